"""The week and the month around the day that the calendar shows, read when they are looked at."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.day import Day
from counsellor_app.services.day_book import DayBook
from counsellor_app.ui.jobs import Jobs


class Spans(QObject):
    """``changed`` says that `week` or `month` has been read, ``failed`` carries the error."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, book: Callable[[], DayBook], jobs: Jobs, wanted: Callable[[], date]) -> None:
        """``wanted`` is the day that is shown: what is read for another one by then is dropped."""
        super().__init__()
        self._book = book
        self._jobs = jobs
        self._wanted = wanted
        self.week: tuple[Day, ...] = ()
        self.month: tuple[Day, ...] = ()

    def open_week(self) -> None:
        """Read the week that holds the day."""
        wanted = self._wanted()
        self._jobs.submit(lambda: self._book().week(wanted), self._take_week, self.failed.emit)

    def open_month(self) -> None:
        """Read the month that holds the day."""
        wanted = self._wanted()
        self._jobs.submit(lambda: self._book().month(wanted), self._take_month, self.failed.emit)

    def day_of(self, appointment_id: UUID) -> Day | None:
        """The day of the week, as it was last read, that holds the appointment."""
        return next((each for each in self.week if each.find(appointment_id)), None)

    def _take_week(self, days: tuple[Day, ...]) -> None:
        if self._holds(days):
            self.week = days
            self.changed.emit()

    def _take_month(self, days: tuple[Day, ...]) -> None:
        if self._holds(days):
            self.month = days
            self.changed.emit()

    def _holds(self, days: tuple[Day, ...]) -> bool:
        return any(day.date == self._wanted() for day in days)
