"""A flow of buttons: wrapped where they do not fit; what is hidden takes no room."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.parts.flow import flow_of


def _part() -> QWidget:
    made = QWidget()
    made.setFixedSize(100, 30)
    return made


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, hidden, last = _part(), _part(), _part()
    flow = flow_of(first, hidden, last)
    window.setLayout(flow)
    assert flow.heightForWidth(206) > 30, "three do not stand in one row"
    hidden.hide()
    assert flow.heightForWidth(206) == 30
    assert flow.sizeHint().width() == 206
    window.resize(206, 30)
    flow.setGeometry(window.rect())
    assert (first.x(), last.x(), last.y()) == (0, 106, 0)


def test_a_lower_part_stands_in_the_middle_of_its_row(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    high, low = _part(), _part()
    high.setFixedHeight(44)
    flow = flow_of(high, low)
    window.setLayout(flow)
    window.resize(206, 44)
    flow.setGeometry(window.rect())
    assert flow.heightForWidth(206) == 44
    assert (high.y(), low.y()) == (0, 7)
    assert flow.heightForWidth(110) == 44 + 6 + 30
