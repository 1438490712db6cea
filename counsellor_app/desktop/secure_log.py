"""Everything that could otherwise print a person's name when the program fails, led into one safe log."""

import faulthandler
import logging
import re
import sys
import threading
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from counsellor_app.desktop.log_lines import OWN, JsonLines

_log = logging.getLogger(f"{OWN}.uncaught")
_qt_log = logging.getLogger(f"{OWN}.qt")
_FROM_QT = re.compile(r"Q[A-Za-z]+(::[A-Za-z]+)*")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class ProgramLog:
    """``program.log``, JSON lines, and ``crash.log`` for crashes of C code, both in ``folder``.

    From `start` to `close` uncaught exceptions of every thread and Qt's messages go there too, and nothing is
    printed. No core dump is made from `start` on, whatever comes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._handler: logging.Handler | None = None
        self._crashes: TextIOWrapper | None = None
        self._level = logging.WARNING

    def start(self, level: int = logging.INFO) -> None:
        """Make the folder (0700) and lead everything there; where it cannot be written, nowhere."""
        self._handler = self._opened()
        root = logging.getLogger()
        self._level = root.level
        root.setLevel(level)
        root.addHandler(self._handler)
        logging.captureWarnings(True)
        if self._crashes is not None:
            faulthandler.enable(self._crashes)
        _no_core_dumps()
        sys.excepthook = _uncaught
        threading.excepthook = _uncaught_in_thread
        sys.unraisablehook = _unraisable
        qInstallMessageHandler(_from_qt)

    def _opened(self) -> logging.Handler:
        """Both files, or no file at all: a folder that cannot be written must not keep the window away."""
        from counsellor_app.desktop.log_file import LogFile, open_private

        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._crashes = open_private(self._folder / "crash.log")
            handler = LogFile(self._folder)
        except OSError:
            return logging.NullHandler()
        handler.setFormatter(JsonLines())
        return handler

    def close(self) -> None:
        """Give everything back; the last thing that is done. Safe to call twice."""
        if self._handler is None:
            return
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            self._crashes = None
        logging.captureWarnings(False)
        root = logging.getLogger()
        root.removeHandler(self._handler)
        root.setLevel(self._level)
        self._handler.close()
        self._handler = None


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        _log.critical("uncaught", exc_info=(kind, error, trace))


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        _log.critical("uncaught_in_thread", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


def _unraisable(args: "sys.UnraisableHookArgs") -> None:
    if args.exc_value is not None:
        _log.error("unraisable", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))


def _from_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Only the class that complains is kept of the message: the rest can quote what is on the screen."""
    found = _FROM_QT.match(message or "")
    _qt_log.log(_LEVELS[kind], "qt category=%s from=%s", context.category, found and found.group())


if sys.platform == "win32":
    import ctypes

    def _no_core_dumps() -> None:
        fail_critical_errors, no_fault_box = 0x0001, 0x0002
        ctypes.windll.kernel32.SetErrorMode(fail_critical_errors | no_fault_box)

else:
    import resource

    def _no_core_dumps() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
