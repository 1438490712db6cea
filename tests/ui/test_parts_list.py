"""Lists: sorted by head and by keyboard, filtered, copied, and left as a person arranged them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QMenu, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.parts.kept_views import KEPT, KeptViews
from counsellor_app.ui.parts.list_filter import ListFilter
from counsellor_app.ui.parts.list_table import ListTable, SortedRows
from counsellor_app.ui.parts.restored import restore
from counsellor_app.ui.parts.word_rows import WordRows

ROWS = (("平日", 12, "a"), ("求人者", 9, "c"), ("平日夜間", 100, "b"))


class Listed(QWidget):
    """A list of three rows with its filter, as a page has it."""

    def __init__(self, qtbot: QtBot, *, most: int = 0) -> None:
        super().__init__()
        self.rows = WordRows()
        self.table = ListTable("test")
        self.sorted = SortedRows(self.table)
        self.sorted.setSourceModel(self.rows)
        self.table.setModel(self.sorted)
        self.typed = ListFilter(self.sorted, most)
        column = QVBoxLayout(self)
        column.addWidget(self.typed)
        column.addWidget(self.table)
        self.rows.show_rows(("Kind", "Sessions", "Letter"), ROWS)
        self.table.fit()
        qtbot.addWidget(self)
        self.resize(600, 300)
        with qtbot.waitExposed(self):
            self.show()

    def column(self, at: int = 1) -> list[str]:
        count = self.sorted.rowCount()
        return [str(self.sorted.index(row, at).data()) for row in range(count)]

    def click_head(self, column: int) -> None:
        head = self.table.horizontalHeader()
        middle = head.sectionViewportPosition(column) + head.sectionSize(column) // 2
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, head.height() // 2))

    def drag_head(self, column: int, by: int) -> None:
        head = self.table.horizontalHeader()
        edge = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) - 1, head.height() // 2)
        QTest.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
        QTest.mouseMove(head.viewport(), edge + QPoint(by, 0))
        QTest.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))

    def menu(self, qtbot: QtBot) -> QMenu:
        """The menu that the keyboard opens."""
        self.table.setFocus()
        self.table.selectRow(0)
        at = self.table.viewport().rect().center()
        QApplication.postEvent(self.table.viewport(), _keyboard_menu(self.table, at))
        qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        return found


def _keyboard_menu(table: ListTable, at: QPoint) -> QContextMenuEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, table.mapToGlobal(at))


def test_a_click_on_a_head_sorts_figures_as_figures_and_the_third_click_is_the_usual_order(
    qtbot: QtBot,
) -> None:
    listed = Listed(qtbot)
    assert listed.column() == ["12", "9", "100"]
    listed.click_head(1)
    assert listed.column() == ["9", "12", "100"]
    listed.click_head(1)
    assert listed.column() == ["100", "12", "9"]
    listed.click_head(1)
    assert listed.column() == ["12", "9", "100"]


def test_the_menu_of_the_keyboard_sorts_turns_round_and_goes_back(qtbot: QtBot) -> None:
    listed = Listed(qtbot)
    for words, order in (
        ("Sort by Letter", ["a", "b", "c"]),
        ("The last on top", ["c", "b", "a"]),
        ("The usual order", ["a", "c", "b"]),
    ):
        menu = listed.menu(qtbot)
        action = next(each for each in menu.actions() if each.text() == words)
        assert action.isEnabled()
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        assert listed.column(2) == order


def test_copied_rows_stand_as_on_the_screen_with_tabs(qtbot: QtBot) -> None:
    listed = Listed(qtbot)
    listed.table.sort_by(1)
    listed.table.setFocus()
    QTest.keyClick(listed.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(listed.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "求人者\t9\tc\n平日\t12\ta\n平日夜間\t100\tb"


def test_a_filter_narrows_to_rows_that_hold_it_and_stands_only_over_long_lists(qtbot: QtBot) -> None:
    listed = Listed(qtbot, most=2)
    listed.typed.insert("平日")
    assert listed.column(0) == ["平日", "平日夜間"]
    listed.rows.show_rows(("Kind", "Sessions", "Letter"), ROWS[:2])
    assert not listed.typed.isVisible()
    assert listed.column(0) == ["平日", "求人者"], "a filter that cannot be seen narrows nothing"


def test_a_list_comes_back_as_it_was_left_and_nothing_typed_is_kept(qtbot: QtBot) -> None:
    views = KeptViews(())
    listed = Listed(qtbot)
    restore(listed, views)
    listed.click_head(1)
    listed.click_head(1)
    before = listed.table.columnWidth(0)
    listed.drag_head(0, 40)
    assert listed.table.columnWidth(0) == before + 40
    listed.typed.insert("山田")
    assert "山田" not in str(views.all_texts())

    again = Listed(qtbot)
    restore(again, KeptViews(views.all_texts()))
    again.table.fit()
    assert again.column() == ["100", "12", "9"]
    assert again.table.columnWidth(0) == pytest.approx(before + 40, abs=scaled(2))


def test_the_usual_widths_come_back_by_the_menu(qtbot: QtBot) -> None:
    listed = Listed(qtbot)
    before = listed.table.columnWidth(0)
    listed.drag_head(0, 40)
    menu = listed.menu(qtbot)
    next(each for each in menu.actions() if each.text() == "The usual widths").trigger()
    assert listed.table.columnWidth(0) == before
    menu.close()


@pytest.mark.parametrize("text", ["", "x", "12", "a:b", "9d:1,2", "-1a:", "0a:70000,x"])
def test_what_no_list_was_left_with_changes_nothing(qtbot: QtBot, text: str) -> None:
    listed = Listed(qtbot)
    restore(listed, KeptViews([("test", text)]))
    assert listed.column() == ["12", "9", "100"]


def test_splitters_ticks_and_choices_come_back(qtbot: QtBot) -> None:
    def page() -> tuple[QWidget, QSplitter, QCheckBox, QComboBox, list[str]]:
        whole, chosen = QWidget(), []
        splitter, box, choice = QSplitter(whole), QCheckBox(whole), QComboBox(whole)
        for each in (splitter, box, choice):
            each.setProperty(KEPT, type(each).__name__)
        for _ in range(2):
            splitter.addWidget(QWidget())
        splitter.resize(600, 100)
        for value in ("all", "mine"):
            choice.addItem(value.title(), value)
        choice.activated.connect(lambda row: chosen.append(str(choice.itemData(row))))
        qtbot.addWidget(whole)
        whole.show()
        return whole, splitter, box, choice, chosen

    views = KeptViews(())
    whole, splitter, box, choice, _ = page()
    restore(whole, views)
    QTest.mousePress(splitter.handle(1), Qt.MouseButton.LeftButton)
    QTest.mouseMove(splitter.handle(1), QPoint(100, 5))
    QTest.mouseRelease(splitter.handle(1), Qt.MouseButton.LeftButton, pos=QPoint(100, 5))
    box.click()
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    left = splitter.sizes()
    assert left[0] > left[1]

    whole, splitter, box, choice, chosen = page()
    restore(whole, KeptViews(views.all_texts()))
    assert splitter.sizes() == left
    assert box.isChecked()
    assert chosen == ["mine"]
