"""One setting: its control, and what it does said beside it."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.text import field_label, wrapped


def field_row(name: str, field: QWidget, effect: str) -> QWidget:
    """A labelled field with its effect at the right."""
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(scaled(16))
    left = QVBoxLayout()
    left.setSpacing(4)
    left.addWidget(field_label(name, field))
    left.addWidget(field)
    field.setAccessibleDescription(effect)
    across.addLayout(left, 2)
    across.addWidget(wrapped(effect, TextRole.CAPTION), 3)
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
