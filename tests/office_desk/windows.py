"""Two real windows of one office in one process, each with a desk file and a login of its own."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.app.desk import Desk
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.desktop.clock import AppClock
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import start_of_day
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.services.consultations import NewSession
from counsellor_app.ui.opening.screen import OpeningScreen
from counsellor_app.ui.opening.sign_in_page import SignInPage
from tests.builders import WEEKDAY, a_client, an_id
from tests.office_desk.servers import PASSWORD

PATIENCE = 120_000
"""Milliseconds: nothing is measured here, and a machine may be slow and busy with other things."""


class OfficeWindow:
    """A program that signs in to an office by its real pages. ``kept`` are the settings it wrote."""

    language = "en"
    clock: AppClock | None = None

    def __init__(
        self, qtbot: QtBot, folder: Path, url: str, login: str, settings: PcSettings | None = None
    ) -> None:
        """With the `settings` of an earlier start nobody is asked who signs in."""
        folder.mkdir(parents=True, exist_ok=True)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._qtbot = qtbot
        self._interval = sys.getswitchinterval()
        self.login = login
        self.kept: list[PcSettings] = []
        self.program = Program(
            Options(language=self.language, size=(1366, 768)),
            KeptSettings(settings or PcSettings(office_url=url), write=self.kept.append),
            folder,
            clock=self.clock,
        )
        self.program.start()

    def sign_in(self, password: str = PASSWORD) -> None:
        """Fill in login and password and wait for the day."""
        self.wait(lambda: isinstance(self._page(), SignInPage))
        page = self._page()
        assert isinstance(page, SignInPage)
        page.login.setText(self.login)
        page.password.field.setText(password)
        page.button.click()

    def wait_for_day(self) -> None:
        self.wait(lambda: self.program.desk is not None)
        self.wait(lambda: self.chip().startswith("●"))

    def _page(self) -> object:
        shown = self.program.window.centralWidget()
        screens = self.program.window.findChildren(OpeningScreen)
        return next((each.page for each in screens), shown)

    def open_page(self, key: str) -> QWidget:
        """The page of that key, shown; the desk has it as soon as it is furnished."""
        screen = self.desk.screen
        self.wait(lambda: key in screen._makers)
        screen.show_page(key)
        return screen.made_page(key)

    @property
    def desk(self) -> Desk:
        assert self.program.desk is not None
        return self.program.desk

    def chip(self) -> str:
        """What the head says of the line."""
        return self.desk.screen.header._line.text()

    def session(self, session_id: UUID) -> Appointment | None:
        """The session as this window shows it."""
        return self.desk.presenter.days.find(session_id)

    def wait(self, true: Callable[[], object], patience: int = PATIENCE) -> None:
        self._qtbot.waitUntil(lambda: bool(true()), timeout=patience)

    def close(self) -> None:
        """End, and leave nothing behind."""
        self.program.window.may_close = lambda: True
        self.program.window.close()
        sys.setswitchinterval(self._interval)
        gone = [self.program.window, self.program]
        for each in gone:
            each.deleteLater()
        self._qtbot.waitUntil(lambda: not any(isValid(each) for each in gone), timeout=PATIENCE)


Sit = Callable[..., OfficeWindow]


def this_morning() -> datetime:
    """A time of today in Japan whose day does not end while the test runs."""
    now = datetime.now(UTC)
    return max(now.replace(second=0, microsecond=0), start_of_day((now + timedelta(hours=9)).date()))


def book(window: OfficeWindow, client: str) -> Appointment:
    """Book as the form does: in the window's worker, through its use cases."""
    new = NewSession(
        id=an_id(),
        typed=a_client(name=client),
        kind=WEEKDAY,
        start=this_morning(),
        counsellor_id="sato",
        room_id="zoom-1",
    )
    access, presenter = window.program._access, window.desk.presenter
    assert access is not None
    booked: list[Appointment] = []
    failed: list[Exception] = []
    window.program.jobs.submit(
        lambda: access.consultations().add_session(new, presenter.actor, presenter.now()),
        booked.append,
        failed.append,
    )
    window.wait(lambda: booked or failed)
    assert failed == []
    return booked[0]
