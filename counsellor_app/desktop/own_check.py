"""The check of this PC in a process of its own: nothing that hangs or breaks there touches the desk.

Not a job of the worker either: what a person does meanwhile is written at once.
"""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTemporaryDir, QTimer, Signal

LIMIT_MS = 270_000
_END_MS = 2_000


class OwnCheck(QObject):
    """``stepped(int)`` tells how many checks are done, ``ended(str)`` the report, or empty.

    ``command`` starts the check; the name of the report file is added to it.
    """

    stepped = Signal(int)
    ended = Signal(str)

    def __init__(
        self, command: tuple[str, ...], parent: QObject | None = None, limit_ms: int = LIMIT_MS
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._folder: QTemporaryDir | None = None
        self._done = 0
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._count)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._not_started)
        self._limit = QTimer(self, singleShot=True, interval=limit_ms)
        self._limit.timeout.connect(self._process.kill)

    @property
    def is_running(self) -> bool:
        """Whether a report is still to come."""
        return self._folder is not None

    def start(self) -> None:
        """Begin; while a check runs, nothing happens. Returns at once."""
        if self.is_running:
            return
        self._folder, self._done = QTemporaryDir(), 0
        program, *arguments = self._command
        self._limit.start()
        self._process.start(program, [*arguments, self._folder.filePath("report.json")])

    def close(self) -> None:
        """End a check under way; nothing is told any more."""
        self.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(_END_MS)

    def _count(self) -> None:
        self._done += bytes(self._process.readAllStandardOutput().data()).count(b"\n")
        self.stepped.emit(self._done)

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        self._limit.stop()
        folder, self._folder = self._folder, None
        text = ""
        if folder is not None:
            with suppress(OSError, UnicodeDecodeError):
                text = Path(folder.filePath("report.json")).read_text(encoding="utf-8")
            folder.remove()
        self.ended.emit(text)
