"""Real desk files and presenters for the tests of the opening screens."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.domain.staff import Actor, Office
from counsellor_app.services.pc.desk_opening import DeskOpening, OpenDesk
from counsellor_app.storage.desk_file.keychain import Keychain, SecretBackend
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.screen import OpeningScreen
from counsellor_app.ui.opening.situation import Fault
from tests.builders import ACTOR, NOW, ROOMS, STAFF
from tests.memory_keyring import MemoryKeyring

NOBODY = Actor("", "os-sato", "PC-01")


def now() -> datetime:
    """The moment of all tests."""
    return NOW


class NoStore:
    """A PC whose key store does not exist, as keyring says it."""

    def get_password(self, *_: str) -> str | None:
        raise _no_keyring()

    def set_password(self, *_: str) -> None:
        raise _no_keyring()

    def delete_password(self, *_: str) -> None:
        raise _no_keyring()


def _no_keyring() -> Exception:
    from keyring.errors import NoKeyringError

    return NoKeyringError()


def opening_in(folder: Path, backend: SecretBackend | None = None) -> DeskOpening:
    """The use cases on a folder, with a key store of its own unless one is given."""
    return DeskOpening(folder, now, Keychain(backend or MemoryKeyring()))


def let_go(desk: OpenDesk) -> None:
    """Close what `open` left open."""
    desk.opened.lock.release()


def furnish(opening: DeskOpening, typed: str = "") -> str | None:
    """Make a desk file of an office with people and rooms, and close it; its recovery code."""
    desk = opening.open(typed)
    assert isinstance(desk, OpenDesk)
    with closing(DeskStore(desk.opened.path, desk.opened.key)) as store:
        store.set_office(Office("sasebo", "ハローワーク佐世保"), ACTOR, NOW)
        for member in STAFF:
            store.put_staff(member, ACTOR, NOW)
        for room in ROOMS:
            store.put_room(room, ACTOR, NOW)
    let_go(desk)
    return desk.recovery_code


class Front:
    """The opening screen as a person has it before them."""

    def __init__(self, qtbot: QtBot, opening: DeskOpening, staff_id: str = "") -> None:
        self.qtbot = qtbot
        self.jobs = Jobs()
        self.presenter = OpeningPresenter(opening, self.jobs, NOBODY, staff_id)
        self.opened: list[OpenDesk] = []
        self.presenter.opened.connect(self.opened.append)
        self.screen = OpeningScreen(self.presenter)
        qtbot.addWidget(self.screen)
        self.screen.resize(1100, 700)
        self.screen.show()
        self.screen.activateWindow()
        self.until(self.screen.isActiveWindow)

    def start(self) -> None:
        """Open, and wait until the screen shows something to do or the day begins."""
        self.presenter.start()
        self.settle()

    def settle(self) -> None:
        """Wait until no work is going on."""
        self.until(lambda: self.presenter.now.work is None)

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for a condition, generously."""
        self.qtbot.waitUntil(lambda: bool(condition()))

    def press(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    def type_in(self, text: str) -> None:
        """Type where the focus is; Japanese comes from an input method, as one piece."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        if text.isascii():
            QTest.keyClicks(focused, text)
        else:
            focused.insert(text)

    def fault(self) -> Fault | None:
        """What is wrong with what was typed."""
        return self.presenter.now.fault

    def close(self) -> None:
        """End the worker and let go of the file."""
        self.jobs.close()
        desk = self.presenter.now.desk or (self.opened[-1] if self.opened else None)
        if desk is not None:
            let_go(desk)
