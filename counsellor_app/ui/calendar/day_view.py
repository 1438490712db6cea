"""今日: the day timeline."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Signal

from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import start_of_day
from counsellor_app.domain.line.presence import Colleague
from counsellor_app.ui.calendar.block_drag import DragPlace, Verdict
from counsellor_app.ui.calendar.day_face import columns_of, day_face
from counsellor_app.ui.calendar.pages import CalendarPages
from counsellor_app.ui.calendar.timeline_face import Viewer, minute_of_day
from counsellor_app.ui.calendar.timeline_view import TimelineView
from counsellor_app.ui.wording import translate

_NO_DAY = Day(date.min, "")
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


class DayView(CalendarPages):
    """The sessions of one day. ``selected`` and ``activated`` (Enter, double click) carry its id.

    ``dragged`` and ``dropped`` carry the id of a session, and start and counsellor's id of where it is.
    """

    selected = Signal(object)
    activated = Signal(object)
    dragged = Signal(object, object, str)
    dropped = Signal(object, object, str)

    def __init__(self) -> None:
        self._day = _NO_DAY
        self._viewer = Viewer("")
        self._derived_at = _NO_TIME
        self._face = day_face(Day(_NO_TIME.date(), ""), _NO_TIME, self._viewer)
        self._timeline = TimelineView(self._face, _NO_TIME)
        super().__init__(self._timeline)
        self._timeline.selected.connect(self.selected)
        self._timeline.activated.connect(self.activated)
        drag = self._timeline.canvas.drag
        drag.moved.connect(lambda place: self.dragged.emit(*self._meant(place)))
        drag.dropped.connect(lambda place: self.dropped.emit(*self._meant(place)))
        self.show_loading()

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
        """Mark the sessions that colleagues have in hand."""
        if colleagues != self._viewer.colleagues:
            self._viewer = replace(self._viewer, colleagues=colleagues)
            self._derive(now)

    def _meant(self, place: DragPlace) -> tuple[UUID, datetime, str]:
        start = start_of_day(self._day.date) + timedelta(minutes=place.minute)
        return place.block_id, start, columns_of(self._day, self._viewer.me)[place.column].id

    def judge(self, appointment_id: UUID, where: tuple[datetime, str], verdict: Verdict) -> None:
        """Say what is held against a session's being dragged there: start and counsellor's id."""
        start, counsellor = where
        columns = [each.id for each in columns_of(self._day, self._viewer.me)]
        if counsellor in columns:
            place = DragPlace(appointment_id, columns.index(counsellor), minute_of_day(start))
            self._timeline.canvas.drag.judge(place, verdict)
            self._timeline.canvas.update()

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


def _first_steps() -> str:
    return translate(
        "DayView", "Ctrl+B books a session. Ctrl+N takes one over from an invitation. F1 opens the manual."
    )
