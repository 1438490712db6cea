"""What every journey gets: a desk file of its own, a dead proxy for the Internet, a program that ends."""

import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment
from counsellor_app.storage.desk_file.connection import DeskKey
from tests.desktop.moved_pc import MovedPc
from tests.journeys.desk_run import DeskFile, DeskRun, as_before
from tests.journeys.spoken import Spoken
from tests.memory_keyring import MemoryKeyring

Sit = Callable[..., DeskRun]
ON_X = os.environ.get("QT_QPA_PLATFORM") == "xcb"


def pytest_itemcollected(item: pytest.Item) -> None:
    """The same journeys go over a real X display where there is one (the lane `window`).

    Offscreen, Qt warns of what it cannot do there: least sizes, raising, grabbing the keyboard.
    """
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
    if ON_X:
        item.add_marker(pytest.mark.xcb)


@pytest.fixture(autouse=True)
def no_internet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every diagnosis finds a proxy that refuses: at once, and nothing leaves this PC."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)


@pytest.fixture(autouse=True)
def trusted_keyring(memory_keyring: MemoryKeyring) -> Iterator[None]:
    """The keyring in memory under the name of one that the program allows, as Linux desktops have it."""
    trusted = type("Keyring", (MemoryKeyring,), {"__module__": "keyring.backends.SecretService"})
    keyring.set_keyring(trusted())
    yield
    keyring.set_keyring(memory_keyring)


@pytest.fixture
def desk_file(tmp_path: Path) -> DeskFile:
    """A place and a key for a desk file."""
    return DeskFile(tmp_path / "desk.db", DeskKey(secrets.token_hex(32)))


@pytest.fixture(params=["ja", "en"])
def say(request: pytest.FixtureRequest) -> Spoken:
    """Has a journey made once in each language."""
    return Spoken(request.param)


@pytest.fixture
def sit(qtbot: QtBot, desk_file: DeskFile) -> Iterator[Sit]:
    """Fills the desk file with the appointments and starts the program at a time in minutes after nine."""
    runs: list[DeskRun] = []
    with as_before():

        def start(
            *appointments: Appointment,
            at: float = 0.0,
            file: DeskFile | None = None,
            language: str | None = "en",
            **differently: Any,
        ) -> DeskRun:
            here = file or desk_file
            here.fill(*appointments)
            run = DeskRun(qtbot, MovedPc(truth=at * 60, boot=at * 60), here, language=language, **differently)
            runs.append(run)
            run.start()
            return run

        yield start
        for each in runs:
            each.abandon()
