"""Putting another desk file in place of the present one, so that no crash leaves half of both.

A file being written is called `desk.db.<why>-<stamp>.partial`. Once it is whole and on disk it is renamed to
`desk.db.<why>-<stamp>.next`: from then on the exchange is decided, and `finish` completes it at any later
start. The present file and its log are renamed to `desk.db.<why>-<stamp>` and never deleted.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

_LOGS = ("-wal", "-shm", "")  # the file itself last: while it lies there, its log is still to be moved


def stage(path: Path, why: str, now: datetime) -> Path:
    """An empty private file beside `path`, to be written and then given to `put_in_place`."""
    name = f"{path.name}.{why}-{stamp(now)}"
    taken = {each.name for each in path.parent.glob(f"{path.name}.{why}-*")}
    number = 1
    while any(each == name or each.startswith((f"{name}.", f"{name}-wal")) for each in taken):
        number += 1
        name = f"{path.name}.{why}-{stamp(now)}-{number}"
    staged = path.with_name(f"{name}.partial")
    os.close(os.open(staged, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    return staged


def put_in_place(path: Path, staged: Path) -> Path:
    """Exchange `path`, which nobody has open, for the whole file `staged`; where the present one went."""
    sync_file(staged)
    decided = staged.with_suffix(".next")
    staged.replace(decided)
    sync_folder(path.parent)
    return _exchange(path, decided)


def finish(path: Path) -> None:
    """Complete an exchange that a crash or a power cut interrupted. Call before opening `path`."""
    for decided in sorted(path.parent.glob(f"{path.name}.*.next")):
        _exchange(path, decided)


def remove_unfinished(path: Path, why: str) -> None:
    """Delete files for `why` that a crash left half written; their sources are all still there."""
    for staged in path.parent.glob(f"{path.name}.{why}-*.partial*"):
        staged.unlink()


def stamp(moment: datetime) -> str:
    """A moment as part of a file name, in UTC to the second."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def sync_file(path: Path) -> None:
    """Bring what was written to a file onto the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring renames in a folder onto the disk; Windows does so by itself."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _exchange(path: Path, decided: Path) -> Path:
    aside = decided.with_suffix("")
    for log in _LOGS:
        present = path.with_name(path.name + log)
        if present.exists():
            present.replace(aside.with_name(aside.name + log))
    sync_folder(path.parent)
    decided.replace(path)
    sync_folder(path.parent)
    return aside
