"""What every test gets: its own home, an empty keyring, a strange time zone, no unexpected log record."""

import faulthandler
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = os.environ.get(
    "TEST_TZ", "America/St_Johns"
)  # -03:30: local time taken for Japan time shows
if hasattr(time, "tzset"):
    time.tzset()

import keyring
import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.memory_keyring import MemoryKeyring
from tools import translations

settings.register_profile("desk", deadline=None, database=None, print_blob=True)
settings.load_profile("desk")

_FOLDERS = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "run",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


def pytest_configure() -> None:
    faulthandler.enable()
    translations.release()


def pytest_unconfigure() -> None:
    """Data that a test put on the clipboard from Python would be freed after Python: a crash at exit.

    The program sees to that itself (`desktop/clipboard.py`).
    """
    from PySide6.QtGui import QGuiApplication

    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home folder for this test; short, because sockets live in it."""
    with tempfile.TemporaryDirectory(prefix="desk-", ignore_cleanup_errors=os.name == "nt") as name:
        root = Path(name)
        for variable, below in _FOLDERS.items():
            folder = root / below
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            monkeypatch.setenv(variable, str(folder))
        yield root


@pytest.fixture(autouse=True)
def source_language() -> Iterator[None]:
    """Words are as in the source at the start of each test, whatever language the one before installed."""
    yield
    app = QCoreApplication.instance()
    if app is None:
        return
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.c())


class PatientBot(QtBot):
    """Waits for what comes as long as the slowest machine needs; what never comes fails all the same."""

    PATIENCE_MS = 60_000

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def memory_keyring(request: pytest.FixtureRequest) -> Iterator[MemoryKeyring | None]:
    """An empty in-memory keyring in force; tests marked `keyring_real` get the system's and None here."""
    if request.node.get_closest_marker("keyring_real"):
        yield None
        return
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


class _Unexpected(logging.Handler):
    """Collects records of WARNING and above, except at the level a test asked for with `caplog.at_level`."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        super().__init__(logging.WARNING)
        self.caplog = caplog
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno != self.caplog.handler.level:
            self.records.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fails the test that logged a warning or worse without `with caplog.at_level(logging.WARNING):`."""
    handler = _Unexpected(caplog)
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records:
        pytest.fail("unexpected log records:\n" + "\n".join(handler.records))
