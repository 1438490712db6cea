"""Is anybody at the desk?"""

import sys
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from counsellor_app.desktop.clock import AppClock

UNATTENDED_AFTER = timedelta(minutes=5)
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)

if sys.platform == "win32":
    import ctypes

    class _LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("tick", ctypes.c_uint))

    def system_idle() -> timedelta | None:
        """How long ago the last key or mouse input to any program of this session was."""
        last = _LastInput(ctypes.sizeof(_LastInput), 0)
        if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        ctypes.windll.kernel32.GetTickCount.restype = ctypes.c_uint
        ticks = (ctypes.windll.kernel32.GetTickCount() - last.tick) % 2**32
        return timedelta(milliseconds=ticks)

else:

    def system_idle() -> timedelta | None:
        """Not known here: only input to this program counts."""
        return None


class Attendance(QObject):
    """Tells when the desk has been left, and when somebody is back.

    ``left`` comes with the tick at which nobody has touched the PC for ``after``; ``returned`` with the next
    input to this program, or the tick after input to another one. Input to the meeting program keeps the desk
    attended where the system tells (Windows). Connect ``check`` to the ticker.
    """

    left = Signal()
    returned = Signal()

    def __init__(
        self,
        clock: AppClock,
        after: timedelta = UNATTENDED_AFTER,
        parent: QObject | None = None,
        idle: Callable[[], timedelta | None] = system_idle,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._after = after
        self._idle = idle
        self._touched = clock.now()
        self._is_away = False

    @property
    def is_away(self) -> bool:
        """Whether the desk counts as left."""
        return self._is_away

    def set_after(self, after: timedelta) -> None:
        """Another time until the desk counts as left."""
        self._after = after

    def watch(self, app: QCoreApplication) -> None:
        """See the input to every window of the program from now on."""
        app.installEventFilter(self)

    def check(self, now: datetime) -> None:
        """Judge anew at ``now``, a time of the application clock."""
        idle = now - self._touched
        elsewhere = self._idle()
        if elsewhere is not None:
            idle = min(idle, elsewhere)
        self._set_away(idle >= self._after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notes input; stops nothing."""
        if event.type() in _INPUT:
            self._touched = self._clock.now()
            self._set_away(False)
        return False

    def _set_away(self, away: bool) -> None:
        if away == self._is_away:
            return
        self._is_away = away
        (self.left if away else self.returned).emit()
