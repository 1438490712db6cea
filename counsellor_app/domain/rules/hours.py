"""When a kind of consultation can take place. All times are wall times of Japan."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import DayCount, HoursKind


@dataclass(frozen=True, slots=True)
class Window:
    """From ``opens`` to ``closes`` on one day: a session lies wholly inside."""

    opens: time
    closes: time

    def holds(self, starts: time, minutes: int) -> bool:
        """Whether a session of so many minutes fits."""
        begin = starts.hour * 60 + starts.minute + starts.second / 60
        return self.opens <= starts and begin + minutes <= self.closes.hour * 60 + self.closes.minute


SHOWN = Window(time(8), time(21))
"""What a screen offers of a day where neither the document nor the office names a window."""


@dataclass(frozen=True, slots=True)
class WeeklyWindow:
    """A window on certain weekdays (0 is Monday). A time the document leaves blank is None."""

    weekdays: frozenset[int]
    opens: time | None
    closes: time | None

    @property
    def window(self) -> Window | None:
        """The window itself, None while it is blank."""
        return None if self.opens is None or self.closes is None else Window(self.opens, self.closes)


@dataclass(frozen=True, slots=True)
class ExtraOpening:
    """A day on which the office opens although it would be closed, with that day's windows."""

    on: date
    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class KindHours:
    """The windows of a kind by weekday, the office's closed days and its extra openings.

    ``shown`` is the part of a day that a screen offers where no window is written: it refuses nothing.
    ``keeps_holidays`` says that national holidays and 12/29 to 1/3 are closed (choice 8); on Saturdays and
    Sundays the windows alone decide.
    """

    kind: HoursKind
    weekly: tuple[WeeklyWindow, ...] = ()
    shown: Window = SHOWN
    keeps_holidays: bool = True
    closed_days: frozenset[date] = frozenset()
    extra_openings: tuple[ExtraOpening, ...] = ()

    def extra_on(self, day: date) -> ExtraOpening | None:
        """The extra opening of that day, if there is one."""
        return next((extra for extra in self.extra_openings if extra.on == day), None)

    def windows_on(self, day: date) -> tuple[Window, ...]:
        """The filled windows of that day, in order; holidays are not looked at."""
        extra = self.extra_on(day)
        if extra is not None:
            return extra.windows
        if self.kind is not HoursKind.WEEKLY:
            return (self.shown,)
        filled = (each.window for each in self.weekly if day.weekday() in each.weekdays)
        return tuple(sorted((window for window in filled if window), key=lambda window: window.opens))


@dataclass(frozen=True, slots=True)
class Deadline:
    """Bookings are firm by the day before: up to ``until`` on it, or to its very end where that is None."""

    count: DayCount = DayCount.CALENDAR_DAY
    until: time | None = None


def at_time(day: date, clock: time) -> datetime:
    """The moment, in UTC, at which a Japanese clock shows ``clock`` on ``day``."""
    return datetime.combine(day, clock, JAPAN).astimezone(UTC)
