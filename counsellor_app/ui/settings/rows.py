"""One setting: its control, and what it does said beneath it, or that IT has fixed it."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.text import field_label, wrapped
from counsellor_app.ui.wording import translate


def field_row(name: str, field: QWidget, effect: str, *, fixed: bool = False) -> QWidget:
    """A labelled field with its effect beneath; a ``fixed`` one can only be read."""
    effect = _fix(field, effect) if fixed else effect
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    field.setMaximumWidth(scaled(420))
    field.setAccessibleDescription(effect)
    for part in (field_label(name, field), field, wrapped(effect, TextRole.CAPTION)):
        column.addWidget(part)
    return row


def tick_row(box: QCheckBox, effect: str, *, fixed: bool = False) -> QWidget:
    """A box to tick with its effect beneath; a ``fixed`` one can only be read."""
    effect = _fix(box, effect) if fixed else effect
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


def _fix(control: QWidget, effect: str) -> str:
    control.setEnabled(False)
    return f"{translate('Settings', 'Set by the administrator.')} {effect}"


def choose(box: QComboBox, value: object) -> None:
    """Show a value without taking it for a choice of the person."""
    at = box.findData(value)
    if at >= 0 and at != box.currentIndex():
        box.setCurrentIndex(at)
