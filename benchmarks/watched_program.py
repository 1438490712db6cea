"""A program on the stage, from its start until it has come to rest, seen from outside."""

import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.made_desk import WINDOW
from benchmarks.process import Process
from benchmarks.x_watch import Damage, Frame, XWatch

BARE = (sys.executable, "-m", "benchmarks.bare_window")
_LOOK = 0.25
_QUIET = 1.0
_LONGEST = 30.0


def desk_program(folder: Path) -> tuple[str, ...]:
    """The command that opens the window on the desk file in `folder`."""
    return (sys.executable, "-m", "counsellor_app", "--folder", str(folder))


@dataclass
class WatchedProgram:
    """Started when made. Times are seconds of `time.monotonic`, CPU is seconds of all its processes."""

    command: tuple[str, ...]
    watch: XWatch = field(default_factory=XWatch)
    frames: list[Frame] = field(default_factory=list)
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = time.monotonic()
        self._started = subprocess.Popen(self.command, stdin=subprocess.DEVNULL)
        self.process = Process(self._started.pid)

    def look(self, seconds: float) -> list[Damage]:
        """What it paints in that time; each picture is kept."""
        seen: list[Damage] = []
        for damage in self.watch.damages(time.monotonic() + seconds):
            if not seen or damage.at != seen[-1].at:
                self.frames.append(self.watch.grab(*WINDOW[2:]))
            seen.append(damage)
        return seen

    def come_to_rest(self) -> None:
        """Look on until everything is loaded: a second in which it used 3 % of a core or less."""
        used = [self.cpu()]
        while len(used) < 8 or used[-1] - used[-1 - round(_QUIET / _LOOK)] > 0.03 * _QUIET:
            self.look(_LOOK)
            used.append(self.cpu())
            if self._started.poll() is not None or time.monotonic() - self.began > _LONGEST:
                raise RuntimeError("the program ended, or does not come to rest")

    def cpu(self) -> float:
        """CPU seconds used so far."""
        return self.process.cpu()

    def painted(self, area: tuple[int, int, int, int], share: float) -> float:
        """Seconds from its start to the first picture whose `area` is the final one's up to `share`."""
        final = self.frames[-1]
        return next(each.at for each in self.frames if each.alike(final, area) >= share) - self.began

    def end(self) -> None:
        """Close it as a person does."""
        self.watch.ask_to_close()
        try:
            self._started.wait(20)
        finally:
            self._started.kill()
            self.watch.close()
