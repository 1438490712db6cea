"""The application clock: right whatever is done to the PC's clock (docs/adr/0030-application-clock.md)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from counsellor_app.desktop.clock_sources import Reading, Sources, system_sources

DRIFT = 100e-6
"""How wrong a PC's oscillator may run, as a part of one."""
SLEW = 500e-6
"""How fast an operating system corrects its clock without a step, as a part of one."""
STEP = 0.25
"""Seconds by which the wall clock may move between two looks, beyond drift, before it counts as set."""
SLEEP = 2.0
"""Seconds of sleep that are worth telling."""


class ClockEventKind(StrEnum):
    """What happened to the PC since the last look."""

    STEPPED = "stepped"
    SLEPT = "slept"


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """``seconds`` the wall clock was set forward (negative: back), or the PC slept."""

    kind: ClockEventKind
    seconds: float


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The application's time at one reading of the boot clock; ``uncertainty`` in seconds, None: the PC's."""

    time: datetime
    boot: float
    uncertainty: float | None


class AppClock:
    """What time it is. ``now`` may be asked from any thread; the rest belongs to the thread that made it."""

    def __init__(self, sources: Sources | None = None) -> None:
        self._sources = sources or system_sources()
        self._last = self._sources.read()
        self._anchor = _Anchor(self._last.wall, self._last.boot, None)
        self._ignored = 0.0

    def now(self) -> datetime:
        """The time in UTC, aware; unaffected by changes to the PC's clock and by sleep."""
        return self._at(self._sources.boot())

    def wall_offset(self) -> timedelta:
        """How far the PC's clock is ahead of this one; negative when it is behind."""
        reading = self._sources.read()
        return reading.wall - self._at(reading.boot)

    def uncertainty(self) -> timedelta | None:
        """Half the width of the interval that holds the server's time; None while the PC is the reference."""
        known = self._anchor.uncertainty
        if known is None:
            return None
        return timedelta(seconds=known + DRIFT * (self._sources.boot() - self._anchor.boot))

    def sync(self, reference: datetime, uncertainty: timedelta) -> bool:
        """Take over the office server's time, which was ``reference`` just now, give or take ``uncertainty``.

        A reading that is vaguer than what is known, and agrees with it, is passed over. Returns whether it
        was taken. Raises `ValueError` for a naive time.
        """
        if reference.tzinfo is None:
            raise ValueError("naive")
        held = self.uncertainty()
        apart = abs(reference - self.now())
        if held is not None and uncertainty > held and apart <= uncertainty + held:
            return False
        self._anchor = _Anchor(reference, self._sources.boot(), uncertainty.total_seconds())
        return True

    def adopt_wall(self) -> None:
        """Go on from the PC's clock as it stands: somebody looked at it and found it right."""
        self._last = self._sources.read()
        self._anchor = _Anchor(self._last.wall, self._last.boot, None)
        self._ignored = 0.0

    def poll(self) -> tuple[ClockEvent, ...]:
        """What happened since the last call. Call it about every second, at the least every minute.

        While the PC is the only reference, its slow corrections by a time service are followed.
        """
        before, here = self._last, self._sources.read()
        self._last = here
        elapsed = here.boot - before.boot
        slept = elapsed - (here.monotonic - before.monotonic)
        stepped = (here.wall - before.wall).total_seconds() - elapsed
        events = [ClockEvent(ClockEventKind.SLEPT, slept)] if slept >= SLEEP else []
        if abs(stepped) > STEP + DRIFT * elapsed:
            self._ignored += stepped
            events.append(ClockEvent(ClockEventKind.STEPPED, stepped))
        elif self._anchor.uncertainty is None:
            self._follow(here, elapsed)
        return tuple(events)

    def _at(self, boot: float) -> datetime:
        anchor = self._anchor
        return anchor.time + timedelta(seconds=boot - anchor.boot)

    def _follow(self, here: Reading, elapsed: float) -> None:
        behind = (here.wall - self._at(here.boot)).total_seconds() - self._ignored
        most = SLEW * elapsed
        correction = timedelta(seconds=min(max(behind, -most), most))
        self._anchor = replace(self._anchor, time=self._anchor.time + correction)
