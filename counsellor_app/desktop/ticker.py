"""The one timer of the program, aligned to the seconds of the application clock."""

from datetime import UTC, datetime, timedelta
from enum import IntEnum
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from counsellor_app.desktop.clock import AppClock, ClockEventKind

_FROZEN = timedelta(seconds=5)
_MILLISECOND = timedelta(milliseconds=1)


class Pace(IntEnum):
    """How often the screen has to change, in seconds."""

    SECOND = 1
    MINUTE = 60


def _floor(moment: datetime, pace: Pace) -> datetime:
    whole = int(moment.timestamp())
    return datetime.fromtimestamp(whole - whole % pace, UTC)


class Ticker(QObject):
    """Tells each whole second, or minute, as it begins.

    ``ticked(datetime)`` carries the second that has begun, whole and in UTC: a tick may come late or be left
    out while the program is held up, but never early. ``woke(since, now)``
    comes before the tick that follows sleep, or a gap of more than five seconds; ``since`` is the tick
    before. ``stepped(seconds)`` says that the PC's clock was set (forward: positive), which changed nothing.
    """

    ticked = Signal(object)
    woke = Signal(object, object)
    stepped = Signal(float)

    def __init__(self, clock: AppClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._pace = Pace.MINUTE
        self._last = _floor(clock.now(), Pace.SECOND)
        self._due = self._last
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._fired)

    @property
    def last(self) -> datetime:
        """The second of the latest tick."""
        return self._last

    def start(self, pace: Pace = Pace.MINUTE) -> None:
        """Tick at once, then on each second or minute that begins."""
        self._pace = pace
        self.tick_now()

    def stop(self) -> None:
        """Wake nobody up any more."""
        self._timer.stop()

    def demand(self, pace: Pace) -> None:
        """Go on at this pace: by the second only while something runs. Does nothing when stopped."""
        self._pace = pace
        if self._timer.isActive():
            self._arm(self._clock.now())

    def tick_now(self) -> None:
        """Look at the clock at once: on activation of a window, after `AppClock.sync` or `adopt_wall`."""
        now = self._clock.now()
        gap = now - self._due > _FROZEN
        self._arm(now)
        for event in self._clock.poll():
            if event.kind is ClockEventKind.SLEPT:
                gap = True
            else:
                self.stepped.emit(event.seconds)
        since, self._last = self._last, _floor(now, Pace.SECOND)
        if gap:
            self.woke.emit(since, self._last)
        self.ticked.emit(self._last)

    def _fired(self) -> None:
        if (now := self._clock.now()) < self._due:
            self._arm(now)
        else:
            self.tick_now()

    def _arm(self, now: datetime) -> None:
        self._due = _floor(now, self._pace) + timedelta(seconds=self._pace)
        self._timer.start(ceil((self._due - now) / _MILLISECOND))
