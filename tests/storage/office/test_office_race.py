"""P1, P2 on PostgreSQL: 16 workstations book, move and cancel at the same times, some are killed."""

import random
from contextlib import closing, suppress
from datetime import datetime
from threading import Barrier, BrokenBarrierError, Thread

import pytest
from sqlalchemy.event import listen

from benchmarks.office_race import OfficeGround, make_ground
from benchmarks.race import moments, race_on
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.domain.taken import Taken
from tests.builders import ACTOR, NOW, an_appointment, minutes
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

pytestmark = pytest.mark.postgres

CONTESTED_MS = 500
"""P2. The small race shares its machine with others: there the figure is only kept from running away."""


@pytest.mark.parametrize(
    ("attempts", "kills", "at_most_ms"),
    [(250, 2, 10_000), pytest.param(30_000, 100, CONTESTED_MS, marks=pytest.mark.full_size)],
    ids=["small", "full size"],
)
def test_nobody_is_ever_booked_twice_and_nothing_told_is_lost(
    debian: Server, attempts: int, kills: int, at_most_ms: int
) -> None:
    ground = make_ground(debian.url(SUPERUSER, SUPERUSER_PASSWORD, "postgres"))
    chance = random.Random(1)  # noqa: S311 - moments, not keys
    found = race_on(ground, attempts, moments(chance, attempts, kills))
    assert (found.double, found.lost, found.crashes) == (0, 0, [])
    waited_too_long = {"busy"} if attempts < 1_000 else set()  # on a machine that has other work to do
    assert set(found.problems) <= waited_too_long
    assert (found.attempts >= attempts, found.kills) == (True, kills)
    assert found.contested > attempts // 3
    assert found.contested_p99 < at_most_ms
    assert ground.deadlocks() == 0


def test_without_turns_and_constraints_two_who_have_looked_both_book(newest: Server) -> None:
    """The control, without chance: each writes as soon as the other is about to write as well."""
    ground = make_ground(newest.url(SUPERUSER, SUPERUSER_PASSWORD, "postgres"))
    with closing(ground.open(0)) as store:
        store.put_staff(Staff("c0", "相談員 0"), ACTOR, NOW)
    assert together(ground, NOW) == 1
    ground.unguard()
    assert together(ground, NOW + minutes(60)) == 2


def together(ground: OfficeGround, start: datetime) -> int:
    """How many of two bookings of one time come to stand; they begin when both are connected."""
    connected, both = Barrier(2), Barrier(2)
    booked: list[Appointment] = []

    def pause(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if statement.startswith("INSERT INTO appointment"):
            with suppress(BrokenBarrierError):
                both.wait(2)

    def book(number: int) -> None:
        with closing(ground.open(number)) as store:
            store.load_day(japan_date(start))
            connected.wait(60)
            listen(store._engine, "before_cursor_execute", pause)
            with suppress(Taken):
                new = an_appointment(start=start, counsellor_id="c0", room_id=None, join=None)
                booked.append(store.add_appointment(new, ACTOR, NOW))

    threads = [Thread(target=book, args=(number,)) for number in (1, 2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return len(booked)
