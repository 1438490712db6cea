"""Once, or week after week: how often, and each date with a tick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsellor_app.ui.booking.face import BookingFace, Choice, QuestionFace, SeriesRow
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.entries import AnswerChoice, Question
from counsellor_app.ui.booking.what_view import captioned
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fields.field_box import LineEntry
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.wording import translate


class DateRow(QWidget):
    """A date to tick, what the diary says of it, and the reason for which it is wanted all the same."""

    def __init__(self) -> None:
        super().__init__()
        self.tick = Question(Place(Stop.SERIES), is_a_choice=True)
        self.reason = LineEntry(translate("Booking", "Reason, to have this date all the same"))
        self._free = label("")
        self._why = wrapped("")
        indent = self.tick.sizeHint().width()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.tick, 0, 0, 1, 2)
        grid.addWidget(self._free, 0, 2)
        for number, below in enumerate((self._why, self.reason), 1):
            grid.addWidget(below, number, 1, 1, 2)
        grid.setColumnMinimumWidth(0, indent)
        grid.setColumnStretch(2, 1)

    def show_row(self, row: SeriesRow) -> None:
        """Show a date."""
        self.tick.show_face(QuestionFace(self.tick.place, row.date, row.is_ticked))
        self.tick.setAccessibleName(f"{row.date} {row.verdict}")
        self.tick.setEnabled(row.is_possible)
        self._free.setText(row.verdict if row.is_free else "")
        self._why.setText("" if row.is_free else row.verdict)
        self._why.setVisible(not row.is_free)
        self.reason.show_text(row.reason)
        self.reason.setAccessibleName(translate("Booking", "Reason for {date}").format(date=row.date))
        self.reason.setVisible(row.asks_reason)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (self.tick, self.reason)


class SeriesView(QWidget):
    """``taken`` carries `Choice` and value, ``ticked`` a date's place and whether, ``answered`` nothing.

    ``reasoned`` carries a date's place and its reason, ``stepped`` where Enter has gone.
    """

    taken = Signal(object, str)
    ticked = Signal(int, bool)
    reasoned = Signal(int, str)
    answered = Signal()
    stepped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.repeat = AnswerChoice()
        self.times = AnswerChoice()
        self.rows: list[DateRow] = []
        self._times_part = captioned(translate("Booking", "Number of sessions"), self.times)
        self._columns = Columns(2, 130)
        self._columns.put(captioned(translate("Booking", "Repeat (Alt+R)"), self.repeat), self._times_part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._columns)
        for choice, entry in ((Choice.REPEAT, self.repeat), (Choice.TIMES, self.times)):
            entry.typed.connect(lambda value, of=choice: self.taken.emit(of, value))
            entry.entered.connect(self.focusNextChild)

    def render_face(self, face: BookingFace) -> None:
        """Show how often, and the dates."""
        for choice, entry in ((Choice.REPEAT, self.repeat), (Choice.TIMES, self.times)):
            entry.offer(face.choices[choice])
            entry.show_text(face.chosen[choice])
        is_series = bool(face.chosen[Choice.REPEAT])
        if self._times_part.isHidden() == is_series:
            self._times_part.setVisible(is_series)
            self._columns.arrange()
        while len(self.rows) > len(face.series):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(face.series):
            self._new_row(len(self.rows))
        for row, shown in zip(self.rows, face.series, strict=True):
            row.show_row(shown)
        self.setVisible(not face.is_moving)

    def _new_row(self, place: int) -> None:
        row = DateRow()
        row.tick.answered.connect(lambda _place, on: self.ticked.emit(place, on))
        row.tick.entered.connect(lambda _place: self._go_on(row.tick))
        row.reason.typed.connect(lambda text: self.reasoned.emit(place, text))
        row.reason.returnPressed.connect(lambda: self._go_on(row.reason))
        self._column.addWidget(row)
        self.rows.append(row)

    def _go_on(self, after: QWidget) -> None:
        stops = [stop for row in self.rows for stop in row.stops]
        later = stops[stops.index(after) + 1 :]
        found = next((each for each in later if each.isEnabled() and not each.isHidden()), None)
        if found is None:
            self.answered.emit()
        else:
            found.setFocus()
            self.stepped.emit(found)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (self.repeat, self.times, *(stop for row in self.rows for stop in row.stops))
