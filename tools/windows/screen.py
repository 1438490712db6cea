"""A screen that nobody sees, for the time of a `with` statement."""

import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_LIMIT_S = 60


@contextmanager
def hidden_screen(size: str = "1366x768x24") -> Iterator[dict[str, str]]:
    """Runs an X server of its own; gives the variables for programs that are to be on it.

    Raises TimeoutError when it does not come.
    """
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        yield {"DISPLAY": f":{_told(reading)}", "WINEQT_QPA_PLATFORM": "windows"}
    finally:
        server.terminate()
        try:
            server.wait(_LIMIT_S)
        except subprocess.TimeoutExpired:
            server.kill()


def _told(reading: int) -> int:
    """The number of the screen, which the server writes when it is ready."""
    with os.fdopen(reading) as told:
        if not select.select([told], [], [], _LIMIT_S)[0]:
            raise TimeoutError("no hidden screen")
        return int(told.readline())
