"""Bookings in the store of record: one transaction each, and the diary that free times are reckoned from."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, Engine, select, text

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.booking.request import BookingRecord, BookingRequest
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.rebased_card import rebased
from counsellor_app.domain.people.same_person import person_on_file
from counsellor_app.domain.staff import Actor, MeetingRoom, Role, Staff
from counsellor_app.storage import appointments, events, records
from counsellor_app.storage.appointments import LONGEST, NO_BUFFER
from counsellor_app.storage.codec import encode, load
from counsellor_app.storage.day_query import OFFICE
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import Cause
from counsellor_app.storage.people import merging
from counsellor_app.storage.people import rows as clients
from counsellor_app.storage.rows import room_of, staff_of
from counsellor_app.storage.schema.booking_tables import booking
from counsellor_app.storage.schema.day_tables import IS_LIVE, appointment
from counsellor_app.storage.schema.utc import from_micros, to_micros

_DIARY = f"""\
SELECT counsellor_id, room_id, start_at, end_at FROM appointment
WHERE start_at > ? AND start_at < ? AND end_at > ? AND {IS_LIVE}
  AND NOT (state = 'tentative' AND expires_at IS NOT NULL AND expires_at <= ?)
ORDER BY start_at"""  # noqa: S608 - nothing in it comes from outside
_HELD_BEFORE = text(
    "SELECT EXISTS (SELECT 1 FROM appointment WHERE client_id = :client"
    " AND state NOT IN ('cancelled', 'lapsed', 'no_show'))"
)


@dataclass(frozen=True, slots=True)
class Held:
    """A stretch of time that a live appointment holds."""

    counsellor_id: str
    room_id: str | None
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class DiarySpan:
    """Everybody and every room of the office, and what is held in a span, ordered by start.

    `copied` are the first and last day of which this PC has a copy, where the office was away and the span
    was read from it; nothing is known of what others hold on other days.
    """

    staff: tuple[Staff, ...]
    rooms: tuple[MeetingRoom, ...]
    held: tuple[Held, ...]
    copied: tuple[date, date] | None = None

    @property
    def counsellors(self) -> tuple[Staff, ...]:
        """Those who may be booked."""
        return tuple(each for each in self.staff if each.role is Role.COUNSELLOR)

    def in_use(self, on: date) -> "DiarySpan":
        """The span with those people and rooms alone that can be chosen for that day."""
        people = tuple(each for each in self.staff if each.is_in_use(on))
        return replace(self, staff=people, rooms=tuple(each for each in self.rooms if each.is_in_use(on)))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBooking:
    """Everything one booking writes. `is_settled` says that a person has looked at who it is.

    `card_was` is the person's card as it was read: what somebody else has changed on it since stays.
    `request` is what was asked for: a desk whose office is away asks for it later.
    """

    appointment: Appointment
    record: BookingRecord
    consents: tuple[Consent, ...] = ()
    room_buffer: timedelta = NO_BUFFER
    is_settled: bool = False
    card_was: Client | None = None
    request: BookingRequest | None = None
    by: Actor = field(repr=False)
    at: datetime


Check = Callable[[bool], tuple[str, ...]]
"""Called inside the transaction with whether this is the person's first booking: names the rules that were
set aside. What it raises undoes the booking.
"""


class BookingStore:
    """Blocking, for the worker thread. Every method raises Problem when the file cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def book(self, new: NewBooking, check: Check) -> Appointment:
        """Person, appointment, consents and how it came about, in one transaction or not at all.

        Given again with the same id it changes nothing. Raises Taken, PersonUnclear, what `check` raises, and
        Problem(NOT_FOUND) for a counsellor or a room that is not stored.
        """
        with self._reading() as connection:
            # Most who come too late hear it here, without waiting for those who write.
            known = appointments.find(connection, new.appointment.id)
            if known is None:
                _refuse_early(connection, new, check)
        with self._writing() as connection:
            known = appointments.find(connection, new.appointment.id)
            if known is None:  # who is late after all makes way at once for those who wait
                appointments.refuse_held(connection, new.appointment)
            return add_booking(connection, new, check) if known is None else known

    def book_all(self, news: tuple[tuple[NewBooking, Check], ...]) -> tuple[Appointment, ...]:
        """All of these bookings, in one transaction or none. Raises as `book` does."""
        with self._writing() as connection:
            return tuple(
                appointments.find(connection, new.appointment.id) or add_booking(connection, new, check)
                for new, check in news
            )

    def series_of(self, appointment_id: UUID) -> tuple[UUID, ...]:
        """Everything that was booked in one series with it, itself included; nothing for a single booking."""
        series = select(booking.c.series_id).where(booking.c.appointment_id == appointment_id)
        found = (
            select(booking.c.appointment_id)
            .join(appointment, appointment.c.id == booking.c.appointment_id)
            .where(booking.c.series_id == series.scalar_subquery())
            .order_by(appointment.c.start_at)
        )
        with self._reading() as connection:
            return tuple(connection.execute(found).scalars())

    def add_all(self, sessions: Iterable[Appointment], by: Actor, at: datetime) -> None:
        """Put sessions into the file as they are, all or none. Raises Taken, and what `sessions` raises."""
        with self._writing() as connection:
            for each in sessions:
                clients.ensure(connection, each.client, Cause("client", at, by))
                stored = appointments.add(connection, each)
                events.note_appointment(connection, Cause("taken_over", at, by), None, stored)

    def starts_of(self, client_id: UUID) -> frozenset[datetime]:
        """When the sessions of a person start, whatever became of them."""
        starts = select(appointment.c.start_at).where(appointment.c.client_id == client_id)
        with self._reading() as connection:
            return frozenset(connection.execute(starts).scalars())

    def people_and_rooms(self) -> DiarySpan:
        """Everybody and every room of the office; nothing of what is held."""
        with self._reading(alone=True) as connection:
            ((_, staff, rooms, _),) = connection.exec_driver_sql(OFFICE)
        return DiarySpan(tuple(map(staff_of, load(staff))), tuple(map(room_of, load(rooms))), ())

    def diary(self, begin: datetime, end: datetime, now: datetime) -> DiarySpan:
        """Who and what is held between the two moments; what has lapsed by `now` holds nothing."""
        with self._reading() as connection:
            ((_, staff, rooms, _),) = connection.exec_driver_sql(OFFICE)
            span = (to_micros(begin - LONGEST), to_micros(end), to_micros(begin), to_micros(now))
            rows = connection.exec_driver_sql(_DIARY, span).all()
        return DiarySpan(
            tuple(map(staff_of, load(staff))),
            tuple(map(room_of, load(rooms))),
            tuple(
                Held(who, room, from_micros(since), from_micros(until)) for who, room, since, until in rows
            ),
        )

    def due_to_lapse(self, now: datetime) -> tuple[UUID, ...]:
        """Tentative bookings whose time is up, the longest due first."""
        table = appointment.c
        due = select(table.id).where(text("state = 'tentative'"), table.expires_at <= now)
        with self._reading(alone=True) as connection:
            return tuple(connection.execute(due.order_by(table.expires_at)).scalars())

    def record(self, appointment_id: UUID) -> BookingRecord | None:
        """How a booking came about; None for a session put into the day without one."""
        with self._reading() as connection:
            return records.booking_of(connection, appointment_id)

    def _reading(self, *, alone: bool = False) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False, alone=alone)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _refuse_early(connection: Connection, new: NewBooking, check: Check) -> None:
    """Raises what `add_booking` would as things stand: that has the last word, where nobody else writes."""
    check(_is_first(connection, _person(connection, new)))
    appointments.refuse_near(connection, new.appointment, new.room_buffer)
    appointments.refuse_held(connection, new.appointment)


