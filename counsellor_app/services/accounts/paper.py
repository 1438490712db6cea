"""What goes on paper: the day for the morning and for a power cut, and the record of one session."""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.day import Day
from counsellor_app.domain.event import Event
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.services.day_book import DayBook

if TYPE_CHECKING:
    from counsellor_app.domain.statistics.report import Comparison
    from counsellor_app.storage.store import Store

T = TypeVar("T")
_NOT_ON_PAPER = frozenset({State.CANCELLED, State.LAPSED, State.NO_SHOW})


@dataclass(frozen=True, slots=True)
class Line:
    """A session as the day sheet has it: what one needs to hold it by telephone, and nothing more."""

    start: datetime
    end: datetime
    counsellor: str
    kind_ja: str
    kind_en: str
    room: str
    state: State
    name: str = field(repr=False)
    kana: str = field(repr=False)
    e164: str = field(repr=False)
    ext: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DaySheet:
    """A calendar day in Japan, by start and counsellor."""

    date: date
    office: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session with the names that belong to its ids, and the reasons given in its trail."""

    session: Appointment
    office: str
    staff: tuple[Staff, ...]
    room: str
    trail: tuple[Event, ...] = ()

    def name_of(self, staff_id: str) -> str:
        """The name of a member of staff, the id for one who is gone."""
        return next((each.name for each in self.staff if each.id == staff_id), staff_id)


@dataclass(frozen=True, slots=True)
class MonthReport:
    """A month beside the one before it."""

    comparison: "Comparison"
    office: str


class Papers:
    """Blocking, for a worker thread. Every method raises Problem when the store cannot be read."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._book = DayBook(store)

    def day_sheet(self, day: date) -> DaySheet:
        """The day's sessions without those that will not take place."""
        return sheet_of(self._book.day(day))

    def session_record(self, session_id: UUID) -> SessionRecord:
        """One session as it stands. Raises Problem(NOT_FOUND)."""
        session = self._store.appointment(session_id)
        day = self._book.day(japan_date(session.start))
        room = day.room(session.room_id)
        trail = self._book.history(session_id)
        return SessionRecord(session, day.office, day.staff, room.name if room else "", trail)

    def month_report(self, day: date) -> MonthReport:
        """The month that holds the day in Japan."""
        from counsellor_app.domain.statistics.period import PeriodKind, period_of
        from counsellor_app.services.accounts.reports import Reports

        period = period_of(PeriodKind.MONTH, day)
        comparison = _finished(Reports(self._store).compare(period))
        return MonthReport(comparison, self._book.day(day).office)


def _finished(steps: Generator[float, None, T]) -> T:
    """What work in pieces gives at its end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def sheet_of(day: Day) -> DaySheet:
    """What of a day goes on its sheet."""
    on_paper = [each for each in day.appointments if each.state not in _NOT_ON_PAPER]
    lines = (_line(day, each) for each in on_paper)
    return DaySheet(
        day.date, day.office, tuple(sorted(lines, key=lambda each: (each.start, each.counsellor)))
    )


def _line(day: Day, session: Appointment) -> Line:
    member, room = day.member(session.counsellor_id), day.room(session.room_id)
    phone = next(iter(session.client.callable_phones), None)
    return Line(
        start=session.start,
        end=session.end,
        counsellor=member.name if member else session.counsellor_id,
        kind_ja=session.kind.label_ja,
        kind_en=session.kind.label_en,
        room=room.name if room else "",
        state=session.state,
        name=session.client.name,
        kana=session.client.kana,
        e164=phone.e164 if phone else "",
        ext=phone.ext if phone else "",
    )
