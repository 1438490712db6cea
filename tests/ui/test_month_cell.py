"""The head of a day in the month: number and word never meet."""

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from counsellor_app.ui.calendar.month_cell import closed_word
from counsellor_app.ui.fonts import TextRole, font


def test_the_word_for_a_closed_day_gives_way_to_the_number(qtbot: QtBot) -> None:
    number = QFontMetrics(font(TextRole.STRONG)).horizontalAdvance("12/31")
    word = QFontMetrics(font(TextRole.CAPTION)).horizontalAdvance("Closed")
    assert closed_word(number + word + 20) == "Closed"
    assert closed_word(number + word - 1) == ""
