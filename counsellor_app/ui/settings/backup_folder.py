"""The folder for backups as it is typed: kept once it is there, made only when that is asked for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.problem import ProblemCode
from counsellor_app.ui.jobs import Jobs


class BackupFolder(QObject):
    """``changed`` says that `asked`, `is_missing` or `problem` is another."""

    changed = Signal()

    def __init__(self, jobs: Jobs, keep: Callable[[str], None]) -> None:
        """``keep`` takes the folder for a setting, "" for the usual place."""
        super().__init__()
        self._jobs = jobs
        self._keep = keep
        self.asked = ""
        self.is_missing = False
        self.problem: ProblemCode | None = None

    def put(self, typed: str) -> None:
        """Keep that folder if it is there and can be written; nothing is made."""
        self._begin(typed.strip())
        if self.asked:
            asked = self.asked
            self._jobs.submit(lambda: _look(asked), lambda found: self._take(asked, found), self._fail)
        else:
            self._keep("")
        self.changed.emit()

    def make(self) -> None:
        """Make the folder that is not there, and keep it."""
        asked = self.asked
        if self.is_missing:
            self._jobs.submit(lambda: _make(asked), lambda found: self._take(asked, found), self._fail)

    def _begin(self, asked: str) -> None:
        self.asked, self.is_missing, self.problem = asked, False, None

    def _take(self, asked: str, found: ProblemCode | bool) -> None:
        """What was found of a folder that somebody has typed over by now is dropped."""
        if not isValid(self) or asked != self.asked:
            return
        self._begin(asked)
        if found is True:
            self._keep(asked)
        elif found is False:
            self.is_missing = True
        else:
            self.problem = found
        self.changed.emit()

    def _fail(self, _error: Exception) -> None:
        if isValid(self):
            self.problem = ProblemCode.READ_ONLY
            self.changed.emit()


def _look(asked: str) -> ProblemCode | bool:
    """Whether the folder is there, or why it cannot be written."""
    return _make(asked) if Path(asked).is_dir() else False


def _make(asked: str) -> ProblemCode | bool:
    from counsellor_app.services.pc.backup import unusable

    return unusable(Path(asked)) or True
