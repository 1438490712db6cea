"""The store of record as the services see it: blocking calls, domain values in and out.

Call it from one worker thread, never from the one that draws. Every method raises Problem when the file
cannot be read or written; nothing is half done then.
"""

from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.command_effects import apply as effect_of
from counsellor_app.domain.commands import Command, RefusalCode, Refused
from counsellor_app.domain.day import Day
from counsellor_app.domain.event import Event
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor, MeetingRoom, Office, Staff
from counsellor_app.domain.taken import Taken
from counsellor_app.storage import appointments, events, office_records, records
from counsellor_app.storage.accounts.exports import ExportStore
from counsellor_app.storage.accounts.history import HistoryStore
from counsellor_app.storage.accounts.outages import OutageStore
from counsellor_app.storage.accounts.retention import RetentionStore
from counsellor_app.storage.accounts.statistics import StatisticsStore
from counsellor_app.storage.appointments import NO_BUFFER
from counsellor_app.storage.booking.asked_bookings import book_asked
from counsellor_app.storage.booking.bookings import BookingStore, Check, NewBooking
from counsellor_app.storage.booking.drafts import DraftStore
from counsellor_app.storage.booking.unsettled import read_unsettled
from counsellor_app.storage.day_query import Query, read_day, read_days, read_range
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.engine import engine_on, transaction
from counsellor_app.storage.events import Cause
from counsellor_app.storage.journal import command_log
from counsellor_app.storage.journal.command_log import Result
from counsellor_app.storage.journal.payload import said_with, word_of
from counsellor_app.storage.own_records import OwnStore
from counsellor_app.storage.people import rows as clients
from counsellor_app.storage.people.cards import PeopleStore
from counsellor_app.storage.schema.day_tables import meeting_room, staff
from counsellor_app.storage.schema.version import migrate


