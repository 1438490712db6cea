"""A PC whose clocks a test moves."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from counsellor_app.desktop.clock_sources import Sources

MORNING = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


@dataclass
class MovedPc:
    """``truth`` and ``boot`` are seconds since `MORNING`; ``drift`` is the oscillator's error, a part of one.

    ``served`` says that a time service keeps the wall clock true; else it drifts as the oscillator does.
    """

    drift: float = 0.0
    served: bool = True
    truth: float = 0.0
    boot: float = 0.0
    asleep: float = 0.0
    stepped: float = 0.0

    def run(self, seconds: float) -> None:
        """Time passes, the program runs."""
        self.truth += seconds
        self.boot += seconds * (1 + self.drift)

    def sleep(self, seconds: float) -> None:
        """Time passes, the PC is suspended."""
        self.run(seconds)
        self.asleep += seconds * (1 + self.drift)

    def step(self, seconds: float) -> None:
        """Somebody sets the PC's clock."""
        self.stepped += seconds

    @property
    def true_time(self) -> datetime:
        """What a perfect clock would show."""
        return MORNING + timedelta(seconds=self.truth)

    @property
    def wall_time(self) -> datetime:
        """What the PC's clock shows."""
        return MORNING + timedelta(seconds=(self.truth if self.served else self.boot) + self.stepped)

    @property
    def sources(self) -> Sources:
        """The clocks, for an `AppClock`."""
        return Sources(lambda: self.wall_time, lambda: self.boot, lambda: self.boot - self.asleep)
