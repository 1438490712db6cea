"""The running figures in a block: derived from a moment, by the second or by the minute."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil, floor

from counsellor_app.ui.moments import counting_down, counting_up
from counsellor_app.ui.wording import translate

_MINUTE = timedelta(minutes=1)


class Counting(StrEnum):
    """How figures run."""

    DOWN = "down"
    UP = "up"
    OVER = "over"
    MINUTES_DOWN = "minutes_down"
    MINUTES_UP = "minutes_up"


@dataclass(frozen=True, slots=True)
class BlockClock:
    """Figures that run to or from ``reference`` (aware)."""

    counting: Counting
    reference: datetime

    @property
    def is_by_the_second(self) -> bool:
        """Whether the figures change every second."""
        return self.counting in (Counting.DOWN, Counting.UP, Counting.OVER)

    def figures(self, now: datetime) -> str:
        """What is drawn at ``now``."""
        match self.counting:
            case Counting.DOWN:
                return counting_down(self.reference - now)
            case Counting.UP:
                return counting_up(now - self.reference)
            case Counting.OVER:
                return f"+{counting_up(now - self.reference)}"
            case _:
                return self.spoken(now)

    def spoken(self, now: datetime) -> str:
        """Whole minutes in words, for the screen reader and for what runs by the minute."""
        down = self.counting in (Counting.DOWN, Counting.MINUTES_DOWN)
        minutes = ceil((self.reference - now) / _MINUTE) if down else floor((now - self.reference) / _MINUTE)
        return translate("DayView", "{minutes} min").format(minutes=max(0, minutes))
