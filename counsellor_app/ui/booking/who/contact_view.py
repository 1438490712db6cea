"""The fourth step: how to reach the person, who sits with them, and what must be asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.booking.face import BookingFace, Choice
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.boxes import Boxes
from counsellor_app.ui.booking.form.draft import NOBODY, NOT_ASKED, Field
from counsellor_app.ui.booking.form.entries import AnswerChoice, Question
from counsellor_app.ui.booking.who.companions_view import CompanionsView
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.text import field_label
from counsellor_app.ui.wording import translate


class ContactView(QWidget):
    """``taken`` carries the attendant's value, ``ticked`` a `Place` and whether, ``entered`` a `Place`.

    ``companions_changed`` carries who else sits with the client.
    """

    taken = Signal(str)
    attendant_entered = Signal()
    ticked = Signal(object, bool)
    entered = Signal(object)
    companions_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields = Boxes((Field.PHONES, Field.EMAIL), 3)
        self.attendant = AnswerChoice()
        self.attendant.typed.connect(self.taken)
        self.attendant.entered.connect(self.attendant_entered)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(field_label(translate("Booking", "Attendants, interpreter"), self.attendant))
        column.addWidget(self.attendant)
        column.addStretch(1)
        self.fields.put(beside)
        self.companions = CompanionsView()
        self.companions.changed.connect(self.companions_changed)
        self.companions.answered.connect(lambda: self.entered.emit(Place(Stop.ATTENDANT)))
        self.more = Boxes((Field.ATTENDANT_NAME, Field.EXPIRY, Field.NOTE), 3)
        self.questions: dict[Place, Question] = {}
        self._flow = FlowLayout(14)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.fields)
        whole.addLayout(self._flow)
        whole.addWidget(self.more)
        whole.addWidget(self.companions)

    def render_face(self, face: BookingFace) -> None:
        """Show the fields and the boxes that the kind's rules ask for."""
        self.fields.render_face(face)
        self.more.render_face(face)
        self.attendant.offer(face.choices[Choice.ATTENDANT])
        self.attendant.show_text(face.chosen[Choice.ATTENDANT])
        roles = tuple(each for each in face.choices[Choice.ATTENDANT] if each[0] not in (NOT_ASKED, NOBODY))
        self.companions.render_face(face.companions, roles, can_add=face.can_add_companion)
        wanted = tuple(each.place for each in face.questions)
        if wanted != tuple(self.questions):
            self._flow.clear()
            self.questions = {place: self._question(place) for place in wanted}
        for each in face.questions:
            self.questions[each.place].show_face(each)

    def _question(self, place: Place) -> Question:
        made = Question(place)
        made.answered.connect(self.ticked)
        made.entered.connect(self.entered)
        self._flow.addWidget(made)
        return made

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (
            *self.fields.stops,
            self.attendant,
            *self.questions.values(),
            *self.more.stops,
            *self.companions.stops,
        )
