"""A keyed, guarded connection to an SQLCipher file: the only way in which the program opens one."""

import contextlib
import errno
import os
import re
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from sqlcipher3 import dbapi2

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal

PLAIN_HEADER = b"SQLite format 3\x00"
BUSY_TIMEOUT_MS = 10_000
CACHE_KIB = 16_000
"""Filled only as pages are read: room for the inner pages of every index of a large file."""

_RAW_KEY = re.compile(r"[0-9a-f]{64}")
_SQLITE_REFUSALS = {
    dbapi2.SQLITE_FULL: OpenRefusal.DISK_FULL,
    dbapi2.SQLITE_READONLY: OpenRefusal.NOT_WRITABLE,
    dbapi2.SQLITE_CANTOPEN: OpenRefusal.NOT_WRITABLE,
    dbapi2.SQLITE_PERM: OpenRefusal.NOT_WRITABLE,
    dbapi2.SQLITE_CORRUPT: OpenRefusal.DAMAGED,
    dbapi2.SQLITE_IOERR: OpenRefusal.DAMAGED,
}
_OS_REFUSALS = {
    errno.ENOSPC: OpenRefusal.DISK_FULL,
    errno.EACCES: OpenRefusal.NOT_WRITABLE,
    errno.EPERM: OpenRefusal.NOT_WRITABLE,
    errno.EROFS: OpenRefusal.NOT_WRITABLE,
    errno.ENOTDIR: OpenRefusal.NOT_WRITABLE,
}
_PROBLEM_REFUSALS = {
    ProblemCode.DISK_FULL: OpenRefusal.DISK_FULL,
    ProblemCode.READ_ONLY: OpenRefusal.NOT_WRITABLE,
    ProblemCode.DAMAGED: OpenRefusal.DAMAGED,
}
if hasattr(errno, "EDQUOT"):
    _OS_REFUSALS[errno.EDQUOT] = OpenRefusal.DISK_FULL


@dataclass(frozen=True, slots=True)
class DeskKey:
    """A raw 256-bit key (64 hex digits), or a passphrase from which SQLCipher derives one (PBKDF2)."""

    secret: str = field(repr=False)
    is_passphrase: bool = False

    def __post_init__(self) -> None:
        # SQLCipher silently takes anything but 64 hex digits for a passphrase (measured), so it is asserted.
        if self.is_passphrase:
            if not self.secret or "\x00" in self.secret:
                raise ValueError("a passphrase must not be empty or hold NUL")
        elif not _RAW_KEY.fullmatch(self.secret):
            raise ValueError("a raw key is 64 lower-case hex digits")

    @classmethod
    def from_passphrase(cls, typed: str) -> Self:
        """The same key whether the passphrase was typed in full or half width."""
        return cls(unicodedata.normalize("NFKC", typed).strip(), is_passphrase=True)

    def as_literal(self) -> str:
        """The SQL literal for PRAGMA key, PRAGMA rekey and ATTACH … KEY."""
        if self.is_passphrase:
            return "'" + self.secret.replace("'", "''") + "'"
        return f"\"x'{self.secret}'\""


def connect(path: Path, key: DeskKey) -> dbapi2.Connection:
    """Open the encrypted file at `path`, or create it (mode 0600), ready for durable writes.

    Transactions are the caller's (`isolation_level=None`). Raises DeskFileRefusedError for a plain file, a
    wrong key or a driver that does not encrypt, and dbapi2.Error for a damaged, full or read-only disk.
    """
    refuse_plain_file(path)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        apply_key(connection, key)
        _make_durable(connection)
        refuse_plain_file(path)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_read_only(path: Path, key: DeskKey, *, immutable: bool = False) -> dbapi2.Connection:
    """Open an existing encrypted file without changing a byte of it.

    With `immutable` nothing is locked or made beside it either: for backups, which may lie on a file server.
    Raises as `connect` does.
    """
    refuse_plain_file(path)
    uri = path.absolute().as_uri() + "?mode=ro" + ("&immutable=1" if immutable else "")
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        apply_key(connection, key)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def refusal_for(error: BaseException) -> OpenRefusal | None:
    """What an error of the driver or of the file system means for the desk file; None when nothing known."""
    if isinstance(error, dbapi2.Error):
        return _SQLITE_REFUSALS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if isinstance(error, Problem):
        return _PROBLEM_REFUSALS.get(error.code)
    if isinstance(error, OSError):
        return _OS_REFUSALS.get(error.errno or 0)
    return None


def refuse_plain_file(path: Path) -> None:
    """Raise PLAIN_FILE when the file at `path` is an unencrypted SQLite file; a missing file is fine."""
    with contextlib.suppress(FileNotFoundError), path.open("rb") as file:
        if file.read(len(PLAIN_HEADER)) == PLAIN_HEADER:
            raise DeskFileRefusedError(OpenRefusal.PLAIN_FILE)


def apply_key(connection: dbapi2.Connection, key: DeskKey) -> None:
    """Key a raw connection and prove that the cipher is at work and the key fits."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = {key.as_literal()}")
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise DeskFileRefusedError(OpenRefusal.CIPHER_INACTIVE)
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise DeskFileRefusedError(OpenRefusal.CIPHER_INACTIVE)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorcode == dbapi2.SQLITE_NOTADB:
            raise DeskFileRefusedError(OpenRefusal.WRONG_KEY) from None
        raise


def _make_durable(connection: dbapi2.Connection) -> None:
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # NORMAL lost acknowledged records in 58 % of power cuts
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA checkpoint_fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