class Store:
    """A store of record, on whatever engine: a desk file's or an office database's."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.bookings = BookingStore(self._engine)
        self.people = PeopleStore(self._engine)
        self.drafts = DraftStore(self._engine)
        self.own = OwnStore(self._engine)
        self.outages = OutageStore(self._engine)
        self.history_pages = HistoryStore(self._engine)
        self.retention = RetentionStore(self._engine)
        self.exports = ExportStore(self._engine)
        self.statistics = StatisticsStore(self._engine)

    def close(self) -> None:
        """Let go of the file or the connection; the next call would open it again."""
        self._engine.dispose()

    def load_day(self, day: date) -> Day:
        """The calendar day in Japan; its `hours` are empty, they are not in the file."""
        with self._reading() as connection:
            return read_day(_query(connection), day)

    def load_days(self, first: date, last: date) -> tuple[Day, ...]:
        """Each calendar day in Japan from `first` to `last`, as `load_day` gives it."""
        with self._reading() as connection:
            return read_days(_query(connection), first, last)

    def load_range(self, first: date, last: date) -> tuple[Appointment, ...]:
        """Appointments that start on the days from `first` to `last` in Japan, ordered by start."""
        with self._reading() as connection:
            return read_range(_query(connection), first, last)

    def unsettled(
        self, since: datetime, until: datetime
    ) -> tuple[tuple[Appointment, ...], dict[UUID, datetime]]:
        """Sessions that still want something done, and when each was booked (`read_unsettled`)."""
        with self._reading() as connection:
            return read_unsettled(_query(connection), since, until)

    def appointment(self, appointment_id: UUID) -> Appointment:
        """The appointment as it is now. Raises Problem(NOT_FOUND)."""
        with self._reading() as connection:
            return _present(connection, appointment_id)

    def history(self, appointment_id: UUID) -> tuple[Event, ...]:
        """All that was done to the appointment, oldest first."""
        with self._reading() as connection:
            return events.history(connection, appointment_id)

    def apply(
        self, command: Command, *, room_buffer: timedelta = NO_BUFFER, consents: tuple[Consent, ...] = ()
    ) -> Appointment:
        """Carry the command out, once: given again, it only gives the appointment as it is now.

        `room_buffer` is the time that stays free in the room before and after it; `consents` are what the
        person accepted by it.

        Raises Refused, also for a command that was refused before, and with TIME_TAKEN where its effect would
        take a time that another has; Problem(NOT_FOUND) where there is no such appointment.
        """
        with self._writing() as connection:
            result, present = give(connection, command, room_buffer, consents)
        result.check(command)
        return present

    def add_appointment(self, new: Appointment, by: Actor, at: datetime) -> Appointment:
        """Book. A client not yet stored is stored too; a known card only gets telephones that it lacks.

        Given again with the same id it changes nothing. Raises Taken, and Problem(NOT_FOUND) for a counsellor
        or a room that is not stored, or out of use on that day.
        """
        cause = Cause("booked", at, by)
        with self._writing() as connection:
            known = appointments.find(connection, new.id)
            if known is not None:
                return known
            day = japan_date(new.start)
            office_records.refuse_retired(connection, new.counsellor_id, new.room_id, day)
            clients.ensure(connection, new.client, Cause("client", at, by))
            appointments.add(connection, new)
            stored = _present(connection, new.id)
            events.note_appointment(connection, cause, None, stored)
            return stored

    def book_asked(self, command: Book, new: NewBooking, check: Check) -> Appointment:
        """Carry out a booking that a desk asked for while the office was away, as `asked_bookings` says."""
        return book_asked(self._engine, command, new, check)

    def client(self, client_id: UUID) -> Client:
        """The client with that id. Raises Problem(NOT_FOUND)."""
        with self._reading() as connection:
            found = clients.find(connection, client_id)
        if found is None:
            raise Problem(ProblemCode.NOT_FOUND)
        return found

    def clients_with(self, number: str = "", e164: str = "") -> tuple[Client, ...]:
        """Everybody who has that seeker number or that telephone number; an empty one finds nobody."""
        with self._reading() as connection:
            return clients.with_identifier(connection, number, e164)

    def person_summary(self, client_id: UUID) -> PersonSummary:
        """Counts over all appointments of the client."""
        with self._reading() as connection:
            return clients.summary(connection, client_id)

    def put_client(self, client: Client, by: Actor, at: datetime, was: Client | None = None) -> None:
        """Store a client, new or changed.

        Raises Problem(CHANGED_MEANWHILE) where the card is no longer as it `was`.
        """
        with self._writing() as connection:
            if was is not None and clients.find(connection, client.id) != was:
                raise Problem(ProblemCode.CHANGED_MEANWHILE)
            clients.put(connection, client, Cause("client", at, by))

    def put_staff(self, member: Staff, by: Actor, at: datetime) -> None:
        """Store a member of staff, new or changed."""
        with self._writing() as connection:
            office_records.put_placed(connection, staff, member, Cause("staff", at, by))

    def put_room(self, room: MeetingRoom, by: Actor, at: datetime) -> None:
        """Store a meeting room, new or changed."""
        with self._writing() as connection:
            office_records.put_placed(connection, meeting_room, room, Cause("meeting_room", at, by))

    def set_office(self, office: Office, by: Actor, at: datetime) -> None:
        """Say which office this is."""
        with self._writing() as connection:
            office_records.put_office(connection, office, Cause("office", at, by))

    def office(self) -> Office | None:
        """Which office this is, None before it was set."""
        with self._reading() as connection:
            return office_records.read_office(connection)

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


class DeskStore(Store):
    """The store of record on one PC."""

    def __init__(self, path: Path, key: DeskKey) -> None:
        """Open the file at `path`, or make it, and bring it to the schema of this program.

        Raises DeskFileRefusedError as `connect` and `migrate` do.
        """
        connection = connect(path, key)
        try:
            migrate(connection)
        finally:
            connection.close()
        super().__init__(engine_on(path, lambda: connect(path, key)))


def _query(connection: Connection) -> Query:
    return lambda statement, values: connection.exec_driver_sql(statement, values)


def _present(connection: Connection, appointment_id: UUID) -> Appointment:
    found = appointments.find(connection, appointment_id)
    if found is None:
        raise Problem(ProblemCode.NOT_FOUND)
    return found


def give(
    connection: Connection,
    command: Command,
    room_buffer: timedelta = NO_BUFFER,
    consents: tuple[Consent, ...] = (),
) -> tuple[Result, Appointment]:
    """Carry the command out unless it was given before; what came of it, and the appointment as it is now.

    Raises Problem(NOT_FOUND) where there is no such appointment.
    """
    known = command_log.result_of(connection, command)
    if known is not None:
        return known, _present(connection, command.appointment_id)
    result, present = _carry_out(connection, command, room_buffer)
    command_log.note(connection, command, result)
    if result.refusal is None:
        records.put_consents(connection, present.client.id, consents, command)
    return result, present


def _carry_out(
    connection: Connection, command: Command, room_buffer: timedelta
) -> tuple[Result, Appointment]:
    was = _present(connection, command.appointment_id)
    try:
        wanted = effect_of(was, command)
        appointments.refuse_near(connection, wanted, room_buffer)
        now = appointments.change(connection, was, wanted)
    except Refused as refusal:
        return Result(refusal.code, refusal.state), was
    except Taken as taken:
        return Result(RefusalCode.TIME_TAKEN, was.state, taken.resource, taken.by), was
    cause = Cause(word_of(command), command.at, command.by)
    events.note_appointment(connection, cause, was, now, said_with(command))
    return Result(), now
