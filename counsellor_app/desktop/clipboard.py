"""Copying: passcodes stay out of clipboard histories and do not stay on the clipboard."""

import secrets
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

SECRET_KEPT_FOR = timedelta(seconds=30)
_MARK = "copied_by"
_WINDOWS_FORMAT = 'application/x-qt-windows-mime;value="{}"'
_NO = b"\x00\x00\x00\x00"
_KEEP_OUT_OF_HISTORIES = {
    _WINDOWS_FORMAT.format("ExcludeClipboardContentFromMonitorProcessing"): _NO,
    _WINDOWS_FORMAT.format("CanIncludeInClipboardHistory"): _NO,
    _WINDOWS_FORMAT.format("CanUploadToCloudClipboard"): _NO,
    "x-kde-passwordManagerHint": b"secret",
}


class Clipboard(QObject):
    """The system's clipboard. A secret leaves it after 30 s, on `forget` and when the program quits.

    Only what this object put there is taken away; what the person copied since stays. Quitting with our data
    on the clipboard would also crash PySide6, so `close` is connected to the application's end.
    """

    def __init__(self, parent: QObject | None = None, kept_for: timedelta = SECRET_KEPT_FOR) -> None:
        super().__init__(parent)
        self._token = b""
        self._timer = QTimer(self, singleShot=True, interval=int(kept_for.total_seconds() * 1000))
        self._timer.timeout.connect(self.forget)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def copy(self, text: str) -> None:
        """Put ordinary text on the clipboard; it stays there."""
        self._timer.stop()
        self._token = b""
        _system().setText(text)

    def copy_secret(self, text: str) -> None:
        """Put a passcode, or a link that holds one, on the clipboard for 30 s."""
        self._token = secrets.token_bytes(16)
        data = QMimeData()
        data.setText(text)
        data.setProperty(_MARK, self._token)
        for name, value in _KEEP_OUT_OF_HISTORIES.items():
            data.setData(name, value)
        _system().setMimeData(data)
        self._timer.start()

    @property
    def holds_secret(self) -> bool:
        """Whether a secret that was copied here is on the clipboard still.

        Looks for our own object there and asks no other program, which could take seconds to answer.
        """
        data = _system().mimeData()
        return bool(self._token) and data is not None and data.property(_MARK) == self._token

    def forget(self) -> None:
        """Take the secret away at once: on lock, on leaving the desk, at the end of a session."""
        self._timer.stop()
        if self.holds_secret:
            _system().clear()
        self._token = b""

    def close(self) -> None:
        """`forget`, as the last thing before the application object goes away. May be called again."""
        self.forget()


def _system() -> QClipboard:
    return QGuiApplication.clipboard()
