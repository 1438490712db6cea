"""A field with its label above it and, under it, how it was read or what is wrong with it."""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.ui.fields.faces import Choices, FieldFace
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.parts.lent_undo import lend_undo
from counsellor_app.ui.parts.text import field_label, set_tone, wrapped
from counsellor_app.ui.wording import translate

_LONGEST = 500


class Entry(Protocol):
    """What can be typed into or chosen from."""

    def show_text(self, text: str) -> None:
        """Show another text than the one that is there."""


class LineEntry(QLineEdit):
    """One line."""

    typed = Signal(str)
    was_left = Signal()

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        lend_undo(self)
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show another text than the one that is there."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.was_left.emit()


class NoteEntry(QPlainTextEdit):
    """Some lines of free text."""

    typed = Signal(str)
    was_left = Signal()

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        lend_undo(self)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(scaled(56))
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))

    def show_text(self, text: str) -> None:
        """Show another text than the one that is there."""
        if self.toPlainText() != text:
            self.setPlainText(text)


class ChoiceEntry(ChoiceBox):
    """One of several; the wheel scrolls the page instead of choosing."""

    typed = Signal(str)
    was_left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: Choices = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda at: self.typed.emit(self._choices[at][0]))

    def offer(self, choices: Choices) -> None:
        """Offer these."""
        if choices != self._choices:
            self._choices = choices
            self.clear()
            self.addItems([words for _, words in choices])

    def show_text(self, text: str) -> None:
        """Show the choice of that value."""
        at = next((at for at, (value, _) in enumerate(self._choices) if value == text), -1)
        if at != self.currentIndex():
            self.setCurrentIndex(at)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.was_left.emit()


class FieldBox(QWidget):
    """``typed`` carries the text, ``was_left`` tells that the focus went elsewhere."""

    typed = Signal(str)
    was_left = Signal()
    suggestion_taken = Signal()

    def __init__(self, field: StrEnum, name: str, entry: LineEntry | NoteEntry | ChoiceEntry) -> None:
        super().__init__()
        self.field = field
        self.entry = entry
        self._face: FieldFace | None = None
        self.message = wrapped("", TextRole.CAPTION)
        self.suggestion = ghost("")
        self.suggestion.clicked.connect(self.suggestion_taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._name = field_label(name, entry)
        column.addWidget(self._name)
        column.addWidget(entry)
        column.addWidget(self.message)
        column.addWidget(self.suggestion, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        entry.typed.connect(self.typed)
        entry.was_left.connect(self.was_left)
        self.message.hide()
        self.suggestion.hide()

    def rename(self, name: str) -> None:
        """Put another name over the field."""
        if name != self._name.text():
            self._name.setText(name)
            self.entry.setAccessibleName(name)

    def show_face(self, face: FieldFace) -> None:
        """Show text and message; what is wrong is spoken once."""
        self.entry.show_text(face.text)
        if face == self._face:
            return
        before, self._face = self._face, face
        text = face.fault or " ".join(part for part in (face.hint, face.caution) if part)
        self.message.setText(text)
        self.message.setVisible(bool(text))
        set_tone(self.message, Tone.DANGER if face.fault else Tone.WARNING if face.caution else None)
        self.entry.setAccessibleDescription(text)
        self._mark(is_invalid=bool(face.fault))
        self.suggestion.setVisible(bool(face.suggestion))
        if face.suggestion:
            self.suggestion.set_words(translate("Adding", "Yes: {text}").format(text=face.suggestion))
        told = face.fault or face.caution
        if told and (before is None or told != (before.fault or before.caution)):
            announce(self.message, told)

    def _mark(self, *, is_invalid: bool) -> None:
        if bool(self.entry.property("invalid")) != is_invalid:
            self.entry.setProperty("invalid", is_invalid)
            self.entry.style().unpolish(self.entry)
            self.entry.style().polish(self.entry)
