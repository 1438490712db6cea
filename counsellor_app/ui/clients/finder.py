"""Looks people up while one types; an answer to words that are no longer there is dropped."""

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.person_card import FoundPerson
from counsellor_app.ui.clients.records import Records
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.presenter import TodayPresenter

SHOWN = 50


class Finder(QObject):
    """``changed`` says that other people were found, ``failed`` carries why nobody could be looked up."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, records: Records, jobs: Jobs, today: TodayPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._records = records
        self._jobs = jobs
        self._today = today
        self._is_looking = False
        self._answered = ""
        self.query = ""
        self.found: tuple[FoundPerson, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether what was found answers what is typed now."""
        return self._answered == self.query

    def look_for(self, typed: str) -> None:
        """Look for these words; while a look-up runs only the latest words wait."""
        self.query = typed
        if not typed.strip():
            self.found, self._answered = (), typed
        elif not self._is_looking:
            self._look()
        self.changed.emit()

    def again(self) -> None:
        """Look for the same words, because a card has changed."""
        if self.query.strip() and not self._is_looking:
            self._look()

    def _look(self) -> None:
        wanted, now = self.query, self._today.now()
        self._is_looking = True
        self._jobs.submit(
            lambda: self._records.people().search(wanted, now, SHOWN),
            lambda found: self._take(wanted, found),
            self._fail,
        )

    def _take(self, wanted: str, found: tuple[FoundPerson, ...]) -> None:
        if not isValid(self):
            return
        self._is_looking = False
        if wanted == self.query:
            self.found, self._answered = found, wanted
            self.changed.emit()
        elif self.query.strip():
            self._look()

    def _fail(self, error: Exception) -> None:
        self._is_looking = False
        self.failed.emit(error)
