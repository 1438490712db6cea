"""Opening the desk file, and every reason not to."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.this_pc import desk_file, recovery_code
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, NotOpened, OpenRefusal
from counsellor_app.domain.this_pc.recovery_code import RecoveryCodeError
from counsellor_app.storage.desk_file import location
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.opening import Opened, key_from_typed, open_desk
from counsellor_app.storage.schema.version import migrate
from counsellor_app.storage.store import DeskStore
from tests.memory_keyring import MemoryKeyring
from tests.storage.desk_files import a_key, flip, rows_in, write_rows

PASSPHRASE = DeskKey.from_passphrase("正しい 馬 電池 ホチキス")


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "desk"


@pytest.fixture
def keychain() -> Keychain:
    return Keychain(MemoryKeyring())


def _opened(result: Opened | NotOpened) -> Opened:
    assert isinstance(result, Opened), result
    return result


def _made(folder: Path, keychain: Keychain, rows: int = 20) -> Opened:
    opened = _opened(open_desk(folder, keychain))
    write_rows(opened.path, opened.key, rows)
    opened.lock.release()
    return opened


def _reason(result: Opened | NotOpened) -> OpenRefusal:
    assert isinstance(result, NotOpened), result
    return result.reason


def test_the_first_opening_makes_the_file_and_gives_the_recovery_code_once(
    folder: Path, keychain: Keychain
) -> None:
    first = _opened(open_desk(folder, keychain))
    first.lock.release()
    again = _opened(open_desk(folder, keychain))
    again.lock.release()
    assert (first.is_new, again.is_new, again.recovery_code) == (True, False, None)
    assert recovery_code.decode(first.recovery_code or "") == first.key.secret == again.key.secret
    assert folder.stat().st_mode & 0o077 == 0


def test_the_recovery_code_opens_the_file_after_the_key_store_was_lost(
    folder: Path, keychain: Keychain
) -> None:
    made = _made(folder, keychain)
    new_store = Keychain(MemoryKeyring())
    assert _reason(open_desk(folder, new_store)) is OpenRefusal.KEY_MISSING
    typed = key_from_typed((made.recovery_code or "").lower().replace("-", " "))
    _opened(open_desk(folder, new_store, typed=typed)).lock.release()
    _opened(open_desk(folder, new_store)).lock.release()
    assert rows_in(made.path, made.key) == 20


def test_without_a_key_store_a_passphrase_makes_and_opens_the_file(folder: Path) -> None:
    keychain = Keychain()  # the tests' own keyring is not on the list
    assert _reason(open_desk(folder, keychain)).asks_for_key
    made = _opened(open_desk(folder, keychain, typed=PASSPHRASE))
    made.lock.release()
    assert (made.is_new, made.recovery_code) == (True, None)
    write_rows(made.path, made.key, 3)
    assert _reason(open_desk(folder, keychain)).asks_for_key
    _opened(open_desk(folder, keychain, typed=PASSPHRASE)).lock.release()
    wrong = DeskKey.from_passphrase("something else entirely")
    assert _reason(open_desk(folder, keychain, typed=wrong)) is OpenRefusal.WRONG_KEY


def test_the_recovery_code_opens_the_file_where_no_key_store_can_keep_it(
    folder: Path, keychain: Keychain
) -> None:
    made = _made(folder, keychain)
    for _ in range(2):
        assert _reason(open_desk(folder, Keychain())) is OpenRefusal.KEYRING_UNSAFE
        _opened(open_desk(folder, Keychain(), typed=made.key)).lock.release()


def test_a_wrong_key_is_refused_and_changes_nothing(folder: Path, keychain: Keychain) -> None:
    made = _made(folder, keychain)
    before = made.path.read_bytes()
    assert _reason(open_desk(folder, keychain, typed=a_key())) is OpenRefusal.WRONG_KEY
    assert made.path.read_bytes() == before
    assert keychain.read(Slot.CURRENT) == made.key


def test_a_key_store_with_another_key_is_a_wrong_key(folder: Path, keychain: Keychain) -> None:
    _made(folder, keychain)
    keychain.keep(Slot.CURRENT, a_key())
    assert _reason(open_desk(folder, keychain)) is OpenRefusal.WRONG_KEY


def test_a_damaged_first_page_is_told_from_a_wrong_key(folder: Path, keychain: Keychain) -> None:
    made = _made(folder, keychain)
    flip(made.path, 300)
    assert _reason(open_desk(folder, keychain)) is OpenRefusal.DAMAGED
    assert _reason(open_desk(folder, keychain, typed=a_key())) is OpenRefusal.WRONG_KEY


def test_a_damaged_first_page_is_told_from_a_wrong_passphrase(folder: Path) -> None:
    made = _opened(open_desk(folder, Keychain(), typed=PASSPHRASE))
    made.lock.release()
    write_rows(made.path, made.key, 20)
    flip(made.path, 300)
    assert _reason(open_desk(folder, Keychain(), typed=PASSPHRASE)) is OpenRefusal.DAMAGED


def test_a_plain_sqlite_file_is_refused_even_before_the_key_store_is_asked(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "desk.db")) as plain:
        plain.execute("CREATE TABLE t (x)")
        plain.commit()
    assert _reason(open_desk(folder, Keychain())) is OpenRefusal.PLAIN_FILE


def test_a_file_of_a_newer_program_is_refused_and_let_go(folder: Path, keychain: Keychain) -> None:
    made = _opened(open_desk(folder, keychain, prepare=migrate))
    made.lock.release()
    with closing(connect(made.path, made.key)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert _reason(open_desk(folder, keychain, prepare=migrate)) is OpenRefusal.NEWER_SCHEMA
    _opened(open_desk(folder, keychain)).lock.release()


def test_an_opened_file_is_ready_for_the_store(folder: Path, keychain: Keychain) -> None:
    opened = _opened(open_desk(folder, keychain, prepare=migrate))
    store = DeskStore(opened.path, opened.key)
    assert store.office() is None
    store.close()
    opened.lock.release()


def test_a_network_drive_is_refused_before_anything_is_written(
    folder: Path, keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location, "network_kind", lambda place: "cifs")
    assert open_desk(folder, keychain) == NotOpened(OpenRefusal.NETWORK_DRIVE, {"kind": "cifs"})
    assert not folder.exists()


def test_a_sync_folder_is_refused_before_anything_is_written(home: Path, keychain: Keychain) -> None:
    folder = home / "OneDrive" / "desk"
    assert open_desk(folder, keychain) == NotOpened(OpenRefusal.SYNC_FOLDER, {"service": "OneDrive"})
    assert not folder.exists()


def test_a_second_program_is_refused_until_the_first_lets_go(folder: Path, keychain: Keychain) -> None:
    first = _opened(open_desk(folder, keychain))
    assert _reason(open_desk(folder, keychain)) is OpenRefusal.ANOTHER_INSTANCE
    first.lock.release()
    first.lock.release()
    _opened(open_desk(folder, keychain)).lock.release()


def test_a_program_that_was_killed_holds_nobody_up(folder: Path, keychain: Keychain) -> None:
    made = _made(folder, keychain)
    code = (
        "import sys, pathlib; from counsellor_app.storage.desk_file.instance_lock import InstanceLock\n"
        "lock = InstanceLock(pathlib.Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        assert _reason(open_desk(folder, keychain)) is OpenRefusal.ANOTHER_INSTANCE
        other.kill()
    assert _opened(open_desk(folder, keychain)).key == made.key


def test_every_refusal_lets_go_of_the_folder(folder: Path, keychain: Keychain) -> None:
    made = _made(folder, keychain)
    open_desk(folder, Keychain())
    open_desk(folder, keychain, typed=a_key())
    _opened(open_desk(folder, keychain, typed=made.key)).lock.release()


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (Problem(ProblemCode.DISK_FULL), OpenRefusal.DISK_FULL),
        (Problem(ProblemCode.READ_ONLY), OpenRefusal.NOT_WRITABLE),
        (Problem(ProblemCode.DAMAGED), OpenRefusal.DAMAGED),
        (DeskFileRefusedError(OpenRefusal.NEWER_SCHEMA), OpenRefusal.NEWER_SCHEMA),
    ],
)
def test_what_the_migrations_meet_is_a_reason_too(
    folder: Path, keychain: Keychain, raised: Exception, reason: OpenRefusal
) -> None:
    def prepare(connection: dbapi2.Connection) -> None:
        raise raised

    assert _reason(open_desk(folder, keychain, prepare=prepare)) is reason
    _opened(open_desk(folder, keychain)).lock.release()


def test_an_error_that_says_nothing_of_the_file_is_not_swallowed(folder: Path, keychain: Keychain) -> None:
    def prepare(connection: dbapi2.Connection) -> None:
        raise Problem(ProblemCode.UNEXPECTED)

    with pytest.raises(Problem):
        open_desk(folder, keychain, prepare=prepare)
    _opened(open_desk(folder, keychain)).lock.release()


def test_a_start_cut_short_before_the_first_byte_is_made_good(folder: Path, keychain: Keychain) -> None:
    first = _opened(open_desk(folder, keychain))
    first.lock.release()
    first.path.write_bytes(b"")
    again = _opened(open_desk(folder, keychain))
    assert again.is_new
    assert again.key == first.key


def test_a_mistyped_code_is_not_taken_for_a_passphrase(folder: Path, keychain: Keychain) -> None:
    code = _made(folder, keychain).recovery_code or ""
    with pytest.raises(RecoveryCodeError):
        key_from_typed(code[:-1] + ("A" if code[-1] != "A" else "B"))
    assert key_from_typed("correct horse battery").is_passphrase


def test_no_key_and_no_code_is_in_the_representation_of_what_was_opened(
    folder: Path, keychain: Keychain
) -> None:
    opened = _opened(open_desk(folder, keychain))
    assert opened.key.secret not in repr(opened)
    assert (opened.recovery_code or "-")[:8] not in repr(opened)


def test_opening_leaves_no_file_handle_behind(folder: Path, keychain: Keychain) -> None:
    made = _made(folder, keychain)
    descriptors = Path("/proc/self/fd")
    if not descriptors.exists():
        pytest.skip("no /proc on this system")
    before = len(list(descriptors.iterdir()))
    for typed in (None, a_key(), made.key):
        result = open_desk(folder, keychain, typed=typed)
        if isinstance(result, Opened):
            result.lock.release()
    assert len(list(descriptors.iterdir())) == before


def test_each_reason_has_words_for_what_is_wrong_and_what_to_do() -> None:
    source = Path(desk_file.__file__).read_text("utf-8")
    for refusal in OpenRefusal:
        after = source.split(f'{refusal.name} = "{refusal.value}"\n', 1)[1]
        assert after.lstrip().startswith('"""'), refusal
