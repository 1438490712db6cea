"""V3: how late the running figures change, seen from outside at the X server.

The application clock follows the PC's, so a second begins where the PC's does. For each second the last
area painted in its first 0.6 s counts: every figure has changed by then.

Run: python -m benchmarks.ticks [--seconds 120]
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.made_desk import make_desk
from benchmarks.stage import own_stage
from benchmarks.watched_program import WatchedProgram, desk_program

RUNNING = 20
QUIET_MS = (5.0, 15.0, 50.0)
"""What V3 allows on a quiet PC: p50, p99, longest."""
BUSY_P99_MS = 35.0
_WINDOW = 0.6
_BURN = "while True: pass"


def lateness(program: WatchedProgram, seconds: int) -> list[float]:
    """Milliseconds after each whole second at which all was painted; a second without any is left out."""
    apart = time.time() - time.monotonic()
    last: dict[int, float] = {}
    for damage in program.watch.damages(time.monotonic() + seconds):
        second, after = divmod(damage.at + apart, 1.0)
        if after < _WINDOW:
            last[int(second)] = after * 1000
    return list(last.values())[1:-1]


@contextmanager
def busy(cores: int) -> Iterator[None]:
    """That many processes which never rest."""
    burning = [subprocess.Popen([sys.executable, "-c", _BURN]) for _ in range(cores)]
    try:
        yield
    finally:
        for each in burning:
            each.kill()
            each.wait()


def report(name: str, late: list[float], seconds: int) -> tuple[float, float, float]:
    """Print p50, p99 and the longest, in milliseconds; seconds missed count as the whole second."""
    missed = max(0, seconds - 2 - len(late))
    ordered = sorted([*late, *[1000.0] * missed])
    half, last = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    print(
        f"{name:<20} p50 {half:.1f}   p99 {last:.1f}   longest {ordered[-1]:.1f} ms   missed {missed}",
        flush=True,
    )
    return half, last, ordered[-1]


def main() -> int:
    parser = argparse.ArgumentParser(description="V3: how late the running figures change")
    parser.add_argument("--seconds", type=int, default=120)
    seconds: int = parser.parse_args().seconds
    folder = own_stage("benchmarks.ticks") / "desk"
    make_desk(folder, RUNNING, RUNNING)
    program = WatchedProgram(desk_program(folder))
    try:
        program.come_to_rest()
        quiet = report("nobody else busy", lateness(program, seconds), seconds)
        with busy(2):
            loaded = report("two cores busy", lateness(program, seconds), seconds)
    finally:
        program.end()
    kept = all(is_ <= may for is_, may in zip(quiet, QUIET_MS, strict=True)) and loaded[1] <= BUSY_P99_MS
    print(f"FIGURE V3 {RUNNING} running, {seconds} s each: {'kept' if kept else 'NOT kept'}")
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
