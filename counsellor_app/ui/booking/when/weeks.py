"""Reads the free times of the days on the grid, and reads them again."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.booking.free_times import DayTimes
from counsellor_app.domain.japan import japan_date
from counsellor_app.services.booking.free_weeks import Wanted
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.records import Records
from counsellor_app.ui.jobs import Jobs

_STEP = timedelta(days=7)


def wanted_of(draft: Draft) -> Wanted:
    """Whose free times the form asks for."""
    service = Service(draft.service) if draft.service else None
    return Wanted(draft.counsellor or None, service, draft.length)


class Weeks(QObject):
    """``changed`` says that `days` have changed, ``failed`` carries the error. `read_at` is their moment."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, records: Records, jobs: Jobs, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._records = records
        self._jobs = jobs
        self._now = now
        self._kind = ""
        self._wanted = Wanted()
        self.first = japan_date(now())
        self.days: tuple[DayTimes, ...] = ()
        self.read_at: datetime | None = None

    def show(self, kind: str, wanted: Wanted) -> None:
        """Read the days for another kind of consultation, counsellor or tool."""
        if (kind, wanted) != (self._kind, self._wanted):
            self._kind, self._wanted, self.days, self.read_at = kind, wanted, (), None
            self.reload()

    def step(self, by: int) -> None:
        """Go on by weeks, never before today."""
        self.show_from(self.first + by * _STEP)

    def show_from(self, first: date) -> None:
        """Show seven days from that one on, from today on at the earliest."""
        first = max(first, japan_date(self._now()))
        if first != self.first:
            self.first, self.days, self.read_at = first, (), None
            self.reload()

    def reload(self) -> None:
        """Read the days again: somebody else may have taken a time."""
        kind, first, wanted = self._kind, self.first, self._wanted
        if kind:
            at = self._now()
            self._jobs.submit(
                lambda: self._records.reception().free_week(kind, first, at, wanted),
                lambda days: self._take((kind, first, wanted), at, days),
                self.failed.emit,
            )

    def _take(self, asked: tuple[str, date, Wanted], at: datetime, days: tuple[DayTimes, ...]) -> None:
        if asked == (self._kind, self.first, self._wanted):
            self.days, self.read_at = days, at
            self.changed.emit()
