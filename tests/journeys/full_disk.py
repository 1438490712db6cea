"""Real ways in which a disk refuses to write."""

import contextlib
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.storage.desk_files import is_root


@contextlib.contextmanager
def a_small_disk(at: Path) -> Iterator[bool]:
    """A disk of 16 MiB of its own at that folder; False where this process may not mount one."""
    at.mkdir(mode=0o700, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m,mode=0700", "desk-test", str(at)]
    mounted = is_root() and not subprocess.run(mount, capture_output=True, check=False).returncode
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(at)], check=True)


@contextlib.contextmanager
def no_byte_left(disk: Path) -> Iterator[None]:
    """The small disk is filled to the last byte for a while."""
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(disk).free))
    yield
    ballast.unlink()


@contextlib.contextmanager
def files_that_may_not_grow(desk_file: Path) -> Iterator[None]:
    """No file may become larger than the log of the desk file is, for a while."""
    limit = desk_file.with_name(f"{desk_file.name}-wal").stat().st_size
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
