"""What lies under a timeline's blocks: closed times, lines of the hours, the line of now."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLineF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from counsellor_app.ui.calendar.timeline_face import Span, TimelineFace, minute_of_day
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme
from counsellor_app.ui.wording import translate


@dataclass(frozen=True, slots=True)
class Ground:
    """A timeline, where its minutes and columns lie, and the areas of its blocks."""

    face: TimelineFace
    layout: TimelineLayout
    areas: list[QRect]


def paint_ground(painter: QPainter, ground: Ground, now: datetime, theme: Theme) -> None:
    """Paint everything but the blocks; the painter's clip decides how much of it is done."""
    face, layout = ground.face, ground.layout
    painter.fillRect(0, 0, layout.width, layout.height, QColor(theme.surface))
    closed = _closed_areas(face, layout)
    for area in closed:
        painter.fillRect(area, QColor(theme.sunken))
    _paint_grid(painter, layout, theme)
    _paint_closed_words(painter, closed, ground.areas, theme)
    _paint_now(painter, face, layout, now, theme)


def _closed_areas(face: TimelineFace, layout: TimelineLayout) -> list[QRect]:
    """The closed times of each column, or of all at once where they are alike."""
    columns = face.columns
    if all(each.closed == columns[0].closed for each in columns):
        whole = QRect(0, 0, layout.width, 0)
        return [_area(layout, whole, span) for span in (columns[0].closed if columns else ())]
    return [
        _area(layout, layout.column(index), span)
        for index, column in enumerate(columns)
        for span in column.closed
    ]


def _area(layout: TimelineLayout, column: QRect, span: Span) -> QRect:
    top, bottom = layout.y(span.start), layout.y(span.end)
    return QRect(column.left(), top, column.width(), bottom - top)


def _paint_closed_words(painter: QPainter, areas: list[QRect], blocks: list[QRect], theme: Theme) -> None:
    words = translate("DayView", "Closed")
    painter.setFont(font(TextRole.CAPTION))
    painter.setPen(QColor(theme.muted))
    size = painter.fontMetrics().boundingRect(words).size() + QSize(16, 0)
    for area in areas:
        place = _free_place(area, size, blocks)
        if place is not None:
            painter.fillRect(place, QColor(theme.sunken))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)


def _free_place(area: QRect, size: QSize, blocks: list[QRect]) -> QRect | None:
    """Where words of that size stand in a closed time: in its middle, else above or below blocks."""
    if area.height() < scaled(24):
        return None
    places = [QRect(area.topLeft(), size) for _ in range(3)]
    for place in places:
        place.moveCenter(area.center())
    places[1].moveTop(area.top() + 4)
    places[2].moveBottom(area.bottom() - 4)
    return next((each for each in places if not any(map(each.intersects, blocks))), None)


def _paint_grid(painter: QPainter, layout: TimelineLayout, theme: Theme) -> None:
    solid = QPen(QColor(theme.line), 1)
    dashed = QPen(QColor(theme.line), 1)
    dashed.setDashPattern([3, 3])
    for minute in range(layout.shown.start + 30, layout.shown.end, 30):
        y = layout.y(minute) + 0.5
        painter.setPen(solid if minute % 60 == 0 else dashed)
        painter.drawLine(QLineF(0, y, layout.width, y))
    painter.setPen(solid)
    for index in range(1, layout.columns):
        x = layout.column(index).left() + 0.5
        painter.drawLine(QLineF(x, 0, x, layout.height))


def _paint_now(
    painter: QPainter, face: TimelineFace, layout: TimelineLayout, now: datetime, theme: Theme
) -> None:
    minute = minute_of_day(now)
    if not face.shown.start <= minute < face.shown.end:
        return
    for index, column in enumerate(face.columns):
        if column.shows_now:
            area = layout.column(index)
            painter.fillRect(QRect(area.left(), layout.y(minute) - 1, area.width(), 2), QColor(theme.now))
