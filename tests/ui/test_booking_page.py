"""The booking page: names for screen readers, masking, and nothing lost by leaving it."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice
from counsellor_app.ui.booking.page import BookingPage
from tests.builders import ACTOR, NOW
from tests.ui.booking_desk import SAKURA, THURSDAY, BookingDesk


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot) -> Iterator[BookingDesk]:
    store.put_client(SAKURA, ACTOR, NOW)
    made = BookingDesk(store, qtbot)
    yield made
    made.close()


def words(page: BookingPage) -> str:
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    lines = [each.text() for each in page.findChildren(QLineEdit) if each.isVisible()]
    return "\n".join(labels + lines)


def test_every_control_has_a_name(desk: BookingDesk) -> None:
    page = desk.page()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    controls = [
        each
        for each in page.findChildren(QWidget)
        if isinstance(each, kinds) and each.isVisible() and each.focusPolicy()
    ]
    assert controls
    assert [
        each for each in controls if not each.accessibleName() and not isinstance(each, QAbstractButton)
    ] == []
    buttons = [each for each in controls if isinstance(each, QAbstractButton)]
    assert [each for each in buttons if not (each.accessibleName() or each.text())] == []


def test_a_screen_reader_hears_the_time_and_its_state(desk: BookingDesk) -> None:
    page = desk.page()
    desk.choose("コバヤシ")
    model = page.grid.model()
    heard = model.data(page.grid.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert "8:30" in str(heard)
    assert "free" in str(heard)


def test_a_shared_screen_shows_nobody_and_brings_everything_back(desk: BookingDesk) -> None:
    page = desk.page()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    assert SAKURA.name in words(page)
    page.set_masked(True)
    assert not any(each in words(page) for each in (SAKURA.name, SAKURA.kana, SAKURA.number, SAKURA.email))
    page.set_masked(False)
    assert SAKURA.name in words(page)


def test_leaving_the_page_half_way_keeps_what_was_typed(desk: BookingDesk) -> None:
    page = desk.page()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    before = desk.presenter.draft
    page.hide()
    page.show()
    desk.settle()
    assert desk.presenter.draft == before
    assert SAKURA.name in words(page)


def test_page_down_shows_the_next_week_and_the_cursor_stays_on_a_time(desk: BookingDesk) -> None:
    page = desk.page()
    desk.choose("コバヤシ")
    QTest.keyClick(page.grid, Qt.Key.Key_PageDown)
    desk.settle()
    assert desk.face().grid.heads[0].day == date(2026, 12, 1)
    assert page.grid.currentIndex().isValid()


def test_all_of_what_is_read_back_can_be_seen_however_low_the_page(desk: BookingDesk) -> None:
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    page = desk.page(840, 400)
    said = next(each for each in page.side.findChildren(QLabel) if "様" in each.text())
    assert said.height() >= said.heightForWidth(said.width())
    assert page.side.height() > page.height(), "it scrolls"


def test_a_row_for_each_attendant_comes_and_goes_by_keys(desk: BookingDesk) -> None:
    desk.choose("コバヤシ")
    page = desk.page()
    desk.presenter.take_choice(Choice.ATTENDANT, "interpreter")
    page.contact.companions.add.click()
    row = page.contact.companions.rows[0]
    assert row.kind.hasFocus()
    QTest.keyClick(row.kind, Qt.Key.Key_Return)
    QTest.keyClicks(row.name, "Hana")
    assert [each.name for each in desk.presenter.draft.companions] == ["Hana"]
    row.remove.click()
    assert desk.presenter.draft.companions == ()
    assert page.contact.companions.add.hasFocus()


@pytest.mark.parametrize(("downs", "is_new"), [(0, False), (1, False), (2, True)])
def test_down_and_enter_take_the_person_found_and_never_a_new_card_by_habit(
    desk: BookingDesk, downs: int, is_new: bool
) -> None:
    page = desk.page()
    desk.search("コバヤシ")
    assert page.who.hits.item(0).text().endswith("[Enter]")
    for _ in range(downs):
        QTest.keyClick(page.who.search, Qt.Key.Key_Down)
    QTest.keyClick(page.who.search, Qt.Key.Key_Return)
    desk.settle()
    draft = desk.presenter.draft
    assert draft.is_new is is_new
    assert (draft.person.client.id if draft.person else None) == (None if is_new else SAKURA.id)


def test_enter_before_the_answer_has_come_begins_no_card_for_somebody_on_file(desk: BookingDesk) -> None:
    page = desk.page()
    page.who.search.setText("コバヤシ")
    page.who.search.textEdited.emit("コバヤシ")
    QTest.keyClick(page.who.search, Qt.Key.Key_Return)
    desk.settle()
    assert not desk.presenter.draft.is_new
    assert SAKURA.name in page.who.hits.item(0).text()


def test_enter_before_the_answer_has_come_begins_a_card_for_somebody_who_is_not(desk: BookingDesk) -> None:
    page = desk.page()
    page.who.search.setText("サセボ")
    page.who.search.textEdited.emit("サセボ")
    QTest.keyClick(page.who.search, Qt.Key.Key_Return)
    desk.settle()
    assert desk.presenter.draft.is_new
