"""The commands that look after the desk file, run as support staff run them."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from counsellor_app.cli.desk_sentences import Sentence, say
from counsellor_app.cli.main import main
from counsellor_app.domain.this_pc import recovery_code
from counsellor_app.domain.this_pc.desk_file import OpenRefusal
from counsellor_app.storage.desk_file import keychain as keychains
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from tests.memory_keyring import MemoryKeyring
from tests.storage.desk_files import a_key, flip, rows_in, write_rows

DONE, REFUSED, USAGE, DAMAGED = 0, 1, 2, 3


@pytest.fixture
def folder(home: Path) -> Path:
    folder = home / "desk"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> DeskKey:
    """The key of a desk file with 60 notes, kept by a key store that is on the list."""
    key, backend = a_key(), MemoryKeyring()
    monkeypatch.setattr(keychains, "_system_backend", lambda: backend)
    Keychain().keep(Slot.CURRENT, key)
    write_rows(folder / "desk.db", key, 60)
    return key


def _only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


@pytest.mark.usefixtures("key")
def test_backup_then_verify_it_then_restore_it(
    folder: Path, home: Path, key: DeskKey, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--folder", str(folder), "--lang", "en"]
    assert main(["backup", "--to", str(home / "usb"), *at]) == DONE
    backup = _only(home / "usb", "*.deskbackup")
    assert main(["verify", str(backup), "--lang", "en"]) == DONE
    with closing(connect(folder / "desk.db", key)) as connection:
        connection.execute("DELETE FROM note")
    assert main(["restore", str(backup), "--to", str(folder), "--lang", "en"]) == DONE
    assert rows_in(folder / "desk.db", key) == 60
    assert rows_in(_only(folder, "desk.db.before-restore-*Z"), key) == 0
    out = capsys.readouterr().out
    assert "Backup made and read back" in out
    assert "Sound" in out
    assert "is kept" in out


@pytest.mark.usefixtures("key")
def test_without_to_the_backup_lies_beside_the_desk_file(folder: Path) -> None:
    assert main(["backup", "--folder", str(folder)]) == DONE
    assert _only(folder / "backups", "*.deskbackup").stat().st_size > 0


@pytest.mark.usefixtures("key")
def test_a_backup_can_be_made_while_the_program_is_open_but_a_restore_cannot(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with InstanceLock(folder):
        assert main(["backup", "--folder", str(folder)]) == DONE
        assert main(["verify", "--folder", str(folder)]) == DONE
        backup = _only(folder / "backups", "*")
        assert main(["restore", str(backup), "--to", str(folder), "--lang", "ja"]) == REFUSED
    assert "開かれています" in capsys.readouterr().out


def test_damage_is_found_named_and_salvaged(
    folder: Path, key: DeskKey, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--folder", str(folder), "--lang", "en"]
    flip(folder / "desk.db", (folder / "desk.db").stat().st_size - 2000)
    assert main(["verify", *at]) == DAMAGED
    assert main(["backup", *at]) == DAMAGED
    assert main(["salvage", *at]) == DONE
    out = capsys.readouterr().out
    assert "HMAC verification failed for page" in out
    assert "Rows saved" in out
    assert main(["verify", *at]) == DONE
    assert 30 < rows_in(folder / "desk.db", key) <= 60


def test_a_new_key_comes_with_its_code_and_the_old_one_opens_old_backups(
    folder: Path, key: DeskKey, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at = ["--folder", str(folder), "--lang", "en"]
    assert main(["backup", *at]) == DONE
    assert main(["new-key", *at]) == DONE
    code = capsys.readouterr().out.splitlines()[-1]
    new = DeskKey(recovery_code.decode(code))
    assert new != key
    assert rows_in(folder / "desk.db", new) == 60
    backup = str(_only(folder / "backups", "*"))
    assert main(["verify", backup]) == REFUSED
    monkeypatch.setenv("COUNSELLOR_APP_RECOVERY_CODE", recovery_code.encode(key.secret))
    assert main(["verify", backup]) == DONE


def test_without_a_key_store_the_code_comes_by_standard_input_and_never_by_the_command_line(
    folder: Path, home: Path
) -> None:
    key = a_key()
    write_rows(folder / "desk.db", key, 5)
    command = [sys.executable, "-m", "counsellor_app.cli.main"]
    environment = {
        **os.environ,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "LC_ALL": "C.UTF-8",
    }

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *arguments, "--folder", str(folder)],
            input=stdin, capture_output=True, encoding="utf-8", env=environment, check=False,
        )  # fmt: skip

    refused = run("verify", "--lang", "ja")
    assert (refused.returncode, refused.stderr) == (REFUSED, "")
    assert "キーストアがありません" in refused.stdout
    code = recovery_code.encode(key.secret)
    right = run("verify", "--recovery-code-stdin", stdin=code.lower() + "\n")
    assert (right.returncode, right.stderr) == (DONE, "")
    slip = "B" if code[20] == "A" else "A"  # one character: the check of a group finds each of these
    wrong = run("verify", "--recovery-code-stdin", stdin=code[:20] + slip + code[21:] + "\n")
    assert (wrong.returncode, "group 3" in wrong.stdout) == (REFUSED, True)
    other = run("verify", "--recovery-code-stdin", stdin=recovery_code.encode(a_key().secret))
    assert other.returncode == REFUSED
    passphrase = run("backup", "--recovery-code-stdin", stdin="not the passphrase\n")
    assert passphrase.returncode == REFUSED
    assert run("verify", code).returncode == REFUSED  # taken for the name of a file


def test_what_is_not_there_is_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["backup"], ["verify"], ["salvage"], ["new-key"]):
        assert main([*command, "--folder", str(home / "none"), "--lang", "ja"]) == REFUSED
        assert "ファイルがありません" in capsys.readouterr().out
    assert main(["verify", str(home / "none.deskbackup"), "--lang", "en"]) == REFUSED
    assert "no such file" in capsys.readouterr().out


@pytest.mark.usefixtures("key")
def test_an_error_that_is_nobodys_fault_is_not_hidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("counsellor_app.storage.desk_file.inspection.verify", broken)
    with pytest.raises(ZeroDivisionError):
        main(["verify", "--folder", str(folder)])


@pytest.mark.parametrize("what", [*Sentence, *OpenRefusal])
def test_every_answer_is_worded_in_both_languages(
    what: Sentence | OpenRefusal, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = dict.fromkeys(("path", "rows", "removed", "tables", "saved", "lost", "group"), "7")
    for lang in ("en", "ja"):
        say(lang, what, **facts, kind="nfs4", service="Box")
    english, japanese = capsys.readouterr().out.splitlines()
    assert english.isascii()
    assert not japanese.isascii()
    assert "{" not in english + japanese
