"""Signing in while the office swallows everything: said, given up by Esc, and no late answer is heeded."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.link.link import LIMIT, Link
from counsellor_app.ui.opening.sign_in_page import SignInPage
from tests.journeys import hand
from tests.journeys.desk_run import as_before
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.servers import PASSWORD, Server
from tests.office_desk.windows import OfficeWindow

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
]
Open = Callable[[str], OfficeWindow]


@pytest.fixture
def url(server: Server, database: str, proxy: ChaosProxy) -> str:
    return server.url(database, proxy.port)


@pytest.fixture
def unsigned(qtbot: QtBot, url: str, tmp_path: Path) -> Iterator[OfficeWindow]:
    """A window that asks who signs in."""
    with as_before():
        window = OfficeWindow(qtbot, tmp_path / "pc", url, "sato")
        window.wait(lambda: isinstance(window._page(), SignInPage))
        yield window
        window.close()
    for widget in [each for each in QApplication.topLevelWidgets() if isValid(each)]:
        widget.deleteLater()


def type_in(window: OfficeWindow) -> SignInPage:
    page = window._page()
    assert isinstance(page, SignInPage)
    page.login.setText("sato")
    page.password.field.setText(PASSWORD)
    return page


def kept_password(url: str) -> str | None:
    return Keychain().password(OfficeAddress.parse(url, "sato").keyring_name)


def test_esc_leaves_the_form_as_it_was_and_the_next_try_signs_in(
    unsigned: OfficeWindow, proxy: ChaosProxy, url: str
) -> None:
    proxy.swallow()
    page = type_in(unsigned)
    page.password.field.setFocus()
    hand.press("Return", unsigned.program.window)
    unsigned.wait(page.give_up.isVisible)
    assert page.working.text() == "Signing in …"
    assert page.bar.isVisible()
    assert not page.button.isEnabled()
    hand.press("Return", unsigned.program.window)
    page.button.click()
    unsigned.wait(lambda: proxy.drawn)
    hand.press("Esc", unsigned.program.window)
    assert unsigned._page() is page
    assert page.working.text() == "Cancelled. Nobody was signed in."
    assert page.button.isEnabled()
    assert not page.give_up.isVisible()
    assert (page.url.text(), page.login.text(), page.password.text()) == (url, "sato", PASSWORD)
    assert not page.password.field.isReadOnly()
    assert page.fault.text() == ""

    proxy.heal()
    page.button.click()
    unsigned.wait_for_day()
    assert len(proxy.drawn) >= 2
    assert kept_password(url) == PASSWORD
    assert unsigned.kept[-1].office_login == "sato"


def test_one_press_is_one_try_and_its_end_is_said(
    unsigned: OfficeWindow, proxy: ChaosProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Link.call, "__defaults__", (LIMIT,))
    monkeypatch.setattr("counsellor_app.storage.link.link.LIMIT", LIMIT)
    proxy.swallow()
    page = type_in(unsigned)
    asked: list[object] = []
    submit = unsigned.program.jobs.submit

    def count(*job: Any) -> None:
        asked.append(job)
        submit(*job)

    monkeypatch.setattr(unsigned.program.jobs, "submit", count)
    QTest.mouseDClick(page.button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.button, Qt.MouseButton.LeftButton)
    hand.press("Return", unsigned.program.window)
    assert len(asked) == 1
    assert QApplication.focusWidget() is not page.give_up, "a second Enter would give it up"
    unsigned.wait(lambda: page.fault.text())
    assert "does not answer" in page.fault.text()
    assert not page.give_up.isVisible()


def test_what_is_answered_after_the_cancelling_changes_nothing(unsigned: OfficeWindow, url: str) -> None:
    page = type_in(unsigned)
    page.button.click()
    answered = threading.Event()
    unsigned.program.jobs.submit(answered.set)
    assert answered.wait(60), "the worker was not done"
    assert kept_password(url) == PASSWORD, "the office had said yes; the window has not heard of it"
    page.give_up.click()
    heard: list[None] = []
    unsigned.program.jobs.submit(lambda: None, heard.append)
    unsigned.wait(lambda: heard)
    assert unsigned.program.desk is None
    assert unsigned._page() is page
    assert unsigned.kept == []


def test_nothing_is_kept_of_a_try_that_was_given_up_before_the_answer(
    unsigned: OfficeWindow, proxy: ChaosProxy, url: str
) -> None:
    proxy.swallow()
    page = type_in(unsigned)
    page.button.click()
    unsigned.wait(lambda: proxy.drawn)
    page.give_up.click()
    proxy.heal()
    heard: list[None] = []
    unsigned.program.jobs.submit(lambda: None, heard.append)
    unsigned.wait(lambda: heard)
    assert kept_password(url) is None
    assert page.fault.text() == "", "why it failed is of no interest any more"