def _is_first(connection: Connection, person: Client) -> bool:
    return not connection.execute(_HELD_BEFORE, {"client": person.id.hex}).scalar_one()


def add_booking(connection: Connection, new: NewBooking, check: Check) -> Appointment:
    """Everything that one booking writes, in the caller's transaction. Raises as `BookingStore.book` does."""
    person = _person(connection, new)
    clients.put(connection, person, Cause("client", new.at, new.by))
    overridden = check(_is_first(connection, person))
    record = replace(new.record, overridden=overridden, override=new.record.override if overridden else None)
    wanted = replace(new.appointment, client=person)
    appointments.refuse_near(connection, wanted, new.room_buffer)
    stored = appointments.add(connection, wanted)
    records.put_booking(connection, stored.id, record)
    cause = Cause("booked", new.at, new.by)
    events.note_appointment(connection, cause, None, stored, {"booking": encode(record)})
    records.put_consents(connection, person.id, new.consents, cause)
    return stored


def _person(connection: Connection, new: NewBooking) -> Client:
    """The card on file, as it is to be from now on; a new person when nobody on file is that person."""
    given = new.appointment.client
    kept = merging.kept_instead(connection, given.id)
    if kept is not None:
        return kept
    on_file = clients.find(connection, given.id)
    if on_file is not None and new.card_was is not None:
        return rebased(given, new.card_was, on_file)
    if new.is_settled or on_file is not None:
        return given
    found = {
        each.id: each
        for e164 in [phone.e164 for phone in given.phones] or [""]
        for each in clients.with_identifier(connection, given.number, e164)
    }
    known = person_on_file(given, found.values())
    if known is None:
        return given
    there = {phone.e164 for phone in known.phones}
    more = tuple(phone for phone in given.phones if phone.e164 not in there)
    return replace(known, phones=(*known.phones, *more))
