"""Taking over the office's own list: all of its rows, or none."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from counsellor_app.domain.appointment import Appointment, Client, ClientPhone, Service, State
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.names import search_key
from counsellor_app.domain.people.same_person import PersonUnclear, person_on_file
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.hours import at_time
from counsellor_app.domain.rules.profile import RuleProfile, kind_rules
from counsellor_app.domain.sheet_import.storing import Fate, RowFate, TakeOver
from counsellor_app.domain.sheet_import.verdict import Method, RowVerdict, Status, Verdict
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.taken import Taken

if TYPE_CHECKING:
    from counsellor_app.storage.booking.bookings import DiarySpan, Held
    from counsellor_app.storage.store import Store

_MINUTE = timedelta(minutes=1)
_LONGEST = timedelta(hours=8)
_STEP = 10
"""Rows that are looked at at once: fewer than take a quarter of a second on a slow PC."""
_STATES = {Status.CANCELLED: State.CANCELLED, Status.DONE: State.DONE}
_SERVICES = {Method.ZOOM: Service.ZOOM, Method.TELEOFFICE: Service.TELEOFFICE}


@dataclass(frozen=True, slots=True)
class Terms:
    """How a list is taken over: as sessions of which kind and counsellors, the first who is free takes one.

    `left_out` are the rows (number or address, `sheet!row` where there are several sheets) that a person has
    named; `accepts_warnings` says that a person has looked at the warnings of the others.
    """

    profile: RuleProfile
    counsellors: tuple[str, ...]
    left_out: frozenset[str] = frozenset()
    accepts_warnings: bool = False


@dataclass(frozen=True, slots=True)
class Taking:
    """A list that is being taken over: how, by whom, when, and whether somebody has put an end to it."""

    terms: Terms
    by: Actor
    at: datetime
    is_stopped: Callable[[], bool] = lambda: False


class Stopped(Exception):  # noqa: N818 - no fault
    """Somebody has put an end to it: nothing is stored."""


def store_rows(store: "Store", rows: Sequence[RowVerdict], terms: Terms, by: Actor, at: datetime) -> TakeOver:
    """As `store_in_steps`, at once."""
    steps = store_in_steps(store, rows, Taking(terms, by, at))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            done: TakeOver = end.value
            return done


def store_in_steps(
    store: "Store", rows: Sequence[RowVerdict], taking: Taking
) -> Generator[float, None, TakeOver]:
    """Store every row that can be, in one transaction, or nothing if a row needs a person.

    Yields how much has been looked at, and 1.0 before it is stored. Rows that are on file already are passed
    over, so that a list can be given again. Raises Problem, Problem(CHANGED_MEANWHILE) when somebody took one
    of the times in between, and Stopped.
    """
    reading = _Reading(store, taking.terms, taking.at)
    fates: list[RowFate] = []
    for each in reading.fates(rows):
        fates.append(each)
        if not len(fates) % _STEP:
            yield len(fates) / len(rows)
    yield 1.0
    done = TakeOver(tuple(fates))
    if done.is_stored and reading.sessions:
        try:
            store.bookings.add_all(_watched(reading.sessions, taking), taking.by, taking.at)
        except Taken:
            raise Problem(ProblemCode.CHANGED_MEANWHILE) from None
    return done


def _watched(sessions: Iterable[Appointment], taking: Taking) -> Iterator[Appointment]:
    """The sessions one by one until somebody puts an end to it; what was stored is then taken back."""
    for each in sessions:
        if taking.is_stopped():
            raise Stopped
        yield each


def row_name(row: RowVerdict) -> str:
    """The row as a person names it."""
    return f"{row.sheet}!{row.row}" if row.sheet else str(row.row)


@dataclass(slots=True)
class _Reading:
    store: "Store"
    terms: Terms
    at: datetime
    sessions: list[Appointment] = field(default_factory=list)
    starts: set[tuple[UUID, datetime]] = field(default_factory=set)
    days: dict[date, list[Appointment]] = field(default_factory=dict)
    people: dict[tuple[str, str], list[Client]] = field(default_factory=dict)

    def fates(self, rows: Iterable[RowVerdict]) -> Iterator[RowFate]:
        for row in rows:
            yield RowFate(row, self._fate(row))

    def _fate(self, row: RowVerdict) -> Fate:
        why_not = self._plain_fate(row)
        if why_not is not None:
            return why_not
        slot = _slot(row, self.terms.profile)
        if slot is None:
            return Fate.DATE_UNKNOWN if row.day is None else Fate.TIME_UNKNOWN
        if not timedelta(0) < slot[1] - slot[0] <= _LONGEST:
            return Fate.TOO_LONG
        if slot[0] <= self.at and row.status not in _STATES:
            return Fate.OUTCOME_UNKNOWN
        try:
            person = self._person(row)
        except PersonUnclear:
            return Fate.PERSON_UNCLEAR
        return self._booked(row, person, slot)

    def _plain_fate(self, row: RowVerdict) -> Fate | None:
        if row.verdict is Verdict.SKIP:
            return Fate.SKIPPED
        if row_name(row) in self.terms.left_out:
            return Fate.LEFT_OUT
        if row.method is Method.IN_PERSON:
            return Fate.IN_PERSON
        if row.verdict is Verdict.CONFIRM and not self.terms.accepts_warnings:
            return Fate.TO_CONFIRM
        return None if (row.person.name or "").strip() else Fate.NAME_UNKNOWN

    def _booked(self, row: RowVerdict, person: Client, slot: tuple[datetime, datetime]) -> Fate:
        """Take the row up as a session of the first counsellor, and in the first room, that is free."""
        if self._is_on_file(person, slot[0]):
            return Fate.ON_FILE
        state = _STATES.get(row.status, State.CONFIRMED) if row.status else State.CONFIRMED
        span = self.store.bookings.diary(slot[0], slot[1], self.at).in_use(japan_date(slot[0]))
        if state is State.CONFIRMED:
            people = [each.id for each in span.staff if each.id in self.terms.counsellors]
            people.sort(key=self.terms.counsellors.index)
            counsellor = next(iter(self._free(span, slot, people, "counsellor_id")), None)
            room = next(iter(self._free(span, slot, self._rooms_for(row, span), "room_id")), None)
        else:
            counsellor, room = self.terms.counsellors[0], None
        if counsellor is None:
            return Fate.TIME_TAKEN
        took_place = state is State.DONE
        self._take(
            Appointment(
                id=uuid4(),
                kind=kind_rules(self.terms.profile),
                client=person,
                counsellor_id=counsellor,
                start=slot[0],
                end=slot[1],
                state=state,
                room_id=room,
                started_at=slot[0] if took_place else None,
                ended_at=slot[1] if took_place else None,
                note=row.note,
            )
        )
        return Fate.STORED

    def _take(self, session: Appointment) -> None:
        self.sessions.append(session)
        self.starts.add((session.client.id, session.start))
        if session.is_live:
            self.days.setdefault(japan_date(session.start), []).append(session)

    def _free(
        self, span: "DiarySpan", slot: tuple[datetime, datetime], ids: Iterable[str], which: str
    ) -> Iterator[str]:
        """Those of the ids who have nothing at that time, on file or in the list."""
        begin, end = slot
        near = (japan_date(begin - _LONGEST), japan_date(begin), japan_date(end))
        held: list[Held | Appointment] = list(span.held)
        for day in dict.fromkeys(near):
            held += self.days.get(day, ())
        busy = {getattr(each, which) for each in held if each.start < end and begin < each.end}
        return (each for each in ids if each not in busy)

    def _rooms_for(self, row: RowVerdict, span: "DiarySpan") -> Iterator[str]:
        if row.method is Method.PHONE:
            return iter(())
        wanted = {_SERVICES[row.method]} if row.method in _SERVICES else self.terms.profile.services
        return (room.id for room in span.rooms if room.service in wanted)

    def _is_on_file(self, person: Client, start: datetime) -> bool:
        return (person.id, start) in self.starts or start in self.store.bookings.starts_of(person.id)

    def _person(self, row: RowVerdict) -> Client:
        """The card on file, or one that this list has just made, or a new one. Raises PersonUnclear."""
        typed = _client(row)
        numbers = [phone.e164 for phone in typed.phones] or [""]
        found = {each.id: each for e164 in numbers for each in self.store.clients_with(typed.number, e164)}
        found |= {each.id: each for key in _identifiers(typed) for each in self.people.get(key, ())}
        known = person_on_file(typed, found.values())
        if known is not None:
            return known
        for key in _identifiers(typed):
            self.people.setdefault(key, []).append(typed)
        return typed


def _identifiers(person: Client) -> list[tuple[str, str]]:
    """By what two of the list are one person: a telephone or a number; without any of them, the same name."""
    found = [("phone", each.e164) for each in person.phones]
    found += [("number", person.number)] if person.number else []
    return found or [("name", search_key(person.name))]


def _client(row: RowVerdict) -> Client:
    person = row.person
    first = [ClientPhone(person.phone, ext=person.phone_ext or "")] if person.phone else []
    return Client(
        id=uuid4(),
        name=person.name or "",
        kana=person.kana_key or "",
        number=person.seeker_number or "",
        email=person.email or "",
        phones=(*first, *(ClientPhone(each) for each in person.other_phones)),
    )


def _slot(row: RowVerdict, profile: RuleProfile) -> tuple[datetime, datetime] | None:
    if row.day is None or row.start is None:
        return None
    start = at_time(row.day, row.start)
    return start, (at_time(row.day, row.end) if row.end else start + profile.length.minutes * _MINUTE)
