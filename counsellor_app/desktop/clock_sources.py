"""The three clocks of the operating system that the application clock is made from."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Sources:
    """Where time comes from.

    ``wall`` is the PC's clock (aware, UTC) that anybody can set. ``boot`` and ``monotonic`` are seconds from
    an arbitrary point, set by nobody: ``boot`` goes on while the PC sleeps, ``monotonic`` stands still.
    """

    wall: Callable[[], datetime]
    boot: Callable[[], float]
    monotonic: Callable[[], float]

    def read(self) -> "Reading":
        """All three at one moment; again where the program was held up between them."""
        while True:
            before = self.boot()
            reading = Reading(self.wall(), before, self.monotonic())
            if self.boot() - before < _AT_ONCE:
                return reading


_AT_ONCE = 0.02


@dataclass(frozen=True, slots=True)
class Reading:
    """What the three clocks showed."""

    wall: datetime
    boot: float
    monotonic: float


def _wall() -> datetime:
    return datetime.now(UTC)


if sys.platform == "win32":
    import ctypes

    _kernel = ctypes.WinDLL("kernelbase")
    _TICKS_PER_SECOND = 10_000_000

    def _interrupt_time(name: str) -> Callable[[], float]:
        """A reader of one of the interrupt-time counters, which count units of 100 ns."""
        call = getattr(_kernel, name)
        call.argtypes = [ctypes.POINTER(ctypes.c_ulonglong)]

        def read() -> float:
            ticks = ctypes.c_ulonglong()
            call(ctypes.byref(ticks))
            return ticks.value / _TICKS_PER_SECOND

        return read

    def _tick_count() -> float:
        return float(_kernel.GetTickCount64()) / 1000

    def system_sources() -> Sources:
        """This PC's clocks. GetTickCount64 moves in steps of 16 ms, so the precise counter is preferred."""
        _kernel.GetTickCount64.restype = ctypes.c_ulonglong
        precise = hasattr(_kernel, "QueryInterruptTimePrecise")
        boot = _interrupt_time("QueryInterruptTimePrecise") if precise else _tick_count
        return Sources(_wall, boot, _interrupt_time("QueryUnbiasedInterruptTime"))

elif sys.platform == "darwin":

    def system_sources() -> Sources:
        """This PC's clocks; on macOS MONOTONIC_RAW is mach_continuous_time, which goes on during sleep."""
        return Sources(
            _wall,
            lambda: time.clock_gettime(time.CLOCK_MONOTONIC_RAW),
            lambda: time.clock_gettime(time.CLOCK_UPTIME_RAW),
        )

else:

    def system_sources() -> Sources:
        """This PC's clocks."""
        return Sources(
            _wall,
            lambda: time.clock_gettime(time.CLOCK_BOOTTIME),
            lambda: time.clock_gettime(time.CLOCK_MONOTONIC),
        )
