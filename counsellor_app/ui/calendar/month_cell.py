"""One day of the month, painted."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from counsellor_app.domain.appointment import State
from counsellor_app.ui.calendar.month_face import DayCell
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme
from counsellor_app.ui.parts.icons import draw_icon
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import short_state_word, state_word

_PAD, _PAD_DENSE = 8, 4
_HEAD, _ICON, _GAP = 22, 13, 4
_LOW = 38
_SIZES = ((TextRole.STRONG, 13, 19), (TextRole.STRONG, 13, 17), (TextRole.CAPTION, 10, 14))
"""Letters, shape and line of counts side by side, in pixels at a text scale of 1.0."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE


def paint_cell(painter: QPainter, cell: DayCell, area: QRect, theme: Theme, *, hovered: bool) -> None:
    """Paint ``cell`` into ``area``: the number, 休, and a line for each state with shape, word and count."""
    shaded = cell.is_closed or not cell.is_in_month
    ground = theme.key_tint if hovered else theme.sunken if shaded else theme.surface
    painter.fillRect(area, QColor(ground))
    inside = area.adjusted(_PAD, 4, -_PAD, -4)
    head = QRect(inside.left(), inside.top(), inside.width(), scaled(_HEAD))
    _paint_number(painter, cell, head, theme)
    if cell.busy:
        _paint_busy(painter, cell, area, head, theme)
    elif cell.is_closed and (closed := closed_word(head.width())):
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(theme.muted))
        painter.drawText(head, int(_RIGHT), closed)
    line = scaled(19)
    room = (inside.bottom() - head.bottom()) // line
    if len(cell.counts) <= room and _has_words(cell, inside.width()):
        for index, (state, number) in enumerate(cell.counts):
            row = QRect(inside.left(), head.bottom() + 1 + index * line, inside.width(), line)
            _paint_count(painter, state, number, row, theme)
    else:
        _paint_dense(painter, cell, area, theme)


def closed_word(width: int) -> str:
    """The word for a closed day, empty where it would meet the number; the ground says it there."""
    word = translate("MonthView", "Closed")
    wanted = QFontMetrics(font(TextRole.CAPTION)).horizontalAdvance(word)
    return word if has_room_beside_number(width, wanted) else ""


def has_room_beside_number(width: int, wanted: int) -> bool:
    """Whether something that is ``wanted`` wide stands beside the longest number in a head of ``width``."""
    return wanted <= width - QFontMetrics(font(TextRole.STRONG)).horizontalAdvance("12/31") - scaled(4)


def _paint_number(painter: QPainter, cell: DayCell, head: QRect, theme: Theme) -> None:
    painter.setFont(font(TextRole.STRONG))
    number = str(cell.date.day)
    if cell.is_today:
        pill = QRectF(head.left() - 3, head.top(), scaled(28), head.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.key))
        painter.drawRoundedRect(pill, head.height() / 2, head.height() / 2)
        painter.setPen(QColor(theme.on_key))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), number)
        return
    if cell.date.day == 1:
        number = translate("MonthView", "{month}/{day}").format(month=cell.date.month, day=1)
    painter.setPen(QColor(theme.ink if cell.is_in_month else theme.muted))
    painter.drawText(head, int(_MIDDLE), number)


def _paint_busy(painter: QPainter, cell: DayCell, area: QRect, head: QRect, theme: Theme) -> None:
    """The mark of a block that colleagues have in hand, with how many they are; a corner where the number
    leaves no room.
    """
    small, icon, pad = font(TextRole.CAPTION), scaled(11), 5
    width = icon + 2 * pad + 3 + QFontMetrics(small).horizontalAdvance(str(cell.busy))
    painter.setPen(QPen(QColor(theme.key), 1))
    if not has_room_beside_number(head.width(), width):
        side, right, top = scaled(11), area.right(), area.top() + 1
        painter.setBrush(QColor(theme.key))
        painter.drawPolygon([QPoint(right - side, top), QPoint(right, top), QPoint(right, top + side)])
        return
    pill = QRectF(head.right() - width, head.top() + 2, width, head.height() - 4)
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    place = QRectF(pill.left() + pad, pill.center().y() - icon / 2, icon, icon)
    draw_icon(painter, "person", theme.key, place)
    painter.setPen(QColor(theme.key))
    painter.setFont(small)
    painter.drawText(pill.adjusted(0, 0, -pad, 0), int(_RIGHT), str(cell.busy))


