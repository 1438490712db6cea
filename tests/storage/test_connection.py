"""The one way to open a desk file: keyed, guarded, durable."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.desk_file import connection as keyed
from counsellor_app.storage.desk_file.connection import (
    DeskKey,
    apply_key,
    connect,
    connect_read_only,
    refusal_for,
)
from tests.storage.desk_files import a_key, write_rows


def _refusal(path: Path, key: DeskKey) -> OpenRefusal:
    with pytest.raises(DeskFileRefusedError) as caught:
        connect(path, key)
    return caught.value.refusal


def test_a_new_file_is_encrypted_from_its_first_byte_and_private(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    connect(path, a_key()).close()
    assert path.stat().st_size >= 4096
    assert not path.read_bytes().startswith(b"SQLite format 3")
    assert path.stat().st_mode & 0o077 == 0


def test_the_log_beside_the_file_is_private_too(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "desk.db", a_key())) as connection:
        connection.execute("CREATE TABLE t (x)")
        modes = {each.name: each.stat().st_mode & 0o077 for each in tmp_path.iterdir()}
    assert modes == {"desk.db": 0, "desk.db-wal": 0, "desk.db-shm": 0}


def test_every_setting_that_durability_rests_on_is_in_force(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "desk.db", a_key())) as connection:
        settings = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "temp_store")
        }
        assert connection.isolation_level is None
    assert settings == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000, "temp_store": 2,
    }  # fmt: skip


def test_what_was_written_is_read_with_the_same_key_only(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 3)
    with closing(connect(path, key)) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (3,)
    assert _refusal(path, a_key()) is OpenRefusal.WRONG_KEY


def test_a_plain_sqlite_file_is_told_from_a_wrong_key_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE t (x)")
        plain.commit()
    before = path.read_bytes()
    assert _refusal(path, a_key()) is OpenRefusal.PLAIN_FILE
    assert path.read_bytes() == before


def test_a_driver_that_does_not_encrypt_is_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PlainDriver:
        Error = sqlite3.Error
        DatabaseError = sqlite3.DatabaseError

        @staticmethod
        def connect(path: str, **options: object) -> sqlite3.Connection:
            return sqlite3.connect(path, isolation_level=None)

    monkeypatch.setattr(keyed, "dbapi2", PlainDriver)
    path = tmp_path / "desk.db"
    assert _refusal(path, a_key()) is OpenRefusal.CIPHER_INACTIVE
    assert path.read_bytes() == b""


class IgnoresTheKey:
    """A connection on which PRAGMA key did nothing: the cipher is there and not in use."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self.connection = connection

    def execute(self, sql: str) -> dbapi2.Cursor:
        return self.connection.execute("SELECT 1" if sql.startswith("PRAGMA key") else sql)


def test_a_key_that_had_no_effect_is_noticed(tmp_path: Path) -> None:
    with closing(dbapi2.connect(str(tmp_path / "desk.db"))) as connection:
        with pytest.raises(DeskFileRefusedError) as caught:
            apply_key(IgnoresTheKey(connection), a_key())
        assert caught.value.refusal is OpenRefusal.CIPHER_INACTIVE


@pytest.mark.parametrize(
    "text", ["", "ab" * 16, "ab" * 31 + "a", "AB" * 32, "zz" * 32, "ab" * 33, " " + "ab" * 32]
)
def test_only_64_lower_case_hex_digits_are_a_raw_key(text: str) -> None:
    with pytest.raises(ValueError, match="raw key"):
        DeskKey(text)


@pytest.mark.parametrize("text", ["", "a\x00b"])
def test_an_empty_passphrase_and_one_with_nul_are_no_keys(text: str) -> None:
    with pytest.raises(ValueError, match="passphrase"):
        DeskKey(text, is_passphrase=True)


@pytest.mark.parametrize("passphrase", ["正しい 馬 電池", 'it\'s a "quoted"; -- one', "x'" + "ab" * 32 + "'"])
def test_a_passphrase_opens_the_file_whatever_is_in_it(tmp_path: Path, passphrase: str) -> None:
    path, key = tmp_path / "desk.db", DeskKey.from_passphrase(passphrase)
    write_rows(path, key, 1)
    with closing(connect(path, DeskKey.from_passphrase(passphrase))) as connection:
        assert connection.execute("SELECT count(*) FROM note").fetchone() == (1,)
    assert _refusal(path, DeskKey.from_passphrase(passphrase + "!")) is OpenRefusal.WRONG_KEY


def test_a_passphrase_typed_in_full_width_is_the_same_passphrase() -> None:
    assert DeskKey.from_passphrase("Ｄｅｓｋ　２０２６ ") == DeskKey.from_passphrase("Desk 2026")


def test_the_key_shows_in_no_representation_and_in_no_error(tmp_path: Path) -> None:
    key = a_key()
    write_rows(tmp_path / "desk.db", key, 1)
    wrong = a_key()
    with pytest.raises(DeskFileRefusedError) as caught:
        connect(tmp_path / "desk.db", wrong)
    assert wrong.secret not in repr(wrong) + repr(caught.value) + str(caught.value)


def test_a_refused_file_is_not_held_open(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    write_rows(path, a_key(), 1)
    _refusal(path, a_key())
    path.rename(tmp_path / "elsewhere.db")
    assert not path.exists()


def test_a_backup_is_read_without_a_byte_changed_and_nothing_made_beside_it(tmp_path: Path) -> None:
    path, key = tmp_path / "one.deskbackup", a_key()
    with closing(connect(tmp_path / "desk.db", key)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("VACUUM INTO ?", (str(path),))
    folder = sorted(tmp_path.iterdir())
    before = path.read_bytes()
    with closing(connect_read_only(path, key, immutable=True)) as reader:
        assert reader.execute("SELECT count(*) FROM t").fetchone() == (0,)
        with pytest.raises(dbapi2.OperationalError):
            reader.execute("INSERT INTO t VALUES (1)")
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == folder


def test_errors_of_driver_and_system_become_reasons(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "desk.db", a_key())) as connection:
        connection.execute("CREATE TABLE t (x UNIQUE)")
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(dbapi2.Error) as caught:
            connection.execute("INSERT INTO t VALUES (1)")
    assert refusal_for(caught.value) is OpenRefusal.NOT_WRITABLE
    assert refusal_for(OSError(errno.ENOSPC, "")) is OpenRefusal.DISK_FULL
    assert refusal_for(PermissionError(errno.EACCES, "")) is OpenRefusal.NOT_WRITABLE
    assert refusal_for(ValueError()) is None


def test_keying_a_connection_says_nothing_on_the_console(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_rows(tmp_path / "desk.db", a_key(), 1)
    with (
        closing(dbapi2.connect(str(tmp_path / "desk.db"))) as connection,
        pytest.raises(DeskFileRefusedError),
    ):
        apply_key(connection, a_key())
    assert capfd.readouterr() == ("", "")
