"""P1 and P2: workstations that book, move and cancel at the same few times, some of them killed on the way.

Run as `python -m benchmarks.race [ATTEMPTS] [unguarded]`. `unguarded` takes the triggers away, for the
control: then the proof must find double bookings.
"""

import multiprocessing
import random
import sys
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Protocol
from uuid import UUID

from benchmarks.big_desk import a_client, office_profile
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.request import BookingRequest, NewTime, TimeTaken
from counsellor_app.domain.commands import Refused
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Standing
from counsellor_app.domain.staff import Actor, MeetingRoom, Office, Staff
from counsellor_app.services.booking.reception import Answer, Reception
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.store import DeskStore, Store

PROCESSES = 16
BY = Actor("c0", "os-c0", "PC-01")
NOW = datetime(2026, 11, 23, 23, 0, tzinfo=UTC)
_FIRST = datetime(2026, 11, 26, 0, 0, tzinfo=UTC)
"""Thursday, nine in Japan."""

_COUNSELLORS, _ROOMS, _STARTS = 3, 3, 18
_START_TIMEOUT_S = 120.0
if sys.platform == "win32":
    _CONTEXT = multiprocessing.get_context("spawn")
else:
    _CONTEXT = multiprocessing.get_context("forkserver")
    _CONTEXT.set_forkserver_preload(
        ["counsellor_app.storage.store", "counsellor_app.services.booking.reception"]
    )


@dataclass(slots=True)
class Race:
    """What came of it. `lost` were acknowledged and are not in the file."""

    attempts: int = 0
    booked: int = 0
    contested: int = 0
    kills: int = 0
    problems: Counter[str] = field(default_factory=Counter)
    """What was answered instead of carried out, by code; after BUSY nothing was written, and the person may
    try again."""
    crashes: list[str] = field(default_factory=list)
    double: int = 0
    lost: int = 0
    contested_ms: list[float] = field(default_factory=list)
    booked_ms: list[float] = field(default_factory=list)

    @property
    def contested_p99(self) -> float:
        """Milliseconds in which 99 of 100 who came too late were answered, nearest free times included."""
        return quantiles(self.contested_ms, n=100)[98] if len(self.contested_ms) > 1 else 0.0


class Ground(Protocol):
    """The store that is raced on; goes to every process."""

    def open(self, seed: int) -> Store:
        """The store for one process."""

    def unguard(self) -> None:
        """Take away what keeps two sessions apart, for the control."""

    def look(self) -> tuple[int, dict[str, str]]:
        """Pairs of live sessions that share a person or a room, and the state of every session by its id."""


@dataclass(frozen=True, slots=True)
class DeskGround:
    """A desk file that all processes open."""

    path: Path
    secret: str = field(repr=False)

    def open(self, seed: int) -> Store:
        """The store for one process."""
        return DeskStore(self.path, DeskKey(self.secret))

    def unguard(self) -> None:
        """Take the triggers away."""
        with closing(connect(self.path, DeskKey(self.secret))) as connection:
            connection.execute("DROP TRIGGER appointment_overlap_insert")
            connection.execute("DROP TRIGGER appointment_overlap_update")

    def look(self) -> tuple[int, dict[str, str]]:
        """What is in the file."""
        with closing(connect(self.path, DeskKey(self.secret))) as connection:
            (double,) = connection.execute(DOUBLE).fetchone()
            return double, dict(connection.execute("SELECT id, state FROM appointment").fetchall())


DOUBLE = (
    "SELECT count(*) FROM appointment a JOIN appointment b ON a.id < b.id AND a.start_at < b.end_at"
    " AND b.start_at < a.end_at AND (a.counsellor_id = b.counsellor_id OR a.room_id = b.room_id)"
    " WHERE a.state IN ('confirmed', 'tentative') AND b.state IN ('confirmed', 'tentative')"
)


