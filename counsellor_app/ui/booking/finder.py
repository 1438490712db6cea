"""Looks people up while one types; an answer to something no longer typed is dropped."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.person_card import FoundPerson
from counsellor_app.ui.booking.records import Records
from counsellor_app.ui.jobs import Jobs


class Finder(QObject):
    """``changed`` says that `query` or `found` has changed, ``failed`` carries the error."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, records: Records, jobs: Jobs, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._records = records
        self._jobs = jobs
        self._now = now
        self._is_looking = False
        self._looked_for = ""
        self.query = ""
        self.found: tuple[FoundPerson, ...] = ()
        self.alike: tuple[FoundPerson, ...] = ()

    def look_for(self, typed: str) -> None:
        """Look for these words; while a look-up runs only the latest words wait."""
        self.query = typed
        if not typed.strip():
            self.found, self._looked_for = (), typed
        elif not self._is_looking:
            self._look()
        self.changed.emit()

    def clear(self) -> None:
        """Forget the words and the people found."""
        self.look_for("")

    def look_for_alike(self, client: Client) -> None:
        """Look for others whose name can be mixed up with this one."""
        at = self._now()
        self.alike = ()
        if client.name or client.kana:
            self._jobs.submit(
                lambda: self._records.people().similar(client, at), self._take_alike, self.failed.emit
            )

    def _take_alike(self, alike: tuple[FoundPerson, ...]) -> None:
        self.alike = alike
        self.changed.emit()

    def _look(self) -> None:
        wanted = self.query
        self._is_looking = True
        at = self._now()
        self._jobs.submit(
            lambda: self._records.people().search(wanted, at),
            lambda found: self._take(wanted, found),
            self._fail,
        )

    def _take(self, wanted: str, found: tuple[FoundPerson, ...]) -> None:
        self._is_looking = False
        if wanted == self.query:
            self.found, self._looked_for = found, wanted
            self.changed.emit()
        elif self.query.strip():
            self._look()

    def _fail(self, error: Exception) -> None:
        self._is_looking = False
        self.failed.emit(error)
