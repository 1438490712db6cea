"""What only Windows does, on Windows's Python: code page 932, locks, the Credential Manager, one window."""

import ctypes
import json
import locale
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import keyring
import pytest

from counsellor_app.desktop.running_mark import NAME, announce_running
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.storage.desk_file.backup import list_backups, make_backup
from counsellor_app.storage.desk_file.connection import connect
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
from counsellor_app.storage.desk_file.key_rotation import rotate_key
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.location import default_folder, network_kind
from counsellor_app.storage.desk_file.opening import Opened, open_desk
from counsellor_app.storage.settings_file import read_settings, write_settings
from tests.windows.another_process import ANNOUNCING, HOLDING, another_python

pytestmark = [pytest.mark.wine, pytest.mark.keyring_real]
_windll: Any = getattr(ctypes, "windll", None)
NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)
LEAST_PICTURE_BYTES = 20_000  # an empty window is a fifth of this
NAME_OF_A_FOLDER = "相談デスク 髙﨑①～"


@pytest.fixture
def folder(home: Path) -> Path:
    """A folder whose name code page 932 can hold only in part."""
    made = home / NAME_OF_A_FOLDER
    made.mkdir()
    return made


@pytest.fixture
def keychain() -> Keychain:
    return Keychain()


@pytest.fixture
def opened(folder: Path, keychain: Keychain) -> Opened:
    made = open_desk(folder, keychain)
    assert isinstance(made, Opened), made
    return made


def test_these_tests_meet_the_code_page_of_japanese_windows() -> None:
    assert locale.getpreferredencoding(False) == "cp932"
    assert _windll.kernel32.GetACP() == 932


def test_the_keyring_is_the_credential_manager_and_keeps_japanese() -> None:
    assert type(keyring.get_keyring()).__module__ == "keyring.backends.Windows"
    keyring.set_password("counsellor-app test", "山田", "合言葉 髙﨑")
    assert keyring.get_password("counsellor-app test", "山田") == "合言葉 髙﨑"
    keyring.delete_password("counsellor-app test", "山田")
    assert keyring.get_password("counsellor-app test", "山田") is None


def test_a_desk_file_is_made_closed_and_opened_with_the_key_of_the_credential_manager(
    folder: Path, keychain: Keychain, opened: Opened
) -> None:
    opened.lock.release()
    assert opened.path.read_bytes()[:15] != b"SQLite format 3"
    again = open_desk(folder, keychain)
    assert isinstance(again, Opened)
    assert again.key == opened.key
    again.lock.release()


def test_a_desk_file_in_use_is_refused_to_a_second_program(folder: Path) -> None:
    with another_python(HOLDING, str(folder)) as other:
        assert other.says() == "held"
        with pytest.raises(DeskFileRefusedError) as refused:
            InstanceLock(folder)
        assert refused.value.refusal is OpenRefusal.ANOTHER_INSTANCE
    InstanceLock(folder).release()


def test_a_rotation_and_a_backup_work_where_open_files_cannot_be_replaced(
    folder: Path, keychain: Keychain, opened: Opened
) -> None:
    opened.lock.release()
    new = rotate_key(opened.path, keychain)
    assert keychain.read(Slot.CURRENT) == new != opened.key
    made = make_backup(opened.path, new, folder / "控え", NOW)
    assert [backup.path for backup in list_backups(folder / "控え")] == [made.path]
    with closing(connect(made.path, new)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)


def test_settings_are_written_over_while_their_folder_has_a_japanese_name(folder: Path) -> None:
    for staff_id in ("sato", "髙﨑"):
        write_settings(folder, PcSettings(staff_id=staff_id))
        assert read_settings(folder).staff_id == staff_id


def test_the_desk_lies_below_local_app_data_on_a_disk_of_this_pc() -> None:
    place = default_folder()
    assert place.parts[-3:-1] == ("AppData", "Local")
    assert network_kind(Path("C:\\")) is None
    assert network_kind(Path("\\\\server\\share")) == "smb"


def test_installers_see_the_program_from_another_process_for_as_long_as_it_runs() -> None:
    assert not _is_announced()
    with another_python(ANNOUNCING) as other:
        assert other.says() == "announced"
        assert _is_announced()
    assert not _is_announced()
    announce_running()
    assert _is_announced()


def test_what_another_program_reads_from_the_command_is_utf8_in_code_page_932(folder: Path) -> None:
    names = folder / "氏名.txt"
    names.write_text("髙﨑 ①\n", encoding="utf-8")
    command = [sys.executable, "-m", "counsellor_app.cli.main", "check", "names", str(names)]
    done = subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parents[2])
    assert json.loads(done.stdout.decode("utf-8"))["input"] == "髙﨑 ①"


def test_the_window_shows_the_demonstration_day(folder: Path) -> None:
    picture = folder / "今日.png"
    asked = ["--demo", "--lang", "ja", "--size", "1366x768", "--screenshot", str(picture)]
    command = [sys.executable, "-m", "counsellor_app", *asked]
    subprocess.run(command, check=True, cwd=Path(__file__).parents[2], timeout=120)
    assert picture.stat().st_size > LEAST_PICTURE_BYTES


def _is_announced() -> bool:
    synchronize = 0x00100000
    handle = _windll.kernel32.OpenMutexW(synchronize, False, NAME)
    if handle:
        _windll.kernel32.CloseHandle(handle)
    return bool(handle)
