"""Taking over the office's own list: all of its rows, or none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

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


def store_rows(store: "Store", rows: Sequence[RowVerdict], terms: Terms, by: Actor, at: datetime) -> TakeOver:
    """Store every row that can be, in one transaction, or nothing if a row needs a person.

    Rows that are on file already are passed over, so that a list can be given again. Raises Problem, and
    Problem(CHANGED_MEANWHILE) when somebody took one of the times in between.
    """
    reading = _Reading(store, terms, at)
    fates = tuple(reading.fates(rows))
    done = TakeOver(fates)
    if done.is_stored and reading.sessions:
        try:
            store.bookings.add_all(tuple(reading.sessions), by, at)
        except Taken:
            raise Problem(ProblemCode.CHANGED_MEANWHILE) from None
    return done


def row_name(row: RowVerdict) -> str:
    """The row as a person names it."""
    return f"{row.sheet}!{row.row}" if row.sheet else str(row.row)


@dataclass(slots=True)
class _Reading:
    store: "Store"
    terms: Terms
    at: datetime
    sessions: list[Appointment] = field(default_factory=list)
    people: list[Client] = field(default_factory=list)

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
        self.sessions.append(
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

    def _free(
        self, span: "DiarySpan", slot: tuple[datetime, datetime], ids: Iterable[str], which: str
    ) -> Iterator[str]:
        """Those of the ids who have nothing at that time, on file or in the list."""
        begin, end = slot
        held: list[Held | Appointment] = [*span.held, *(each for each in self.sessions if each.is_live)]
        busy = {getattr(each, which) for each in held if each.start < end and begin < each.end}
        return (each for each in ids if each not in busy)

    def _rooms_for(self, row: RowVerdict, span: "DiarySpan") -> Iterator[str]:
        if row.method is Method.PHONE:
            return iter(())
        wanted = {_SERVICES[row.method]} if row.method in _SERVICES else self.terms.profile.services
        return (room.id for room in span.rooms if room.service in wanted)

    def _is_on_file(self, person: Client, start: datetime) -> bool:
        known = self.store.bookings.starts_of(person.id)
        return start in known or any(
            each.client.id == person.id and each.start == start for each in self.sessions
        )

    def _person(self, row: RowVerdict) -> Client:
        """The card on file, or one that this list has just made, or a new one. Raises PersonUnclear."""
        typed = _client(row)
        numbers = [phone.e164 for phone in typed.phones] or [""]
        found = {each.id: each for e164 in numbers for each in self.store.clients_with(typed.number, e164)}
        found |= {each.id: each for each in self.people if _share(each, typed)}
        known = person_on_file(typed, found.values())
        if known is not None:
            return known
        self.people.append(typed)
        return typed


def _share(one: Client, other: Client) -> bool:
    """Whether two of the list have an identifier in common; without any, the same name is one person."""
    numbers = {phone.e164 for phone in one.phones} & {phone.e164 for phone in other.phones}
    if numbers or (one.number and one.number == other.number):
        return True
    bare = not (one.phones or one.number or other.phones or other.number)
    return bare and search_key(one.name) == search_key(other.name)


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
