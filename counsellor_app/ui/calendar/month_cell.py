"""One day of the month, painted."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from counsellor_app.domain.appointment import State
from counsellor_app.ui.calendar.month_face import DayCell
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme
from counsellor_app.ui.parts.icons import draw_icon
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import state_word

_PAD = 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE


def paint_cell(painter: QPainter, cell: DayCell, area: QRect, theme: Theme, *, hovered: bool) -> None:
    """Paint ``cell`` into ``area``: the number, 休, and a line for each state with shape, word and count."""
    shaded = cell.is_closed or not cell.is_in_month
    ground = theme.key_tint if hovered else theme.sunken if shaded else theme.surface
    painter.fillRect(area, QColor(ground))
    inside = area.adjusted(_PAD, 4, -_PAD, -4)
    head = QRect(inside.left(), inside.top(), inside.width(), scaled(22))
    _paint_number(painter, cell, head, theme)
    if cell.busy:
        _paint_busy(painter, cell, area, head, theme)
    elif cell.is_closed and (closed := closed_word(head.width())):
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(theme.muted))
        painter.drawText(head, int(_RIGHT), closed)
    line = scaled(19)
    room = (inside.bottom() - head.bottom()) // line
    rest = QRect(inside.left(), head.bottom() + 1, inside.width(), inside.bottom() - head.bottom())
    if len(cell.counts) <= room:
        for index, (state, number) in enumerate(cell.counts):
            row = QRect(rest.left(), rest.top() + index * line, rest.width(), line)
            _paint_count(painter, state, number, row, theme)
    else:
        _paint_dense(painter, cell, rest, theme)


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


def _paint_count(painter: QPainter, state: State, number: int, row: QRect, theme: Theme) -> None:
    look, icon = theme.states[state], scaled(13)
    top = row.top() + (row.height() - icon) / 2
    draw_icon(painter, look.icon, look.colours.bar, QRectF(row.left(), top, icon, icon))
    strong = font(TextRole.STRONG)
    width = QFontMetrics(strong).horizontalAdvance(str(number))
    painter.setPen(QColor(theme.ink))
    painter.setFont(strong)
    painter.drawText(row, int(_RIGHT), str(number))
    small = font(TextRole.CAPTION)
    words = row.adjusted(icon + 5, 0, -width - 6, 0)
    painter.setFont(small)
    elided = QFontMetrics(small).elidedText(state_word(state), Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, int(_MIDDLE), elided)


def _paint_dense(painter: QPainter, cell: DayCell, area: QRect, theme: Theme) -> None:
    """Too many states for a line each: shape and number side by side, and +n for those without room."""
    icon, width = scaled(13), scaled(39)
    across = max(1, area.width() // width)
    rows = max(1, min(area.height() // scaled(17), -(-len(cell.counts) // across)))
    line = min(scaled(19), area.height() // rows)
    fits = len(cell.counts) if len(cell.counts) <= rows * across else rows * across - 1
    painter.setFont(font(TextRole.STRONG))
    for index, (state, number) in enumerate(cell.counts[: fits + 1]):
        slot = QRect(area.left() + index % across * width, area.top() + index // across * line, width, line)
        painter.setPen(QColor(theme.ink))
        if index == fits:
            rest = sum(each for _, each in cell.counts[fits:])
            painter.drawText(slot, int(_MIDDLE), f"+{rest}")
            return
        look = theme.states[state]
        square = QRectF(slot.left(), slot.top() + (line - icon) / 2, icon, icon)
        draw_icon(painter, look.icon, look.colours.bar, square)
        painter.drawText(slot.adjusted(icon + 4, 0, 0, 0), int(_MIDDLE), str(number))
