"""Opening the desk file from the window, and the ways out of each refusal."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Office, Staff
from counsellor_app.domain.this_pc.desk_file import Backup, NotOpened, Salvage

if TYPE_CHECKING:
    from counsellor_app.storage.desk_file.connection import DeskKey
    from counsellor_app.storage.desk_file.keychain import Keychain
    from counsellor_app.storage.desk_file.opening import Opened, RawConnection
    from counsellor_app.storage.desk_file.restoring import Restored as Restored
    from counsellor_app.storage.store import DeskStore


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """An open desk file with today as it stood then (without opening hours); `me` is who said to be here."""

    opened: "Opened" = field(repr=False)
    day: Day = field(repr=False)
    office: Office | None = field(repr=False)
    me: Staff | None = field(default=None, repr=False)

    @property
    def recovery_code(self) -> str | None:
        """The recovery code of the file, None for one with a passphrase."""
        from counsellor_app.domain.this_pc import recovery_code

        key = self.opened.key
        return None if key.is_passphrase else recovery_code.encode(key.secret)

    def seen_by(self, me: Staff) -> "OpenDesk":
        """The same desk with somebody at it."""
        return replace(self, me=me)


@dataclass(frozen=True, slots=True)
class Barred:
    """The desk file was not opened: why, and what there is to go on with."""

    why: NotOpened
    folder: Path
    has_file: bool
    has_backups: bool


@dataclass(frozen=True, slots=True)
class Mistyped:
    """What was typed is a recovery code with an error. `group` (1 to 8) has it, if that is known."""

    group: int | None


@dataclass(frozen=True, slots=True)
class DeskOpening:
    """Blocking, for a worker thread. `backup_folder` empty means the usual place beside the desk file.

    Errors that say nothing of the desk file are raised as they are.
    """

    folder: Path
    now: Callable[[], datetime]
    keychain: "Keychain | None" = None
    backup_folder: str = ""

    def open(self, typed: str = "") -> OpenDesk | Barred | Mistyped:
        """Open the desk file, made if there is none.

        `typed` is a recovery code or a passphrase; without a file, the passphrase to make it with.
        """
        from counsellor_app.storage.desk_file.opening import Opened, open_desk
        from counsellor_app.storage.schema.version import migrate

        key = _key_from(typed)
        if isinstance(key, Mistyped):
            return key
        seen: list[tuple[Day, Office | None]] = []

        def prepare(connection: "RawConnection") -> None:
            migrate(connection)
            seen.append(self._read(connection))

        done = open_desk(self.folder, self._keychain(), typed=key, prepare=prepare)
        if isinstance(done, Opened):
            return OpenDesk(done, *seen[-1])
        return self._barred(done)

    def _read(self, connection: "RawConnection") -> tuple[Day, Office | None]:
        from counsellor_app.storage.day_query import read_day_raw
        from counsellor_app.storage.office_raw import read_office_raw

        return read_day_raw(connection, japan_date(self.now())), read_office_raw(connection)

    def store(self, desk: OpenDesk) -> "DeskStore":
        """The store on the open desk file. Raises as `DeskStore` does."""
        from counsellor_app.storage.store import DeskStore

        return DeskStore(desk.opened.path, desk.opened.key)

    def salvage(self, typed: str = "") -> Salvage | Barred | Mistyped:
        """Save every row that can still be read into a new file; the damaged one is kept beside it."""
        from counsellor_app.storage.desk_file.damage import salvage
        from counsellor_app.storage.desk_file.opening import holding, key_for

        key = _key_from(typed)
        if isinstance(key, Mistyped):
            return key
        try:
            with holding(self.folder):
                return salvage(self._path, key_for(self._path, self._keychain(), key), self.now())
        except Exception as error:  # `_refused` raises again what says nothing of the desk file
            return self._refused(error)

    def set_aside(self, typed: str = "") -> Path | Barred | Mistyped:
        """Begin with an empty file where nothing can be read; where the damaged one was kept."""
        from counsellor_app.storage.desk_file.damage import set_aside
        from counsellor_app.storage.desk_file.opening import holding, kept_keys

        key = _key_from(typed)
        if isinstance(key, Mistyped):
            return key
        try:
            with holding(self.folder):
                return set_aside(self._path, key or kept_keys(self._keychain())[0], self.now())
        except Exception as error:
            return self._refused(error)

    def backups(self) -> tuple[Backup, ...]:
        """The backups there are, the newest first."""
        from counsellor_app.storage.desk_file.backup import list_backups

        return tuple(list_backups(self._backups_at))

    def restore(self, backup: Backup, typed: str = "") -> "Restored | Barred | Mistyped":
        """Put a backup in the place of the desk file, which is kept aside."""
        from counsellor_app.storage.desk_file.restoring import restore

        key = _key_from(typed)
        if isinstance(key, Mistyped):
            return key
        try:
            return restore(Path(backup.path), self.folder, self._keychain(), self.now(), key)
        except Exception as error:
            return self._refused(error)

    @property
    def _path(self) -> Path:
        from counsellor_app.storage.desk_file.location import DESK_FILE_NAME

        return self.folder / DESK_FILE_NAME

    @property
    def _backups_at(self) -> Path:
        from counsellor_app.storage.desk_file.location import BACKUP_FOLDER_NAME

        return Path(self.backup_folder) if self.backup_folder else self.folder / BACKUP_FOLDER_NAME

    def _keychain(self) -> "Keychain":
        from counsellor_app.storage.desk_file.keychain import Keychain

        return self.keychain or Keychain()

    def _refused(self, error: Exception) -> Barred:
        from counsellor_app.storage.desk_file.opening import not_opened

        return self._barred(not_opened(error))

    def _barred(self, why: NotOpened) -> Barred:
        from counsellor_app.storage.desk_file.opening import has_content

        try:
            has_file, has_backups = has_content(self._path), bool(self.backups())
        except OSError:
            has_file, has_backups = False, False
        return Barred(why, self.folder, has_file, has_backups)


def _key_from(typed: str) -> "DeskKey | Mistyped | None":
    from counsellor_app.domain.this_pc.recovery_code import RecoveryCodeError
    from counsellor_app.storage.desk_file.opening import key_from_typed

    if not typed.strip():
        return None
    try:
        return key_from_typed(typed)
    except RecoveryCodeError as error:
        return Mistyped(error.group)
    except ValueError:
        return Mistyped(None)
