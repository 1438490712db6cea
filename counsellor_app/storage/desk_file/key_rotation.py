"""A new key for the desk file, with both keys kept until the file has been opened with the new one."""

import secrets
from contextlib import closing
from pathlib import Path

from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.opening import key_for


def rotate_key(path: Path, keychain: Keychain) -> DeskKey:
    """Encrypt the file at `path`, which nobody else has open, with a new key; show its recovery code then.

    Killed at any moment, the file opens with the current or the next key of the key store (`key_for`).
    Backups made before keep the key of their time. Raises as `key_for` does, and dbapi2.Error.
    """
    old = key_for(path, keychain)
    new = DeskKey(secrets.token_hex(32))
    keychain.keep(Slot.NEXT, new)
    with closing(connect(path, old)) as connection:
        connection.execute(f"PRAGMA rekey = {new.as_literal()}")
    with closing(connect(path, new)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    keychain.adopt(new)
    keychain.erase(Slot.NEXT)
    return new
