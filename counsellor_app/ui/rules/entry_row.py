"""One value of the rules: its name, the article it comes from, its field, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.profile_file.entries import DEADLINES, Form, RuleEntry
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.text import field_label, wrapped
from counsellor_app.ui.rules.words import deadline_word, entry_word, hint_word

_LONGEST = 500


class EntryRow(QWidget):
    """``typed`` carries the text, or the value that was chosen."""

    typed = Signal(str)

    def __init__(self, entry: RuleEntry, article: str) -> None:
        super().__init__()
        self.entry = entry
        self.field = _choice() if entry.form is Form.DEADLINE else _line(entry)
        self._fault = wrapped("", TextRole.CAPTION, Tone.DANGER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(3))
        name = entry_word(entry)
        caption = field_label(f"{name}  {article}".rstrip(), self.field)
        caption.setWordWrap(True)
        column.addWidget(caption)
        self.field.setAccessibleName(name)
        column.addWidget(self.field)
        column.addWidget(self._fault)
        self._fault.hide()
        if isinstance(self.field, QComboBox):
            box = self.field
            box.activated.connect(lambda _at: self.typed.emit(str(box.currentData())))
        else:
            self.field.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show the value; what is there already stays, cursor and all."""
        if isinstance(self.field, QComboBox):
            self.field.setCurrentIndex(self.field.findData(text))
        elif self.field.text() != text:
            self.field.setText(text)

    def allow(self, *, change: bool) -> None:
        """Let the value be changed, or only read."""
        if isinstance(self.field, QComboBox):
            self.field.setEnabled(change)
        else:
            self.field.setReadOnly(not change)

    def show_fault(self, text: str) -> None:
        """Say what is wrong, nothing for an empty text; spoken once."""
        if text != self._fault.text():
            self._fault.setText(text)
            self.field.setAccessibleDescription(text)
            if text:
                announce(self, text, urgent=True)
        self._fault.setVisible(bool(text))

    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()


def _line(entry: RuleEntry) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(_LONGEST)
    made.setPlaceholderText(hint_word(entry))
    return made


def _choice() -> QComboBox:
    made = QComboBox()
    for value in DEADLINES:
        made.addItem(deadline_word(value), value)
    return made
