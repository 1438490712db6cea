"""Draws the rows of the list of tasks: headings, and two lines with the deadline at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme, Tone
from counsellor_app.ui.tasks.faces import TaskRow
from counsellor_app.ui.theme import theme_in_force

ROW = Qt.ItemDataRole.UserRole
_BAR = 4
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Overdue is told by a bar and by words, the selected row by a frame and its ground."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(200), scaled(52 if _row(index).task else 38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = _row(index), theme_in_force()
        area: QRect = option.rect
        painter.save()
        if row.task is None:
            self._heading(painter, area, row, theme)
        else:
            state: QStyle.StateFlag = option.state
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, QColor(theme.key_tint))
                painter.setPen(QColor(theme.key))
                painter.drawRect(area.adjusted(0, 0, -1, -1))
            self._task(painter, area, row, theme)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, row: TaskRow, theme: Theme) -> None:
        painter.setFont(font(TextRole.STRONG))
        painter.setPen(QColor(theme.ink))
        words = area.adjusted(scaled(12), scaled(8), -scaled(12), 0)
        painter.drawText(words, int(_MIDDLE), row.title)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))

    def _task(self, painter: QPainter, area: QRect, row: TaskRow, theme: Theme) -> None:
        danger = theme.tones[Tone.DANGER]
        if row.is_overdue:
            painter.fillRect(QRect(area.left(), area.top(), _BAR, area.height()), QColor(danger.bar))
        inside = area.adjusted(scaled(14), scaled(5), -scaled(12), -scaled(5))
        strong, small = font(TextRole.STRONG), font(TextRole.CAPTION)
        due_width = QFontMetrics(strong).horizontalAdvance(row.due) + scaled(12)
        painter.setFont(strong)
        painter.setPen(QColor(danger.ink if row.is_overdue else theme.ink))
        painter.drawText(inside, int(_MIDDLE | Qt.AlignmentFlag.AlignRight), row.due)
        half = inside.height() // 2
        left = QRect(inside.left(), inside.top(), inside.width() - due_width, half)
        painter.setPen(QColor(theme.ink))
        self._line(painter, left, row.title)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        self._line(painter, left.translated(0, half), row.detail)

    def _line(self, painter: QPainter, area: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(_MIDDLE), shown)


def _row(index: Index) -> TaskRow:
    row = index.data(ROW)
    return row if isinstance(row, TaskRow) else TaskRow("")
