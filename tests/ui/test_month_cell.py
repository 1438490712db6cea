"""The head of a day in the month: number and word never meet."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from counsellor_app.ui.calendar.month_cell import closed_word, paint_cell
from counsellor_app.ui.calendar.month_face import DayCell, Month, month_face
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import LIGHT
from tests.builders import TODAY


def test_the_word_for_a_closed_day_gives_way_to_the_number(qtbot: QtBot) -> None:
    number = QFontMetrics(font(TextRole.STRONG)).horizontalAdvance("12/31")
    word = QFontMetrics(font(TextRole.CAPTION)).horizontalAdvance("Closed")
    assert closed_word(number + word + 20) == "Closed"
    assert closed_word(number + word - 1) == ""


def test_the_mark_of_colleagues_never_covers_the_number(qtbot: QtBot) -> None:
    """In a narrow cell it is a corner, in a wide one a pill at the right."""
    face = month_face(Month(TODAY, ()), TODAY)
    cell = next(each for each in face.cells if each.is_today)
    for width in (50, 56, 64, 120, 200):
        plain, marked = (painted(replace(cell, busy=busy), width) for busy in (0, 2))
        assert plain != marked
        number = QRect(0, 4, 8 + scaled(28), scaled(22))
        assert plain.copy(number) == marked.copy(number), width


def painted(cell: DayCell, width: int) -> QImage:
    image = QImage(width, 60, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_cell(painter, cell, QRect(0, 0, width, 60), LIGHT, hovered=False)
    return image
