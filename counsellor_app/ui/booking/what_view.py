"""The second step: the kind of consultation, its tool, who holds it, how the wish came in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.booking.face import BookingFace, Choice
from counsellor_app.ui.booking.form.entries import AnswerChoice
from counsellor_app.ui.booking.words import anybody_word
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fields.faces import FieldFace
from counsellor_app.ui.fields.kind_chips import KindChips
from counsellor_app.ui.parts.text import field_label
from counsellor_app.ui.wording import translate


class WhatView(QWidget):
    """``taken`` carries `Choice` and value, ``entered`` that the step is answered."""

    taken = Signal(object, str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kinds = KindChips(is_captioned=False)
        self.kinds.typed.connect(lambda key: self.taken.emit(Choice.KIND, key))
        names = {
            Choice.SERVICE: translate("Booking", "Tool"),
            Choice.COUNSELLOR: translate("Booking", "Counsellor"),
            Choice.CHANNEL: translate("Booking", "How the wish came in"),
            Choice.LENGTH: translate("Booking", "Length"),
        }
        self.entries = {choice: AnswerChoice() for choice in names}
        self.entries[Choice.COUNSELLOR].shorten(anybody_word(), translate("Booking", "Anybody free"))
        self._columns = Columns(4, 130)
        for choice, entry in self.entries.items():
            self._columns.put(captioned(names[choice], entry))
            entry.typed.connect(lambda value, of=choice: self.taken.emit(of, value))
            entry.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.kinds)
        column.addWidget(self._columns)

    def render_face(self, face: BookingFace) -> None:
        """Show what can be chosen and what is."""
        self.kinds.offer(face.choices[Choice.KIND])
        self.kinds.show_face(FieldFace(face.chosen[Choice.KIND]))
        for choice, entry in self.entries.items():
            entry.offer(face.choices[choice])
            entry.show_text(face.chosen[choice])
        for choice in (Choice.SERVICE, Choice.LENGTH):
            part = self.entries[choice].parentWidget()
            is_shown = len(face.choices[choice]) > 1
            if part is not None and part.isHidden() == is_shown:
                part.setVisible(is_shown)
                self._columns.arrange()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (*self.kinds.buttons.values(), *self.entries.values())


def captioned(name: str, entry: AnswerChoice) -> QWidget:
    """A choice with its name above it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(field_label(name, entry))
    column.addWidget(entry)
    return made
