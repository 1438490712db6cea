"""The head of a day in the month: number and word never meet."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import State
from counsellor_app.ui.calendar.month_cell import closed_word, count_text, dense, paint_cell, word_for
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


def of(*counts: tuple[State, int]) -> DayCell:
    face = month_face(Month(TODAY, ()), TODAY)
    return replace(next(each for each in face.cells if each.is_today), counts=counts)


STATES = tuple((state, 1) for state in State)


def test_a_low_cell_shows_as_many_states_as_fit_and_at_least_one(qtbot: QtBot) -> None:
    """44 × 29 is what a month leaves a day at 150 % on a screen of 1366 × 768."""
    assert dense(of(*STATES[:4]), 44, 29).fits == 4
    assert dense(of(*STATES), 44, 29).fits == 3
    assert dense(of(*STATES), 30, 29).fits == 1


def test_a_cell_of_usual_size_shows_every_state_of_a_full_day(qtbot: QtBot) -> None:
    assert dense(of(*STATES), 101, 71).fits == len(STATES)


def test_counts_without_any_room_are_told_as_one_number(qtbot: QtBot) -> None:
    cell = of((State.DONE, 12), (State.NO_SHOW, 3))
    assert dense(cell, 20, 14).fits == 0
    assert count_text(cell, TextRole.CAPTION, 200) == "15 in all"
    assert count_text(cell, TextRole.CAPTION, 20) == "15"


def test_a_word_that_is_too_long_gives_way_to_its_short_one(qtbot: QtBot) -> None:
    assert word_for(State.NO_SHOW, 1, 200) == "Deemed cancelled"
    assert word_for(State.NO_SHOW, 1, 94) == "No-show"
    assert word_for(State.NO_SHOW, 1, 40) == ""
