"""A day in little: sixteen counsellors and four receptions, each a desk in a process of its own, one server.

    python -m benchmarks.office_day [SECONDS] [15|18]      300 seconds on PostgreSQL 15, over TLS

Counsellors begin, switch to the telephone, note and end their sessions of today; receptions book, move and
cancel those of tomorrow. Printed are milliseconds: of a press until it is on the desk's disk, of a booking
until it is answered, and from the answer until another desk has it on its copy. Ends with 1 when something
that was pressed is not in the office once, or two sessions are at one time.
"""

import multiprocessing
import random
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Event
from time import monotonic
from uuid import UUID, uuid4

from benchmarks.big_desk import a_client, office_profile
from benchmarks.own_server import own_server
from benchmarks.race import DOUBLE
from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.booking.request import BookingRequest, NewTime
from counsellor_app.domain.commands import Command, End, Refused, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Standing
from counsellor_app.domain.staff import MeetingRoom, Office, Role, Staff
from counsellor_app.services.booking.reception import Answer, Reception
from counsellor_app.storage.link.office_desk import as_store
from counsellor_app.storage.office.logins import NewLogin, add_login
from counsellor_app.storage.office.preparing import prepare
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, TODAY, a_command, an_appointment, join_details, minutes
from tests.office_desk.desks import RunningDesk, aside
from tests.office_desk.servers import PASSWORD
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

COUNSELLORS, RECEPTIONS, SESSIONS = 16, 4, 12
OFFICE, DATABASE = "sasebo", "day"
_TOMORROW = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)
_CONTEXT = multiprocessing.get_context("forkserver")
Said = tuple[str, UUID | None, float]


@dataclass
class Account:
    """What the desks said: milliseconds, and moments of the clock that all processes share."""

    presses: dict[UUID, float] = field(default_factory=dict)
    bookings: list[float] = field(default_factory=list)
    answered: dict[UUID, float] = field(default_factory=dict)
    heard: list[tuple[UUID, float]] = field(default_factory=list)
    troubles: int = 0

    def take(self, what: str, of: UUID | None, number: float) -> None:
        """One word of a desk."""
        if of is None:
            self.troubles += 1
        elif what == "pressed":
            self.presses[of] = number
        elif what == "booked":
            self.bookings.append(number)
        elif what == "answered":
            self.answered[of] = number
        else:
            self.heard.append((of, number))

    def arrivals(self) -> list[float]:
        """From the answer to a booking until another desk had it."""
        return [max(0.0, at - self.answered[of]) * 1000 for of, at in self.heard if of in self.answered]


def main(arguments: list[str]) -> int:
    """Print what came of it."""
    seconds = float(next((each for each in arguments if each not in ("15", "18")), "300"))
    with own_server("18" if "18" in arguments else "15") as server:
        _make_office(server)
        account = _run(server, seconds)
        for name, values in (
            ("press to disk", list(account.presses.values())),
            ("booking answered", account.bookings),
            ("answer to another desk's copy", account.arrivals()),
        ):
            print(f"FIGURE {name} ms: {_spread(values)}")
        kept = _is_right(server, frozenset(account.presses))
    print(f"FIGURE troubles {account.troubles}  gates {'kept' if kept else 'MISSED'}")
    return int(not kept)


def _make_office(server: Server) -> None:
    with server.connect(SUPERUSER, SUPERUSER_PASSWORD, "postgres") as connection:
        connection.execute(f"CREATE DATABASE {DATABASE}")
    root = server.engine(SUPERUSER, SUPERUSER_PASSWORD, DATABASE)
    prepare(root)
    with root.begin() as connection:
        boss = (Role.ADMIN, Role.COUNSELLOR)
        for login, roles in [("boss", boss), *((each.id, (each.role,)) for each in _people())]:
            add_login(connection, NewLogin(login, roles, OFFICE, login), PASSWORD)
    root.dispose()
    with closing(OfficeStore(server.engine("boss", PASSWORD, DATABASE))) as store:
        store.set_office(Office(OFFICE, "見本公共職業安定所"), ACTOR, NOW)
        for number, person in enumerate(_people()):
            store.put_staff(person, ACTOR, NOW)
            if number < COUNSELLORS:
                store.put_room(MeetingRoom(f"t{number}", f"TeleOffice {number}", "teleoffice"), ACTOR, NOW)
        for number in range(COUNSELLORS * SESSIONS):
            whose, place = divmod(number, SESSIONS)
            start = NOW + minutes(30 * place)
            who = {"counsellor_id": f"c{whose}", "room_id": f"t{whose}", "join": join_details()}
            store.add_appointment(an_appointment(start=start, end=start + minutes(30), **who), ACTOR, NOW)


def _people() -> list[Staff]:
    counsellors = [Staff(f"c{number}", f"相談員 {number}") for number in range(COUNSELLORS)]
    return counsellors + [Staff(f"r{n}", f"受付 {n}", Role.RECEPTION) for n in range(RECEPTIONS)]


