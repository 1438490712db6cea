"""今日: the day timeline."""

from datetime import UTC, date, datetime
from uuid import UUID

from PySide6.QtCore import Signal

from counsellor_app.domain.day import Day
from counsellor_app.ui.calendar.day_face import day_face
from counsellor_app.ui.calendar.pages import CalendarPages
from counsellor_app.ui.calendar.timeline_face import Viewer
from counsellor_app.ui.calendar.timeline_view import TimelineView
from counsellor_app.ui.wording import translate

_NO_DAY = Day(date.min, "")
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


class DayView(CalendarPages):
    """The sessions of one day. ``selected`` and ``activated`` (Enter, double click) carry its id."""

    selected = Signal(object)
    activated = Signal(object)

    def __init__(self) -> None:
        self._day = _NO_DAY
        self._viewer = Viewer("")
        self._derived_at = _NO_TIME
        self._face = day_face(Day(_NO_TIME.date(), ""), _NO_TIME, self._viewer)
        self._timeline = TimelineView(self._face, _NO_TIME)
        super().__init__(self._timeline)
        self._timeline.selected.connect(self.selected)
        self._timeline.activated.connect(self.activated)
        self.show_loading()

    def show_day(self, day: Day, now: datetime, me: str, masked: bool) -> None:
        """Show ``day`` as it stands at ``now`` (aware) to the counsellor ``me``; ``masked`` hides names."""
        is_other_day = day.date != self._day.date
        self._day, self._viewer = day, Viewer(me, masked)
        self._derive(now)
        if day.appointments:
            self.show_page()
        elif day.hours:
            self.show_empty(
                translate("DayView", "No sessions on this day"),
                translate("DayView", "Sessions that are booked appear here at once."),
            )
        else:
            self.show_empty(
                translate("DayView", "The office is closed on this day"),
                translate("DayView", "No opening hours are set and nothing is booked."),
            )
        if is_other_day:
            self._timeline.follow_now()

    def tick(self, now: datetime) -> None:
        """Bring the running figures to ``now``; words and colours change where their moment has come."""
        due = self._face.valid_until
        if now < self._derived_at or (due is not None and now >= due):
            self._derive(now)
        else:
            self._timeline.tick(now)

    def select(self, appointment_id: UUID | None) -> None:
        """Ring the block of that appointment; no signal."""
        self._timeline.choose(appointment_id)

    def follow_now(self) -> None:
        """Scroll back to now."""
        self._timeline.follow_now()

    def focus_sessions(self) -> None:
        """Give the keyboard's focus to the selected block, or to the first."""
        self._timeline.canvas.focus_chosen()

    def _derive(self, now: datetime) -> None:
        self._derived_at = now
        self._face = day_face(self._day, now, self._viewer)
        self._timeline.show_face(self._face, now)
