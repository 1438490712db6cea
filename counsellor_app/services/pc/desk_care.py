"""Looking after the open desk file: a backup now, a look at every page, a new key."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.this_pc import recovery_code
from counsellor_app.domain.this_pc.desk_file import NotOpened, Verified

if TYPE_CHECKING:
    from counsellor_app.storage.desk_file.backup import BackupMade as BackupMade
    from counsellor_app.storage.desk_file.connection import DeskKey
    from counsellor_app.storage.desk_file.keychain import Keychain


@dataclass(slots=True)
class DeskCare:
    """Blocking, for a worker thread.

    In `at_rest` nobody uses the file, so that its key can change; `rekeyed` is told the new key.
    """

    path: Path
    key: "DeskKey" = field(repr=False)
    now: Callable[[], datetime]
    at_rest: Callable[[], AbstractContextManager[None]]
    rekeyed: "Callable[[DeskKey], None]"
    keychain: "Keychain | None" = field(default=None, repr=False)

    @property
    def has_passphrase(self) -> bool:
        """Whether a person keeps the key, so that the program cannot change it."""
        return self.key.is_passphrase

    def back_up(self, folder: str = "") -> "BackupMade | NotOpened":
        """Make a backup and read it back; an empty folder means the usual place beside the desk file."""
        from counsellor_app.storage.desk_file.backup import make_backup, remove_old_backups
        from counsellor_app.storage.desk_file.location import BACKUP_FOLDER_NAME

        target = Path(folder) if folder else self.path.parent / BACKUP_FOLDER_NAME
        try:
            made = make_backup(self.path, self.key, target, self.now())
            remove_old_backups(target)
        except Exception as error:  # `_refused` raises again what says nothing of the desk file
            return _refused(error)
        return made

    def verify(self) -> Verified | NotOpened:
        """Look at every page of the desk file."""
        from counsellor_app.storage.desk_file.inspection import verify

        try:
            return verify(self.path, self.key)
        except Exception as error:
            return _refused(error)

    def change_key(self) -> str | NotOpened:
        """Encrypt the file with a new key; its recovery code. The code before opens older backups only."""
        from counsellor_app.storage.desk_file.key_rotation import rotate_key
        from counsellor_app.storage.desk_file.keychain import Keychain

        keychain = self.keychain or Keychain()
        with self.at_rest():
            try:
                self._use(rotate_key(self.path, keychain))
            except Exception as error:
                self._find_key_again(keychain)
                return _refused(error)
        return recovery_code.encode(self.key.secret)

    def _find_key_again(self, keychain: "Keychain") -> None:
        """A change cut short may have been made: go on with the key that opens the file."""
        from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError
        from counsellor_app.storage.desk_file.opening import key_for

        with suppress(DeskFileRefusedError):
            self._use(key_for(self.path, keychain))

    def _use(self, key: "DeskKey") -> None:
        self.key = key
        self.rekeyed(key)


def _refused(error: Exception) -> NotOpened:
    from counsellor_app.storage.desk_file.opening import not_opened

    return not_opened(error)
