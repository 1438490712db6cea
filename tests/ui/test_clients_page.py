"""The page of people as hands and eyes have it: search box, list, card, forms, and what sharing hides."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import State
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.clients.draft import Field
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.clients.refusing import RefusalField
from tests.builders import ACTOR, NOW, a_client, minutes
from tests.ui.clients_desk import TARO, ClientsDesk


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot) -> Iterator[ClientsDesk]:
    made = ClientsDesk(store, qtbot)
    yield made
    made.close()


def read(page: ClientsPage) -> str:
    """All that labels show."""
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def test_typing_then_enter_opens_the_card_and_escape_goes_back(desk: ClientsDesk) -> None:
    page = desk.page()
    assert QApplication.focusWidget() is page.form.search
    page.form.search.setText("")
    QTest.keyClicks(page.form.search, "42020-123")
    desk.settle()
    assert page.form.hits.isVisible()
    assert (
        page.form.hits.item(0).text().startswith("山田 太郎（ヤマダ タロウ） · 42020-1234567 · 090-0000-0001")
    )
    QTest.keyClick(page.form.search, Qt.Key.Key_Return)
    desk.settle()
    assert page.form.card.isVisible()
    assert "山田 太郎" in read(page)
    QTest.keyClick(page.form.search, Qt.Key.Key_Escape)
    assert page.form.hits.isVisible()
    assert page.form.search.text() == "42020-123"


def test_the_arrow_goes_into_the_list_and_letters_stay_out_of_it(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.presenter.look_for("42020")
    desk.settle()
    QTest.keyClick(page.form.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.form.hits
    QTest.keyClick(page.form.hits, Qt.Key.Key_Down)
    QTest.keyClick(page.form.hits, Qt.Key.Key_Return)
    desk.settle()
    assert desk.face().client == TARO


def test_nobody_found_says_what_to_try(desk: ClientsDesk) -> None:
    page = desk.page()
    assert "Type a name" in read(page)
    desk.presenter.look_for("いない人")
    desk.settle()
    assert "Nobody like this is on file" in read(page)


def test_a_correction_by_keyboard_is_kept_and_undone(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.open()
    page.form.card.head.edit.click()
    name = page.form.card.edit.boxes[Field.NAME].entry
    assert QApplication.focusWidget() is name
    name.selectAll()  # type: ignore[union-attr]
    QTest.keyClicks(name, "Yamada")
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.on_file().name == "Yamada"
    assert not page.form.card.edit.isVisible()
    assert "The card was corrected." in read(page)
    banner = page.form.banners
    button = next(each for each in banner.findChildren(type(page.form.back)) if each.words() == "Undo")
    button.click()
    desk.settle()
    assert desk.on_file() == TARO


def test_a_fault_is_said_beside_its_field_and_the_cursor_goes_there(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.open()
    page.form.card.head.edit.click()
    kana = page.form.card.edit.boxes[Field.KANA]
    kana.entry.selectAll()  # type: ignore[union-attr]
    QTest.keyClicks(kana.entry, "abc")
    page.form.card.edit.keep.click()
    assert kana.message.text() == "Type the reading in kana, without kanji or Latin letters."
    assert QApplication.focusWidget() is kana.entry
    assert desk.on_file() == TARO


def test_a_row_for_a_telephone_is_added_and_taken_away(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.open()
    page.form.card.head.edit.click()
    page.form.card.edit.more.click()
    assert len(page.form.card.edit.rows) == 3
    new = page.form.card.edit.rows[2].number.entry
    assert QApplication.focusWidget() is new
    QTest.keyClicks(new, "090-1234-5678")
    page.form.card.edit.rows[0].remove.click()
    page.form.card.edit.rows[0].may_call.click()
    page.form.card.edit.keep.click()
    desk.settle()
    assert [(each.e164, each.may_call) for each in desk.on_file().phones] == [
        ("+81956000001", True),
        ("+819012345678", True),
    ]


def test_an_employer_has_a_company_in_place_of_a_number(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.open()
    page.form.card.head.edit.click()
    boxes = page.form.card.edit.boxes
    assert boxes[Field.NUMBER].isVisible()
    boxes[Field.KIND].typed.emit("employer")
    assert boxes[Field.COMPANY].isVisible()
    assert not boxes[Field.NUMBER].isVisible()
    assert boxes[Field.EMAIL].entry.accessibleName() == "E-mail of the My Page"


def test_a_refusal_is_asked_for_in_the_page(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.open()
    page.form.card.head.refuse.click()
    card = page.form.card.refusal
    assert card.isVisible()
    assert QApplication.focusWidget() is card.ground
    card.go.click()
    assert "Choose the ground." in read(page)
    card.ground.typed.emit("abuse")
    desk.presenter.change_refusal(desk.presenter.refusing and desk.presenter.refusing.typed(*_note("暴言")))
    card.go.click()
    desk.settle()
    assert not card.isVisible()
    assert "Use refused" in read(page)
    lift = page.form.card.refusals.buttons[0]
    lift.click()
    assert "The person may use the service again." in read(page)


def _note(text: str) -> tuple[RefusalField, str]:
    return RefusalField.NOTE, text


def test_two_cards_are_put_together_on_the_page(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.store.put_client(a_client(name="山田 太朗", number="", phones=()), ACTOR, NOW)
    desk.open()
    page.form.card.head.join.click()
    assert page.form.card.join.search.text() == "山田 太郎"
    page.form.card.join.search.selectAll()
    desk.presenter.others.look_for("ヤマダ")
    desk.settle()
    page.form.card.join.buttons[0].click()
    desk.settle()
    assert "Card that goes into it" in read(page)
    page.form.card.join.go.click()
    desk.settle()
    assert "The two cards are one. Nothing was deleted." in read(page)
    part = next(each for each in page.form.card.changes.buttons if each.words() == "Part the two cards again")
    part.click()
    desk.settle()
    assert "The two cards are parted again." in read(page)


def test_a_long_history_shows_its_beginning_until_all_is_asked_for(desk: ClientsDesk) -> None:
    for number in range(12):
        start = NOW - minutes(60 * 24 * (number + 1))
        desk.book(start=start, state=State.DONE, ended_at=start + minutes(30))
    page = desk.page()
    desk.open()
    assert len(page.form.card.sessions.buttons) == 8
    page.form.card.sessions.more.click()
    assert len(page.form.card.sessions.buttons) == 12


def test_masked_nothing_of_a_person_is_on_the_page(desk: ClientsDesk) -> None:
    page = desk.page()
    desk.presenter.look_for("やまだ")
    desk.open()
    page.form.card.head.edit.click()
    page.set_masked(True)
    desk.settle()
    assert "山田" not in "".join(each.text() for each in page.findChildren(QLabel)), "not even hidden"
    assert not page.findChildren(QLineEdit)
    page.set_masked(False)
    assert page.form.card.edit.isVisible(), "what was begun is still there"
