"""One window per folder, with real processes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.single_instance import Claim, SingleInstance

_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from counsellor_app.desktop.single_instance import Claim, SingleInstance
app = QCoreApplication(sys.argv)
instance = SingleInstance(Path(sys.argv[1]))
claim = instance.claim()
if claim is Claim.FIRST:
    instance.raised.connect(lambda: print("raised", flush=True))
    QTimer.singleShot(0, lambda: print(claim.value, flush=True))
    app.exec()
else:
    print(claim.value, flush=True)
"""


@contextmanager
def another_start(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The program started once more, as a process of its own, which answers once it has said what it is."""
    command = [sys.executable, "-c", _START, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def says(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def ends_saying(qtbot: QtBot, process: subprocess.Popen[str]) -> str:
    """What the process said, while this one goes on answering."""
    qtbot.waitUntil(lambda: process.poll() is not None)
    return says(process)


@pytest.fixture
def folder(home: Path) -> Path:
    return home


@pytest.fixture
def instance(folder: Path, qapp: object) -> Iterator[SingleInstance]:
    instance = SingleInstance(folder)
    yield instance
    instance.close()


def test_a_second_start_brings_the_first_to_the_front_and_ends(
    qtbot: QtBot, folder: Path, instance: SingleInstance
) -> None:
    assert instance.claim() is Claim.FIRST
    calls: list[None] = []
    instance.raised.connect(lambda: calls.append(None))
    with another_start(folder) as second:
        assert ends_saying(qtbot, second) == Claim.TOLD
    assert len(calls) == 1


def test_the_first_may_be_another_process(folder: Path, instance: SingleInstance) -> None:
    with another_start(folder) as first:
        assert says(first) == Claim.FIRST
        assert instance.claim() is Claim.TOLD
        assert says(first) == "raised"


def test_the_lock_of_a_killed_program_is_taken_over(
    qtbot: QtBot, folder: Path, instance: SingleInstance
) -> None:
    with another_start(folder) as first:
        assert says(first) == Claim.FIRST
        os.kill(first.pid, signal.SIGKILL)
        first.wait(20)
        assert (folder / "window.lock").exists()
        assert instance.claim() is Claim.FIRST
    with another_start(folder) as second:
        assert ends_saying(qtbot, second) == Claim.TOLD


def test_a_first_that_hangs_is_told_apart_and_holds_nobody_up(folder: Path, instance: SingleInstance) -> None:
    with another_start(folder) as first:
        assert says(first) == Claim.FIRST
        os.kill(first.pid, signal.SIGSTOP)
        assert instance.claim() is Claim.SILENT
        os.kill(first.pid, signal.SIGCONT)


def test_another_folder_is_another_program(
    folder: Path, instance: SingleInstance, tmp_path: Path, qapp: object
) -> None:
    assert instance.claim() is Claim.FIRST
    other = SingleInstance(tmp_path)
    assert other.claim() is Claim.FIRST
    other.close()


def test_after_closing_the_next_start_is_the_first(folder: Path, instance: SingleInstance) -> None:
    assert instance.claim() is Claim.FIRST
    instance.close()
    with another_start(folder) as next_start:
        assert says(next_start) == Claim.FIRST


def test_a_folder_with_a_very_long_path_works_too(home: Path, qtbot: QtBot) -> None:
    deep = home / ("相談" * 30) / ("x" * 60)
    deep.mkdir(parents=True)
    instance = SingleInstance(deep)
    assert instance.claim() is Claim.FIRST
    with another_start(deep) as second:
        assert ends_saying(qtbot, second) == Claim.TOLD
    instance.close()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, qapp: object) -> None:
    assert SingleInstance(tmp_path / "missing").claim() is Claim.NOT_WRITABLE


@pytest.mark.skipif(os.name == "nt", reason="a pipe has no file mode")
def test_nobody_else_can_reach_the_socket(folder: Path, instance: SingleInstance) -> None:
    instance.claim()
    assert (folder / "window.socket").stat().st_mode & 0o077 == 0


@pytest.mark.skipif(os.name == "nt", reason="addresses the socket by its path")
def test_a_caller_that_talks_is_not_listened_to(qtbot: QtBot, folder: Path, instance: SingleInstance) -> None:
    instance.claim()
    caller = QLocalSocket()
    with qtbot.waitSignal(instance.raised):
        caller.connectToServer(str(folder / "window.socket"))
        caller.write(b"x" * 1_000_000)
    qtbot.waitUntil(lambda: caller.state() is QLocalSocket.LocalSocketState.UnconnectedState)
