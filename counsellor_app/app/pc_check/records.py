"""Checks of what keeps the records: cipher, key store, driver of the office database, folders, disk."""

import os
import secrets
import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.domain.this_pc.pc_check import CheckVerdict, Found, Remedy

_MUCH_ROOM = 1_000_000_000
"""Bytes on the disk below which backups will soon have no room."""
_SENTENCE = "このファイルは暗号化されている"  # i18n: data


def cipher() -> Found:
    """A real file is made: it is encrypted on the disk, opens with its key and with no other."""
    from counsellor_app.storage.desk_file.connection import PLAIN_HEADER, DeskKey, connect

    key, other = (DeskKey(secrets.token_hex(32)) for _ in range(2))
    with tempfile.TemporaryDirectory(prefix="desk-check-") as folder:
        path = Path(folder) / "check.db"
        with closing(connect(path, key)) as made:
            version = str(made.execute("PRAGMA cipher_version").fetchone()[0])
            made.execute("CREATE TABLE said (text TEXT)")
            made.execute("INSERT INTO said VALUES (?)", (_SENTENCE,))
        written = path.read_bytes()
        if written.startswith(PLAIN_HEADER) or _SENTENCE.encode() in written:
            return Found(CheckVerdict.FAILED, "not_encrypted", Remedy.INSTALL_AGAIN)
        if _opens(path, other):
            return Found(CheckVerdict.FAILED, "wrong_key_opens", Remedy.INSTALL_AGAIN)
        with closing(connect(path, key)) as again:
            kept = again.execute("SELECT text FROM said").fetchall()
    if kept != [(_SENTENCE,)]:
        return Found(CheckVerdict.FAILED, "not_read_back", Remedy.INSTALL_AGAIN)
    return Found(CheckVerdict.OK, f"SQLCipher {version}")


def _opens(path: Path, key: object) -> bool:
    from counsellor_app.storage.desk_file.connection import DeskKey, connect_read_only

    assert isinstance(key, DeskKey)  # noqa: S101 - the type is imported late
    try:
        connect_read_only(path, key).close()
    except DeskFileRefusedError as error:
        return error.refusal is not OpenRefusal.WRONG_KEY
    return True


def key_store() -> Found:
    """A made-up key goes into the key store of the system, comes back whole, and is taken out."""
    from counsellor_app.storage.desk_file.keychain import Keychain

    try:
        return Found(CheckVerdict.OK, Keychain().try_out())
    except DeskFileRefusedError as error:
        if error.refusal is OpenRefusal.KEYRING_LOCKED:
            return Found(CheckVerdict.FAILED, error.refusal.value, Remedy.UNLOCK_KEY_STORE)
        return Found(CheckVerdict.WARNING, error.refusal.value, Remedy.WITHOUT_KEY_STORE)


def office_database() -> Found:
    """The driver of PostgreSQL loads with its own libpq, and SQLAlchemy finds it; nothing is connected."""
    import psycopg
    from sqlalchemy import create_engine

    driver = create_engine("postgresql+psycopg://").dialect.driver
    build = psycopg.pq.__impl__
    detail = f"psycopg {psycopg.__version__} ({build}), libpq {psycopg.pq.version()}"
    if driver != "psycopg" or build != "binary":
        return Found(CheckVerdict.FAILED, detail, Remedy.INSTALL_AGAIN)
    return Found(CheckVerdict.OK, detail)


def folders(folder: Path) -> Found:
    """The folder of the desk file is fit for it and can be written, and so can the one for passing files.

    A folder that is not there yet is not made: the one it would be made in is tried.
    """
    from counsellor_app.storage.desk_file.location import refuse_unfit_place

    try:
        refuse_unfit_place(folder)
        _write_in(_there(folder))
    except DeskFileRefusedError as error:
        fact = next(iter(error.facts.values()), "")
        return Found(CheckVerdict.FAILED, f"data: {error.refusal.value} {fact}".strip(), Remedy.OTHER_FOLDER)
    except OSError as error:
        return Found(CheckVerdict.FAILED, f"data: {_code(error)}", Remedy.ALLOW_WRITING)
    try:
        _write_in(Path(tempfile.gettempdir()))
    except OSError as error:
        return Found(CheckVerdict.FAILED, f"temporary: {_code(error)}", Remedy.ALLOW_WRITING)
    return Found(CheckVerdict.OK, "data, temporary")


def disk_space(folder: Path) -> Found:
    """Room for the desk file and its backups."""
    from counsellor_app.storage.desk_file.location import NEEDED_BYTES

    free = shutil.disk_usage(_there(folder)).free
    detail = f"{free // 1_000_000} MB"
    if free < NEEDED_BYTES:
        return Found(CheckVerdict.FAILED, detail, Remedy.FREE_DISK)
    if free < _MUCH_ROOM:
        return Found(CheckVerdict.WARNING, detail, Remedy.FREE_DISK)
    return Found(CheckVerdict.OK, detail)


def _there(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that exists."""
    whole = folder.expanduser().absolute()
    return next(above for above in (whole, *whole.parents) if above.exists())


def _write_in(folder: Path) -> None:
    with tempfile.NamedTemporaryFile(dir=folder, prefix="desk-check-") as probe:
        probe.write(b"\0")
        probe.flush()
        os.fsync(probe.fileno())


def _code(error: OSError) -> str:
    return f"{type(error).__name__} {error.errno}"
