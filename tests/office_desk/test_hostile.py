"""P5: whatever the line, the server and the desk do, the office has everything once and in order."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tests.office_desk.conftest import TEMPLATE
from tests.office_desk.hostile import Accounts, HostileRun
from tests.office_desk.servers import Kind, Server

pytestmark = pytest.mark.postgres
_numbers = count(1)
RUNS = 4
"""In CI; ``full_size`` has 500."""


@pytest.fixture
def torment(server: Server, tmp_path: Path) -> Callable[..., Accounts]:
    def run(runs: int, mode: str = "safe", first_seed: int = 1, until: str = "") -> Accounts:
        accounts = Accounts()
        for seed in range(first_seed, first_seed + runs):
            if until and getattr(accounts, until):
                break
            name = f"hostile_{next(_numbers)}"
            server.copy(TEMPLATE, name)
            HostileRun(server, name, tmp_path, seed, mode).into(accounts)
            with psycopg.connect(server.admin, autocommit=True) as connection:
                connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        return accounts

    return run


def test_nothing_is_lost_or_doubled_or_out_of_order_in_hostile_runs(torment: Callable[..., Accounts]) -> None:
    accounts = torment(RUNS)
    assert accounts.pressed >= RUNS * 20
    assert (accounts.lost, accounts.twice, accounts.disordered, accounts.damaged) == (0, 0, 0, 0)
    assert accounts.desk_kills + accounts.server_kills >= RUNS
    assert accounts.wished == RUNS * 4
    assert accounts.granted == RUNS * 2, "of two wishes for one time one, and the one that is alone"


@pytest.mark.parametrize("server", [Kind.NEWEST], indirect=True)
def test_nothing_is_lost_or_doubled_on_the_newest_server(torment: Callable[..., Accounts]) -> None:
    accounts = torment(2, first_seed=100)
    assert accounts.pressed >= 2 * 20
    assert (accounts.lost, accounts.twice, accounts.disordered, accounts.damaged) == (0, 0, 0, 0)


def test_control_a_retry_without_the_same_id_doubles(torment: Callable[..., Accounts]) -> None:
    assert torment(30, "no_id", first_seed=5, until="twice").twice > 0


def test_control_marking_first_and_telling_then_loses(torment: Callable[..., Accounts]) -> None:
    assert torment(30, "mark_first", until="lost").lost > 0


@pytest.mark.full_size
def test_nothing_is_lost_or_doubled_in_500_hostile_runs(torment: Callable[..., Accounts]) -> None:
    accounts = torment(500, first_seed=1000)
    assert (accounts.wished, accounts.granted) == (500 * 4, 500 * 2)
    assert (accounts.lost, accounts.twice, accounts.disordered, accounts.damaged) == (0, 0, 0, 0)
