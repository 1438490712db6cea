"""A backup in the place of the desk file, which is kept."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal, Verified
from counsellor_app.storage.desk_file import replacement
from counsellor_app.storage.desk_file.backup import copy_proven
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.inspection import verify
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.location import DESK_FILE_NAME, refuse_full_disk
from counsellor_app.storage.desk_file.opening import holding, kept_keys, matching_key

_WHY = "before-restore"


@dataclass(frozen=True, slots=True)
class Restored:
    """The desk file as it was in the backup. `kept_aside` is where the one before is, if there was one."""

    path: Path
    verified: Verified
    kept_aside: Path | None


def restore(
    backup: Path, folder: Path, keychain: Keychain, now: datetime, typed: DeskKey | None = None
) -> Restored:
    """Put `backup` in the place of the desk file in `folder`, with the typed key or one of the key store.

    The present file is kept aside. Raises ANOTHER_INSTANCE while the program is open, WRONG_KEY, KEY_MISSING,
    DAMAGED for a backup that is not whole, a refusal of the folder, and OSError; nothing has changed then.
    """
    with holding(folder):
        key = matching_key(backup, [typed] if typed else kept_keys(keychain), is_backup=True)
        verified = verify(backup, key, is_backup=True)
        if not verified.is_sound:
            raise DeskFileRefusedError(OpenRefusal.DAMAGED)
        refuse_full_disk(folder, backup.stat().st_size)
        path = folder / DESK_FILE_NAME
        replacement.remove_unfinished(path, _WHY)
        staged = replacement.stage(path, _WHY, now)
        copy_proven(backup, staged)
        kept_aside = _exchange(path, staged, key, keychain)
        return Restored(path, verified, kept_aside)


def _exchange(path: Path, staged: Path, key: DeskKey, keychain: Keychain) -> Path | None:
    """The key goes into the next slot first: whichever file a crash leaves in place, its key is at hand."""
    is_kept = not key.is_passphrase and _keep_next(keychain, key)
    had_one = path.exists()
    aside = replacement.put_in_place(path, staged)
    if is_kept:
        keychain.adopt(key)
        keychain.erase(Slot.NEXT)
    return aside if had_one else None


def _keep_next(keychain: Keychain, key: DeskKey) -> bool:
    try:
        if keychain.read(Slot.CURRENT) == key:
            return False
        keychain.keep(Slot.NEXT, key)
    except DeskFileRefusedError:
        return False  # no usable key store: the code is asked for at the next start
    return True
