"""Times that colleagues are just booking, hatched under a timeline's blocks as on the booking grid."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QRegion

from counsellor_app.ui.calendar.timeline_face import HeldMark, TimelineFace
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout
from counsellor_app.ui.fonts import TextRole, font
from counsellor_app.ui.palettes import Theme
from counsellor_app.ui.today.faces.beside import held_text, names_text


def paint_held(
    painter: QPainter, face: TimelineFace, layout: TimelineLayout, region: QRegion, theme: Theme
) -> None:
    """Hatch the marks that meet ``region``, each with who is booking it."""
    for mark in face.held:
        area = held_area(layout, mark)
        if region.intersects(area):
            _paint(painter, mark, area, theme)


def held_area(layout: TimelineLayout, mark: HeldMark) -> QRect:
    """Where a mark lies."""
    return layout.part(mark.column, mark.start, mark.end)


def held_at(face: TimelineFace, layout: TimelineLayout, point: QPoint) -> HeldMark | None:
    """The mark at ``point``."""
    return next((each for each in face.held if held_area(layout, each).contains(point)), None)


def _paint(painter: QPainter, mark: HeldMark, area: QRect, theme: Theme) -> None:
    painter.fillRect(area, QColor(theme.surface))
    painter.fillRect(area, QBrush(QColor(theme.key), Qt.BrushStyle.BDiagPattern))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.key), 1, Qt.PenStyle.DashLine))
    painter.drawRect(area.adjusted(0, 0, -1, -1))
    small = font(TextRole.CAPTION)
    metrics, room = QFontMetrics(small), area.width() - 14
    words = held_text(mark.names)
    if metrics.horizontalAdvance(words) > room:
        words = metrics.elidedText(names_text(mark.names), Qt.TextElideMode.ElideRight, room)
    place = QRect(0, 0, metrics.horizontalAdvance(words) + 6, min(metrics.height(), area.height()))
    place.moveCenter(area.center())
    painter.fillRect(place, QColor(theme.surface))
    painter.setFont(small)
    painter.setPen(QColor(theme.key))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
