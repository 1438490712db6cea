"""What is said of a person at a glance, read once for each."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.services.day_book import DayBook
from counsellor_app.ui.jobs import Jobs


class Summaries(QObject):
    """``changed`` says that one has come."""

    changed = Signal()

    def __init__(self, book: Callable[[], DayBook], jobs: Jobs) -> None:
        super().__init__()
        self._book = book
        self._jobs = jobs
        self._known: dict[UUID, PersonSummary] = {}
        self._asked: set[UUID] = set()

    def of(self, client_id: UUID) -> PersonSummary | None:
        """What is known of the person; None while it is read."""
        found = self._known.get(client_id)
        if found is None and client_id not in self._asked:
            self._asked.add(client_id)
            self._jobs.submit(
                lambda: self._book().person(client_id),
                lambda summary: self._take(client_id, summary),
                lambda _error: self._asked.discard(client_id),
            )
        return found

    def forget(self) -> None:
        """Cards have changed: ask again."""
        self._known.clear()
        self._asked.clear()

    def _take(self, client_id: UUID, summary: PersonSummary) -> None:
        self._known[client_id] = summary
        self.changed.emit()
