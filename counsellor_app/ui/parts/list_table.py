"""A list in columns: sorts by its heads or its menu, copies its rows, can be left as a person arranged it."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.copied_rows import copy_rows
from counsellor_app.ui.parts.list_menu import Order, column_name, list_menu
from counsellor_app.ui.wording import translate

SORTED = Qt.ItemDataRole.UserRole + 1
"""What a row is sorted by in a column: all texts or all numbers."""
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_USUAL = "-1a:"
_ARRANGED = re.compile(r"(-1|\d{1,2})([ad]):((?:\d{1,4}(?:,\d{1,4})*)?)")
_LOOKED_AT = 60
"""Rows whose words decide how wide a column is at first."""


def sorted_by(words: str, then: str) -> str:
    """What a row is sorted by: its words in a column, and where they are the same, something else."""
    return f"{words}\x01{then}"


class SortedRows(QSortFilterProxyModel):
    """The rows of a list in another order, and only those in which some column holds all that was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSortRole(SORTED)
        self.setFilterKeyColumn(-1)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)


class ListHeader(QHeaderView):
    """``dragged``: a person has given columns other widths."""

    dragged = Signal()

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._before: list[int] = []
        self.setSectionsClickable(True)
        self.setSortIndicatorClearable(True)
        self.setStretchLastSection(True)
        self.setHighlightSections(False)
        self.setResizeContentsPrecision(_LOOKED_AT)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def widths(self) -> list[int]:
        """The width of each column, in logical pixels; 0 where it is hidden."""
        return [self.sectionSize(each) for each in range(self.count())]

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._before = self.widths()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        if self.widths() != self._before:
            self.dragged.emit()


class ListTable(QTableView):
    """``opened``: Enter or a double click. ``arranged``: a person chose another order or other widths.

    ``kept`` is the name under which this PC remembers both; ``renamed``: it shows another list from now on.
    ``usual_widths`` are those of columns that do not go by their words, at a text scale of 1.0.
    """

    opened = Signal()
    arranged = Signal()
    renamed = Signal()

    def __init__(self, kept: str) -> None:
        super().__init__()
        self.kept = kept
        self._widths: list[int] = []
        self.usual_widths: Mapping[int, int] = {}
        self._order: Order = (-1, _ASCENDING)
        self._is_restoring = False
        self._head = head = ListHeader(self)
        self.setHorizontalHeader(head)
        head.dragged.connect(self._take_widths)
        head.sortIndicatorChanged.connect(self._take_order)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: self._open_menu(head.mapToGlobal(at)))
        head.setProperty("part", "compact")
        head.setSortIndicator(-1, _ASCENDING)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The list's own search by letters is not wanted: letters belong to the program's keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(self)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
        elif event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """By the right button, the menu key or Shift+F10."""
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self._open_menu(below if by_keys else event.globalPos())

    def keep_as(self, kept: str) -> None:
        """Take the order and the widths that another list of that name was left with."""
        if kept != self.kept:
            self.kept = kept
            self.arrange(_USUAL)
            self.renamed.emit()

    def _open_menu(self, at: QPoint) -> None:
        menu = list_menu(self, self._order, self.sort_by)
        menu.addAction(translate("Lists", "The usual widths")).triggered.connect(self._forget_widths)
        menu.popup(at)

    @property
    def order(self) -> Order:
        """By what is sorted."""
        return self._order

    def sort_by(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Sort as a click on the head would; −1 for the order in which the rows came."""
        self._head.setSortIndicator(column, order)

    def _take_order(self, column: int, order: Qt.SortOrder) -> None:
        if (column, order) == self._order:
            return
        self._order = (column, order)
        if self._is_restoring or self.model() is None:
            return
        if column < 0:
            announce(self, translate("Lists", "In the usual order"))
        else:
            up = translate("Lists", "Sorted by {column}").format(column=column_name(self, column))
            down = translate("Lists", "Sorted by {column}, the last first")
            announce(self, up if order is _ASCENDING else down.format(column=column_name(self, column)))
        self.arranged.emit()

    def _take_widths(self) -> None:
        self._widths = [round(each * 100 / scaled(100)) for each in self._head.widths()]
        self.arranged.emit()

    def _forget_widths(self) -> None:
        self._widths = []
        self.fit()
        self.arranged.emit()

    def fit(self, widest: int = 260) -> None:
        """Give columns the person's widths, their usual ones, or those of their words up to ``widest``.

        All are at a text scale of 1.0.
        """
        head = self._head
        if self._order[0] >= head.count() > 0:
            self.sort_by(-1)
        if not self._widths and not self.usual_widths:
            self.resizeColumnsToContents()
        for column in range(head.count()):
            own = self._widths[column] if column < len(self._widths) else 0
            width = own or self.usual_widths.get(column, 0)
            head.resizeSection(
                column, scaled(width) if width else min(head.sectionSize(column), scaled(widest))
            )

    def arrangement(self) -> str:
        """How it is arranged, as a short text."""
        column, order = self._order
        sorted_by = f"{column}{'d' if order is _DESCENDING else 'a'}"
        return f"{sorted_by}:{','.join(map(str, self._widths))}"

    def arrange(self, text: str) -> None:
        """Arrange it so again; what cannot be read changes nothing."""
        found = _ARRANGED.fullmatch(text)
        if found is None:
            return
        column, way, widths = int(found[1]), found[2], found[3]
        self._widths = [int(each) for each in widths.split(",") if each]
        self._is_restoring = True
        self.sort_by(column, _DESCENDING if way == "d" else _ASCENDING)
        self._is_restoring = False
        self.fit()