def _run(server: Server, seconds: float) -> Account:
    more = f"sslrootcert={server.ca}" if server.ca else "sslmode=disable"
    url = f"postgresql://localhost:{server.port}/{DATABASE}?{more}"
    account, running = Account(), {}
    for person in _people():
        receiver, sender = _CONTEXT.Pipe(duplex=False)
        process = _CONTEXT.Process(target=work, args=(url, person.id, seconds, sender))
        process.start()
        sender.close()
        running[receiver] = process
    while running:
        for pipe in wait(list(running), timeout=seconds + 180):
            if not isinstance(pipe, Connection):
                continue
            try:
                account.take(*pipe.recv())
            except EOFError:
                pipe.close()
                running.pop(pipe).join()
    return account


def work(url: str, login: str, seconds: float, sender: Connection) -> None:
    """One desk, from its start until everything is told."""
    chance = random.Random(login)  # noqa: S311 - a course that can be run again
    with tempfile.TemporaryDirectory(prefix="day-") as folder:
        desk = RunningDesk(Path(folder), url, login).start()
        desk.until(desk.is_online, 120)
        act = _counsellor(desk, login, chance) if login.startswith("c") else _reception(desk, chance)
        end = monotonic() + seconds
        while monotonic() < end:
            Event().wait(chance.uniform(1, 4))
            try:
                for said in act():
                    sender.send(said)
            except (Problem, Refused):
                sender.send(("trouble", None, 0.0))
        desk.until(desk.has_told_all, 120)
        for news, at in zip(desk.news, desk.heard_at, strict=True):
            for session in getattr(news, "sessions", ()):
                sender.send(("heard", session.id, at))
        desk.close()


def _counsellor(desk: RunningDesk, login: str, chance: random.Random) -> Callable[[], list[Said]]:
    def press(kind: type[Command], session: Appointment, **more: object) -> list[Said]:
        command = a_command(kind, session, id=uuid4(), **more)
        begun = monotonic()
        aside(lambda: desk.store.apply(command))
        return [("pressed", command.id, (monotonic() - begun) * 1000)]

    def act() -> list[Said]:
        mine = [each for each in desk.store.load_day(TODAY).appointments if each.counsellor_id == login]
        live = next((each for each in mine if each.state in (State.ONLINE, State.PHONE)), None)
        if live is None:
            coming = next((each for each in mine if each.state is State.CONFIRMED), None)
            return [] if coming is None else press(Start, coming)
        if live.state is State.ONLINE and chance.random() < 0.3:
            return press(SwitchToPhone, live, reason=FailureReason.DROPPED)
        if chance.random() < 0.5:
            return press(WriteNote, live, text=f"備考 {chance.random()}")
        return press(End, live)

    return act


def _reception(desk: RunningDesk, chance: random.Random) -> Callable[[], list[Said]]:
    reception = Reception(as_store(desk.store), office_profile())
    mine: list[Appointment] = []

    def time() -> NewTime:
        lane = chance.randrange(COUNSELLORS)
        start = _TOMORROW + timedelta(minutes=30 * chance.randrange(14))
        return NewTime(start, f"c{lane}", f"t{lane}")

    def act() -> list[Said]:
        begun, draw = monotonic(), chance.random()
        answer: Answer
        if mine and draw < 0.15:
            one = mine.pop(chance.randrange(len(mine)))
            answer = aside(lambda: reception.cancel(one, Channel.PHONE, "", ACTOR, NOW))
        elif mine and draw < 0.3:
            one = mine.pop(chance.randrange(len(mine)))
            answer = aside(lambda: reception.move(one, time(), ACTOR, NOW))
        else:
            answer = aside(lambda: reception.book(_request(chance, time()), ACTOR, NOW))
            if isinstance(answer, Appointment):
                mine.append(answer)
        now = monotonic()
        said: list[Said] = [("booked", uuid4(), (now - begun) * 1000)]
        return said + ([("answered", answer.id, now)] if isinstance(answer, Appointment) else [])

    return act


def _request(chance: random.Random, time: NewTime) -> BookingRequest:
    return BookingRequest(
        id=uuid4(),
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


def _is_right(server: Server, pressed: frozenset[UUID]) -> bool:
    with server.connect(SUPERUSER, SUPERUSER_PASSWORD, DATABASE) as root:
        root.execute("SET search_path = app")
        told = [row[0] for row in root.execute("SELECT command_id FROM delivery").fetchall()]
        ((double,),) = root.execute(DOUBLE).fetchall()
    missing = len(pressed - frozenset(told))
    print(f"pressed {len(pressed)}  not in the office {missing}  double bookings {double}")
    return (missing, double) == (0, 0)


def _spread(values: list[float]) -> dict[str, float]:
    ordered = sorted(values) or [0.0]
    at = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    found = {name: ordered[min(len(ordered) - 1, int(len(ordered) * part))] for name, part in at.items()}
    return {"count": len(values)} | {name: round(value, 1) for name, value in found.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
