"""What can be done with a list from the keyboard: its order, its rows, its widths."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QTableView

from counsellor_app.ui.parts.copied_rows import copy_rows
from counsellor_app.ui.wording import translate

_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
Order = tuple[int, Qt.SortOrder]
"""The column by which is sorted, −1 for none, and which way."""


def list_menu(table: QTableView, now: Order, sort: Callable[[int, Qt.SortOrder], None]) -> QMenu:
    """A menu over the list, gone when it is closed."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    columns, ways = QActionGroup(menu), QActionGroup(menu)
    column, order = now
    for each in range(table.model().columnCount()):
        if not table.isColumnHidden(each):
            words = translate("Lists", "Sort by {column}").format(column=column_name(table, each))
            _add(menu, columns, words, on=each == column).triggered.connect(
                partial(_sort, sort, each, order if column >= 0 else _ASCENDING)
            )
    usual = _add(menu, columns, translate("Lists", "The usual order"), on=column < 0)
    usual.triggered.connect(partial(_sort, sort, -1, _ASCENDING))
    menu.addSeparator()
    for words, way in (
        (translate("Lists", "The first on top"), _ASCENDING),
        (translate("Lists", "The last on top"), _DESCENDING),
    ):
        action = _add(menu, ways, words, on=way is order)
        action.setEnabled(column >= 0)
        action.triggered.connect(partial(_sort, sort, column, way))
    menu.addSeparator()
    copy = menu.addAction(translate("Lists", "Copy the chosen rows"))
    copy.setShortcut("Ctrl+C")
    copy.setEnabled(table.selectionModel().hasSelection())
    copy.triggered.connect(lambda: copy_rows(table))
    return menu


def _add(menu: QMenu, group: QActionGroup, words: str, *, on: bool) -> QAction:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(on)
    group.addAction(action)
    return action


def _sort(
    sort: Callable[[int, Qt.SortOrder], None], column: int, order: Qt.SortOrder, _checked: bool = False
) -> None:
    sort(column, order)


def column_name(table: QTableView, column: int) -> str:
    """What stands over a column."""
    head = table.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
    return str(head or "")
