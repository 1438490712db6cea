"""The office as the thread sees it that tells and listens: one connection, bounded in every call."""

import contextlib
import select
import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import uniform
from typing import Any
from uuid import UUID

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import Connection, Row, TextClause, text

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import Refused
from counsellor_app.domain.line.day_copy import OfficeCopy
from counsellor_app.domain.line.journal import Entry
from counsellor_app.domain.line.office_state import ClockReading, best_reading
from counsellor_app.domain.line.presence import Colleague, HeldTime, Whereabouts
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.storage.day_query import MANY
from counsellor_app.storage.link.link import Link
from counsellor_app.storage.link.trouble import LinkError, Trouble
from counsellor_app.storage.office.sql import spoken
from counsellor_app.storage.office.store import OfficeStore, number
from counsellor_app.storage.rows import appointment_of
from counsellor_app.storage.schema.utc import from_micros, to_micros
from counsellor_app.storage.store import Store

PING = 2.5
"""Seconds an answer may take while nothing is done: the head of the window says offline within four."""
SAMPLES = 7
_RETRIES = 5


@dataclass(frozen=True, slots=True)
class Heard:
    """What came while listening: changed sessions and people, or so much that everything is to be read."""

    sessions: frozenset[UUID] = frozenset()
    people: frozenset[UUID] = frozenset()
    is_everything: bool = False
    is_woken: bool = False
    is_presence: bool = False