def _has_words(cell: DayCell, width: int) -> bool:
    """Whether each count has room for its word, or at least for its short one."""
    return all(word_for(state, number, width) for state, number in cell.counts)


def word_for(state: State, number: int, width: int) -> str:
    """The word of a state in a row of ``width``, the short one where that is too long; empty without room."""
    small, strong = QFontMetrics(font(TextRole.CAPTION)), QFontMetrics(font(TextRole.STRONG))
    room = width - scaled(_ICON) - 5 - strong.horizontalAdvance(str(number)) - 6
    words = (state_word(state), short_state_word(state))
    return next((word for word in words if small.horizontalAdvance(word) <= room), "")


def _paint_count(painter: QPainter, state: State, number: int, row: QRect, theme: Theme) -> None:
    look, icon = theme.states[state], scaled(_ICON)
    top = row.top() + (row.height() - icon) / 2
    draw_icon(painter, look.icon, look.colours.bar, QRectF(row.left(), top, icon, icon))
    painter.setPen(QColor(theme.ink))
    painter.setFont(font(TextRole.STRONG))
    painter.drawText(row, int(_RIGHT), str(number))
    painter.setFont(font(TextRole.CAPTION))
    words = row.adjusted(icon + 5, 0, 0, 0)
    painter.drawText(words, int(_MIDDLE), word_for(state, number, row.width()))


@dataclass(frozen=True, slots=True)
class Dense:
    """Shapes and counts side by side: how large they are drawn, how many stand in a line, and how many have
    room. Of those without room only a number is told.
    """

    role: TextRole
    icon: int
    slot: int
    line: int
    across: int
    fits: int


def dense(cell: DayCell, width: int, height: int) -> Dense:
    """How the counts of a day lie in that room: as large as all of them fit, else as many as fit small.

    In low cells they are small from the first, so that the days of a month look alike.
    """
    sizes = _SIZES if height >= scaled(_LOW) else _SIZES[-1:]
    found = [_laid_out(cell, width, height, size) for size in sizes]
    return next((each for each in found if each.fits == len(cell.counts)), found[-1])


def _laid_out(cell: DayCell, width: int, height: int, size: tuple[TextRole, int, int]) -> Dense:
    role, icon, line = size
    most = max((number for _, number in cell.counts), default=0)
    slot = scaled(icon) + 3 + QFontMetrics(font(role)).horizontalAdvance(str(most))
    across = (width + _GAP) // (slot + _GAP)
    places = across * (height // scaled(line))
    fits = len(cell.counts) if len(cell.counts) <= places else max(places - 1, 0)
    return Dense(role, scaled(icon), slot + _GAP, scaled(line), across, fits)


def _paint_dense(painter: QPainter, cell: DayCell, area: QRect, theme: Theme) -> None:
    """Shape and number side by side, and +n for those without room; how many there are where none has any."""
    head = _PAD_DENSE + scaled(_HEAD)
    room = area.adjusted(_PAD_DENSE + 2, head, -_PAD_DENSE, -2)
    laid = dense(cell, room.width(), room.height())
    painter.setFont(font(laid.role))
    painter.setPen(QColor(theme.ink))
    if not laid.fits:
        painter.drawText(room, int(_MIDDLE), count_text(cell, laid.role, room.width()))
        return
    for index, (state, number) in enumerate(cell.counts[: laid.fits + 1]):
        row, column = divmod(index, laid.across)
        left, top = room.left() + column * laid.slot, room.top() + row * laid.line
        slot = QRect(left, top, room.right() - left + 1, laid.line)
        painter.setPen(QColor(theme.ink))
        if index == laid.fits:
            rest = sum(each for _, each in cell.counts[laid.fits :])
            painter.drawText(slot, int(_MIDDLE), f"+{rest}")
            return
        look = theme.states[state]
        square = QRectF(left, top + (laid.line - laid.icon) / 2, laid.icon, laid.icon)
        draw_icon(painter, look.icon, look.colours.bar, square)
        painter.drawText(slot.adjusted(laid.icon + 3, 0, 0, 0), int(_MIDDLE), str(number))


def count_text(cell: DayCell, role: TextRole, width: int) -> str:
    """How many sessions the day has, with a word where there is room for it."""
    number = sum(each for _, each in cell.counts)
    text = translate("MonthView", "{number} in all").format(number=number)
    return text if QFontMetrics(font(role)).horizontalAdvance(text) <= width else str(number)
