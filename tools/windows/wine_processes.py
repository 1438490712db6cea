"""What runs in a Windows under Wine, known by the folder in its environment, and its end by force."""

import contextlib
import os
import signal
import time
from pathlib import Path

_PATIENCE_S = 30


class UnsteadyWineError(Exception):
    """Wine hung, or broke off before a program told its result; the argument says where and what ran then."""


def say_unsteady(what: str) -> None:
    """Tell what will be tried once more, in a line that tools/lanes.py repeats in its summary (ADR 63)."""
    print(f"UNSTEADY: {what}", flush=True)


def running_in(folder: Path) -> dict[int, str]:
    """Every process of the Windows in `folder`, Wine's server and services too, by id: the command line."""
    mark = b"\0" + os.fsencode(f"WINEPREFIX={folder}") + b"\0"
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            if mark in b"\0" + (process / "environ").read_bytes() + b"\0":
                words = (process / "cmdline").read_bytes().replace(b"\0", b" ")
                found[int(process.name)] = words.decode("utf-8", "replace").strip()
    return found


def end_all(folder: Path) -> None:
    """Kill until nothing of it is left; raises UnsteadyWineError when something cannot be killed."""
    until = time.monotonic() + _PATIENCE_S
    while left := running_in(folder):
        if time.monotonic() > until:
            raise UnsteadyWineError(f"{folder.name} cannot be ended: {', '.join(left.values())}")
        for process in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(0.1)
