"""Backups of the desk file: whole, encrypted with the same key, made while the program goes on."""

import hashlib
import os
import re
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.domain.this_pc.desk_file import Backup, DeskFileRefusedError, OpenRefusal, backups_to_keep
from counsellor_app.storage.desk_file import replacement
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.inspection import row_counts, verify_counts
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
from counsellor_app.storage.desk_file.location import refuse_full_disk

_WHY = "backup"
_NAME = re.compile(r"desk-(\d{8}T\d{6}Z)\.deskbackup")


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was read back and found whole: every page, every constraint, the rows of each table."""

    path: Path
    tables: int
    rows: int


def make_backup(path: Path, key: DeskKey, folder: Path, now: datetime) -> BackupMade:
    """Write a backup of the desk file at `path` into `folder`, and make sure of it.

    It is made beside the desk file and copied when it is proven, so `folder` may be on a file server.
    Raises DAMAGED when the desk file or the copy cannot be read back whole, DISK_FULL, ANOTHER_INSTANCE while
    another backup is being made, dbapi2.Error, and OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for place in (path.parent, folder):
        refuse_full_disk(place, path.stat().st_size + _size(path.with_name(path.name + "-wal")))
    with InstanceLock(path.parent, "backup.lock"):
        replacement.remove_unfinished(path, _WHY)
        made = replacement.stage(path, _WHY, now)
        try:
            counts = _copy_database(path, key, made)
            target = folder / f"desk-{replacement.stamp(now)}.deskbackup"
            copy_proven(made, target)
        finally:
            made.unlink()
    return BackupMade(target, len(counts), sum(counts.values()))


def list_backups(folder: Path) -> list[Backup]:
    """The backups in a folder, the newest first; other files are not looked at."""
    named = ((path, _NAME.fullmatch(path.name)) for path in folder.glob("*.deskbackup"))
    found = [
        Backup(path, datetime.strptime(name[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
        for path, name in named
        if name
    ]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def remove_old_backups(folder: Path) -> list[Path]:
    """Delete backups that newer ones have taken the place of (`backups_to_keep`); what was deleted."""
    backups = list_backups(folder)
    kept = backups_to_keep(backups)
    removed = [Path(backup.path) for backup in backups if backup not in kept]
    for old in removed:
        old.unlink()
    return removed


def copy_proven(source: Path, target: Path) -> None:
    """Copy a file so that `target` is either absent or whole, on disk, and equal byte by byte.

    Raises DAMAGED when what was written reads back differently.
    """
    partial = target.with_name(target.name + ".partial")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        shutil.copyfile(source, partial)
        replacement.sync_file(partial)
        _refuse_difference(partial, source)
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    replacement.sync_folder(target.parent)


def _refuse_difference(written: Path, source: Path) -> None:
    if _digest(written) != _digest(source):
        raise DeskFileRefusedError(OpenRefusal.DAMAGED)


def _copy_database(path: Path, key: DeskKey, made: Path) -> dict[str, int]:
    """VACUUM INTO reads every page of one moment and leaves free pages, with what was deleted, behind."""
    with closing(connect(path, key)) as connection:
        before = row_counts(connection)
        connection.execute("VACUUM INTO ?", (str(made),))
        after = row_counts(connection)
    replacement.sync_file(made)
    counts, problems = verify_counts(made, key)
    # Others may write meanwhile, so the copy is of a moment between the two counts.
    between = all(
        min(before.get(name, 0), after[name]) <= counts.get(name, -1) <= max(before.get(name, 0), after[name])
        for name in after
    )
    if problems or not between:
        raise DeskFileRefusedError(OpenRefusal.DAMAGED)
    return counts


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
