"""The week timeline."""

from datetime import UTC, date, datetime
from uuid import UUID

from PySide6.QtCore import Signal

from counsellor_app.ui.calendar.pages import CalendarPages
from counsellor_app.ui.calendar.timeline_face import Viewer
from counsellor_app.ui.calendar.timeline_view import TimelineView
from counsellor_app.ui.calendar.week_face import Week, week_face

_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_NO_WEEK = Week(_NO_TIME.date(), (), (), Viewer(""))


class WeekView(CalendarPages):
    """Seven days side by side. ``selected`` and ``activated`` carry a session's id, ``day_chosen`` a date."""

    selected = Signal(object)
    activated = Signal(object)
    day_chosen = Signal(date)

    def __init__(self) -> None:
        self._week = _NO_WEEK
        self._derived_at = _NO_TIME
        self._face = week_face(_NO_WEEK, _NO_TIME)
        self._timeline = TimelineView(self._face, _NO_TIME, days=True)
        super().__init__(self._timeline)
        self._timeline.selected.connect(self.selected)
        self._timeline.activated.connect(self.activated)
        self._timeline.column_pressed.connect(self._choose_day)
        self.show_loading()

    def show_week(self, week: Week, now: datetime) -> None:
        """Show ``week`` as it stands at ``now`` (aware)."""
        is_other_week = week.first != self._week.first
        self._week = week
        self._derive(now)
        self.show_page()
        if is_other_week:
            self._timeline.follow_now()

    def tick(self, now: datetime) -> None:
        """Bring the running figures to ``now``."""
        due = self._face.valid_until
        if now < self._derived_at or (due is not None and now >= due):
            self._derive(now)
        else:
            self._timeline.tick(now)

    def select(self, appointment_id: UUID | None) -> None:
        """Ring the block of that appointment; no signal."""
        self._timeline.choose(appointment_id)

    def focus_sessions(self) -> None:
        """Give the keyboard's focus to the selected block, or to the first."""
        self._timeline.canvas.focus_chosen()

    def _derive(self, now: datetime) -> None:
        self._derived_at = now
        self._face = week_face(self._week, now)
        self._timeline.show_face(self._face, now)

    def _choose_day(self, index: int) -> None:
        self.day_chosen.emit(self._week.days[index])
