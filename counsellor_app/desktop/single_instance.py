"""One window per person and data folder: a second start brings the first to the front."""

import getpass
import hashlib
import os
import sys
import tempfile
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER_WITHIN = 2000
_LONGEST_SOCKET_PATH = 100


class Claim(StrEnum):
    """What a start found."""

    FIRST = "first"
    TOLD = "told"
    SILENT = "silent"
    NOT_WRITABLE = "not_writable"


class SingleInstance(QObject):
    """Claims the folder for this program. ``raised`` is emitted when somebody started it once more.

    The lock of a program that was killed is taken over. A connection is the whole message and hanging up the
    whole answer: nothing that another program sends is read.
    """

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _server_name(folder)
        self._lock = lock_of(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)

    def claim(self) -> Claim:
        """Become the first, else tell the first; call before any window. Waits four seconds at the most.

        TOLD: the other one comes to the front. SILENT: it is there but does not answer. In both cases
        this start has to end. NOT_WRITABLE: nobody can be found; the opening of the desk file says why.
        """
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return Claim.FIRST
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return Claim.NOT_WRITABLE
        return self._tell_first()

    def close(self) -> None:
        """Let another start be the first; safe to call twice."""
        self._server.close()
        self._lock.unlock()

    def _tell_first(self) -> Claim:
        _let_come_to_front()
        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        heard = socket.waitForConnected(_ANSWER_WITHIN) and (
            socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
            or socket.waitForDisconnected(_ANSWER_WITHIN)
        )
        socket.abort()
        return Claim.TOLD if heard else Claim.SILENT

    def _called(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.abort()
            caller.deleteLater()
            self.raised.emit()


def lock_of(folder: Path) -> QLockFile:
    """The lock of the window in that folder, not yet taken."""
    lock = QLockFile(str(folder / "window.lock"))
    lock.setStaleLockTime(0)
    return lock


def _server_name(folder: Path) -> str:
    """A pipe's name on Windows; elsewhere a socket in the folder, or in the temporary one for a long path."""
    whose = f"{getpass.getuser()}\n{folder.resolve()}"
    name = f"consultation-desk-{hashlib.sha256(whose.encode()).hexdigest()[:24]}"
    if sys.platform == "win32":
        return name
    else:  # noqa: RET505 - mypy knows only so that one of the two is never reached
        beside = folder.resolve() / "window.socket"
        fits = len(os.fsencode(beside)) <= _LONGEST_SOCKET_PATH
        return str(beside if fits else Path(tempfile.gettempdir()) / name)


def _let_come_to_front() -> None:
    """Windows lets a program take the foreground only when the one that has it, this start, allows it."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
