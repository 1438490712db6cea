"""Clocks repaint what changed and speak seldom."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QPaintEvent
from pytestqt.qtbot import QtBot

from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.digits import BigDigits
from counsellor_app.ui.parts.progress_bar import SessionBar


class Watched(BigDigits):
    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted.append(event.rect())
        super().paintEvent(event)


def shown(qtbot: QtBot) -> Watched:
    clock = Watched()
    qtbot.addWidget(clock)
    clock.show_figures("17:50", "残り18分")
    with qtbot.waitExposed(clock):
        clock.show()
    qtbot.waitUntil(lambda: bool(clock.painted))
    clock.painted.clear()
    return clock


def test_a_second_repaints_one_figure(qtbot: QtBot) -> None:
    clock = shown(qtbot)
    clock.show_figures("17:51", "残り18分")
    qtbot.waitUntil(lambda: bool(clock.painted))
    assert len(clock.painted) == 1
    assert 0 < clock.painted[0].width() <= clock.width() / 4
    assert clock.painted[0].left() > clock.width() / 2


def test_another_length_makes_room(qtbot: QtBot) -> None:
    clock = shown(qtbot)
    before = clock.sizeHint().width()
    clock.show_figures("1:02:03", "残り1時間3分")
    assert clock.sizeHint().width() > before
    clock.show_figures("+01:05", "超過1分", Tone.DANGER)
    assert clock.figures() == "+01:05"


def test_the_name_changes_only_when_other_words_are_given(qtbot: QtBot) -> None:
    clock = shown(qtbot)
    there = QAccessible.queryAccessibleInterface(clock)
    assert there.text(QAccessible.Text.Name) == "残り18分"
    clock.show_figures("17:49", "残り18分")
    assert there.text(QAccessible.Text.Name) == "残り18分"
    clock.show_figures("16:59", "残り17分")
    assert there.text(QAccessible.Text.Name) == "残り17分"


def test_the_bar_tells_a_screen_reader_twenty_steps(qtbot: QtBot) -> None:
    bar = SessionBar("経過")
    qtbot.addWidget(bar)
    told: list[int] = []
    bar.valueChanged.connect(told.append)
    for second in range(1800):
        bar.show_state(second / 1800, (5 / 6,), Tone.SUCCESS)
    assert told == list(range(20))
    assert bar.accessibleName() == "経過"