class OfficeSide:
    """For one thread, but for `wake`. Every method raises LinkError where the office is away or refuses."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._store = OfficeStore(link.engine)
        self._wake_in, self._wake_out = socket.socketpair()
        self._wake_in.setblocking(False)

    def close(self) -> None:
        """End; what waits in `listen` or `rest` returns first."""
        self._link.close()
        self._wake_in.close()
        self._wake_out.close()

    def wake(self) -> None:
        """End `listen` or `rest` at once; from any thread."""
        with contextlib.suppress(OSError):  # closed already, or full of unheard calls
            self._wake_out.send(b".")

    def greet(self) -> str:
        """Connect, listen from now on, and say which office this is."""

        def work() -> str:
            with self._link.engine.begin() as connection:
                own = text("SELECT app.current_office(), app.news_channel(app.current_office())")
                office, channel = connection.execute(own).one()
                if office is None:
                    raise LinkError(Trouble.REFUSED, "no_office")
                connection.exec_driver_sql(f'LISTEN "{channel}"')
            return str(office)

        self._link.reach()
        return self._link.call(work)

    def numbers(self, device: UUID) -> dict[int, UUID]:
        """Which commands the office has had from this desk, by the desk's numbers."""
        found = text("SELECT seq, command_id FROM delivery WHERE device = :device")
        rows = self._link.call(lambda: self._rows(found, {"device": device}))
        return {row.seq: row.command_id for row in rows}

    def known(self, ids: Iterable[UUID]) -> frozenset[UUID]:
        """Those of the commands that the office has, carried out or refused."""
        found = text("SELECT id FROM command_log WHERE id = ANY(:ids)")
        rows = self._link.call(lambda: self._rows(found, {"ids": list(ids)}))
        return frozenset(identity for (identity,) in rows)

    def tell(self, entry: Entry, put: Callable[[Store], Appointment]) -> Appointment:
        """Have the command carried out, once however often it is told, a wish by `put`; the session as it is
        then. A fact that comes too late is refused, and kept in the session's trail.

        Raises Refused, and Problem(NOT_FOUND) for a session that the office does not have.
        """
        for attempt in range(1, _RETRIES + 1):
            try:
                return self._link.call(lambda: self._tell(entry, put))
            except LinkError as error:
                if error.trouble is not Trouble.RETRY or attempt == _RETRIES:
                    raise
                self.rest(uniform(0.01, 0.1))  # noqa: S311 - spreads desks, keeps no secret
        raise AssertionError

    def sessions(self, ids: Iterable[UUID]) -> dict[UUID, Appointment | None]:
        """Sessions as they are now, None for one that there is not."""
        wanted = list(ids)

        def work() -> dict[UUID, Appointment | None]:
            rows = self._at_once(MANY, (wanted,))
            return dict.fromkeys(wanted) | {each.id: each for each in map(appointment_of, rows)}

        return self._link.call(work)

    def nearest(self, first: date, last: date) -> tuple[OfficeCopy, tuple[Appointment, ...]]:
        """The office with its people and rooms, and the sessions of those days in Japan."""

        def work() -> tuple[OfficeCopy, tuple[Appointment, ...]]:
            office, days = self._store.office(), self._store.load_days(first, last)
            sessions = tuple(session for day in days for session in day.appointments)
            rules = self._store.own.rules(office.id) if office else ()
            texts = self._store.own.texts(office.id) if office else ()
            return OfficeCopy(office, days[0].staff, days[0].rooms, days[0].reasons, rules, texts), sessions

        return self._link.call(work)

    def clock(self, now: Callable[[], datetime]) -> ClockReading:
        """How far the office's clock is ahead of `now`: the best of seven questions."""

        def sample() -> ClockReading:
            asked = now()
            ((micros,),) = self._rows(_CLOCK, {})
            took = now() - asked
            return ClockReading(from_micros(micros) - (asked + took / 2), took / 2 + _GRAIN)

        return self._link.call(lambda: best_reading(tuple(sample() for _ in range(SAMPLES))))

    def be_present(self, device: UUID, at: Whereabouts) -> None:
        """Have the other desks see for a minute what this one is at."""
        held = at.held
        values = {
            "device": device,
            "session": at.session,
            "from_at": to_micros(held.start) if held else None,
            "to_at": to_micros(held.end) if held else None,
            "whose": held.counsellor_id if held else None,
        }
        self._link.call(lambda: self._rows(_BE_PRESENT, values), PING)

    def colleagues(self, device: UUID, now: Callable[[], datetime]) -> tuple[Colleague, ...]:
        """Who is at what at the other desks. The office says for how long: `now` may be another clock."""
        asked = now()
        rows = self._link.call(lambda: self._rows(_COLLEAGUES, {"device": str(device)}), PING)
        return tuple(_colleague(each, asked) for each in rows)

    def ping(self) -> None:
        """See whether the office is still there."""
        self._link.call(lambda: self._rows(text("SELECT 1"), {}), PING)

    def listen(self, seconds: float) -> Heard:
        """What others did, heard at once; nothing after so many seconds."""
        connection = self._link.connection
        if connection is None:
            raise LinkError(Trouble.OFFLINE, "no_connection")
        heard = self._heard()
        if heard:
            return _sorted_out(heard)
        try:
            ready, _, _ = select.select([connection.fileno(), self._wake_in.fileno()], [], [], seconds)
        except (OSError, ValueError, psycopg.OperationalError):
            self._link.drop()
            raise LinkError(Trouble.UNKNOWN, "closed") from None
        is_woken = self._wake_in.fileno() in ready
        if is_woken:
            self._hear_wake()
        heard = self._heard() if connection.fileno() in ready else []
        return replace(_sorted_out(heard), is_woken=is_woken)

    def rest(self, seconds: float) -> None:
        """Wait, or be woken."""
        with contextlib.suppress(OSError, ValueError):  # closed: whoever ends waits for a call only so long
            if select.select([self._wake_in], [], [], seconds)[0]:
                self._hear_wake()

    def _tell(self, entry: Entry, put: Callable[[Store], Appointment]) -> Appointment:
        if pending_of(entry.command) is None:
            return self._store.deliver(entry.command, entry.device, entry.seq)
        try:
            done = put(self._store)
        except Refused:
            self._number(entry)
            raise
        self._number(entry)
        return done

    def _number(self, entry: Entry) -> None:
        """Keep under what number of this desk the command came."""
        with self._link.engine.execution_options(writing=True).begin() as connection:
            number(connection, entry.command, entry.device, entry.seq)

    def _heard(self) -> list[str]:
        connection = self._link.connection
        assert connection is not None  # noqa: S101 - `listen` has seen to it
        return self._link.call(lambda: [each.payload for each in connection.notifies(timeout=0)])

    def _hear_wake(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._wake_in.recv(4096):
                pass

    def _rows(self, statement: TextClause, values: dict[str, Any]) -> "Sequence[Row[Any]]":
        with self._alone() as connection:
            return connection.execute(statement, values).all()

    def _at_once(self, statement: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        """On the driver itself: a millisecond of what lies between one's COMMIT and another's screen (V5)."""
        connection = self._link.connection
        if connection is None:
            raise LinkError(Trouble.OFFLINE, "no_connection")
        connection.autocommit = True
        try:
            return connection.execute(spoken(statement), values).fetchall()
        finally:
            if connection.info.transaction_status is TransactionStatus.IDLE:
                connection.autocommit = False

    def _alone(self) -> Connection:
        """For a statement that is a transaction by itself: one way there and back in place of three."""
        return self._link.engine.execution_options(isolation_level="AUTOCOMMIT").connect()


_BE_PRESENT = text(
    "SELECT app.be_present(CAST(:device AS uuid), CAST(:session AS uuid), CAST(:from_at AS bigint),"
    " CAST(:to_at AS bigint), CAST(:whose AS text))"
)
_COLLEAGUES = text(
    "SELECT p.device, p.staff_id, s.name, p.appointment_id, p.start_at, p.end_at, p.counsellor_id,"
    " p.until - (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS lasts"
    " FROM presence p JOIN staff s ON s.id = p.staff_id"
    " WHERE p.device <> :device AND p.until > (extract(epoch FROM clock_timestamp()) * 1000000)::bigint"
    " ORDER BY s.name, p.device"
)
_CLOCK = text("SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint")
_GRAIN = timedelta(microseconds=1)
_OF_A_SESSION = {"appointment", "join_secret", "outcome"}
_OF_A_PERSON = {"client", "client_phone"}
_OF_NO_DAY = {"connection_failure", "booking", "consent", "use_refusal", "no_show_contact", "client_merge"}


def _sorted_out(payloads: list[str]) -> Heard:
    """What the notices are about: a table and the key of its row, never more."""
    sessions: set[UUID] = set()
    people: set[UUID] = set()
    is_everything = is_presence = False
    for table, _, key in (each.partition(" ") for each in payloads):
        try:
            if table in _OF_A_SESSION:
                sessions.add(UUID(key.split(" ")[0]))
            elif table in _OF_A_PERSON:
                people.add(UUID(key.split(" ")[0]))
            elif table == "presence":
                is_presence = True
            elif table not in _OF_NO_DAY:
                is_everything = True
        except ValueError:
            is_everything = True
    return Heard(frozenset(sessions), frozenset(people), is_everything, is_presence=is_presence)


def _colleague(row: "Row[Any]", now: datetime) -> Colleague:
    held = None
    if row.start_at is not None:
        held = HeldTime(from_micros(row.start_at), from_micros(row.end_at), row.counsellor_id)
    until = now + timedelta(microseconds=row.lasts)
    return Colleague(UUID(row.device), row.staff_id, row.name, Whereabouts(row.appointment_id, held), until)
