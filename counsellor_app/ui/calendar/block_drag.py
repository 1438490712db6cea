"""A block that is dragged to another time or column: where it would go, and whether it may."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import AHEAD
from counsellor_app.ui.calendar.timeline_face import BlockState
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Tone, ToneColours
from counsellor_app.ui.theme import theme_in_force

_STEP = 15
"""Minutes: a block is put down on the quarters of an hour."""
_WHY = 220
"""Least width of the box that says why not, at a text scale of 1.0."""

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class DragPlace:
    """Where a block would lie: the column, and the minute since midnight in Japan at which it starts."""

    block_id: UUID
    column: int
    minute: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said beside the dragged block; ``is_allowed`` is None as long as nobody has answered."""

    text: str
    is_allowed: bool | None = None


class BlockDrag(QObject):
    """``moved`` and ``dropped`` carry a `DragPlace`; a block that has begun cannot be dragged."""

    moved = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._block: BlockState | None = None
        self._from = QPoint()
        self._place: DragPlace | None = None
        self._verdict = Verdict("")

    @property
    def is_on(self) -> bool:
        """Whether a block follows the mouse."""
        return self._place is not None

    def begin(self, block: BlockState, point: QPoint) -> None:
        """A press on a block may become a drag."""
        self._block = block if block.state in AHEAD else None
        self._from, self._place = point, None

    def move(self, point: QPoint, layout: TimelineLayout) -> bool:
        """The mouse has moved with its button down; whether a block follows it."""
        block = self._block
        if block is None:
            return False
        if not self.is_on and (point - self._from).manhattanLength() < QApplication.startDragDistance():
            return False
        place = _place_of(block, point, point.y() - self._from.y(), layout)
        if place != self._place:
            self._place, self._verdict = place, Verdict("")
            self.moved.emit(place)
        return True

    def judge(self, place: DragPlace, verdict: Verdict) -> None:
        """Say what the rules hold against that place."""
        if place == self._place:
            self._verdict = verdict

    def drop(self) -> bool:
        """The button is let go; whether something was dropped."""
        place, block = self._place, self._block
        self.abort()
        if place is None or block is None or (place.column, place.minute) == (block.column, block.start):
            return False
        self.dropped.emit(place)
        return True

    def abort(self) -> None:
        """Everything stays where it was."""
        self._block = self._place = None

    def paint(self, painter: QPainter, layout: TimelineLayout) -> None:
        """Draw the block where it would lie, with the verdict in words."""
        block, place = self._block, self._place
        if block is None or place is None:
            return
        column = layout.column(place.column)
        top, end = layout.y(place.minute), layout.y(place.minute + block.end - block.start)
        area = QRect(column.left() + 5, top + 1, column.width() - 12, end - top - 2)
        tones = {True: Tone.SUCCESS, False: Tone.DANGER, None: Tone.NEUTRAL}
        tone = theme_in_force().tones[tones[self._verdict.is_allowed]]
        painter.setPen(QPen(QColor(tone.bar), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tone.fill))
        painter.drawRoundedRect(QRectF(area), 8, 8)
        painter.setPen(QColor(tone.ink))
        painter.setFont(font(TextRole.STRONG))
        painter.drawText(area.adjusted(8, 4, -4, -4), _WRAPPED, _time(place, self._verdict))
        if self._verdict.text:
            _paint_why(painter, self._verdict.text, area, layout, tone)


def _time(place: DragPlace, verdict: Verdict) -> str:
    hour, minute = divmod(place.minute, 60)
    mark = {True: "✓", False: "✕", None: ""}[verdict.is_allowed]
    return f"{hour}:{minute:02} {mark}".strip()


def _paint_why(painter: QPainter, text: str, area: QRect, layout: TimelineLayout, tone: ToneColours) -> None:
    """A box under the block, over it where the day ends; wide enough to be read beside a narrow column."""
    painter.setFont(font(TextRole.CAPTION))
    width = min(max(area.width(), scaled(_WHY)), layout.width - 8)
    most = QRect(0, 0, width - 16, layout.height)
    height = painter.fontMetrics().boundingRect(most, _WRAPPED, text).height() + 10
    left = max(4, min(area.left(), layout.width - width - 4))
    is_over = area.bottom() + 3 + height > layout.height
    box = QRect(left, area.top() - 3 - height if is_over else area.bottom() + 3, width, height)
    painter.setPen(QPen(QColor(tone.bar), 1))
    painter.setBrush(QColor(tone.fill))
    painter.drawRoundedRect(QRectF(box), 8, 8)
    painter.setPen(QColor(tone.ink))
    painter.drawText(box.adjusted(8, 5, -8, -5), _WRAPPED, text)


def _place_of(block: BlockState, point: QPoint, down: int, layout: TimelineLayout) -> DragPlace:
    """The column under the mouse, and the start moved as far as the mouse, on a quarter within the day."""
    per_minute = layout.height / (layout.shown.end - layout.shown.start)
    moved = down / per_minute
    is_sideways = abs(moved) < _STEP / 2
    start = block.start if is_sideways else round((block.start + moved) / _STEP) * _STEP
    length = block.end - block.start
    start = min(max(start, layout.shown.start), layout.shown.end - length)
    columns = (each for each in range(layout.columns) if layout.column(each).contains(point.x(), 0))
    return DragPlace(block.id, next(columns, block.column), start)
