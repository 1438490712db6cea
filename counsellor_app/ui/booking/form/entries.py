"""Entries of the booking form in which Enter means: answered, go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox

from counsellor_app.ui.booking.face import QuestionFace
from counsellor_app.ui.booking.form.asking import Place
from counsellor_app.ui.booking.form.draft import Field
from counsellor_app.ui.fields.field_box import ChoiceEntry, FieldBox, LineEntry

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Whether Enter alone was pressed; held down it gives no further answer."""
    if event.isAutoRepeat():
        return False
    return event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class AnswerChoice(ChoiceEntry):
    """``entered`` says that the choice shown is the answer."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter answers, everything else chooses."""
        if is_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class Question(QCheckBox):
    """A box to tick; Enter ticks it and goes on. ``answered`` carries `Place` and tick.

    With ``is_a_choice`` Enter goes on and leaves the tick as it is.
    """

    answered = Signal(object, bool)
    entered = Signal(object)

    def __init__(self, place: Place, *, is_a_choice: bool = False) -> None:
        super().__init__()
        self.place = place
        self._is_a_choice = is_a_choice
        self.clicked.connect(lambda on: self.answered.emit(place, on))

    def show_face(self, face: QuestionFace) -> None:
        """Show words and tick."""
        if self.text() != face.text:
            self.setText(face.text.replace("&", "&&"))
            self.setAccessibleName(face.text)
        if self.isChecked() != face.is_ticked:
            self.setChecked(face.is_ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter says yes and goes on."""
        if is_enter(event):
            if not self._is_a_choice:
                self.answered.emit(self.place, True)
            self.entered.emit(self.place)
        else:
            super().keyPressEvent(event)


def line_box(field: Field, placeholder: str = "") -> FieldBox:
    """A field of one line; its words come with the face."""
    return FieldBox(field, "", LineEntry(placeholder))
