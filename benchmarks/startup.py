"""V1: from process start to today's sessions on screen, in turn with a bare PySide6 window.

Paint is seen from outside, at the X server: the first picture whose calendar is the one the program comes
to rest with. CPU counts until everything is loaded, memory (PSS) after 5 s idle. The key comes from a real
key store.

Run: python -m benchmarks.startup [--rounds 9] [--running 3]
"""

import argparse
import statistics
from dataclasses import dataclass
from pathlib import Path

from benchmarks.made_desk import make_desk
from benchmarks.stage import own_stage
from benchmarks.watched_program import BARE, WatchedProgram, desk_program

PAINT, CPU, MEMORY = 1.4, 4.5, 125.0
"""What V1 allows: times the bare window, times the bare window, MB."""
_CALENDAR = (96, 120, 720, 580)
_CENTRE = (480, 300, 400, 160)
_ALIKE = 0.97
_IDLE = 5.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to the paint, CPU seconds until at rest, MB afterwards."""

    paint: float
    cpu: float
    memory: float


def start(command: tuple[str, ...], area: tuple[int, int, int, int]) -> Start:
    """Start the program, let it come to rest, close it."""
    program = WatchedProgram(command)
    try:
        program.come_to_rest()
        cpu = program.cpu()
        program.look(_IDLE)
        return Start(program.painted(area, _ALIKE), cpu, program.process.memory())
    finally:
        program.end()


def compare(folder: Path, rounds: int) -> tuple[list[Start], list[Start]]:
    """The starts of the bare window and of the program, in turn; the first of each only warms the disk up."""
    pairs = [(start(BARE, _CENTRE), start(desk_program(folder), _CALENDAR)) for _ in range(rounds + 1)][1:]
    return [bare for bare, _ in pairs], [ours for _, ours in pairs]


def report(bare: list[Start], ours: list[Start]) -> bool:
    """Print the medians and the medians of the ratios of each round; whether V1 is kept."""
    for name, starts in (("bare window", bare), ("program", ours)):
        paint, cpu, memory = (
            statistics.median(getattr(each, what) for each in starts) for what in Start.__slots__
        )
        least = min(each.paint for each in starts)
        print(
            f"{name:<12} paint {paint:.3f} s (least {least:.3f})   cpu {cpu:.2f} s   memory {memory:.0f} MB"
        )
    paint = statistics.median(our.paint / its.paint for its, our in zip(bare, ours, strict=True))
    cpu = statistics.median(our.cpu / its.cpu for its, our in zip(bare, ours, strict=True))
    memory = statistics.median(each.memory for each in ours)
    kept = paint <= PAINT and cpu <= CPU and memory <= MEMORY
    print(f"FIGURE V1 paint x {paint:.2f} (gate {PAINT}), cpu x {cpu:.1f} (gate {CPU}),", end=" ")
    print(f"memory {memory:.0f} MB (gate {MEMORY:.0f}): {'kept' if kept else 'NOT kept'}")
    return kept


def main() -> int:
    parser = argparse.ArgumentParser(description="V1: how soon the day is on screen")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--running", type=int, default=3)
    chosen = parser.parse_args()
    folder = own_stage("benchmarks.startup") / "desk"
    count = make_desk(folder, chosen.running)
    print(f"{count} sessions today, {chosen.running} running; {chosen.rounds} rounds in turn")
    return 0 if report(*compare(folder, chosen.rounds)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
