"""What the ground of all tests promises: one test touches neither the person nor the next test."""

import os
import subprocess
import sys
import time
from pathlib import Path

import keyring
import platformdirs
import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from tests.memory_keyring import MemoryKeyring

ROOT = Path(__file__).resolve().parent.parent


def verdict(tmp_path: Path, *body: str) -> str:
    """The summary line of a test with this body, run on our ground."""
    lines = ["import logging, warnings", "def test_it(caplog, qtbot):", *(f"    {line}" for line in body)]
    file = tmp_path / "test_it.py"
    file.write_text("\n".join(lines), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-c",
        str(ROOT / "pyproject.toml"),
        "-p",
        "tests.conftest",
    ]
    done = subprocess.run(
        [*command, f"--rootdir={tmp_path}", str(file)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip().splitlines()[-1]


def test_a_warning_in_the_log_fails_the_test_that_did_not_expect_it(tmp_path: Path) -> None:
    assert "1 error" in verdict(tmp_path, "logging.getLogger('desk').warning('odd')")


def test_an_expected_warning_passes_and_a_worse_record_does_not(tmp_path: Path) -> None:
    expecting = "with caplog.at_level(logging.WARNING): logging.getLogger('desk')."
    assert verdict(tmp_path, f"{expecting}warning('odd')").startswith("1 passed")
    assert "1 error" in verdict(tmp_path, f"{expecting}error('broken')")


@pytest.mark.parametrize(
    "body",
    ["warnings.warn('old way')", "from PySide6.QtCore import qWarning; qWarning('odd')"],
    ids=["python", "qt"],
)
def test_a_warning_of_python_or_qt_fails_the_test(tmp_path: Path, body: str) -> None:
    assert "1 failed" in verdict(tmp_path, body)


def test_everything_a_person_keeps_lies_in_a_home_of_this_test(home: Path, qapp: QApplication) -> None:
    places = [
        Path.home(),
        platformdirs.user_data_path("desk"),
        platformdirs.user_config_path("desk"),
        platformdirs.user_cache_path("desk"),
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)),
    ]
    assert all(place.is_relative_to(home) for place in places)
    assert not list(home.glob("*.db"))


@pytest.mark.parametrize("turn", [1, 2])
def test_the_keyring_is_in_memory_and_empty_in_every_test(turn: int) -> None:
    assert isinstance(keyring.get_keyring(), MemoryKeyring)
    assert keyring.get_password("desk", "key") is None
    keyring.set_password("desk", "key", "value")
    assert keyring.get_password("desk", "key") == "value"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no TZ")
def test_local_time_is_far_from_japan() -> None:
    assert time.localtime().tm_gmtoff != 9 * 3600
    assert os.environ["TZ"]
