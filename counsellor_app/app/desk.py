"""A working desk: presenter, screen and everything that acts on them, built for one open desk file."""

import getpass
import platform
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.diagnosis import Targets
from counsellor_app.desktop.idle import Attendance
from counsellor_app.desktop.launch import Launcher
from counsellor_app.desktop.ticker import Pace, Ticker
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.countdown import Alarm
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.parts.kept_views import KeptViews
from counsellor_app.ui.shell.alarms import AlarmTeller
from counsellor_app.ui.shell.conductor import Conductor
from counsellor_app.ui.shell.desk_screen import TODAY, DeskScreen
from counsellor_app.ui.shell.diagnoses import Diagnoses
from counsellor_app.ui.shell.main_window import MainWindow
from counsellor_app.ui.shell.masking import Masking
from counsellor_app.ui.shell.messages import Messages
from counsellor_app.ui.shell.mini_control import MiniControl
from counsellor_app.ui.shell.scope import Scope
from counsellor_app.ui.today.consent import ConsentGate
from counsellor_app.ui.today.deeds import PanelDeeds, Tools
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter

_PANEL, _SCOPE = "desk.panel", "calendar.scope"
_NEVER = 60 * 24 * 365
"""Minutes; stands for a desk that is never taken for left."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a desk is put into: made once when the program starts, replaced by tests at the outer boundary."""

    app: QApplication
    window: MainWindow
    jobs: Jobs
    clock: AppClock
    ticker: Ticker
    clipboard: Clipboard
    open_url: Callable[[QUrl], bool]
    tray: QSystemTrayIcon | None
    presses: Jobs | None = None
    """Writes commands where ``jobs`` may wait for an office's network; None: ``jobs`` does it all."""


def this_actor(staff_id: str) -> Actor:
    """The person who said who they are, with the OS account and the name of this PC beside it."""
    return Actor(staff_id, getpass.getuser(), platform.node())


class Maskable(Protocol):
    """A page that can hide who is who."""

    def set_masked(self, masked: bool) -> None: ...


Page = TypeVar("Page", bound=Maskable)


