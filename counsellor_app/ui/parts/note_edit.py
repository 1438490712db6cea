"""A field for a note that keeps itself: what was typed is handed on without a button."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.parts.lent_undo import lend_undo

_REST_MS = 1500


class NoteEdit(QPlainTextEdit):
    """``written`` gives the text when the hand has rested, on leaving the field, and at ``flush``."""

    written = Signal(str)

    def __init__(self, name: str, placeholder: str, lines: int = 2) -> None:
        super().__init__()
        self._kept = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        lend_undo(self)
        self.setFixedHeight(scaled(20 * lines + 16))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.flush)
        self.textChanged.connect(self._rest.start)

    def show_note(self, text: str) -> None:
        """Show a stored note; what is being typed into the same note is not swapped under the hands."""
        if text == self._kept:
            return
        self._kept = text
        if self.toPlainText() != text:
            self.setPlainText(text)
        self._rest.stop()

    def flush(self) -> None:
        """Hand on what was typed and not yet kept."""
        self._rest.stop()
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leaving the field keeps the note."""
        super().focusOutEvent(event)
        self.flush()
