"""The day's backup of the desk file."""

from datetime import datetime
from pathlib import Path

from counsellor_app.domain.desk_file import NotOpened, backup_is_due
from counsellor_app.storage.backup import BackupMade, list_backups, make_backup, remove_old_backups
from counsellor_app.storage.opening import Opened, not_opened


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
