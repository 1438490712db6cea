"""One program at a time per desk file: a lock that the operating system lifts when its holder dies."""

import os
import sys
from pathlib import Path
from typing import Self

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal


class InstanceLock:
    """Held from construction to `release`, or to the end of a `with` unless `keep` was called in it.

    Raises ANOTHER_INSTANCE when another program holds it.
    """

    def __init__(self, folder: Path, name: str = "desk.lock") -> None:
        self._is_kept = False
        self._descriptor = os.open(folder / name, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise DeskFileRefusedError(OpenRefusal.ANOTHER_INSTANCE) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._is_kept:
            self.release()

    def keep(self) -> None:
        """Hold on after the `with` statement: the desk file is now in use."""
        self._is_kept = True

    def release(self) -> None:
        """Let another program open the desk file; safe to call twice."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
