"""Once, or week after week: how often, and each date with a tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.booking.asking import Place, Stop
from counsellor_app.ui.booking.entries import AnswerChoice, Question
from counsellor_app.ui.booking.face import BookingFace, Choice, QuestionFace
from counsellor_app.ui.parts.text import field_label
from counsellor_app.ui.wording import translate


class SeriesView(QWidget):
    """``taken`` carries `Choice` and value, ``ticked`` a date's place and whether, ``answered`` nothing."""

    taken = Signal(object, str)
    ticked = Signal(int, bool)
    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.repeat = AnswerChoice()
        self.times = AnswerChoice()
        self.rows: list[Question] = []
        line = QHBoxLayout()
        line.addWidget(field_label(translate("Booking", "Repeat (Alt+R)"), self.repeat))
        line.addWidget(self.repeat)
        self._times_label = field_label(translate("Booking", "Number of sessions"), self.times)
        line.addWidget(self._times_label)
        line.addWidget(self.times)
        line.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(line)
        for choice, entry in ((Choice.REPEAT, self.repeat), (Choice.TIMES, self.times)):
            entry.typed.connect(lambda value, of=choice: self.taken.emit(of, value))
            entry.entered.connect(self.focusNextChild)

    def render_face(self, face: BookingFace) -> None:
        """Show how often, and the dates."""
        for choice, entry in ((Choice.REPEAT, self.repeat), (Choice.TIMES, self.times)):
            entry.offer(face.choices[choice])
            entry.show_text(face.chosen[choice])
        for part in (self.times, self._times_label):
            part.setVisible(bool(face.chosen[Choice.REPEAT]))
        while len(self.rows) > len(face.series):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(face.series):
            self._new_row(len(self.rows))
        for row, shown in zip(self.rows, face.series, strict=True):
            row.show_face(QuestionFace(row.place, shown.text, shown.is_ticked))
            row.setEnabled(shown.is_possible)
        self.setVisible(not face.is_moving)

    def _new_row(self, place: int) -> None:
        row = Question(Place(Stop.SERIES), is_a_choice=True)
        row.answered.connect(lambda _place, on: self.ticked.emit(place, on))
        row.entered.connect(lambda _place: self._go_on(place))
        self._column.addWidget(row)
        self.rows.append(row)

    def _go_on(self, place: int) -> None:
        later = next((each for each in self.rows[place + 1 :] if each.isEnabled()), None)
        if later is None:
            self.answered.emit()
        else:
            later.setFocus()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (self.repeat, self.times, *self.rows)
