"""The colleagues who have a session in hand, as a small pill at the end of a block's first line."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from counsellor_app.domain.line.presence import Beside
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme
from counsellor_app.ui.parts.icons import draw_icon
from counsellor_app.ui.today.faces.beside import names_text

_MOST = 0.45
"""Of the line; the client's name has the rest."""
_READABLE = 24
"""Less room for a name, at a text scale of 1.0, leaves it to the tip and to who hears the block."""


def paint_beside(painter: QPainter, beside: Beside, area: QRect, theme: Theme) -> int:
    """Paint the pill, filled for who holds the session and framed for who looks at it; how wide it is.

    Nobody: nothing, and 0.
    """
    names = names_text((*beside.holding, *beside.looking))
    if not names:
        return 0
    small = font(TextRole.CAPTION)
    metrics = QFontMetrics(small)
    icon, pad = scaled(11), 5
    room = int(area.width() * _MOST) - icon - 2 * pad - 3
    text = metrics.elidedText(names, Qt.TextElideMode.ElideRight, room) if room >= scaled(_READABLE) else ""
    if not text:
        pad = 3
    width = icon + 2 * pad + (3 + metrics.horizontalAdvance(text) if text else 0)
    pill = QRectF(area.right() - width, area.top() + 1, width, area.height() - 2)
    ground, ink = (theme.key, theme.on_key) if beside.holding else (theme.surface, theme.key)
    painter.save()
    painter.setBrush(QColor(ground))
    painter.setPen(QPen(QColor(theme.key), 1))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    draw_icon(painter, "person", ink, QRectF(pill.left() + pad, pill.center().y() - icon / 2, icon, icon))
    painter.setPen(QColor(ink))
    painter.setFont(small)
    words = pill.adjusted(pad + icon + 3, 0, -pad, 0)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    painter.restore()
    return int(width) + 4
