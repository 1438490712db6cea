"""The tour: one stop after the other by keyboard, beside what it speaks of, while work goes on."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.shell.desk_screen import DeskScreen
from counsellor_app.ui.tour.guide import TourGuide, card_place
from counsellor_app.ui.tour.stops import stops

ROOM = QRect(0, 0, 1366, 768)
SIZE = QSize(340, 180)


@pytest.fixture
def screen(qtbot: QtBot) -> DeskScreen:
    made = DeskScreen()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def begun(screen: DeskScreen) -> TourGuide:
    guide = TourGuide(screen, stops(screen))
    guide.begin()
    return guide


def test_every_stop_is_reached_by_enter_and_the_last_one_ends_it(qtbot: QtBot, screen: DeskScreen) -> None:
    guide = begun(screen)
    ended: list[bool] = []
    guide.ended.connect(lambda: ended.append(True))
    heard = []
    for _ in stops(screen):
        heard.append(guide.accessibleName())
        assert guide.next.hasFocus()
        QTest.keyClick(guide.next, Qt.Key.Key_Return)
    assert len(set(heard)) == len(stops(screen))
    assert ended == [True]


def test_escape_breaks_it_off_and_back_goes_back(qtbot: QtBot, screen: DeskScreen) -> None:
    guide = begun(screen)
    first = guide.accessibleName()
    guide.next.click()
    assert guide.accessibleName() != first
    guide.back.click()
    assert guide.accessibleName() == first
    with qtbot.waitSignal(guide.ended):
        QTest.keyClick(guide.next, Qt.Key.Key_Escape)


def test_the_ring_lies_round_the_part_also_after_the_window_has_changed(screen: DeskScreen) -> None:
    guide = begun(screen)
    part: QWidget = screen.calendar
    for size in (QSize(1366, 768), QSize(911, 512)):
        screen.resize(size)
        inner = guide.ring.geometry().adjusted(4, 4, -4, -4)
        assert inner.topLeft() == part.mapTo(screen, part.rect().topLeft())
        assert inner.size() == part.size()
        assert screen.rect().contains(guide.geometry())


@pytest.mark.parametrize(
    "around",
    [
        QRect(80, 60, 780, 650),
        QRect(876, 530, 480, 150),
        QRect(6, 120, 64, 60),
        QRect(734, 10, 180, 40),
    ],
)
def test_the_card_covers_nothing_that_it_speaks_of(around: QRect) -> None:
    placed = QRect(card_place(around, SIZE, ROOM), SIZE)
    assert ROOM.contains(placed)
    assert not placed.intersects(around)


def test_a_part_as_large_as_the_room_is_covered_at_its_corner() -> None:
    placed = QRect(card_place(ROOM, SIZE, ROOM), SIZE)
    assert ROOM.contains(placed)
