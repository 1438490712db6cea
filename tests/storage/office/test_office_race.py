"""P1, P2 on PostgreSQL: 16 workstations book, move and cancel at the same times, some are killed."""

import random

import pytest

from benchmarks.office_race import make_ground
from benchmarks.race import moments, race_on
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

pytestmark = pytest.mark.postgres

CONTESTED_MS = 500
"""P2. The small race shares its machine with others: there the figure is only kept from running away."""


@pytest.mark.parametrize(
    ("attempts", "kills", "at_most_ms"),
    [(600, 4, 10_000), pytest.param(30_000, 100, CONTESTED_MS, marks=pytest.mark.full_size)],
    ids=["small", "full size"],
)
def test_nobody_is_ever_booked_twice_and_nothing_told_is_lost(
    debian: Server, attempts: int, kills: int, at_most_ms: int
) -> None:
    ground = make_ground(debian.url(SUPERUSER, SUPERUSER_PASSWORD, "postgres"))
    chance = random.Random(1)
    found = race_on(ground, attempts, moments(chance, attempts, kills))
    assert (found.double, found.lost, found.crashes, dict(found.problems)) == (0, 0, [], {})
    assert (found.attempts >= attempts, found.kills) == (True, kills)
    assert found.contested > attempts // 3
    assert found.contested_p99 < at_most_ms
    assert ground.deadlocks() == 0


def test_without_turns_and_constraints_the_same_race_finds_double_bookings(newest: Server) -> None:
    ground = make_ground(newest.url(SUPERUSER, SUPERUSER_PASSWORD, "postgres"))
    found = race_on(ground, 500, [], guarded=False)
    assert found.double > 0
