"""The week timeline."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Signal

from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.line.presence import Colleague
from counsellor_app.ui.calendar.block_drag import DragPlace
from counsellor_app.ui.calendar.kept_blocks import KeptBlocks
from counsellor_app.ui.calendar.timeline_face import TimelineFace, Viewer, minute_of_day
from counsellor_app.ui.calendar.timeline_pages import NO_TIME, TimelinePages
from counsellor_app.ui.calendar.week_face import Week, week_face

_NO_WEEK = Week(NO_TIME.date(), (), (), Viewer(""))


class WeekView(TimelinePages):
    """Seven days side by side; a session keeps its counsellor when it is dragged to another day.

    ``day_chosen`` carries the date of a title that was pressed.
    """

    day_chosen = Signal(date)

    def __init__(self) -> None:
        self._week = _NO_WEEK
        self._kept = KeptBlocks()
        super().__init__(days=True)
        self._timeline.column_pressed.connect(lambda index: self.day_chosen.emit(self._week.days[index]))

    def show_week(self, week: Week, now: datetime) -> None:
        """Show ``week`` as it stands at ``now`` (aware)."""
        is_other_week = week.first != self._week.first
        self._week = week
        self._derive(now)
        self.show_page()
        if is_other_week:
            self._timeline.follow_now()

    def show_colleagues(self, colleagues: tuple[Colleague, ...], now: datetime) -> None:
        """Mark the sessions that colleagues have in hand and the times that they are booking."""
        viewer = self._week.viewer
        if colleagues != viewer.colleagues:
            self._week = replace(self._week, viewer=replace(viewer, colleagues=colleagues))
            self._derive(now)

    def _face_at(self, now: datetime) -> TimelineFace:
        return week_face(self._week, now, self._kept.of)

    def _where(self, place: DragPlace) -> tuple[datetime, str]:
        start = start_of_day(self._week.days[place.column]) + timedelta(minutes=place.minute)
        held_by = (each.counsellor_id for each in self._week.shown if each.id == place.block_id)
        return start, next(held_by, self._week.viewer.me)

    def _place(self, appointment_id: UUID, start: datetime, _counsellor: str) -> DragPlace | None:
        days, day = self._week.days, japan_date(start)
        if day not in days:
            return None
        return DragPlace(appointment_id, days.index(day), minute_of_day(start))
