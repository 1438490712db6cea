"""The list of people found: two lines each, the name and what tells two people of one name apart."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.ui.clients.faces import HitRow
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.copied_rows import copy_cells
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

_ROW = Qt.ItemDataRole.UserRole
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class HitPainter(QStyledItemDelegate):
    """Whom the office refuses is told by a bar and by words."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(200), scaled(52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HitRow = index.data(_ROW)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = theme_in_force()
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.key_tint))
            painter.setPen(QColor(theme.key))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        if row.is_refused:
            bar = QRect(area.left(), area.top(), 4, area.height())
            painter.fillRect(bar, QColor(theme.tones[Tone.DANGER].bar))
        inside = area.adjusted(scaled(14), scaled(5), -scaled(12), -scaled(5))
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(theme.tones[Tone.DANGER].ink if row.is_refused else theme.muted))
        note = min(QFontMetrics(painter.font()).horizontalAdvance(row.note) + scaled(12), inside.width() // 2)
        half = inside.height() // 2
        right = QRect(inside.right() - note, inside.top() + half, note, half)
        painter.drawText(right, int(_MIDDLE | Qt.AlignmentFlag.AlignRight), row.note)
        painter.setPen(QColor(theme.ink))
        below = QRect(inside.left(), inside.top() + half, inside.width() - note, half)
        self._line(painter, below, row.identifiers)
        painter.setFont(font(TextRole.STRONG))
        self._line(painter, QRect(inside.left(), inside.top(), inside.width(), half), row.name)
        painter.restore()

    def _line(self, painter: QPainter, area: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(_MIDDLE), shown)


class HitList(QListWidget):
    """``opened`` carries the id of a card: a click, or Enter on a row."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[HitRow, ...] = ()
        self.setItemDelegate(HitPainter(self))
        self.setAccessibleName(translate("Clients", "People found"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda _item: self.open_chosen())

    def show_rows(self, rows: tuple[HitRow, ...]) -> None:
        """Put these in place, the first one chosen."""
        if rows == self._rows:
            return
        self._rows = rows
        self.clear()
        for row in rows:
            spoken = " · ".join((row.name, row.identifiers, row.note))
            QListWidgetItem(spoken, self).setData(_ROW, row)
        self.setCurrentRow(0 if rows else -1)

    def open_chosen(self) -> None:
        """Open the card of the chosen row."""
        chosen = self._chosen()
        if chosen is not None:
            self.opened.emit(chosen)

    def _chosen(self) -> UUID | None:
        row = self.currentRow()
        return self._rows[row].client_id if 0 <= row < len(self._rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens, Ctrl+C copies; letters belong to the search box."""
        if event.matches(QKeySequence.StandardKey.Copy):
            row = self.currentRow()
            copy_cells((each.name, each.identifiers, each.note) for each in self._rows[max(row, 0) : row + 1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_chosen()
        elif event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)
