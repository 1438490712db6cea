"""The month: how many sessions in which state, a day to a cell."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.line.presence import Colleague
from counsellor_app.ui.calendar.month_face import Month, month_face
from counsellor_app.ui.calendar.month_grid import MonthGrid
from counsellor_app.ui.calendar.pages import CalendarPages
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.text import label


class MonthView(CalendarPages):
    """``day_chosen`` carries the date that was pressed; ``month_wanted`` a day of the month to turn to."""

    day_chosen = Signal(date)
    month_wanted = Signal(date)

    def __init__(self) -> None:
        page = QWidget()
        self._title = label("", TextRole.TITLE)
        self._title.setContentsMargins(14, 10, 14, 2)
        self._grid = MonthGrid()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._grid, 1)
        super().__init__(page)
        self._grid.day_chosen.connect(self.day_chosen)
        self._grid.month_wanted.connect(self.month_wanted)
        self._shown: tuple[Month, date] | None = None
        self.show_loading()

    def show_month(self, month: Month, today: date) -> None:
        """Show ``month``; ``today`` is the day in Japan."""
        self._shown = (month, today)
        face = month_face(month, today)
        self._title.setText(face.title)
        self._grid.show_month(face)
        self.show_page()

    def show_colleagues(self, colleagues: tuple[Colleague, ...]) -> None:
        """Mark the days on which colleagues are at work."""
        if self._shown is not None and colleagues != self._shown[0].colleagues:
            month, today = self._shown
            self.show_month(replace(month, colleagues=colleagues), today)

    def focus_day(self, day: date) -> None:
        """Give the keyboard's focus to that day."""
        self._grid.focus_day(day)
