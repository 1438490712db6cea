"""What the log holds when everything goes wrong at once, in a process of its own: no canary, ever."""

import faulthandler
import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.desktop import log_file
from counsellor_app.desktop.log_lines import describe
from counsellor_app.desktop.secure_log import ProgramLog
from counsellor_app.domain.failure import FailureReason

CANARY = "山田カナリア"
_EVERYTHING_FAILS = f"""
import ctypes, faulthandler, logging, resource, sys, threading, warnings
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, QUrl, qWarning
from counsellor_app.desktop.secure_log import ProgramLog
CANARY = {CANARY!r}
log = ProgramLog(Path(sys.argv[1]))
log.start()
app = QCoreApplication(sys.argv[:1])
ours = logging.getLogger("counsellor_app.test")

def in_a_slot():
    try:
        {{}}[CANARY]
    except KeyError as missing:
        raise ValueError(f"bad {{CANARY}}") from missing

def in_a_thread():
    raise RuntimeError(CANARY)

class Fragile:
    def __del__(self):
        raise OSError(CANARY)

ours.info("session_opened id=%s", "4711")
try:
    int(CANARY)
except ValueError:
    ours.exception("not_a_number")
logging.getLogger("sqlalchemy.engine").error("row %s", CANARY)
logging.getLogger("urllib3").warning(f"GET {{CANARY}}")
warnings.warn(CANARY)
qWarning(f"QFont::setFamily: {{CANARY}}")
qWarning(CANARY)
thread = threading.Thread(target=in_a_thread)
thread.start()
thread.join()
Fragile()
QTimer.singleShot(0, in_a_slot)
QTimer.singleShot(50, app.quit)
app.exec()
print(resource.getrlimit(resource.RLIMIT_CORE))
if "crash" in sys.argv:
    local = CANARY
    ctypes.string_at(0)
if "uncaught" in sys.argv:
    raise SystemError(CANARY)
log.close()
"""


def run(folder: Path, *how: str) -> tuple[subprocess.CompletedProcess[str], list[dict[str, object]]]:
    done = subprocess.run(
        [sys.executable, "-c", _EVERYTHING_FAILS, str(folder), *how],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    lines = (folder / "program.log").read_text(encoding="utf-8").splitlines()
    return done, [json.loads(line) for line in lines]


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "log"


def test_no_personal_data_is_written_or_printed_whatever_fails(folder: Path) -> None:
    done, lines = run(folder)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout == "(0, 0)\n"
    for file in folder.iterdir():
        assert "カナリア" not in file.read_text(encoding="utf-8")
        assert file.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0
    assert len(lines) == 10


def test_what_is_needed_to_find_a_fault_is_written(folder: Path) -> None:
    _, lines = run(folder)
    messages = [line.get("message") for line in lines]
    assert "session_opened id=4711" in messages
    assert "qt category=default from=QFont::setFamily" in messages
    assert "qt category=default from=None" in messages
    slot = next(line for line in lines if line.get("message") == "uncaught")
    errors = slot["errors"]
    assert isinstance(errors, list)
    assert [error["class"] for error in errors] == ["builtins.ValueError", "builtins.KeyError"]
    assert errors[0]["frames"][-1].endswith(" in_a_slot")
    assert [line["logger"] for line in lines if "message" not in line] == [
        "sqlalchemy.engine",
        "urllib3",
        "py.warnings",
    ]


def test_an_exception_that_ends_the_program_is_written(folder: Path) -> None:
    done, lines = run(folder, "uncaught")
    assert done.returncode == 1
    assert CANARY not in done.stderr
    errors = lines[-1]["errors"]
    assert isinstance(errors, list)
    assert errors[0]["class"] == "builtins.SystemError"


def test_a_crash_of_c_code_leaves_its_frames_and_no_values(folder: Path) -> None:
    done, _ = run(folder, "crash")
    assert done.returncode < 0
    crash = (folder / "crash.log").read_text(encoding="utf-8")
    assert "Segmentation fault" in crash
    assert "in <module>" in crash
    assert "カナリア" not in crash + done.stderr


def test_the_codes_of_our_own_errors_are_kept() -> None:
    described = describe(ValueError(FailureReason.DROPPED, CANARY))
    assert described[0]["codes"] == ["FailureReason.DROPPED"]
    assert CANARY not in str(described)


def test_an_error_that_is_its_own_cause_ends() -> None:
    first, second = ValueError("a"), KeyError("b")
    first.__cause__, second.__cause__ = second, first
    assert len(describe(first)) == 2


@pytest.fixture
def log(folder: Path, qapp: object) -> Iterator[ProgramLog]:
    log = ProgramLog(folder)
    yield log
    log.close()
    faulthandler.enable(2)


def test_old_files_are_kept_and_the_oldest_goes(
    folder: Path, log: ProgramLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_file, "MOST_BYTES", 2000)
    root = logging.getLogger()
    level = root.level
    log.start()
    for number in range(200):
        logging.getLogger("counsellor_app.test").info("line number=%s", number)
    log.close()
    log.close()
    files = sorted(each.name for each in folder.glob("program.log*"))
    assert files == ["program.log", *(f"program.log.{each}" for each in range(1, 6))]
    assert all((folder / each).stat().st_mode & 0o077 == 0 for each in files)
    assert root.level == level
    assert sys.excepthook is sys.__excepthook__


def test_a_disk_that_is_full_prints_nothing(
    log: ProgramLog, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    monkeypatch.setattr(log_file, "open_private", lambda _: open("/dev/full", "a"))  # noqa: PTH123, SIM115
    log.start()
    logging.getLogger("counsellor_app.test").info("said=%s", CANARY)
    log.close()
    assert capfd.readouterr() == ("", "")


def test_a_folder_that_cannot_be_made_takes_the_log_away_and_prints_nothing(
    tmp_path: Path, qapp: object, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "in the way").write_text("a file", "utf-8")
    log = ProgramLog(tmp_path / "in the way" / "log")
    log.start()
    with caplog.at_level(logging.ERROR):
        logging.getLogger("counsellor_app.test").error("said=%s", CANARY)
    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(OSError, OSError(CANARY), None)
    log.close()
    assert capfd.readouterr() == ("", "")
    assert sys.excepthook is sys.__excepthook__
