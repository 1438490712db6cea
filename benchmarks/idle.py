"""V2: what the open window costs while nobody touches it.

CPU of the program and wake-ups (voluntary context switches of all its threads) are counted from outside.

Run: python -m benchmarks.idle [--seconds 60]
"""

import argparse
import os
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.made_desk import make_desk
from benchmarks.process import Process
from benchmarks.stage import own_stage
from benchmarks.watched_program import BARE, WatchedProgram, desk_program


@dataclass(frozen=True, slots=True)
class Day:
    """A day to sit idle at, and what V2 allows: CPU seconds a minute and wake-ups a second."""

    name: str
    running: int
    counsellors: int
    cpu: float
    wake_ups: float


DAYS = (
    Day("20 running by the second", 20, 20, 0.10, 4.0),
    Day("a usual day, 3 running", 3, 8, 0.04, 4.0),
    Day("none running", 0, 8, 0.01, 1.2),
)


def sit_idle(command: tuple[str, ...], seconds: float) -> tuple[float, float, float]:
    """CPU seconds a minute, wake-ups a second, and CPU seconds a minute of the X server for it."""
    program = WatchedProgram(command)
    try:
        program.come_to_rest()
        screen = _x_server()
        began, cpu, woken, shown = time.monotonic(), program.cpu(), program.process.wake_ups(), screen.cpu()
        time.sleep(seconds)
        lasted = time.monotonic() - began
        minute = 60 / lasted
        used, painted = (program.cpu() - cpu) * minute, (screen.cpu() - shown) * minute
        return used, (program.process.wake_ups() - woken).total() / lasted, painted
    finally:
        program.end()


def _x_server() -> Process:
    number = os.environ["DISPLAY"].rpartition(":")[2].partition(".")[0]
    return Process(int(Path(f"/tmp/.X{number}-lock").read_text()))  # noqa: S108 - X's own place


def main() -> int:
    parser = argparse.ArgumentParser(description="V2: what the open window costs while nobody touches it")
    parser.add_argument("--seconds", type=float, default=60)
    seconds: float = parser.parse_args().seconds
    stage = own_stage("benchmarks.idle")
    kept = True
    used, woken, painted = sit_idle(BARE, seconds)
    print(f"{'bare window':<26} cpu {used:.3f} s/min   wake-ups {woken:.1f}/s   X server {painted:.3f} s/min")
    for number, day in enumerate(DAYS):
        folder = stage / f"desk{number}"
        make_desk(folder, day.running, day.counsellors)
        used, woken, painted = sit_idle(desk_program(folder), seconds)
        fits = used <= day.cpu and woken <= day.wake_ups
        kept &= fits
        print(
            f"FIGURE V2 {day.name:<26} cpu {used:.3f} s/min (gate {day.cpu:.2f})   wake-ups {woken:.1f}/s"
            f" (gate {day.wake_ups:.1f})   X server {painted:.3f} s/min: {'kept' if fits else 'NOT kept'}",
            flush=True,
        )
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
