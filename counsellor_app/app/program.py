"""The program from its start to its end: look, window, desk file, desk."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from counsellor_app.app.desk import Desk, Surroundings, this_actor
from counsellor_app.app.desk_access import DemoDesk, DeskAccess
from counsellor_app.app.options import Options
from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.ticker import Ticker
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.pc_settings import Look, PcSettings
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Theme
from counsellor_app.ui.shell.main_window import MainWindow, app_icon
from counsellor_app.ui.shell.masking import CaptureGuard
from counsellor_app.ui.theme import apply_theme, system_theme
from counsellor_app.ui.wording import install_language

SWITCH_INTERVAL = 0.001
"""Seconds a thread may hold the interpreter: late imports then leave the window gaps of 50 ms at most."""


def theme_of(look: Look) -> Theme:
    """The palette the person wants."""
    return {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.CONTRAST: HIGH_CONTRAST}.get(look) or system_theme()


class Program(QObject):
    """Builds everything once. ``open_url`` is the boundary to the operating system."""

    def __init__(
        self,
        options: Options,
        settings: PcSettings,
        *,
        keep: Callable[[PcSettings], None],
        clock: AppClock | None = None,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__()
        self._options = options
        self._settings = settings
        self._keep = keep
        self._demo = DemoDesk() if options.demo else None
        self._access: DeskAccess | None = None
        self.desk: Desk | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - made by whoever makes this
        install_language(app, options.language or settings.language)
        apply_theme(app, theme_of(settings.look), settings.text_percent / 100)
        self.window = MainWindow()
        self.window.closed.connect(self.close)
        self.clock = clock or AppClock()
        self.jobs = Jobs(self)
        self.ticker = Ticker(self.clock, self)
        self._capture = CaptureGuard(app, on=settings.hide_from_capture)
        self._around = Surroundings(
            app=app,
            window=self.window,
            jobs=self.jobs,
            clock=self.clock,
            ticker=self.ticker,
            clipboard=Clipboard(self),
            open_url=open_url,
            tray=self._make_tray(),
        )

    def _make_tray(self) -> QSystemTrayIcon | None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        tray = QSystemTrayIcon(app_icon(), self)
        tray.setToolTip(self.window.windowTitle())
        tray.activated.connect(self.window.come_to_front)
        tray.messageClicked.connect(self.window.come_to_front)
        tray.show()
        return tray

    def start(self) -> None:
        """Show the window and open the desk file in the worker."""
        self.window.restore(self._settings.window)
        if self._options.size:
            self.window.resize(*self._options.size)
        self.window.show()
        demo = self._demo
        if demo is not None:
            now = self.clock.now()
            self.jobs.submit(lambda: demo.make(now), self._opened)

    def _today(self) -> date:
        return japan_date(self.clock.now())

    def _opened(self, access: DeskAccess) -> None:
        self._access = access
        today = self._today()
        self.jobs.submit(lambda: access.read_day(today), lambda day: self._sit_down(access, day))

    def _sit_down(self, access: DeskAccess, day: Day) -> None:
        """Put the day on the screen, then load what it did not need."""
        staff_id = day.staff[0].id
        desk = Desk(access, self._around, this_actor(staff_id), self._settings, day)
        self.desk = desk
        desk.settings_changed.connect(self._change_settings)
        self.window.may_close = self._may_close
        self.window.show_page(desk.screen)
        self.window.repaint()
        sys.setswitchinterval(SWITCH_INTERVAL)
        self.jobs.submit(lambda: _warm_up(access), lambda _: desk.presenter.reload())
        if self._options.screenshot:
            self._shoot(self._options.screenshot)

    def _shoot(self, target: Path) -> None:
        def shoot() -> None:
            self.window.grab().save(str(target))
            self.window.close()

        self.jobs.submit(lambda: None, lambda _: QTimer.singleShot(400, shoot))

    def _change_settings(self, settings: PcSettings) -> None:
        self._settings = settings
        self._keep(settings)

    def _may_close(self) -> bool:
        """Everything typed is handed on; with something not on the disk the window stays and says so."""
        if self.desk is None:
            return True
        self.desk.screen.panel.flush()
        unwritten = self.desk.ledger.unwritten
        problem = next(
            (mark.problem for each in unwritten if (mark := self.desk.ledger.mark(each.id)).problem), None
        )
        if problem is None:
            return True
        self.desk.messages.say_unwritten(problem)
        return False

    def close(self) -> None:
        """End: what was given is written before the worker stops."""
        if self.desk is not None:
            self.desk.close()
        self._change_settings(replace(self._settings, window=self.window.place()))
        access = self._access
        if access is not None:
            self.jobs.submit(access.close)
        self.jobs.close()
        if self._demo is not None:
            self._demo.remove()
        QApplication.quit()


def _warm_up(access: DeskAccess) -> None:
    """Load what the first paint did without: the store, the rules, the number plan (in the worker)."""
    import phonenumbers  # noqa: F401

    access.book()
