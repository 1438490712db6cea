"""What can be said of the desk file, the encrypted file that holds this PC's records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import PurePath

from counsellor_app.domain.japan import JAPAN

DAYS_KEPT = 14
WEEKS_KEPT = 8


class OpenRefusal(Enum):
    """Why the desk file is not opened: what is wrong, and the way forward for the person at the desk."""

    CIPHER_INACTIVE = "cipher_inactive"
    """The database driver does not encrypt. Nothing was written. Install the program again."""
    PLAIN_FILE = "plain_file"
    """The file is not encrypted, so this program did not make it. Move it away, or restore a backup."""
    WRONG_KEY = "wrong_key"
    """The key does not open the file. Enter the recovery code or the passphrase, or restore a backup."""
    NEWER_SCHEMA = "newer_schema"
    """A newer version of the program has written the file. Update the program on this PC."""
    NETWORK_DRIVE = "network_drive"
    """The folder is on a network drive, where records get lost. Use a folder on this PC, or PostgreSQL."""
    SYNC_FOLDER = "sync_folder"
    """A cloud service copies the folder, in the middle of writes too. Use a folder outside it."""
    NOT_WRITABLE = "not_writable"
    """The folder or the file cannot be written. Ask IT for the right to write, or choose another folder."""
    DISK_FULL = "disk_full"
    """No room is left on the disk. Make room (the facts say how much is needed), then open again."""
    DAMAGED = "damaged"
    """The file opens but parts cannot be read. Salvage it: the damaged file is kept under another name."""
    KEYRING_LOCKED = "keyring_locked"
    """The key store of the PC did not answer or stays locked. Unlock it and open again."""
    KEYRING_ABSENT = "keyring_absent"
    """This PC has no key store. Choose a passphrase for the desk file, or enter the one chosen."""
    KEYRING_UNSAFE = "keyring_unsafe"
    """The key store in use keeps keys readable or loses them. Choose a passphrase, or have IT remove it."""
    KEY_MISSING = "key_missing"
    """The file is there, its key is not in the key store. Enter the recovery code or the passphrase; no new
    key is made, because it could never open the file."""
    ANOTHER_INSTANCE = "another_instance"
    """The program is already open with this file. Go on in the window that is open."""

    @property
    def asks_for_key(self) -> bool:
        """Whether typing a recovery code or a passphrase is the way forward."""
        return self in _ASKS_FOR_KEY


_ASKS_FOR_KEY = {
    OpenRefusal.WRONG_KEY,
    OpenRefusal.KEYRING_LOCKED,
    OpenRefusal.KEYRING_ABSENT,
    OpenRefusal.KEYRING_UNSAFE,
    OpenRefusal.KEY_MISSING,
}


class DeskFileRefusedError(Exception):
    """The desk file must not be used; `refusal` says why, `facts` the figures and names for the sentence."""

    def __init__(self, refusal: OpenRefusal, **facts: str | int) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.facts: Mapping[str, str | int] = facts


@dataclass(frozen=True, slots=True)
class NotOpened:
    """The desk file was not opened. Facts, where known: `needed_bytes`, `free_bytes`, `service`, `kind`."""

    reason: OpenRefusal
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was saved from a damaged file. `rows_lost` were known to be there by an index; of the tables in
    `tables_incomplete` nobody can tell whether more is missing.
    """

    rows_saved: int
    rows_lost: int
    quarantined_path: PurePath
    tables_incomplete: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """The state of a desk file or a backup: rows in all tables, and what is wrong with it."""

    tables: int
    rows: int
    problems: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether every page is as it was written and every constraint holds."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of the desk file and the moment it was made (aware)."""

    path: PurePath
    made_at: datetime


def backups_to_keep(backups: Sequence[Backup]) -> set[Backup]:
    """The newest backup of each of the last 14 days that have one, and of each of the last 8 weeks (Japan
    time). Days without a backup do not use up the number, so a PC switched off for a month loses none.
    """
    by_age = sorted(backups, key=lambda backup: backup.made_at)
    days, weeks = {}, {}
    for backup in by_age:
        day = backup.made_at.astimezone(JAPAN).date()
        days[day] = backup
        weeks[day.isocalendar()[:2]] = backup
    return {days[day] for day in sorted(days)[-DAYS_KEPT:]} | {
        weeks[week] for week in sorted(weeks)[-WEEKS_KEPT:]
    }


def backup_is_due(newest: datetime | None, now: datetime) -> bool:
    """Whether no backup has been made today, Japan time; also after the PC's clock was set back."""
    return newest is None or newest.astimezone(JAPAN).date() != now.astimezone(JAPAN).date()
