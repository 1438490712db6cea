"""Looks people up while one types; an answer to words that are no longer there is dropped."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.ui.jobs import Jobs

if TYPE_CHECKING:
    from counsellor_app.services.people import People

SHOWN = 50


class Finder(QObject):
    """``changed`` says that `query` or `found` has changed, ``failed`` why nobody could be looked up.

    `people` is called in the worker.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, people: "Callable[[], People]", jobs: Jobs, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._jobs = jobs
        self._now = now
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

    def clear(self) -> None:
        """Forget the words and the people found."""
        self.look_for("")

    def again(self) -> None:
        """Look for the same words, because a card has changed."""
        if self.query.strip() and not self._is_looking:
            self._look()

    def _look(self) -> None:
        wanted, now = self.query, self._now()
        self._is_looking = True
        self._jobs.submit(
            lambda: self._people().search(wanted, now, SHOWN),
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
        if isValid(self):
            self._is_looking = False
            self.failed.emit(error)
