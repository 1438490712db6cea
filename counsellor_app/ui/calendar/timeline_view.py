"""A timeline with its titles and hours, scrolled so that now stays in sight."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from counsellor_app.ui.calendar.block_drag import DragPlace
from counsellor_app.ui.calendar.timeline_canvas import COLUMN, TimelineCanvas
from counsellor_app.ui.calendar.timeline_face import TimelineFace, minute_of_day
from counsellor_app.ui.calendar.timeline_strips import HeaderStrip, HourStrip
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.wording import translate

_DAY_COLUMN = 96
"""Least width of a day in a week at a text scale of 1.0: seven of them stand beside the panel."""
_AROUND = 60
"""What is kept in sight over and under a block that is dragged, at a text scale of 1.0."""
_NOW_FROM_TOP = 0.4
"""Where in the visible height now is put."""


class TimelineView(QWidget):
    """``selected`` and ``activated`` carry an appointment's id, ``column_pressed`` the index of a title."""

    selected = Signal(object)
    activated = Signal(object)
    column_pressed = Signal(int)

    def __init__(self, face: TimelineFace, now: datetime, *, days: bool = False) -> None:
        """``days`` makes columns narrow enough for a week, and their titles buttons."""
        super().__init__()
        self._follows_now = True
        self._is_moving = False
        self._now = now
        self.canvas = TimelineCanvas(face, now, least_column=_DAY_COLUMN if days else COLUMN)
        self.canvas.setAccessibleName(translate("DayView", "Sessions"))
        self._header = HeaderStrip(can_press=days)
        self._hours = HourStrip()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.canvas)
        self._scroll.verticalScrollBar().setAccessibleName(translate("DayView", "Scroll the hours"))
        self._scroll.horizontalScrollBar().setAccessibleName(translate("DayView", "Scroll the columns"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._header, 0, 0, 1, 2)
        grid.addWidget(self._hours, 1, 0)
        grid.addWidget(self._scroll, 1, 1)
        self._connect()

    def _connect(self) -> None:
        self.canvas.selected.connect(self._show_selected)
        self.canvas.activated.connect(self.activated)
        self.canvas.resized.connect(self._sync)
        self.canvas.drag.moved.connect(self._follow_drag)
        self._header.pressed.connect(self.column_pressed)
        self._scroll.horizontalScrollBar().valueChanged.connect(self._sync)
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_now_in_sight)

    def show_face(self, face: TimelineFace, now: datetime) -> None:
        """Show other columns and blocks."""
        self._now = now
        self.canvas.show_face(face, now)
        self._hours.tick(now)
        self._sync()
        self._keep_now_in_sight()

    def tick(self, now: datetime) -> None:
        """Bring figures, line and pill to ``now``."""
        moved = self._now.minute != now.minute
        self._now = now
        self.canvas.tick(now)
        self._hours.tick(now)
        if moved:
            self._keep_now_in_sight()

    def choose(self, block_id: UUID | None) -> None:
        """Ring that appointment's block; no signal."""
        self.canvas.choose(block_id)

    def follow_now(self) -> None:
        """Keep now in sight again, although the person has scrolled."""
        self._follows_now = True
        self._keep_now_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._keep_now_in_sight()

    def _show_selected(self, block_id: UUID) -> None:
        block = self.canvas.face.find(block_id)
        if block is not None:
            area = self.canvas.layout_now().block(block)
            self._scroll.ensureVisible(area.center().x(), area.center().y(), area.width() // 2, area.height())
        self.selected.emit(block_id)

    def _follow_drag(self, place: DragPlace) -> None:
        """The place that a block is held over is in sight, also where the columns go on beside the view."""
        layout = self.canvas.layout_now()
        column, y = layout.column(place.column), layout.y(place.minute)
        self._scroll.ensureVisible(column.center().x(), y, column.width() // 2, scaled(_AROUND))

    def _sync(self) -> None:
        layout = self.canvas.layout_now()
        self._header.show_columns(self.canvas.face, layout, self._scroll.horizontalScrollBar().value())
        self._hours.show_hours(self.canvas.face, layout, self._scroll.verticalScrollBar().value())

    def _scrolled(self) -> None:
        if not self._is_moving:
            self._follows_now = False
        self._sync()

    def _keep_now_in_sight(self) -> None:
        face = self.canvas.face
        minute = minute_of_day(self._now)
        if not self._follows_now or not any(each.shows_now for each in face.columns):
            return
        y = self.canvas.layout_now().y(min(max(minute, face.shown.start), face.shown.end))
        self._is_moving = True
        height = self._scroll.viewport().height()
        self._scroll.verticalScrollBar().setValue(round(y - height * _NOW_FROM_TOP))
        self._is_moving = False
