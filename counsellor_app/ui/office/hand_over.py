"""Unsent records to and from a sealed file: what somebody asked for and what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.line.hand_over import HandOverFault, MistypedCode, SavedUnsent, TakenOver
from counsellor_app.domain.this_pc.desk_file import NotOpened
from counsellor_app.services.office.hand_over import HandingOver
from counsellor_app.ui.jobs import Jobs

Came = SavedUnsent | TakenOver | MistypedCode | NotOpened | HandOverFault


class HandOverPresenter(QObject):
    """Knows no widgets. ``saved`` carries a `SavedUnsent`; ``taken``: there is more to tell now."""

    changed = Signal()
    saved = Signal(object)
    taken = Signal()
    failed = Signal(object)

    def __init__(self, handing: Callable[[], HandingOver], jobs: Jobs) -> None:
        """``handing`` is called in the worker."""
        super().__init__()
        self._handing = handing
        self._jobs = jobs
        self.unsent = 0
        self.is_at_work = False
        self.came: Came | None = None
        self.file: Path | None = None

    @property
    def code(self) -> str | None:
        """The code of the file that was made, until it is on paper."""
        return self.came.code if isinstance(self.came, SavedUnsent) else None

    def note_unsent(self, count: int) -> None:
        """So many records are on this PC alone, those of the tray with them."""
        if count != self.unsent:
            self.unsent = count
            self.changed.emit()

    def save(self, folder: Path) -> None:
        """Make a file there."""
        self._do(lambda: self._handing().save(folder))

    def choose(self, file: Path | None) -> None:
        """The file that somebody wants taken; None for none after all."""
        self.file, self.came = file, None
        self.changed.emit()

    def take(self, code: str) -> None:
        """Take the chosen file with the code that was typed."""
        file = self.file
        if file is not None:
            self._do(lambda: self._handing().take(file, code))

    def written_down(self) -> None:
        """The code is on paper: it is shown no more."""
        self.came = None
        self.changed.emit()

    def _do(self, work: Callable[[], Came]) -> None:
        if not self.is_at_work:
            self.is_at_work, self.came = True, None
            self.changed.emit()
            self._jobs.submit(work, self._done, self._failed)

    def _done(self, came: Came) -> None:
        if not isValid(self):
            return
        self.is_at_work, self.came = False, came
        if isinstance(came, SavedUnsent):
            self.saved.emit(came)
        elif isinstance(came, TakenOver):
            self.file = None
            self.taken.emit()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if isValid(self):
            self.is_at_work = False
            self.changed.emit()
            self.failed.emit(error)
