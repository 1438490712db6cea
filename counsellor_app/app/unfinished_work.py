"""Tells the installers when this program must not be replaced, also after it was closed or killed."""

from pathlib import Path

from PySide6.QtCore import QObject

from counsellor_app.app.desk import Desk
from counsellor_app.storage.desk_file.unfinished_mark import set_unfinished_mark
from counsellor_app.ui.jobs import Jobs


class UnfinishedWork(QObject):
    """Keeps the mark in the desk file's folder true to what goes on at a desk; lives as long as the desk."""

    def __init__(self, desk: Desk, jobs: Jobs, folder: Path) -> None:
        super().__init__(desk)
        self._desk, self._jobs, self._folder = desk, jobs, folder
        self._unsent = 0
        self._marked: bool | None = None
        desk.presenter.changed.connect(self._look)
        desk.ledger.marked.connect(self._look)
        self._look()

    def note_unsent(self, count: int) -> None:
        """So many commands are on this PC and not yet at the office."""
        self._unsent = count
        self._look()

    def _look(self) -> None:
        wanted = self._desk.presenter.has_running() or bool(self._desk.ledger.unwritten or self._unsent)
        if wanted is self._marked:
            return
        self._marked = wanted
        self._jobs.submit(
            lambda: set_unfinished_mark(self._folder, is_unfinished=wanted), failed=self._not_marked
        )

    def _not_marked(self, _error: Exception) -> None:
        """The disk refuses: tried again at the next change. What is in danger then has its own banner."""
        self._marked = None
