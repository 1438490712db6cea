"""Painting a chart: on the screen in the look in force, for the clipboard always dark on light.

What parts mean is told by pattern and words, never by the colour alone.
"""

from dataclasses import dataclass
from math import ceil, log10

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme, Tone
from counsellor_app.ui.records.faces import UPRIGHT, BarFace, ChartFace
from counsellor_app.ui.wording import translate

_PARTS = (
    (Tone.KEY, Qt.BrushStyle.SolidPattern),
    (Tone.PHONE, Qt.BrushStyle.BDiagPattern),
    (Tone.NEUTRAL, Qt.BrushStyle.Dense6Pattern),
)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
ROW = 40
"""Height of a lying bar with the one of the period before, at a text scale of 1.0."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a bar was painted: the whole stripe in which a click means it."""

    area: QRectF
    face: BarFace


def paint_chart(painter: QPainter, area: QRectF, face: ChartFace, theme: Theme) -> tuple[Spot, ...]:
    """Paint the chart into the area; where its bars are."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font(TextRole.CAPTION))
    legend = scaled(26)
    _paint_legend(painter, QRectF(area.left(), area.top(), area.width(), legend), face, theme)
    rest = area.adjusted(0, legend, 0, 0)
    paint = _paint_upright if face.dimension in UPRIGHT else _paint_lying
    return paint(painter, rest, face, theme)


def _paint_legend(painter: QPainter, area: QRectF, face: ChartFace, theme: Theme) -> None:
    now, before = face.period, translate("Records", "Period before")
    words = face.parts or ((now, before) if face.compares else (now,))
    left = area.left()
    metrics = QFontMetricsF(painter.font())
    for number, word in enumerate(words):
        box = QRectF(left, area.center().y() - scaled(6), scaled(12), scaled(12))
        if face.parts:
            _fill(painter, box, number, theme)
        elif number == 0:
            _fill(painter, box, 0, theme)
        else:
            _outline(painter, box, theme)
        painter.setPen(QColor(theme.ink))
        width = metrics.horizontalAdvance(word)
        painter.drawText(QRectF(box.right() + 6, area.top(), width + 2, area.height()), _LEFT, word)
        left = box.right() + width + scaled(22)


def _fill(painter: QPainter, box: QRectF, part: int, theme: Theme) -> None:
    tone, pattern = _PARTS[part]
    colours = theme.tones[tone]
    painter.setPen(QPen(QColor(colours.bar), 1))
    painter.setBrush(QColor(colours.fill))
    painter.drawRect(box)
    painter.setBrush(QBrush(QColor(colours.bar), pattern))
    painter.drawRect(box)


def _outline(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.border), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def _paint_lying(painter: QPainter, area: QRectF, face: ChartFace, theme: Theme) -> tuple[Spot, ...]:
    metrics = QFontMetricsF(painter.font())
    most = max((max(each.bar.count, each.before) for each in face.bars), default=0) or 1
    words = max((metrics.horizontalAdvance(each.label) for each in face.bars), default=0.0)
    words = min(words + scaled(8), area.width() * 0.38)
    figures = metrics.horizontalAdvance(f"{most:,}") + scaled(10)
    room = max(area.width() - words - figures, 1.0)
    row = min(area.height() / max(len(face.bars), 1), float(scaled(ROW)))
    spots = []
    for number, each in enumerate(face.bars):
        stripe = QRectF(area.left(), area.top() + number * row, area.width(), row)
        painter.setPen(QColor(theme.ink))
        label = metrics.elidedText(each.label, Qt.TextElideMode.ElideRight, words - scaled(8))
        painter.drawText(QRectF(stripe.left(), stripe.top(), words - scaled(8), row), _RIGHT, label)
        box = QRectF(
            stripe.left() + words, stripe.top() + row * 0.16, room * each.bar.count / most, row * 0.42
        )
        _fill(painter, box, 0, theme)
        below = QRectF(box.left(), box.bottom() + 2, room * each.before / most, row * 0.18)
        if each.before:
            _outline(painter, below, theme)
        painter.setPen(QColor(theme.ink))
        value = QRectF(
            box.right() + scaled(6), stripe.top(), figures, box.bottom() - stripe.top() + row * 0.16
        )
        painter.drawText(value, _LEFT, f"{each.bar.count:,}")
        spots.append(Spot(stripe, each))
    return tuple(spots)


def _paint_upright(painter: QPainter, area: QRectF, face: ChartFace, theme: Theme) -> tuple[Spot, ...]:
    metrics = QFontMetricsF(painter.font())
    most = max((sum(each.bar.parts) or max(each.bar.count, each.before) for each in face.bars), default=0)
    top, step = _scale(most)
    left = metrics.horizontalAdvance(f"{top:,}") + scaled(8)
    ground = QRectF(area.left() + left, area.top() + scaled(14), area.width() - left, 0)
    ground.setBottom(area.bottom() - metrics.height() - scaled(8))
    for value in range(0, top + 1, step):
        y = ground.bottom() - ground.height() * value / top
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(ground.left(), y), QPointF(ground.right(), y))
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(area.left(), y - 10, left - scaled(6), 20), _RIGHT, f"{value:,}")
    width = ground.width() / max(len(face.bars), 1)
    every = _every(face, metrics, width)
    spots = []
    for number, each in enumerate(face.bars):
        stripe = QRectF(ground.left() + number * width, ground.top(), width, ground.height())
        _paint_column(painter, stripe, each, top, theme)
        ends = stripe.center().x() + metrics.horizontalAdvance(each.label) / 2
        if number % every == 0 and ends <= area.right():
            painter.setPen(QColor(theme.ink))
            words = QRectF(
                stripe.left() - width * every, ground.bottom() + 4, width * (2 * every + 1), metrics.height()
            )
            painter.drawText(words, _MIDDLE, each.label)
        spots.append(Spot(stripe, each))
    return tuple(spots)


def _paint_column(painter: QPainter, stripe: QRectF, each: BarFace, top: int, theme: Theme) -> None:
    wide = min(stripe.width() * 0.72, float(scaled(56)))
    left = stripe.center().x() - wide / 2
    bottom = stripe.bottom()
    for part, count in enumerate(each.bar.parts or (each.bar.count,)):
        height = stripe.height() * count / top
        if count:
            _fill(painter, QRectF(left, bottom - height, wide, height), part, theme)
        bottom -= height
    if each.before:
        height = stripe.height() * each.before / top
        _outline(painter, QRectF(left - 2, stripe.bottom() - height, wide + 4, height), theme)
    total = sum(each.bar.parts) or each.bar.count
    words = f"{total:,}"
    if total and painter.fontMetrics().horizontalAdvance(words) <= stripe.width():
        painter.setPen(QColor(theme.ink))
        painter.drawText(
            QRectF(stripe.left(), bottom - scaled(16), stripe.width(), scaled(16)), _MIDDLE, words
        )


def _every(face: ChartFace, metrics: QFontMetricsF, width: float) -> int:
    """Every how many bars a label has room."""
    longest = max((metrics.horizontalAdvance(each.label) for each in face.bars), default=0.0)
    return max(1, ceil((longest + 8) / max(width, 1.0)))


def _scale(most: int) -> tuple[int, int]:
    """The end of the axis and its steps: round numbers, four or five of them."""
    if most <= 4:
        return 4, 1
    size: int = 10 ** int(log10(most / 4))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor * 5 >= most)
    return ceil(most / step) * step, step