def race(attempts: int, *, kills: int = 0, guarded: bool = True, seed: int = 1) -> Race:
    """So many attempts by 16 processes on one new desk file; so many of the processes are killed."""
    chance = random.Random(seed)  # noqa: S311 - moments, not keys
    with tempfile.TemporaryDirectory(prefix="race-") as folder:
        ground = DeskGround(Path(folder) / "desk.db", f"{chance.getrandbits(256):064x}")
        return race_on(ground, attempts, moments(chance, attempts, kills), guarded=guarded)


def race_on(ground: Ground, attempts: int, kill_at: list[int], *, guarded: bool = True) -> Race:
    """So many attempts by 16 processes; one of them is killed after each of those numbers of attempts."""
    found = Race()
    _prepare(ground)
    if not guarded:
        ground.unguard()
    told = _run(ground, found, attempts, kill_at)
    found.double, states = ground.look()
    found.lost = sum(not _stands(what, states.get(identity)) for identity, what in told.items())
    return found


def moments(chance: random.Random, attempts: int, kills: int) -> list[int]:
    """After how many attempts a process is killed."""
    return sorted(chance.randrange(attempts // 10, max(attempts * 9 // 10, 11)) for _ in range(kills))


def _run(ground: Ground, found: Race, attempts: int, kill_at: list[int]) -> dict[str, str]:
    """Drive the processes until the attempts are made: what each appointment was last told to be."""
    told: dict[str, str] = {}
    running: dict[Connection, BaseProcess] = {}
    seeds = iter(range(1, 1_000_000))
    try:
        for _ in range(PROCESSES):
            _start(ground, next(seeds), running)
        while found.attempts < attempts:
            ready = wait(list(running), timeout=_START_TIMEOUT_S)
            if not ready:
                found.crashes.append("nothing happens")
                break
            for pipe in ready:
                if isinstance(pipe, Connection) and not _hear(pipe, found, told):
                    running.pop(pipe).join()
                    _start(ground, next(seeds), running)
            while kill_at and found.attempts >= kill_at[0]:
                kill_at.pop(0)
                found.kills += 1
                list(running.values())[found.kills % PROCESSES].kill()
    finally:
        for pipe, process in running.items():
            process.kill()
            process.join()
            while _hear(pipe, found, told):
                pass
    return told


def _start(ground: Ground, seed: int, running: dict[Connection, BaseProcess]) -> None:
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=work, args=(ground, seed, sender))
    process.start()
    sender.close()
    running[receiver] = process


def _hear(pipe: Connection, found: Race, told: dict[str, str]) -> bool:
    """One line of a process; whether there was one."""
    try:
        what, identity, spent = pipe.recv_bytes().decode().split(" ")
    except (EOFError, OSError):
        pipe.close()
        return False
    if what == "crash":
        found.crashes.append(identity)
        return True
    found.attempts += 1
    if what == "problem":
        found.problems[identity] += 1
    elif what == "taken":
        found.contested += 1
        found.contested_ms.append(float(spent))
    elif what in ("booked", "moved", "cancelled"):
        told[identity] = what
        if what == "booked":
            found.booked += 1
            found.booked_ms.append(float(spent))
    return True


def work(ground: Ground, seed: int, sender: Connection) -> None:
    """One workstation, until it is killed: mostly books, moves and cancels what it has booked itself."""
    chance = random.Random(seed)  # noqa: S311 - a course that can be run again
    mine: list[Appointment] = []
    with closing(ground.open(seed)) as store:
        reception = Reception(store, office_profile())
        reception.free_week("weekday", japan_date(_FIRST), NOW)  # seen on the screen before anybody books
        while True:
            begin = perf_counter()
            what, identity = _attempt(reception, chance, mine)
            spent = (perf_counter() - begin) * 1000
            sender.send_bytes(f"{what} {identity} {spent:.3f}".encode())


def _attempt(reception: Reception, chance: random.Random, mine: list[Appointment]) -> tuple[str, str]:
    draw = chance.random()
    try:
        if mine and draw < 0.3:
            one = mine.pop(chance.randrange(len(mine)))
            answer = reception.cancel(one, Channel.PHONE, "", BY, NOW)
            return ("cancelled" if isinstance(answer, Appointment) else "refused", one.id.hex)
        if mine and draw < 0.5:
            place = chance.randrange(len(mine))
            return _answered(reception.move(mine[place], _time(chance), BY, NOW), mine, place)
        return _answered(reception.book(_request(chance), BY, NOW), mine, None)
    except Refused as refused:
        return "crash", f"refused-{refused.code}-{refused.state}"
    except Problem as problem:
        return "problem", problem.code
    except Exception as error:
        return "crash", type(error).__name__


def _answered(answer: Answer, mine: list[Appointment], place: int | None) -> tuple[str, str]:
    if isinstance(answer, TimeTaken):
        return "taken", answer.by.hex
    if not isinstance(answer, Appointment):
        return "crash", "-".join(each.obstacle for each in answer.refusals)
    if place is None:
        mine.append(answer)
        return "booked", answer.id.hex
    mine[place] = answer
    return "moved", answer.id.hex


def _time(chance: random.Random) -> NewTime:
    start = _FIRST + timedelta(minutes=15 * chance.randrange(_STARTS))
    return NewTime(start, f"c{chance.randrange(_COUNSELLORS)}", f"r{chance.randrange(_ROOMS)}")


def _request(chance: random.Random) -> BookingRequest:
    time = _time(chance)
    return BookingRequest(
        id=UUID(int=chance.getrandbits(128)),
        kind="weekday",
        client=a_client(chance, chance.randrange(10**6)),
        start=time.start,
        counsellor_id=time.counsellor_id,
        room_id=time.room_id,
        channel=Channel.PHONE,
        standing=frozenset(Standing),
        consent=ConsentBasis.BY_APPLYING,
        is_settled=True,
    )


def _prepare(ground: Ground) -> None:
    with closing(ground.open(0)) as store:
        store.set_office(Office("sasebo", "見本公共職業安定所"), BY, NOW)
        for number in range(_COUNSELLORS):
            store.put_staff(Staff(f"c{number}", f"相談員 {number}"), BY, NOW)
        for number in range(_ROOMS):
            store.put_room(MeetingRoom(f"r{number}", f"TeleOffice {number}", "teleoffice"), BY, NOW)


def _stands(told: str, state: str | None) -> bool:
    """A cancellation that was committed and not yet told, when its process was killed, is no loss."""
    return state == "cancelled" or (told != "cancelled" and state == "confirmed")


def main(arguments: list[str]) -> None:
    """Print what came of it."""
    numbers = [int(each) for each in arguments if each.isdigit()] or [30_000]
    begin = perf_counter()
    tell(race(numbers[0], kills=numbers[0] // 300, guarded="unguarded" not in arguments), begin)


def tell(found: Race, begin: float) -> None:
    """Print what came of a race that began then."""
    print(
        f"attempts {found.attempts}  booked {found.booked}  contested {found.contested}  kills {found.kills}"
    )
    print(f"double bookings {found.double}  lost {found.lost}")
    print(f"problems {dict(found.problems)}  crashes {len(found.crashes)} {found.crashes[:5]}")
    for what, spent in (("contested", found.contested_ms), ("booked", found.booked_ms)):
        p50, p99 = (quantiles(spent, n=100)[place] for place in (49, 98)) if len(spent) > 1 else (0.0, 0.0)
        print(f"{what} p50 {p50:.1f} ms  p99 {p99:.1f} ms  max {max(spent, default=0):.1f} ms")
    print(f"{found.attempts / (perf_counter() - begin):.0f} attempts/s")


if __name__ == "__main__":
    main(sys.argv[1:])
