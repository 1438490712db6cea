"""The history as it is searched: one question, pages of 200, a change looked at and taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.history import PAGE, ChangeKind, Cursor, Entry, HistoryQuery
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.staff import Staff
from counsellor_app.services.accounts.history import History
from counsellor_app.ui.history.values import Names
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.presenter import TodayPresenter

if TYPE_CHECKING:
    from counsellor_app.services.people import People


@dataclass(frozen=True, slots=True)
class Sources:
    """Both are called in the worker."""

    history: Callable[[], History]
    people: "Callable[[], People]"


class HistoryPresenter(QObject):
    """Knows no widgets. ``changed``: look again; ``failed`` carries why nothing could be read."""

    changed = Signal()
    failed = Signal(object)
    took_back = Signal()

    def __init__(self, today: TodayPresenter, sources: Sources, jobs: Jobs) -> None:
        super().__init__()
        self._today = today
        self._sources = sources
        self._jobs = jobs
        self.query = HistoryQuery()
        self.days = 0
        self.typed = ""
        self.entries: tuple[Entry, ...] | None = None
        self.has_more = False
        self.problem: ProblemCode | None = None
        self.is_back = False
        self._asked = 0

    @property
    def masked(self) -> bool:
        """Whether nobody's data may be shown."""
        return self._today.looking.masked

    @property
    def staff(self) -> tuple[Staff, ...]:
        """Everybody of the office."""
        day = self._today.days.work or self._today.days.shown
        return day.staff if day else ()

    def names(self) -> Names:
        """Names of staff and rooms."""
        day = self._today.days.work or self._today.days.shown
        rooms = day.rooms if day else ()
        return Names({each.id: each.name for each in self.staff}, {each.id: each.name for each in rooms})

    def today(self) -> date:
        """The present day in Japan."""
        return japan_date(self._today.now())

    @property
    def is_narrowed(self) -> bool:
        """Whether less than everything is asked for."""
        return self.query != HistoryQuery()

    def ask_all(self) -> None:
        """Look at everything."""
        self.typed, self.days = "", 0
        self._ask(HistoryQuery())

    def ask_as_left(self, kind: ChangeKind | None, staff_id: str, days: int) -> None:
        """Look at everybody, narrowed as the page was left; whoever has gone meanwhile narrows nothing."""
        self.typed = ""
        known = staff_id if staff_id in {each.id for each in self.staff} else ""
        self.query = HistoryQuery(kind=kind, staff_id=known)
        self.ask_span(days)

    def ask_session(self, session: UUID) -> None:
        """Look at what was done to one session."""
        self.typed, self.days = "", 0
        self._ask(HistoryQuery(session=session))

    def ask_person(self, client_id: UUID, name: str) -> None:
        """Look at a card and all its sessions."""
        self.typed, self.days = name, 0
        self._ask(HistoryQuery(people=(client_id,)))

    def ask_name(self, typed: str) -> None:
        """Look at the people whom the words find; nothing typed looks at everybody."""
        self.typed = typed.strip()
        if not self.typed:
            self._ask(replace(self.query, people=(), session=None, before=None))
            return
        now, words = self._today.now(), self.typed

        def found(people: tuple[UUID, ...]) -> None:
            if isValid(self) and self.typed == words:
                if people:
                    self._ask(replace(self.query, people=people, session=None, before=None))
                else:
                    self._take(self._asked, (), more=False)

        self._jobs.submit(
            lambda: tuple(each.client.id for each in self._sources.people().search(words, now)),
            found,
            self._not_read,
        )

    def ask_staff(self, staff_id: str) -> None:
        """Narrow to what one member of staff did; empty for all."""
        self._ask(replace(self.query, staff_id=staff_id, before=None))

    def ask_kind(self, kind: ChangeKind | None) -> None:
        """Narrow to one sort of changes."""
        self._ask(replace(self.query, kind=kind, before=None))

    def ask_span(self, days: int) -> None:
        """Narrow to what was done on the last days in Japan, 1 for today; 0 for all."""
        self.days = days
        since = start_of_day(self.today() - timedelta(days=days - 1)) if days else None
        self._ask(replace(self.query, since=since, before=None))

    def ask_more(self) -> None:
        """The page before what is shown."""
        last = self.entries[-1].event if self.entries else None
        if last is not None and self.has_more:
            self._read(replace(self.query, before=Cursor(last.at, last.number)), more=True)

    def again(self) -> None:
        """Read the same anew."""
        self._ask(self.query)

    def _ask(self, query: HistoryQuery) -> None:
        self.query, self.entries, self.has_more = query, None, False
        self.problem, self.is_back = None, False
        self.changed.emit()
        self._read(query, more=False)

    def _read(self, query: HistoryQuery, *, more: bool) -> None:
        self._asked += 1
        asked = self._asked
        self._jobs.submit(
            lambda: self._sources.history().search(query),
            lambda found: self._take(asked, found, more=more),
            self._not_read,
        )

    def _take(self, asked: int, found: tuple[Entry, ...], *, more: bool) -> None:
        if isValid(self) and asked == self._asked:
            self.entries = (*(self.entries or ()), *found) if more else found
            self.has_more = len(found) == PAGE
            self.changed.emit()

    def _not_read(self, error: Exception) -> None:
        if isValid(self):
            self.failed.emit(error)

    def take_back(self, entry: Entry) -> None:
        """Put back what stood before, as a new change."""
        now, actor = self._today.now(), self._today.actor

        def done(_nothing: None) -> None:
            if isValid(self):
                self.again()
                self.is_back = True
                self.took_back.emit()

        def failed(error: Exception) -> None:
            if isValid(self):
                code = getattr(error, "code", None)
                self.problem = code if isinstance(code, ProblemCode) else ProblemCode.UNEXPECTED
                self.changed.emit()

        number = entry.event.number
        self._jobs.submit(lambda: self._sources.history().take_back(number, actor, now), done, failed)
