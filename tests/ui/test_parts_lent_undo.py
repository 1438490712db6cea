"""Ctrl+Z goes to the desk's undo from a field in which nothing was typed, and to the field otherwise."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.fields.field_box import LineEntry, NoteEntry
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.note_edit import NoteEdit

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("make", [LineEntry, NoteEntry, lambda: NoteEdit("Note", "")])
def test_ctrl_z_belongs_to_the_desk_until_something_is_typed(
    qtbot: QtBot, make: Callable[[], QLineEdit | QPlainTextEdit]
) -> None:
    field = make()
    undone: list[str] = []
    button = secondary("Undo", "Ctrl+Z")
    button.clicked.connect(lambda: undone.append("desk"))
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(button)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert undone == ["desk"]

    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    assert (text, undone) == ("", ["desk"])
