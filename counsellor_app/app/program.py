"""The program from its start to its end: look, window, desk file, desk."""

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from counsellor_app.app.collecting import Collecting
from counsellor_app.app.desk import Desk, Surroundings, this_actor
from counsellor_app.app.desk_access import DemoDesk, DeskAccess
from counsellor_app.app.entrance import Entrance, Premises
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.leaving import Leaving
from counsellor_app.app.options import Options
from counsellor_app.app.warm_up import Warm, warm_up
from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.ticker import Ticker
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.services.pc.desk_opening import OpenDesk
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.settings.look import apply_look
from counsellor_app.ui.shell.main_window import MainWindow, app_icon
from counsellor_app.ui.shell.masking import CaptureGuard
from counsellor_app.ui.wording import install_language, translate

if TYPE_CHECKING:
    from counsellor_app.app.office.run import OfficeRun
    from counsellor_app.app.unfinished_work import UnfinishedWork

SWITCH_INTERVAL = 0.001
"""Seconds a thread may hold the interpreter: late imports then leave the window gaps of 50 ms at most."""

_LATER = 1000
"""Milliseconds after which the rest is loaded for a window that nobody can see, and so is not painted."""


class Program(QObject):
    """Builds everything once. ``open_url`` is the boundary to the operating system."""

    def __init__(
        self,
        options: Options,
        settings: KeptSettings,
        folder: Path,
        *,
        clock: AppClock | None = None,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        """``folder`` is where the desk file lies; the demonstration makes one of its own."""
        super().__init__()
        self._options = options
        self.settings = settings
        self._folder = folder
        self._has_offered_tour = False
        self._office: OfficeRun | None = None
        self._leaving: Leaving | None = None
        self._demo = DemoDesk() if options.demo else None
        self._access: DeskAccess | None = None
        self.desk: Desk | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - made by whoever makes this
        self._app = app
        self._show_look(settings.now())
        self.window = MainWindow()
        self.window.closed.connect(self.close)
        self.window.painted.connect(self._load_the_rest)
        self.clock = clock or AppClock()
        self.jobs = Jobs(self)
        self.jobs.crashed.connect(self._say_crashed)
        self.ticker = Ticker(self.clock, self)
        self._collecting = Collecting(self)
        self.ticker.ticked.connect(self._collecting.look)
        self.jobs.delivered.connect(self._collecting.look)
        self._capture = CaptureGuard(app, on=settings.now().hide_from_capture)
        settings.changed.connect(lambda changed: self._capture.set_on(on=changed.hide_from_capture))
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
        premises = Premises(self.window, self.jobs, settings, folder, self.clock.now)
        self._entrance = Entrance(premises, self)
        self._entrance.opened.connect(self._opened)

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
        if self._options.size:
            self.window.resize(*self._options.size)
        else:
            self.window.restore(self.settings.now().window)
        if self._demo is not None:
            self._start_demo(self._demo)
            self.window.show()
        else:
            self._entrance.start()

    def _start_demo(self, demo: DemoDesk) -> None:
        def made(access: DeskAccess) -> None:
            today = japan_date(self.clock.now())
            self.jobs.submit(
                lambda: access.read_day(today), lambda day: self._sit_down(access, day, day.staff[0])
            )

        self.jobs.submit(lambda: demo.make(self.clock.now), made)

    def _opened(self, desk: OpenDesk) -> None:
        access = self._entrance.access_to(desk.opened)
        if desk.me is not None:
            self._sit_down(access, desk.day, desk.me)

    def _sit_down(self, access: DeskAccess, day: Day, me: Staff) -> None:
        """Put the day on the screen, then load what it did not need."""
        self._access = access
        self.settings.note(replace(self.settings.now(), staff_id=me.id))
        self.jobs.hold()
        if self.settings.now().office_url and self._around.presses is None:
            self._around = replace(self._around, presses=Jobs(self))
        desk = Desk(access, self._around, this_actor(me.id), self.settings, day)
        self.desk = desk
        desk.screen.header.person_pressed.connect(self._ask_who)
        self._leaving = Leaving(desk, self.window)
        self.window.may_close = self._may_close
        self.window.show_page(desk.screen)
        self.window.show()
        folder = self.settings.now().backup_folder
        self.jobs.submit(lambda: warm_up(access, folder), lambda warm: self._furnish(desk, warm))
        QTimer.singleShot(_LATER, self._load_the_rest)
        if self._options.screenshot:
            self._shoot(self._options.screenshot)

    def _load_the_rest(self) -> None:
        """The day is on screen: the worker may take its time now."""
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._collecting.begin()
        self.jobs.release()

    def _furnish(self, desk: Desk, warm: Warm) -> None:
        if desk is not self.desk:
            return
        from counsellor_app.app.furnishing.whole_desk import furnish

        desk.presenter.reload()
        access = self._access
        this_pc = furnish(desk, access, self._around, self.settings, warm.kinds) if access else None
        if this_pc is not None:
            this_pc.look_changed.connect(self._show_look)
            this_pc.restart_asked.connect(self._rebuild)
        if self._demo is not None and not self._options.screenshot and not self._has_offered_tour:
            from counsellor_app.app.furnishing.tour import offer_tour

            self._has_offered_tour = True
            offer_tour(desk)
        unfinished = self._mark_unfinished(desk)
        self._collecting.keep()
        if warm.no_backup is not None:
            desk.messages.say_no_backup(warm.no_backup)
        if self.settings.now().office_url and access is not None:
            self._join_office(desk, access, unfinished)

    def _mark_unfinished(self, desk: Desk) -> "UnfinishedWork | None":
        """Keep installers from replacing a program that is at work; a demonstration may be replaced."""
        if self._demo is not None:
            return None
        from counsellor_app.app.unfinished_work import UnfinishedWork

        return UnfinishedWork(desk, self.jobs, self._folder)

    def _join_office(self, desk: Desk, access: DeskAccess, unfinished: "UnfinishedWork | None") -> None:
        from counsellor_app.app.office.access import OfficeAccess
        from counsellor_app.app.office.run import join_office

        if isinstance(access, OfficeAccess):
            office = self._office = join_office(desk, access, self._around, self.window.close)
            if unfinished is not None:
                office.line.news.connect(lambda: unfinished.note_unsent(office.unsent.queued))

    def _ask_who(self) -> None:
        """Somebody else sits down: what was given so far is written under the name of who gave it."""
        desk, access = self.desk, self._access
        day = desk.presenter.day if desk else None
        if desk is None or access is None or day is None or desk.ledger.unwritten:
            return
        if self._office is not None:
            self._sign_in_anew(access, self._office)
            return
        actor = desk.presenter.actor
        from counsellor_app.ui.opening.who_page import WhoPage

        page = WhoPage(day.present, actor.os_account, me=actor.staff_id, back=True)
        self._leave_desk()
        page.chosen.connect(lambda me: self._read_and_sit_down(access, me))
        me = day.member(actor.staff_id)
        if me is not None:
            page.left.connect(lambda: self._read_and_sit_down(access, me))
        self.window.show_page(page)

    def _sign_in_anew(self, access: DeskAccess, office: "OfficeRun") -> None:
        """In an office each has a login; what one has done is told before another comes."""
        if office.may_leave():
            self._leave_desk()
            self.jobs.submit(access.close, lambda _nothing: self._entrance.open_office(ask=True))

    def _rebuild(self) -> None:
        """Build the screens anew, in another language."""
        desk, access = self.desk, self._access
        me = desk.presenter.day.member(desk.presenter.actor.staff_id) if desk and desk.presenter.day else None
        if desk is None or access is None or me is None or desk.ledger.unwritten:
            return
        self._leave_desk()
        self._show_look(self.settings.now())
        self.window.setWindowTitle(translate("Header", "Online Consultation Desk"))
        self._read_and_sit_down(access, me)

    def _read_and_sit_down(self, access: DeskAccess, me: Staff) -> None:
        today = japan_date(self.clock.now())
        self.jobs.submit(lambda: access.read_day(today), lambda day: self._sit_down(access, day, me))

    def _leave_desk(self) -> None:
        if self._office is not None:
            self._office.close()
            self._office = None
        if self.desk is not None:
            self.desk.close()
            self.desk.deleteLater()
            self.desk = None

    def _show_look(self, settings: PcSettings) -> None:
        install_language(self._app, self._options.language or settings.language)
        apply_look(settings)

    def _shoot(self, target: Path) -> None:
        def shoot() -> None:
            self.window.grab().save(str(target))
            self.window.close()

        self.jobs.submit(lambda: None, lambda _: QTimer.singleShot(400, shoot))

    def _say_crashed(self, error: Exception) -> None:
        """A job failed that nobody waited for: it is in the log, and the person is told."""
        logging.getLogger(__name__).error("job_failed", exc_info=error)
        if self.desk is not None:
            self.desk.messages.say_not_loaded(error)

    def _may_close(self) -> bool:
        """With something not on the disk, or at an office not told, the window stays and says so."""
        if self.desk is None or self._leaving is None:
            return True
        return self._leaving.has_written() and (self._office is None or self._office.may_leave())

    def close(self) -> None:
        """End: what was given is written before the worker stops."""
        self._leave_desk()
        self.settings.note(replace(self.settings.now(), window=self.window.place()))
        access = self._access
        if self._around.presses is not None:
            self._around.presses.close()
        if access is not None:
            self.jobs.submit(access.close)
        self.jobs.close()
        if self._demo is not None:
            self._demo.remove()
        self._collecting.end()
        QApplication.quit()
