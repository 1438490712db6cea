"""Where minutes and columns lie on a timeline."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from counsellor_app.ui.calendar.timeline_face import BlockState, Span

_LEFT, _RIGHT, _BETWEEN = 5, 7, 3


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """A timeline of ``columns`` equal columns for the hours ``shown``, in device-independent pixels."""

    width: int
    height: int
    columns: int
    shown: Span

    def y(self, minute: float) -> int:
        """The line of a minute since midnight."""
        return round((minute - self.shown.start) * self.height / (self.shown.end - self.shown.start))

    def column(self, index: int) -> QRect:
        """The whole area of a column."""
        columns = max(1, self.columns)
        left, right = self.width * index // columns, self.width * (index + 1) // columns
        return QRect(left, 0, right - left, self.height)

    def part(self, column: int, start: int, end: int) -> QRect:
        """The area of a block as wide as its column, from minute to minute."""
        top = self.y(start) + 1
        across = self.column(column).adjusted(_LEFT, 0, -_RIGHT, 0)
        return QRect(across.left(), top, across.width(), max(14, self.y(end) - top - 1))

    def block(self, block: BlockState) -> QRect:
        """The area of a block."""
        whole = self.part(block.column, block.start, block.end)
        lane = block.lane
        width = whole.width()
        left, right = width * lane.index // lane.count, width * (lane.index + 1) // lane.count
        gap = _BETWEEN if lane.index + 1 < lane.count else 0
        return QRect(whole.left() + left, whole.top(), right - left - gap, whole.height())
