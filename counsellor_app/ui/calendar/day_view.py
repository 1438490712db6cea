"""今日: the day timeline."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import start_of_day
from counsellor_app.domain.line.presence import Colleague
from counsellor_app.ui.calendar.block_drag import DragPlace
from counsellor_app.ui.calendar.day_face import columns_of, day_face
from counsellor_app.ui.calendar.kept_blocks import KeptBlocks
from counsellor_app.ui.calendar.timeline_face import TimelineFace, Viewer, minute_of_day
from counsellor_app.ui.calendar.timeline_pages import NO_TIME, TimelinePages
from counsellor_app.ui.wording import translate

_NO_DAY = Day(NO_TIME.date(), "")


class DayView(TimelinePages):
    """The sessions of one day, a column for each counsellor."""

    def __init__(self) -> None:
        self._day = _NO_DAY
        self._viewer = Viewer("")
        self._kept = KeptBlocks()
        super().__init__(days=False)

    def show_day(self, day: Day, now: datetime, me: str, masked: bool) -> None:
        """Show ``day`` as it stands at ``now`` (aware) to the counsellor ``me``; ``masked`` hides names."""
        is_other_day = day.date != self._day.date
        self._day, self._viewer = day, replace(self._viewer, me=me, masked=masked)
        self._derive(now)
        if day.appointments:
            self.show_page()
        elif day.hours:
            appear = translate("DayView", "Sessions that are booked appear here at once.")
            self.show_empty(translate("DayView", "No sessions on this day"), f"{appear}\n\n{_first_steps()}")
        else:
            closed = translate("DayView", "No opening hours are set and nothing is booked.")
            self.show_empty(
                translate("DayView", "The office is closed on this day"), f"{closed}\n\n{_first_steps()}"
            )
        if is_other_day:
            self._timeline.follow_now()

    def show_colleagues(self, colleagues: tuple[Colleague, ...], now: datetime) -> None:
        """Mark the sessions that colleagues have in hand and the times that they are booking."""
        if colleagues != self._viewer.colleagues:
            self._viewer = replace(self._viewer, colleagues=colleagues)
            self._derive(now)

    def _face_at(self, now: datetime) -> TimelineFace:
        return day_face(self._day, now, self._viewer, self._kept.of)

    def _where(self, place: DragPlace) -> tuple[datetime, str]:
        start = start_of_day(self._day.date) + timedelta(minutes=place.minute)
        return start, columns_of(self._day, self._viewer.me)[place.column].id

    def _place(self, appointment_id: UUID, start: datetime, counsellor: str) -> DragPlace | None:
        columns = [each.id for each in columns_of(self._day, self._viewer.me)]
        if counsellor not in columns:
            return None
        return DragPlace(appointment_id, columns.index(counsellor), minute_of_day(start))


def _first_steps() -> str:
    return translate(
        "DayView", "Ctrl+B books a session. Ctrl+N takes one over from an invitation. F1 opens the manual."
    )
