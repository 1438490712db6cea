"""Signing in to an office's database, as the program opens it: no server is needed to see what is asked."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.app.kept_settings import NOTHING_FIXED, KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.domain.this_pc.policy import MachinePolicy, judge
from counsellor_app.ui.opening.screen import OpeningScreen
from counsellor_app.ui.opening.sign_in_page import SignInPage
from counsellor_app.ui.parts.text import PlainLabel
from tests.journeys.desk_run import as_before
from tests.memory_keyring import MemoryKeyring

FROM_IT = "postgresql://db.office.example/desk"
Start = Callable[..., SignInPage]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, memory_keyring: MemoryKeyring) -> Iterator[Start]:
    """Starts the program of a PC of an office and waits for the page that asks who signs in."""
    keyring.set_keyring(type("Keyring", (MemoryKeyring,), {"__module__": "keyring.backends.SecretService"})())
    made: list[Program] = []
    interval = sys.getswitchinterval()

    def begin(settings: PcSettings, policy: MachinePolicy = NOTHING_FIXED) -> SignInPage:
        kept = KeptSettings(settings, lambda _settings: None, policy)
        program = Program(Options(language="en", size=(1366, 768)), kept, tmp_path)
        made.append(program)
        program.start()
        found: list[SignInPage] = []

        def look() -> bool:
            pages = [each.page for each in program.window.findChildren(OpeningScreen)]
            found[:] = [each for each in pages if isinstance(each, SignInPage)]
            return bool(found)

        qtbot.waitUntil(look)
        return found[0]

    with as_before():
        yield begin
        sys.setswitchinterval(interval)
        for program in made:
            program.window.close()
            gone: list[QObject] = [program.window, program]
            for each in gone:
                each.deleteLater()
            qtbot.waitUntil(partial(_are_gone, gone))
    keyring.set_keyring(memory_keyring)


def test_an_address_that_it_has_fixed_cannot_be_typed_over_and_says_why(start: Start) -> None:
    page = start(PcSettings(), judge({"OfficeDatabaseUrl": FROM_IT}))
    assert page.url.text() == FROM_IT
    assert not page.url.isEnabled()
    assert "IT" in page.url.accessibleDescription()
    assert page.url.accessibleDescription() in [each.text() for each in _words(page)]
    assert QApplication.focusWidget() is page.login, "the first field that there is to fill in"


def test_an_address_of_ones_own_can_be_typed_over(start: Start, qtbot: QtBot) -> None:
    page = start(PcSettings(office_url=FROM_IT))
    assert page.url.isEnabled()
    page.url.selectAll()
    QTest.keyClicks(page.url, "nonsense")
    QTest.keyClicks(page.login, "sato")
    QTest.keyClicks(page.password.field, "not a password")
    QTest.keyClick(page.password.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.fault.text()))
    assert "no address" in page.fault.text()


def _are_gone(gone: list[QObject]) -> bool:
    return not any(isValid(each) for each in gone)


def _words(page: SignInPage) -> list[PlainLabel]:
    return page.findChildren(PlainLabel)
