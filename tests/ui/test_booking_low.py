"""The booking page in a low window: what is told never takes the form's room, and the cursor is in sight."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.draft import Field
from tests.ui.booking_desk import THURSDAY, Made
from tests.ui.test_booking_series import a_series, take

LOW = (420, 300)
"""What a window of 911 × 512, 1366 × 768 at 150 %, leaves the page under a banner of two lines."""


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def hidden_part(widget: QWidget) -> QRect:
    """What of the focus lies out of sight; empty where all of it is seen."""
    area = widget.rect()
    if isinstance(widget, QAbstractItemView):
        area = widget.visualRect(widget.currentIndex()).translated(widget.viewport().pos())
    inner, outer = widget, widget.parentWidget()
    while outer is not None and not inner.isWindow():
        area.translate(inner.pos())
        seen = outer.rect() if isinstance(outer.parentWidget(), QAbstractScrollArea) else area
        if not seen.contains(area):
            return area
        inner, outer = outer, outer.parentWidget()
    return QRect()


def walk(qtbot: QtBot) -> None:
    """Tab once round the page: every stop is in sight while it has the focus."""
    first = focused()
    for _ in range(60):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        here = focused()
        qtbot.waitUntil(lambda: hidden_part(focused()).isEmpty())
        if here is first:
            return
    raise AssertionError("the page is left by Tab")


def test_after_a_long_result_every_stop_of_the_form_is_in_sight_when_it_has_the_focus(
    make: Made, store: DeskStore
) -> None:
    take(store, "2026-12-10 10:00")
    desk = a_series(make, 8)
    desk.confirm()
    page = desk.page(*LOW)
    assert page.notices.isVisible()
    assert page.notices.height() > LOW[1] // 3, "there is much to tell"
    assert page.who.search.visibleRegion().boundingRect().height() == page.who.search.height()
    page.who.search.setFocus()
    walk(desk.qtbot)


def test_what_comes_to_be_told_while_somebody_types_leaves_the_cursor_in_sight(
    make: Made, store: DeskStore
) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    desk.answer()
    page = desk.page(*LOW)
    note = page.contact.more.boxes[Field.NOTE].entry
    page.go_to(Place(Field.NOTE))
    desk.qtbot.waitUntil(lambda: hidden_part(note).isEmpty())
    take(store, THURSDAY)
    desk.presenter.timing.look_again()
    desk.settle()
    assert page.notices.isVisible()
    desk.qtbot.waitUntil(lambda: hidden_part(note).isEmpty())


def test_the_cell_under_the_cursor_is_in_sight_where_the_grid_is_higher_than_the_page(make: Made) -> None:
    desk = make()
    desk.choose("コバヤシ")
    page = desk.page(*LOW)
    page.go_to(Place(Stop.GRID))
    for key in (*[Qt.Key.Key_Down] * 12, Qt.Key.Key_Right, *[Qt.Key.Key_Up] * 5):
        QTest.keyClick(page.grid, key)
        desk.qtbot.waitUntil(lambda: hidden_part(page.grid).isEmpty())


def test_a_button_of_what_is_told_is_scrolled_to(make: Made, store: DeskStore) -> None:
    take(store, "2026-12-10 10:00")
    desk = a_series(make, 8)
    desk.confirm()
    page = desk.page(*LOW)
    last = page.notices.buttons[-1]
    assert last.mapTo(page, QPoint(0, last.height())).y() > 0
    page.who.search.setFocus()
    while focused() is not last:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    desk.qtbot.waitUntil(lambda: hidden_part(last).isEmpty())


def test_the_button_that_books_stays_where_it_is_when_something_is_told(make: Made) -> None:
    desk = a_series(make, 8)
    page = desk.page(1000, 650)
    before = page.confirm_button.mapTo(page, QPoint())
    desk.confirm()
    assert page.notices.isVisible()
    desk.qtbot.waitUntil(lambda: page.confirm_button.mapTo(page, QPoint()) == before)
