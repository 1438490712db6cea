"""Choosing the period: its kind, one before, one after, or two dates."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.statistics.period import Period, PeriodKind
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.buttons import ghost, icon_button
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.text import elided_label, label
from counsellor_app.ui.records.words import period_kind_word, period_word
from counsellor_app.ui.wording import translate


class PeriodBar(QWidget):
    """``kind_chosen`` a PeriodKind, ``stepped`` whether forward, ``dates_chosen`` two dates."""

    kind_chosen = Signal(object)
    stepped = Signal(bool)
    today_asked = Signal()
    dates_chosen = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.kinds = {kind: ghost(period_kind_word(kind)) for kind in PeriodKind}
        for kind, button in self.kinds.items():
            button.setCheckable(True)
            self._group.addButton(button)
            button.clicked.connect(lambda _on=False, chosen=kind: self.kind_chosen.emit(chosen))
        self.back = icon_button(
            translate("Records", "Period before (Ctrl+PgUp)"), "chevron-left", "Ctrl+PgUp"
        )
        self.forward = icon_button(
            translate("Records", "Period after (Ctrl+PgDown)"), "chevron-right", "Ctrl+PgDown"
        )
        self.today = ghost(translate("Records", "To today"))
        self.shown = elided_label("", TextRole.NAME)
        self.first, self.last = QDateEdit(), QDateEdit()
        self.first.setAccessibleName(translate("Records", "From"))
        self.last.setAccessibleName(translate("Records", "Until"))
        self._dates = QWidget()
        self.back.clicked.connect(lambda: self.stepped.emit(False))
        self.forward.clicked.connect(lambda: self.stepped.emit(True))
        self.today.clicked.connect(self.today_asked)
        for field in (self.first, self.last):
            field.setDisplayFormat("yyyy-MM-dd")
            field.setKeyboardTracking(False)
            field.dateChanged.connect(lambda _date: self._emit_dates())
        self._lay_out()

    def _lay_out(self) -> None:
        chips = FlowLayout(6)
        for button in self.kinds.values():
            chips.addWidget(button)
        dates = QHBoxLayout(self._dates)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.addWidget(self.first)
        dates.addWidget(label("–"))
        dates.addWidget(self.last)
        dates.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.back)
        line.addWidget(self.forward)
        line.addWidget(self.shown, 1)
        line.addWidget(self.today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(chips)
        column.addLayout(line)
        column.addWidget(self._dates)

    def show_period(self, period: Period) -> None:
        """Show which period it is."""
        self.kinds[period.kind].setChecked(True)
        self.shown.setText(period_word(period))
        self._dates.setVisible(period.kind is PeriodKind.FREE)
        self.today.setVisible(period.kind is not PeriodKind.FREE)
        for field, day in ((self.first, period.first), (self.last, period.last)):
            with QSignalBlocker(field):
                field.setDate(QDate(day.year, day.month, day.day))

    def _emit_dates(self) -> None:
        self.dates_chosen.emit(_day(self.first), _day(self.last))


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
