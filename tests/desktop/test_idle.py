"""An unattended desk, with real events to a real window and a moved clock."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QRasterWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.idle import Attendance, system_idle
from counsellor_app.desktop.screen_capture import exclude_from_capture
from tests.desktop.moved_pc import MovedPc


class Desk:
    """An `Attendance` on a moved PC, what it told, and how long the system says it is idle."""

    def __init__(self) -> None:
        self.pc = MovedPc()
        self.clock = AppClock(self.pc.sources)
        self.system_idle: timedelta | None = None
        self.attendance = Attendance(self.clock, timedelta(minutes=5), idle=lambda: self.system_idle)
        self.told: list[str] = []
        self.attendance.left.connect(lambda: self.told.append("left"))
        self.attendance.returned.connect(lambda: self.told.append("returned"))

    def after(self, minutes: float) -> list[str]:
        self.pc.run(minutes * 60)
        self.attendance.check(self.clock.now())
        return self.told


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> QRasterWindow:
    app = QCoreApplication.instance()
    assert app is not None
    desk.attendance.watch(app)
    window = QRasterWindow()
    window.resize(100, 100)
    window.show()
    qtbot.waitUntil(window.isExposed)
    return window


def test_a_desk_untouched_for_five_minutes_is_left_once(desk: Desk) -> None:
    assert desk.after(4.9) == []
    assert desk.after(0.1) == ["left"]
    assert desk.after(60) == ["left"]
    assert desk.attendance.is_away


@pytest.mark.parametrize("act", ["key", "click", "move"])
def test_any_input_brings_the_person_back_at_once(
    qtbot: QtBot, desk: Desk, window: QRasterWindow, act: str
) -> None:
    desk.after(6)
    if act == "key":
        QTest.keyClick(window, Qt.Key.Key_A)
    elif act == "click":
        QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseMove(window, QPoint(9, 9))
    qtbot.waitUntil(lambda: len(desk.told) == 2)
    assert desk.told == ["left", "returned"]
    assert not desk.attendance.is_away


def test_input_starts_the_five_minutes_anew(desk: Desk, window: QRasterWindow) -> None:
    desk.after(4)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert desk.after(4) == []
    assert desk.after(1.1) == ["left"]


def test_work_in_the_meeting_program_keeps_the_desk_attended(desk: Desk) -> None:
    desk.system_idle = timedelta(seconds=2)
    assert desk.after(30) == []
    desk.system_idle = timedelta(minutes=6)
    assert desk.after(5) == ["left"]
    desk.system_idle = timedelta(seconds=1)
    assert desk.after(0.1) == ["left", "returned"]


def test_a_desk_that_slept_was_left(desk: Desk) -> None:
    desk.pc.sleep(3600)
    desk.attendance.check(desk.clock.now())
    assert desk.told == ["left"]


def test_setting_the_pc_clock_does_not_empty_the_desk(desk: Desk) -> None:
    desk.pc.step(3600)
    assert desk.after(1) == []


def test_the_system_is_asked_without_harm() -> None:
    idle = system_idle()
    assert idle is None or idle >= timedelta(0)


def test_where_windows_cannot_be_hidden_from_capture_it_is_said(window: QRasterWindow) -> None:
    assert exclude_from_capture(int(window.winId()), excluded=True) is False
