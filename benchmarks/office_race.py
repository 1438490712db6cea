"""P1 and P2 on PostgreSQL: the race of `benchmarks.race`, in an office with a login for each process.

    python -m benchmarks.office_race [ATTEMPTS]     30,000 on PostgreSQL 15 and on 18, each with its control
    python -m benchmarks.office_race URL [ATTEMPTS] [unguarded]

URL is a superuser's, of a server on which a database `race` may be made anew. What a process is told is
counted; what stands is looked up. Ends with 1 when a gate is missed or a control finds nothing. Takes about
ATTEMPTS / 60 s for each server on 2 cores.
"""

import random
import sys
from dataclasses import dataclass
from time import perf_counter

from sqlalchemy import Engine, create_engine, make_url

from benchmarks.own_server import BINS, numbers, own_server, url_of
from benchmarks.race import DOUBLE, PROCESSES, moments, race_on, tell
from counsellor_app.domain.staff import Role
from counsellor_app.storage.office.logins import NewLogin, add_login
from counsellor_app.storage.office.preparing import prepare
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.storage.store import Store

OFFICE, _PASSWORD = "race", "race-race-race"
_NO_TRIGGER = """\
CREATE OR REPLACE FUNCTION app.wait_for_turn() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RETURN NULL; END $$"""
_NO_TURN = (
    "CREATE OR REPLACE FUNCTION app.take_turn() RETURNS void LANGUAGE sql AS $$ SELECT $$",
    _NO_TRIGGER,
    "ALTER TABLE app.appointment DROP CONSTRAINT counsellor_free, DROP CONSTRAINT room_free",
)


@dataclass(frozen=True, slots=True)
class OfficeGround:
    """An office database; `url` is a superuser's."""

    url: str

    def open(self, seed: int) -> Store:
        """The store as the login of that process sees it."""
        login = make_url(self.url).set(username=f"race{seed % PROCESSES}", password=_PASSWORD)
        return OfficeStore(create_engine(login, pool_size=1, max_overflow=0, hide_parameters=True))

    def unguard(self) -> None:
        """No turns, no constraints."""
        root = self.root()
        with root.begin() as connection:
            for text in _NO_TURN:
                connection.exec_driver_sql(text)
        root.dispose()

    def look(self) -> tuple[int, dict[str, str]]:
        """What is in the database."""
        root = self.root()
        with root.begin() as connection:
            connection.exec_driver_sql("SET LOCAL search_path = app")
            double = connection.exec_driver_sql(DOUBLE).scalar_one()
            rows = connection.exec_driver_sql(
                "SELECT replace(id::text, '-', ''), state FROM appointment"
            ).all()
        root.dispose()
        return double, {row[0]: row[1] for row in rows}

    def deadlocks(self) -> int:
        """How many the server has counted."""
        root = self.root()
        with root.begin() as connection:
            found = connection.exec_driver_sql(
                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
            ).scalar_one()
        root.dispose()
        return int(found)

    def root(self) -> Engine:
        """An engine of the superuser."""
        return create_engine(self.url)


def make_ground(url: str) -> OfficeGround:
    """A new database `race` with a login for each process, on the server that the superuser's URL names."""
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql("DROP DATABASE IF EXISTS race WITH (FORCE)")
        for number in range(PROCESSES):
            connection.exec_driver_sql(f"DROP ROLE IF EXISTS race{number}")
        connection.exec_driver_sql("CREATE DATABASE race")
    server.dispose()
    ground = OfficeGround(make_url(url).set(database="race").render_as_string(hide_password=False))
    root = ground.root()
    prepare(root)
    with root.begin() as connection:
        for number in range(PROCESSES):
            roles = (Role.COUNSELLOR, Role.ADMIN) if number == 0 else (Role.COUNSELLOR,)
            add_login(connection, NewLogin(f"race{number}", roles, OFFICE, f"c{number}"), _PASSWORD)
    root.dispose()
    return ground


def main(arguments: list[str]) -> int:
    """Print what came of it."""
    attempts = numbers(arguments, 30_000)[0]
    if arguments and "://" in arguments[0]:
        return int(not _race(arguments[0], attempts, guarded="unguarded" not in arguments))
    kept = []
    for version in BINS:
        with own_server(version) as server:
            print(f"== PostgreSQL {server.major}", flush=True)
            kept.append(_race(url_of(server), attempts))
            print(f"-- control on {server.major}: no turns, no constraints", flush=True)
            kept.append(_race(url_of(server), min(attempts, 2_000), guarded=False))
    print("FIGURE gates", "kept" if all(kept) else "MISSED")
    return int(not all(kept))


def _race(url: str, attempts: int, *, guarded: bool = True) -> bool:
    """Whether it came out as it must: nothing double with the guards, something without."""
    ground = make_ground(url)
    chance = random.Random(1)  # noqa: S311 - moments, not keys
    begin = perf_counter()
    kills = moments(chance, attempts, attempts // 300)
    found = race_on(ground, attempts, kills, guarded=guarded)
    tell(found, begin)
    deadlocks = ground.deadlocks()
    print(f"deadlocks {deadlocks}", flush=True)
    if not guarded:
        return found.double > 0
    return (found.double, found.lost, found.crashes, deadlocks) == (0, 0, [], 0) and found.contested_p99 < 500


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
