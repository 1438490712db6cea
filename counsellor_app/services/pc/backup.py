"""The day's backup of the desk file."""

from datetime import datetime
from errno import ENOSPC
from pathlib import Path
from tempfile import NamedTemporaryFile

from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.this_pc.desk_file import NotOpened, backup_is_due
from counsellor_app.storage.desk_file.backup import BackupMade, list_backups, make_backup, remove_old_backups
from counsellor_app.storage.desk_file.opening import Opened, not_opened


def unusable(folder: Path) -> ProblemCode | None:
    """What keeps backups from being written into a folder, which is made if it is not there; else None.

    A folder on a server that does not answer takes its time: call from a worker thread.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, prefix="desk-try-") as probe:
            probe.write(b"\0" * 4096)
    except OSError as error:
        return ProblemCode.DISK_FULL if error.errno == ENOSPC else ProblemCode.READ_ONLY
    return None


def back_up_if_due(desk: Opened, folder: Path, now: datetime) -> BackupMade | NotOpened | None:
    """Make the backup of this day in `folder`, unless there is one; then remove what newer ones replace.

    It reads every page, so it is also the day's search for damage (NotOpened, reason DAMAGED). Takes seconds
    on a large file: call from a worker thread only, with the desk file open.
    """
    newest = next(iter(list_backups(folder)), None)
    if not backup_is_due(newest.made_at if newest else None, now):
        return None
    try:
        made = make_backup(desk.path, desk.key, folder, now)
    except Exception as error:  # not_opened raises again what says nothing of the desk file
        return not_opened(error)
    remove_old_backups(folder)
    return made
