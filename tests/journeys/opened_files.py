"""Which files of a folder were opened, by whatever part of this process: asked of the kernel (inotify)."""

import ctypes
import os
from pathlib import Path

_OPENED = 0x20
_NON_BLOCKING = 0x800
_HEAD = 16
_libc = ctypes.CDLL(None, use_errno=True)


class OpenedFiles:
    """Watches one folder from now until it is closed."""

    def __init__(self, folder: Path) -> None:
        self._queue = _libc.inotify_init1(_NON_BLOCKING)
        watched = _libc.inotify_add_watch(self._queue, os.fsencode(folder), _OPENED)
        if min(self._queue, watched) < 0:
            raise OSError(ctypes.get_errno(), "inotify")

    def names(self) -> list[str]:
        """Names opened since the last call."""
        try:
            events = os.read(self._queue, 65536)
        except BlockingIOError:
            return []
        names = []
        while events:
            length = int.from_bytes(events[12:16], "little")
            names.append(os.fsdecode(events[_HEAD : _HEAD + length].rstrip(b"\0")))
            events = events[_HEAD + length :]
        return [name for name in names if name]

    def close(self) -> None:
        """Watch no longer."""
        os.close(self._queue)
