"""A block painted once: everything but its running figures."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from counsellor_app.domain.appointment import State
from counsellor_app.ui.calendar.beside_art import paint_beside
from counsellor_app.ui.calendar.timeline_face import BlockState
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme, Tone, ToneColours
from counsellor_app.ui.parts.icons import draw_icon

_BAR = 5
_RADIUS = 8.0
_PAD = 7


@dataclass(frozen=True, slots=True)
class BlockArt:
    """The picture of a block, and where in it the figures stand (an empty area where there are none)."""

    picture: QPixmap
    figures: QRect
    fill: QColor
    ink: QColor


def write(painter: QPainter, metrics: QFontMetrics, area: QRect, text: str) -> None:
    """One line from the left of ``area``, in its middle; far cheaper than drawing with flags."""
    below_middle = (metrics.ascent() - metrics.descent()) // 2
    painter.drawText(QPoint(area.left(), area.top() + area.height() // 2 + below_middle), text)


def colours_of(block: BlockState, theme: Theme) -> ToneColours:
    """The block's colours: those of its tone where it has one, else of its state."""
    return theme.states[block.state].colours if block.tone is None else theme.tones[block.tone]


def paint_block(block: BlockState, size: QSize, ratio: float, theme: Theme, figures: str) -> BlockArt:
    """Paint ``block`` in ``size`` (device-independent pixels) with room for ``figures``."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(theme.surface))
    colours = colours_of(block, theme)
    ink = theme.ink if block.is_running or block.tone in (Tone.KEY, None) else colours.ink
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_body(painter, QRectF(0, 0, size.width(), size.height()), block, theme)
        room = _paint_words(painter, block, size, theme, figures)
    return BlockArt(picture, room, QColor(colours.fill), QColor(ink))


def _paint_body(painter: QPainter, area: QRectF, block: BlockState, theme: Theme) -> None:
    colours = colours_of(block, theme)
    look = theme.states[block.state]
    thick = 2.5 if block.is_running else 1.2
    outline = QPainterPath()
    outline.addRoundedRect(area.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2), _RADIUS, _RADIUS)
    painter.fillPath(outline, QColor(colours.fill))
    painter.setClipPath(outline)
    if block.state is State.TENTATIVE:
        _hatch(painter, area, QColor(theme.sunken))
    if look.is_dashed:
        painter.setPen(QPen(QColor(colours.bar), 2 * _BAR, Qt.PenStyle.CustomDashLine))
        pen = painter.pen()
        pen.setDashPattern([0.8, 0.5])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(0, 0, 0, area.height()))
    else:
        painter.fillRect(QRectF(0, 0, _BAR, area.height()), QColor(colours.bar))
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.bar), thick))
    if look.is_dashed:
        pen = painter.pen()
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
    painter.drawPath(outline)


def _hatch(painter: QPainter, area: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 7))
    step = 18
    for at in range(-int(area.height()), int(area.width()) + step, step):
        painter.drawLine(QLineF(at, area.height(), at + area.height(), 0))


def _paint_words(painter: QPainter, block: BlockState, size: QSize, theme: Theme, figures: str) -> QRect:
    """Name, times and second line; returns the area kept free for the figures."""
    line = scaled(18)
    left, right = _BAR + _PAD, size.width() - 6
    is_past = block.state in (State.DONE, State.CANCELLED, State.LAPSED)
    ink = theme.states[block.state].colours.ink if is_past or block.state is State.NO_SHOW else theme.ink
    two_lines = size.height() >= 2 * line - 2
    top = min(6, max(0, (size.height() - (2 if two_lines else 1) * line) // 2))
    painter.setPen(QColor(ink))
    _paint_title(painter, block, QRect(left, top, right - left, line), theme)
    if not two_lines:
        return QRect()
    painter.setPen(QColor(ink))
    return _paint_line(painter, block, QRect(left, top + line, right - left, line), figures)


def _paint_title(painter: QPainter, block: BlockState, area: QRect, theme: Theme) -> None:
    icon = scaled(14)
    colours = colours_of(block, theme)
    shape = block.icon or theme.states[block.state].icon
    draw_icon(painter, shape, colours.bar, QRectF(area.left(), area.center().y() - icon / 2 + 1, icon, icon))
    rest = area.adjusted(icon + 5, 0, -paint_beside(painter, block.beside, area, theme), 0)
    bold, small = font(TextRole.STRONG), font(TextRole.CAPTION)
    strong, plain = QFontMetrics(bold), QFontMetrics(small)
    name_width = strong.horizontalAdvance(block.name)
    times = block.times
    for times in (block.times, block.start_time, ""):
        times_width = plain.horizontalAdvance(times) + 6 if times else 0
        if name_width + times_width <= rest.width():
            break
    painter.setFont(bold)
    write(painter, strong, rest, _fitting(strong, block.name, name_width, rest.width()))
    if times:
        painter.setFont(small)
        write(painter, plain, rest.adjusted(min(name_width, rest.width()) + 6, 0, 0, 0), times)


def _fitting(metrics: QFontMetrics, text: str, width: int, room: int) -> str:
    """``text``, which is ``width`` wide, cut to ``room`` where it is too long."""
    return text if width <= room else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def words_for(block: BlockState, room: int) -> tuple[str, TextRole, int]:
    """What stands before the figures, in which letters, and how wide that is.

    Where the words have no room, the short ones, in small letters if need be; then the figures speak alone,
    or the state's shape: the tip and who hears the block have the words.
    """
    choices = ((block.before, TextRole.BODY), (block.short, TextRole.BODY), (block.short, TextRole.CAPTION))
    for words, role in choices:
        width = QFontMetrics(font(role)).horizontalAdvance(words)
        if words and width <= room:
            return words, role, width
    if block.short or block.clock is not None:
        return "", TextRole.BODY, 0
    plain = QFontMetrics(font())
    cut = plain.elidedText(block.before, Qt.TextElideMode.ElideRight, room)
    return cut, TextRole.BODY, plain.horizontalAdvance(cut)


def _paint_line(painter: QPainter, block: BlockState, area: QRect, figures: str) -> QRect:
    plain, bold = QFontMetrics(font()), QFontMetrics(font(TextRole.STRONG))
    room = bold.horizontalAdvance(figures) + 1 if figures else 0
    before, role, before_width = words_for(block, max(0, area.width() - room))
    painter.setFont(font(role))
    write(painter, QFontMetrics(font(role)), area, before)
    after_area = area.adjusted(before_width + room, 0, 0, 0)
    if before == block.before and block.after and after_area.width() > scaled(20):
        after = plain.elidedText(block.after, Qt.TextElideMode.ElideRight, after_area.width())
        painter.setFont(font())
        write(painter, plain, after_area, after)
    if not figures:
        return QRect()
    return QRect(
        area.left() + before_width, area.top(), min(room, area.width() - before_width), area.height()
    )
