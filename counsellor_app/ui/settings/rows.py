"""One setting: its control, and what it does said beneath it."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.text import field_label, wrapped


def field_row(name: str, field: QWidget, effect: str) -> QWidget:
    """A labelled field with its effect beneath."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    field.setMaximumWidth(scaled(420))
    field.setAccessibleDescription(effect)
    for part in (field_label(name, field), field, wrapped(effect, TextRole.CAPTION)):
        column.addWidget(part)
    return row


def tick_row(box: QCheckBox, effect: str) -> QWidget:
    """A box to tick with its effect beneath."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    box.setAccessibleName(box.text())
    box.setAccessibleDescription(effect)
    column.addWidget(box)
    words = wrapped(effect, TextRole.CAPTION)
    words.setIndent(scaled(26))
    column.addWidget(words)
    return row


def choose(box: QComboBox, value: object) -> None:
    """Show a value without taking it for a choice of the person."""
    at = box.findData(value)
    if at >= 0 and at != box.currentIndex():
        box.setCurrentIndex(at)
