"""`export-unsent` and `import-unsent`, as support staff run them."""

import io
import sys
from pathlib import Path

import pytest

from counsellor_app.cli.main import main
from counsellor_app.domain.commands import Start, SwitchToPhone
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.day_copy import OfficeCopy
from counsellor_app.domain.staff import Office
from counsellor_app.storage.desk_file import keychain as keychains
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.local_desk import LocalDesk
from tests.builders import NOW, ROOMS, STAFF, a_command, an_appointment
from tests.memory_keyring import MemoryKeyring

DONE, REFUSED = 0, 1
SESSION = an_appointment()


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """One key store for both PCs; a desk file's key is the current one."""
    backend = MemoryKeyring()
    monkeypatch.setattr(keychains, "_system_backend", lambda: backend)


def a_desk(folder: Path, office: str = "sasebo") -> LocalDesk:
    folder.mkdir(mode=0o700)
    desk = LocalDesk(folder / "desk.db", Keychain().current_or_new(), "sato")
    desk.take_all(OfficeCopy(Office(office, "見本"), STAFF, ROOMS), (SESSION,), NOW)
    return desk


def pressed(folder: Path) -> None:
    desk = a_desk(folder)
    desk.press(a_command(Start, SESSION))
    desk.press(a_command(SwitchToPhone, SESSION, reason=FailureReason.DROPPED))
    desk.close()


def at(folder: Path) -> list[str]:
    return ["--folder", str(folder), "--lang", "en"]


def export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, str]:
    """The file and its code, as the first PC's support staff get them."""
    pressed(tmp_path / "old")
    assert main(["export-unsent", "--to", str(tmp_path / "usb"), *at(tmp_path / "old")]) == DONE
    (file,) = (tmp_path / "usb").iterdir()
    said = capsys.readouterr().out
    assert "2 record(s) saved" in said
    return file, said.strip().splitlines()[-1]


def type_in(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line + "\n"))


def test_unsent_records_go_from_one_pc_to_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, code = export(tmp_path, capsys)
    other = a_desk(tmp_path / "new")
    other.close()
    for expected in ("2 record(s) taken; 0 were", "0 record(s) taken; 2 were"):
        type_in(monkeypatch, code)
        assert main(["import-unsent", str(file), *at(tmp_path / "new")]) == DONE
        assert expected in capsys.readouterr().out
    assert other.journal.counts().queued == 2
    other.close()


def test_what_cannot_be_taken_is_said_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, code = export(tmp_path, capsys)
    far = a_desk(tmp_path / "far", "abashiri")
    far.close()
    wrong = code.replace(code[0], "Z" if code[0] != "Z" else "Y", 1)
    for line, words in ((code, "another office"), (wrong, "typing error in group 1"), ("", "recovery code")):
        type_in(monkeypatch, line)
        assert main(["import-unsent", str(file), *at(tmp_path / "far")]) == REFUSED
        assert words in capsys.readouterr().out
    assert main(["import-unsent", str(tmp_path / "none"), *at(tmp_path / "far")]) == REFUSED
    with InstanceLock(tmp_path / "far"):
        type_in(monkeypatch, code)
        assert main(["import-unsent", str(file), *at(tmp_path / "far")]) == REFUSED
    assert far.journal.everything() == ()
    far.close()


def test_with_nothing_waiting_no_file_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_desk(tmp_path / "old").close()
    assert main(["export-unsent", "--to", str(tmp_path / "usb"), *at(tmp_path / "old")]) == DONE
    assert "Nothing is waiting" in capsys.readouterr().out
    assert not (tmp_path / "usb").exists()
