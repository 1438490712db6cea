"""The real program on a real desk file, at a PC whose clocks a test moves."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTranslator, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from counsellor_app.app.desk import Desk
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.ticker import Ticker
from counsellor_app.domain.appointment import Appointment, ClientKind
from counsellor_app.domain.staff import Office
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.shell.masking import CaptureGuard
from counsellor_app.ui.today.panel_view import PanelView
from tests.builders import ACTOR, ME, NOW, ROOMS, STAFF
from tests.consents import accept_terms
from tests.desktop.moved_pc import MORNING, MovedPc

_STRIDE = 5.0
"""Seconds that may pass between two ticks without the program taking them for sleep."""


@dataclass(frozen=True, slots=True)
class DeskFile:
    """An encrypted desk file, and a way to it that is not the program's."""

    path: Path
    key: DeskKey
    office = "sasebo"

    def fill(self, *appointments: Appointment) -> None:
        """Make the file, with its office and the appointments, and keep its key in the key store."""
        Keychain().keep(Slot.CURRENT, self.key)
        with closing(DeskStore(self.path, self.key)) as store:
            store.set_office(Office(self.office, "見本公共職業安定所"), ACTOR, NOW)
            for member in STAFF:
                store.put_staff(member, ACTOR, NOW)
            for room in ROOMS:
                store.put_room(room, ACTOR, NOW)
            for each in appointments:
                store.add_appointment(each, ACTOR, MORNING)
            job_seekers = [each for each in appointments if each.client.kind is ClientKind.JOB_SEEKER]
            accept_terms(store, *job_seekers, office=self.office)

    @contextmanager
    def opened(self) -> Iterator[DeskStore]:
        """The file through a second connection, while the program runs or afterwards."""
        with closing(DeskStore(self.path, self.key)) as store:
            yield store

    def appointment(self, of: Appointment) -> Appointment:
        """The appointment as it stands in the file."""
        with self.opened() as store:
            return store.appointment(of.id)

    def words(self, of: Appointment) -> list[str]:
        """What the trail says was done to it, oldest first."""
        with self.opened() as store:
            return [each.what for each in store.history(of.id)]


@dataclass
class DeskRun:
    """One run of the program, from its start to its end. ``pc`` is where time comes from.

    ``opened`` holds the addresses that were handed to the operating system.
    """

    qtbot: QtBot
    pc: MovedPc
    file: DeskFile
    settings: PcSettings = field(default_factory=lambda: PcSettings(staff_id=ME))
    language: str | None = "en"
    size: tuple[int, int] = (1366, 768)
    opened: list[str] = field(default_factory=list)
    kept: list[PcSettings] = field(default_factory=list)
    is_over: bool = False

    def begin(self) -> None:
        """Begin the program and wait for its window, whatever it shows."""
        self._app = _app()
        self._interval = sys.getswitchinterval()
        self.program = self.make_program()
        self.window = self.program.window
        self.program.start()
        self.qtbot.waitUntil(self.window.isVisible)
        with self.qtbot.waitExposed(self.window):
            self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def make_program(self) -> Program:
        """The program on the desk file."""
        return Program(
            Options(language=self.language, size=self.size),
            KeptSettings(self.settings, write=self.kept.append),
            self.file.path.parent,
            clock=AppClock(self.pc.sources),
            open_url=self._open_url,
        )

    def start(self) -> None:
        """Begin the program and wait for the day."""
        self.begin()
        self.wait_for_desk()

    def wait_for_desk(self) -> None:
        """Wait until somebody sits at the desk and it has come to rest."""
        self.qtbot.waitUntil(lambda: self.program.desk is not None)
        self.settle()

    def _open_url(self, url: QUrl) -> bool:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    @property
    def desk(self) -> Desk:
        """The desk that was sat down at."""
        assert self.program.desk is not None
        return self.program.desk

    @property
    def panel(self) -> PanelView:
        """The panel beside the calendar."""
        return self.desk.screen.panel

    @property
    def ticker(self) -> Ticker:
        """The program's one timer."""
        found = self.program.findChild(Ticker)
        assert isinstance(found, Ticker)
        return found

    def now(self) -> datetime:
        """What the program takes for the time."""
        return self.program.clock.now()

    def pass_time(self, minutes: float) -> None:
        """Let that much time pass with the program running, then let it come to rest."""
        left = minutes * 60
        while left > 1e-6:
            into_minute = self.now().timestamp() % 60
            step = min(left, _STRIDE if self.desk.presenter.is_lively() else 60 - into_minute)
            self.pc.run(step)
            self.ticker.tick_now()
            left -= step
        self.settle()

    def pass_until(self, moment: datetime) -> None:
        """Let time pass until then."""
        self.pass_time((moment - self.now()).total_seconds() / 60)

    def sleep_pc(self, hours: float) -> None:
        """Close the lid for so long and open it again."""
        self.pc.sleep(hours * 3600)
        self.ticker.tick_now()
        self.settle()

    def set_pc_clock(self, minutes: float) -> None:
        """Somebody sets the PC's clock by so much."""
        self.pc.step(minutes * 60)
        self.ticker.tick_now()
        self.settle()

    def settle(self) -> None:
        """Wait until the worker has nothing to do, what can be written is, and no diagnosis runs."""
        for _ in range(3):
            self.round_trip()
        self.qtbot.waitUntil(self._is_quiet)
        self.round_trip()

    def round_trip(self) -> None:
        """Wait until what the worker was given so far is done, and its results are on the screen."""
        arrived: list[bool] = []
        self.program.jobs.submit(lambda: True, arrived.append)
        self.qtbot.waitUntil(lambda: bool(arrived))

    def _is_quiet(self) -> bool:
        ledger = self.desk.ledger
        first = next(iter(ledger.unwritten), None)
        waits = first is not None and ledger.mark(first.id).problem is None
        return not waits and not self.desk.presenter.looking.probing

    def close(self) -> None:
        """End the program as a person does who sees it at rest, and leave nothing of it behind."""
        if self.program.desk is not None:
            self.settle()
        self.close_at_once()

    def close_at_once(self) -> None:
        """The same in the middle of what it does: it writes what is on its way, and ends by itself."""
        self.window.close()
        self.qtbot.waitUntil(self._has_ended)
        self._clear()

    def _has_ended(self) -> None:
        assert not self.window.isVisible(), "the program refused to end"

    def abandon(self) -> None:
        """End where a test did not, whatever is still unwritten."""
        if self.is_over:
            return
        self.window.may_close = lambda: True
        self.window.close()
        self._clear()

    def _clear(self) -> None:
        self.is_over = True
        sys.setswitchinterval(self._interval)
        guards = [each for each in self._app.findChildren(QObject) if isinstance(each, CaptureGuard)]
        gone = [*guards, *QApplication.topLevelWidgets(), self.program]
        for each in gone:
            each.deleteLater()
        self.qtbot.waitUntil(lambda: not any(isValid(each) for each in gone))


@contextmanager
def as_before() -> Iterator[None]:
    """The application's look and language, which the program changes for all its windows, as they were."""
    app = _app()
    locale, sheet = QLocale(), app.styleSheet()
    yield
    for each in app.findChildren(QTranslator):
        app.removeTranslator(each)
        delete(each)
    QLocale.setDefault(locale)
    app.setStyleSheet(sheet)
    app.setPalette(QPalette())


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
