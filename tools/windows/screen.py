"""A screen that nobody sees, for the time of a `with` statement."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hidden_screen(size: str = "1366x768x24") -> Iterator[dict[str, str]]:
    """Runs an X server of its own; gives the variables for programs that are to be on it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield {"DISPLAY": f":{number}", "WINEQT_QPA_PLATFORM": "windows"}
    finally:
        server.terminate()
        server.wait()
