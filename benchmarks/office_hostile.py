"""P5 and P6 at full size: hostile runs of a desk, and servers restored from an older backup, with controls.

    python -m benchmarks.office_hostile [RUNS] [RESTORES]     500 and 20; both controls of each before them

Three servers at once, over TLS: a run mostly waits. Takes about 4 s a run and 6 s a restore. Ends with 1 when
anything was lost, doubled or out of order, or when a control finds nothing.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import TypeVar
from uuid import UUID

import psycopg

from benchmarks.own_server import numbers
from counsellor_app.domain.commands import Command
from tests.builders import ACTOR, NOW, an_appointment, minutes
from tests.office_desk.desk_process import commands_for
from tests.office_desk.desks import RunningDesk
from tests.office_desk.hostile import Accounts, HostileRun
from tests.office_desk.servers import Server, make_office, owner_store

AT_ONCE = 3
CONTROL = 60
_migrating = Lock()
"""A process migrates one desk file at a time."""

_FINDS = {"no_id": "twice", "mark_first": "lost"}
"""What a control is there for, and ends with."""

TEMPLATE = "office_template"
Found = TypeVar("Found", Accounts, "Restores")


@dataclass
class Restores:
    """What came of servers restored from a dump that was older than what desks had told."""

    restores: int = 0
    told_after_the_dump: int = 0
    lost: int = 0
    twice: int = 0


def main(arguments: list[str]) -> int:
    """Print what came of it."""
    runs, restores = numbers(arguments, 500, 20)
    kept, few = [], range(1, CONTROL + 1)
    with tempfile.TemporaryDirectory(prefix="hostile-") as name, ThreadPoolExecutor(AT_ONCE) as pool:
        servers = [_server() for _ in range(AT_ONCE)]
        try:
            share = partial(_shared, pool, (servers, Path(name)))
            kept.append(share("control: no id", _hostile, (few, "no_id")).twice > 0)
            kept.append(share("control: mark first", _hostile, (few, "mark_first")).lost > 0)
            found = share("P5", _hostile, (range(1000, 1000 + runs), "safe"))
            kept.append((found.lost, found.twice, found.disordered, found.damaged) == (0, 0, 0, 0))
            kept.append(share("control: nothing compared", _restored, (range(4), "forget")).lost > 0)
            again = share("P6", _restored, (range(100, 100 + restores), "safe"))
            kept.append((again.lost, again.twice) == (0, 0))
        finally:
            for server in servers:
                server.remove()
    print("FIGURE gates", "kept" if all(kept) else "MISSED")
    return int(not all(kept))


def _server() -> Server:
    made = Server()
    make_office(made, TEMPLATE)
    return made


def _shared(
    pool: ThreadPoolExecutor,
    at: tuple[list[Server], Path],
    name: str,
    work: Callable[[Server, Path, Iterable[int], str], Found],
    course: tuple[range, str],
) -> Found:
    """Have each server do its part of the seeds, and add up."""
    (servers, folder), (seeds, mode), begin = at, course, perf_counter()
    jobs = [
        pool.submit(work, server, folder, seeds[place :: len(servers)], mode)
        for place, server in enumerate(servers)
    ]
    total, *parts = [each.result() for each in jobs]
    for part in parts:
        for field in fields(part):
            one, other = getattr(total, field.name), getattr(part, field.name)
            setattr(total, field.name, max(one, other) if field.name == "slowest_drain" else one + other)
    print(f"FIGURE {name}: {vars(total)} in {perf_counter() - begin:.0f} s", flush=True)
    return total


def _hostile(server: Server, folder: Path, seeds: Iterable[int], mode: str) -> Accounts:
    accounts = Accounts()
    for seed in seeds:
        with _Copied(server, f"hostile_{mode}_{seed}") as database:
            within = folder / f"{mode}-{seed}"
            within.mkdir()
            HostileRun(server, database, within, seed, mode).into(accounts)
        if mode in _FINDS and getattr(accounts, _FINDS[mode]):
            break
    return accounts


def _restored(server: Server, folder: Path, seeds: Iterable[int], mode: str) -> Restores:
    found = Restores()
    for seed in seeds:
        with _Copied(server, f"restored_{mode}_{seed}") as database:
            within = folder / f"restored-{mode}-{seed}"
            within.mkdir()
            _restore(server, database, within, (seed, mode), found)
    return found


class _Copied:
    """A database like the template, for one run."""

    def __init__(self, server: Server, name: str) -> None:
        self._server, self._name = server, name

    def __enter__(self) -> str:
        self._server.copy(TEMPLATE, self._name)
        return self._name

    def __exit__(self, *_error: object) -> None:
        with psycopg.connect(self._server.admin, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {self._name} WITH (FORCE)")


def _restore(server: Server, database: str, folder: Path, course: tuple[int, str], found: Restores) -> None:
    seed, mode = course
    office = owner_store(server, database)
    hours = (an_appointment(room_id=None, join=None, start=NOW + minutes(60 * hour)) for hour in range(4))
    sessions = [office.add_appointment(each, ACTOR, NOW).id for each in hours]
    office.close()
    commands = commands_for(sessions, seed)
    cut = random.Random(seed).randrange(2, len(commands) - 2)  # noqa: S311 - the same every time
    with _migrating:
        desk = RunningDesk(folder, server.url(database))
    if mode == "forget":
        setattr(desk.side, "known", frozenset)  # noqa: B010 - as if the office had all of them
    desk.start()
    dump = server.folder / f"dump-{database}"
    try:
        desk.until(desk.is_online, 60)
        _press(desk, commands[:cut])
        server.dump(database, dump)
        _press(desk, commands[cut:])
        server.restore(database, dump)
        seen = len(desk.news)
        desk.until(lambda: len(desk.news) > seen and not desk.is_online(), 60)
        desk.until(desk.has_told_all, 60)
    finally:
        desk.close()
        dump.unlink(missing_ok=True)
    found.restores += 1
    found.told_after_the_dump += len(commands) - cut
    _count(server, database, sessions, (commands, found))


def _press(desk: RunningDesk, commands: list[Command]) -> None:
    for each in commands:
        desk.store.apply(each)
    desk.until(desk.has_told_all, 60)


def _count(
    server: Server, database: str, sessions: list[UUID], given: tuple[list[Command], Restores]
) -> None:
    commands, found = given
    store = owner_store(server, database)
    for session in sessions:
        wanted = sum(each.appointment_id == session for each in commands)
        there = sum(each.what != "booked" for each in store.history(session))
        found.lost += max(0, wanted - there)
        found.twice += max(0, there - wanted)
    store.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
