"""Days × start times: arrow keys go, Enter takes, Page Up and Down turn the weeks."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from counsellor_app.ui.booking.when.grid_face import Cell, CellState, GridFace
from counsellor_app.ui.booking.when.grid_model import GridModel, Index
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import FOCUS, FOCUS_INNER
from counsellor_app.ui.parts.focus_ring import NO_RING
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ROWS_SHOWN, _ROWS_LEAST = 8, 5
_ROW = 22


class GridView(QTableView):
    """``looked_at`` carries the `Cell` under the cursor or None, ``picked`` one, ``turned`` weeks."""

    looked_at = Signal(object)
    picked = Signal(object)
    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._model = GridModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_CellArt(self))
        self.setAccessibleName(translate("BookingGrid", "Free times"))
        self.setAccessibleDescription(
            translate("BookingGrid", "Arrow keys go through the times, Enter takes one, Page Down goes on.")
        )
        self.setProperty(NO_RING, True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(scaled(30))
        self.horizontalHeader().setHighlightSections(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled(_ROW))
        rows.setMinimumSectionSize(scaled(_ROW))
        rows.setHighlightSections(False)
        for header in (rows, self.horizontalHeader()):
            header.setFont(font(TextRole.CAPTION))
            header.setProperty("part", "compact")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._click)

    def show_face(self, face: GridFace) -> None:
        """Show the grid; the cursor stays on its time, or goes to the first free one."""
        here = self._model.cell_at(self.currentIndex())
        start = here.slot.start if here is not None and here.slot is not None else None
        grew = len(face.rows) != len(self._model.face.rows)
        self._model.show_face(face)
        if grew:
            self.updateGeometry()
        if not self.currentIndex().isValid():
            self._put_cursor(start)

    def _put_cursor(self, start: datetime | None) -> None:
        face = self._model.face
        place = face.place_of(start) or face.first_free() or ((0, 0) if face.rows else None)
        if place is not None:
            self.setCurrentIndex(self._model.index(*place))

    def go_to_first(self) -> None:
        """Put the cursor on the earliest free time, unless it stands on one already."""
        cell = self._model.cell_at(self.currentIndex())
        if cell is None or not cell.is_free:
            self._put_cursor(None)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(420), self._height(min(_ROWS_SHOWN, len(self._model.face.rows))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(280), self._height(min(_ROWS_LEAST, len(self._model.face.rows))))

    def _height(self, rows: int) -> int:
        return max(rows, 3) * scaled(_ROW) + self.horizontalHeader().sizeHint().height() + 4

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.looked_at.emit(self._model.cell_at(current) if self.hasFocus() else None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.looked_at.emit(self._model.cell_at(self.currentIndex()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.looked_at.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The keys of the grid; a key with Ctrl or Alt belongs to the page."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _TAKE:
            self._take(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_PageDown:
            self.turned.emit(1)
        elif plain and event.key() == Qt.Key.Key_PageUp:
            self.turned.emit(-1)
        elif plain:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _click(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        cell = self._model.cell_at(index)
        if cell is not None:
            self.picked.emit(cell)


class _CellArt(QStyledItemDelegate):
    """Free times bold in the key colour, the others quiet, the picked one filled; never by colour alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        cell = model.cell_at(index) if isinstance(model, GridModel) else None
        if cell is None:
            return
        theme = theme_in_force()
        area = option.rect
        ink, ground = _colours(cell)
        painter.save()
        painter.fillRect(area, QColor(ground))
        painter.setPen(QColor(ink))
        is_strong = cell.is_picked or (cell.is_free and not cell.held_by)
        painter.setFont(font(TextRole.STRONG if is_strong else TextRole.CAPTION))
        words = _fitting(painter, cell, str(index.data()), area.width() - 6)
        if cell.held_by and not cell.is_picked:
            painter.fillRect(area, QBrush(QColor(theme.key), Qt.BrushStyle.BDiagPattern))
            middle = painter.boundingRect(area, int(Qt.AlignmentFlag.AlignCenter), words)
            painter.fillRect(middle.adjusted(-3, 0, 3, 0), QColor(ground))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused:
            box = QRectF(area).adjusted(2, 2, -2, -2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(FOCUS), 4))
            painter.drawRect(box)
            painter.setPen(QPen(QColor(FOCUS_INNER if not theme.is_dark else FOCUS), 1))
            painter.drawRect(box.adjusted(2, 2, -2, -2))
        painter.restore()


def _fitting(painter: QPainter, cell: Cell, words: str, room: int) -> str:
    """What there is room for; of who is booking at least the name."""
    metrics = painter.fontMetrics()
    if cell.held_by and not cell.is_picked and metrics.horizontalAdvance(words) > room:
        words = cell.held_by
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


def _colours(cell: Cell) -> tuple[str, str]:
    """Ink and ground."""
    theme = theme_in_force()
    if cell.is_picked:
        return theme.on_key, theme.key
    if cell.state is CellState.FREE:
        return theme.key, theme.surface
    return theme.muted, theme.ground
