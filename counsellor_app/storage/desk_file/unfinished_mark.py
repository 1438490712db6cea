"""A file without contents beside the desk file: the installers replace nothing while it lies there."""

from pathlib import Path

NAME = "unfinished"
"""The same as in packaging/windows/guard/guard.c."""


def set_unfinished_mark(folder: Path, *, is_unfinished: bool) -> None:
    """Lay the mark into the folder of the desk file, or take it away."""
    mark = folder / NAME
    if is_unfinished:
        mark.touch(mode=0o600)
    else:
        mark.unlink(missing_ok=True)