class Desk(QObject):
    """Lives as long as its window or until somebody else sits down; ``closed`` comes before it goes.

    In an office ``form_wanted`` carries a `BookingRequest` to be shown on the form again, ``line_changed``
    says that the office went away or is back, ``unsent_paper_wanted`` that its tray is to be printed.
    """

    closed = Signal()
    form_wanted = Signal(object)
    line_changed = Signal()
    unsent_paper_wanted = Signal()

    def __init__(
        self, access: DeskAccess, around: Surroundings, actor: Actor, settings: KeptSettings, day: Day
    ) -> None:
        super().__init__(around.window)
        self._access = access
        self._settings = settings
        self._around = around
        self.views = KeptViews(settings.now().views)
        self.ledger = Ledger(access.consultations, around.presses or around.jobs, self)
        self.presenter = TodayPresenter(access.book, self.ledger, around.jobs, around.clock.now, actor)
        self.presenter.setParent(self)
        self.screen = DeskScreen()
        self.gate = ConsentGate(self.presenter, around.jobs, access.reception)
        self.gate.setParent(self)
        self.deeds = PanelDeeds(
            self.presenter,
            Tools(
                Launcher(self._judge, around.open_url), around.clipboard, lambda: settings.now().join_in_app
            ),
            self.gate,
        )
        self.deeds.setParent(self)
        self.messages = Messages(self.screen.banners, self.presenter)
        self.conductor = Conductor(self.screen, self.presenter, self.deeds, self.messages, around.ticker)
        self.diagnoses = Diagnoses(self.presenter, self._targets)
        self.deeds.switched.connect(self.diagnoses.begin)
        self.alarms = AlarmTeller(
            around.window, self.screen.banners, around.tray, settings.now, self._look_at
        )
        self.presenter.alarmed.connect(self._tell)
        self.presenter.changed.connect(lambda: self.alarms.review(self.presenter.days.find))
        self.mini = MiniControl(self.presenter, self.deeds)
        self._connect_consent()
        self._connect_modes()
        me = day.member(actor.staff_id)
        if me is not None:
            self.screen.header.show_person(me)
        self.presenter.show_day(day)
        around.ticker.woke.connect(self._woke)
        around.ticker.stepped.connect(self.messages.say_stepped)
        self.messages.wall_time_chosen.connect(self._take_wall_time)
        self._restore_views()
        around.ticker.start(Pace.MINUTE)

    def _restore_views(self) -> None:
        """The calendar and the panel as they were left; further pages follow when they are made."""
        views = self.views
        self.screen.take_panel_widths(views.text(_PANEL))
        self.screen.panel_moved.connect(lambda: views.put(_PANEL, self.screen.panel_widths()))
        left = next((each for each in Scope if each.value == views.text(_SCOPE)), Scope.DAY)
        if left is not Scope.DAY:
            self.conductor.show_scope(left)
        self.conductor.scope_shown.connect(lambda scope: views.put(_SCOPE, scope.value))

    def _connect_consent(self) -> None:
        card = self.screen.panel.consent
        card.accepted.connect(self.gate.accept)
        card.put_off.connect(self.gate.put_off)
        for changed in (self.gate.changed, self.presenter.changed):
            changed.connect(lambda: card.render_face(self.gate.face()))

    def _connect_modes(self) -> None:
        header = self.screen.header
        self.attendance = attendance = Attendance(self._around.clock, _idle_time(self._settings.now()), self)
        attendance.watch(self._around.app)
        self.masking = Masking(self.presenter, attendance, self._around.clipboard, self.screen.banners)
        self._around.ticker.ticked.connect(attendance.check)
        self._around.ticker.ticked.connect(self.masking.check)
        header.share_toggled.connect(lambda on: self.masking.share(on=on))
        header.mini_toggled.connect(self._show_mini)
        self.mini.opened.connect(self._around.window.come_to_front)
        self.mini.moved.connect(self._keep_place)
        self.conductor.refreshed.connect(self.mini.refresh)
        header.mini.setChecked(self._settings.now().mini_shown)
        self._settings.changed.connect(self._take_settings)

    def _show_mini(self, shown: bool) -> None:
        settings = self._settings.now()
        self.mini.show(shown=shown, places=settings.mini_places)
        self._settings.note(replace(settings, mini_shown=shown))

    def _keep_place(self, screen: str, x: int, y: int) -> None:
        settings = self._settings.now()
        others = tuple(each for each in settings.mini_places if each[0] != screen)
        self._settings.note(replace(settings, mini_places=(*others, (screen, x, y))))

    def _take_settings(self, settings: PcSettings) -> None:
        self.attendance.set_after(_idle_time(settings))
        self.screen.header.mini.setChecked(settings.mini_shown)

    def _tell(self, alarm: Alarm) -> None:
        self.alarms.tell(alarm, self._around.clock.now())

    def _look_at(self, alarm: Alarm) -> None:
        self.screen.show_page(TODAY)
        self.presenter.pick(alarm.appointment.id)

    def _woke(self) -> None:
        self.presenter.reload()

    def _take_wall_time(self) -> None:
        self._around.clock.adopt_wall()
        self._around.ticker.tick_now()

    def _targets(self, appointment: Appointment) -> Targets:
        url = QUrl(appointment.join.url) if appointment.join else QUrl()
        return Targets(tool_host=url.host(), portal_url=self._settings.now().probe_url)

    def _judge(self, link: str) -> str | None:
        """The code of a link's fault, None where it may be opened."""
        from counsellor_app.domain.invitation import JoinLink, judge_link

        judged = judge_link(link, self._access.hosts())
        return None if isinstance(judged, JoinLink) else judged.value

    def show_added(self, appointment: Appointment) -> None:
        """Show a session that was put into the day."""
        self.presenter.open_date(japan_date(appointment.start))
        self.presenter.pick(appointment.id)
        self.screen.show_page(TODAY)

    def close(self) -> None:
        """Keep what was typed; the jobs that write it are finished by whoever closes them."""
        being_typed = self.screen.focusWidget()
        if being_typed is not None:
            being_typed.clearFocus()  # a field asks the worker when it is left: now, not when that has gone
        self.screen.panel.flush()
        self._around.ticker.stop()
        self.conductor.close()
        self._settings.note(replace(self._settings.now(), views=self.views.all_texts()))
        self.mini.close()
        self.closed.emit()


def _idle_time(settings: PcSettings) -> timedelta:
    return timedelta(minutes=settings.idle_minutes or _NEVER)


def masked_with(desk: Desk, page: Page) -> Page:
    """``page``, which hides people's data whenever the desk does, from now on."""

    def mask() -> None:
        page.set_masked(desk.presenter.looking.masked)

    mask()
    desk.presenter.changed.connect(mask)
    return page
