"""A box to choose from where its words have no room."""

import pytest
from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from counsellor_app.ui.parts.choice import ChoiceBox

WHOLE, SHORT = "Anybody who is free", "Anybody free"


def painted(box: ChoiceBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return str(option.currentText)


@pytest.fixture
def box(qtbot: QtBot) -> ChoiceBox:
    made = ChoiceBox()
    qtbot.addWidget(made)
    made.addItems([WHOLE, "Sato Misaki"])
    made.shorten(WHOLE, SHORT)
    made.show()
    return made


def fits(box: ChoiceBox, width: int) -> bool:
    box.resize(width, 40)
    return not box.is_cut()


def narrowest_for_all(box: ChoiceBox) -> int:
    return next(width for width in range(400) if fits(box, width))


def test_the_whole_words_are_on_a_box_that_has_the_room(box: ChoiceBox) -> None:
    box.resize(400, 40)
    assert painted(box) == WHOLE
    assert not box.toolTip()


def test_shorter_words_stand_on_a_narrow_box_and_the_whole_ones_in_tip_and_list(box: ChoiceBox) -> None:
    narrowest = narrowest_for_all(box)
    box.resize(narrowest - 1, 40)
    assert painted(box) == SHORT
    assert WHOLE in box.toolTip()
    assert (box.currentText(), box.itemText(0)) == (WHOLE, WHOLE)


def test_words_that_have_no_shorter_ones_end_in_an_ellipsis(box: ChoiceBox) -> None:
    box.setCurrentIndex(1)
    narrowest = narrowest_for_all(box)
    box.resize(narrowest - 4, 40)
    assert painted(box).endswith("…")
    assert painted(box).startswith("Sato")
