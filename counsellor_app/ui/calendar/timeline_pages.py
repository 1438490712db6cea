"""What day and week have in common: a timeline whose blocks are chosen, opened and dragged."""

from abc import abstractmethod
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import Signal

from counsellor_app.ui.calendar.block_drag import DragPlace, Verdict
from counsellor_app.ui.calendar.pages import CalendarPages
from counsellor_app.ui.calendar.timeline_face import TimelineFace
from counsellor_app.ui.calendar.timeline_view import TimelineView

NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for the moment of a timeline that nobody has filled yet."""


class TimelinePages(CalendarPages):
    """``selected`` and ``activated`` (Enter, double click) carry the id of a session.

    ``dragged`` and ``dropped`` carry the id of a session, and start and counsellor's id of where it is.
    """

    selected = Signal(object)
    activated = Signal(object)
    dragged = Signal(object, object, str)
    dropped = Signal(object, object, str)

    def __init__(self, *, days: bool) -> None:
        """``days`` has a column for each day, pressed by its title."""
        self._derived_at = NO_TIME
        self._face = self._face_at(NO_TIME)
        self._timeline = TimelineView(self._face, NO_TIME, days=days)
        super().__init__(self._timeline)
        self._timeline.selected.connect(self.selected)
        self._timeline.activated.connect(self.activated)
        drag = self._timeline.canvas.drag
        drag.moved.connect(lambda place: self.dragged.emit(place.block_id, *self._where(place)))
        drag.dropped.connect(lambda place: self.dropped.emit(place.block_id, *self._where(place)))
        self.show_loading()

    @abstractmethod
    def _face_at(self, now: datetime) -> TimelineFace:
        """What is drawn at ``now``."""

    @abstractmethod
    def _where(self, place: DragPlace) -> tuple[datetime, str]:
        """Start and counsellor's id of a place on the timeline."""

    @abstractmethod
    def _place(self, appointment_id: UUID, start: datetime, counsellor: str) -> DragPlace | None:
        """The place of that start and counsellor; None where it is not drawn."""

    def judge(self, appointment_id: UUID, where: tuple[datetime, str], verdict: Verdict) -> None:
        """Say what is held against a session's being dragged there: start and counsellor's id."""
        place = self._place(appointment_id, *where)
        if place is not None:
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
        self._face = self._face_at(now)
        self._timeline.show_face(self._face, now)
