"""The page under real keys, real pastes and real drops."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.adding.form import Field
from counsellor_app.ui.adding.found import DOTS
from counsellor_app.ui.adding.page import AddingPage
from counsellor_app.ui.fields import field_box
from tests.builders import NOW, a_client, minutes
from tests.ui.adding_desk import INVITATIONS, PHONE, AddingDesk, sample

HOSTILE = '<b>太</b><img src="file:///etc/passwd">&{name}{0}%n %1 ‮evil‬ \u200b' + "長" * 300


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot) -> Iterator[AddingDesk]:
    made = AddingDesk(store, qtbot)
    yield made
    made.close()


@pytest.fixture
def page(desk: AddingDesk) -> AddingPage:
    return desk.page()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Any) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def entry(page: AddingPage, field: Field) -> QWidget:
    return page.fields.boxes[field].entry


def clip(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def tab_to(page: AddingPage, field: Field) -> None:
    for _ in range(30):
        if focused() is entry(page, field):
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {field}")


def words(page: AddingPage) -> str:
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    buttons = [each.text() for each in page.findChildren(QPushButton) if each.isVisible()]
    return "\n".join((*labels, *buttons))


def test_a_session_is_added_from_the_clipboard_by_keys_alone(desk: AddingDesk, page: AddingPage) -> None:
    clip(sample("zoom-ja-025.txt"))
    assert focused() is page.paste
    QTest.keyClick(page.paste, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    tab_to(page, Field.NAME)
    QTest.keyClicks(focused(), "Inoue Mayumi")
    tab_to(page, Field.PHONES)
    QTest.keyClicks(focused(), "09012345678")
    tab_to(page, Field.NOTE)
    QTest.keyClicks(focused(), "first")
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    stored = desk.store.appointment(desk.answers[0].id)
    assert stored.join is not None
    assert (stored.client.name, stored.note) == ("Inoue Mayumi", "first")
    assert page.paste.toPlainText() == ""
    assert entry(page, Field.NAME).property("text") == ""


def test_tab_goes_from_top_to_bottom_and_every_stop_is_named(desk: AddingDesk, page: AddingPage) -> None:
    desk.paste(sample("zoom-ja-025.txt"))
    page.paste.setFocus()
    desk.qtbot.waitUntil(page.found.show_passcode.isVisible)
    desk.settle()
    stops = [focused()]
    while True:
        press(Qt.Key.Key_Tab)
        if focused() in stops:
            break
        stops.append(focused())
    below = [each.mapTo(page, each.rect().topLeft()) for each in stops if each is not page.clear_button]
    rows = [(point.y() // 12, point.x()) for point in below]
    assert rows == sorted(rows)
    assert {entry(page, field) for field in desk.face().fields if field is not Field.KIND} <= set(stops)
    assert all(each.accessibleName() for each in stops)
    assert stops[-2:] == [page.add_button, page.clear_button]


def test_control_v_on_a_button_pastes_and_in_a_field_stays_in_the_field(
    desk: AddingDesk, page: AddingPage
) -> None:
    clip(sample("zoom-ja-017.txt"))
    page.add_button.setFocus()
    QTest.keyClick(page.add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert "123 456 789" in words(page)
    clip("井上")
    name = entry(page, Field.NAME)
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.presenter.form.name == "井上"
    assert desk.presenter.paste.text == sample("zoom-ja-017.txt")


def test_a_file_dropped_anywhere_on_the_page_is_read(desk: AddingDesk, page: AddingPage) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(INVITATIONS / "zoom-ics-002.ics"))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(10, 400), action, mime, button, Qt.KeyboardModifier.NoModifier))
    desk.settle()
    assert "zoom-ics-002.ics" in words(page)
    page.found.put_away.click()
    desk.settle()
    assert "zoom-ics-002.ics" not in words(page)


def test_a_file_copied_in_the_file_manager_is_pasted_too(desk: AddingDesk, page: AddingPage) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(INVITATIONS / "hw-eml-001.eml"))])
    QGuiApplication.clipboard().setMimeData(mime)
    QTest.keyClick(page.paste, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert "hw-eml-001.eml" in words(page)
    assert page.paste.toPlainText() == ""


def test_a_web_page_is_pasted_with_its_links_and_editing_the_text_reads_the_text(
    desk: AddingDesk, page: AddingPage
) -> None:
    mime = QMimeData()
    mime.setText("会議に\xa0参加")
    mime.setHtml('<a href="https://zoom.us/j/9146207735">会議に参加</a>')
    page.paste.insertFromMimeData(mime)
    desk.settle()
    assert "zoom.us" in words(page)
    page.paste.insertPlainText("!")
    desk.settle()
    assert "zoom.us" not in words(page)


def test_a_huge_text_is_read_whole_and_shown_in_part(desk: AddingDesk, page: AddingPage) -> None:
    mime = QMimeData()
    mime.setText("x\n" * 45_000 + "https://zoom.us/j/9146207735")
    page.paste.take(mime)
    desk.settle()
    assert "zoom.us" in words(page)
    assert "Only the beginning" in words(page)
    assert len(page.paste.toPlainText()) < 30_000


def test_a_fault_is_spoken_marked_and_described(
    desk: AddingDesk, page: AddingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(field_box, "announce", lambda _widget, text, **_: said.append(text))
    date = entry(page, Field.DATE)
    date.setFocus()
    QTest.keyClicks(date, "2/30")
    assert said == []
    press(Qt.Key.Key_Tab)
    assert said == ["There is no such day. Check month and day."]
    assert date.accessibleDescription() == said[0]
    assert date.property("invalid") is True
    assert said[0] in words(page)


def test_adding_with_a_fault_puts_the_cursor_into_the_first_faulty_field(page: AddingPage) -> None:
    page.add_button.click()
    assert focused() is entry(page, Field.DATE)


def test_the_passcode_is_shown_only_while_asked_for(desk: AddingDesk, page: AddingPage) -> None:
    desk.paste(sample("zoom-ja-025.txt"))
    assert "774120" not in words(page)
    page.found.show_passcode.click()
    desk.qtbot.waitUntil(lambda: "774120" in words(page))
    page.found.show_passcode.click()
    desk.settle()
    assert "774120" not in words(page)
    assert DOTS in words(page)


def test_a_shared_screen_shows_nothing_and_keeps_everything(desk: AddingDesk, page: AddingPage) -> None:
    desk.fill_well(number="42020-7654321")
    desk.paste(sample("zoom-ja-025.txt"))
    page.found.show_passcode.click()
    desk.qtbot.waitUntil(lambda: "774120" in words(page))
    page.set_masked(True)
    fields = [
        *page.findChildren(QLineEdit),
        *page.findChildren(QPlainTextEdit),
        *page.findChildren(QComboBox),
    ]
    assert not any(each.isVisible() for each in fields)
    assert "Hidden while the screen is shared" in words(page)
    assert "774120" not in words(page)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.answers == []
    page.set_masked(False)
    assert entry(page, Field.NUMBER).property("text") == "42020-7654321"
    assert entry(page, Field.NUMBER).isVisible()
    assert "774120" not in words(page)


def test_escape_leaves_the_page_and_what_was_typed_is_there_on_coming_back(
    desk: AddingDesk, page: AddingPage
) -> None:
    left: list[bool] = []
    desk.presenter.left.connect(lambda: left.append(True))
    desk.fill_well()
    entry(page, Field.NAME).setFocus()
    press(Qt.Key.Key_Escape)
    assert left == [True]
    page.hide()
    page.show()
    assert entry(page, Field.NAME).property("text") == "井上 真由美"


def test_clear_and_undo_are_buttons(desk: AddingDesk, page: AddingPage) -> None:
    desk.fill_well()
    desk.paste("見本")
    page.clear_button.click()
    assert page.paste.toPlainText() == entry(page, Field.NAME).property("text") == ""
    page.notices.buttons[0].click()
    assert (page.paste.toPlainText(), entry(page, Field.NAME).property("text")) == ("見本", "井上 真由美")
    desk.settle()


def test_a_free_time_is_one_press_away(desk: AddingDesk, page: AddingPage) -> None:
    desk.book(210, client=a_client(name="田中 一郎"))
    desk.fill_well()
    page.add_button.click()
    desk.settle()
    assert "田中 一郎" in words(page)
    button = page.notices.buttons[-1]
    assert button.words() == "14:00"
    button.click()
    assert entry(page, Field.TIME).property("text") == "14:00"
    assert focused() is page.add_button
    page.add_button.click()
    desk.settle()
    assert desk.answers[0].start == NOW + minutes(240)


def test_who_it_is_is_chosen_by_the_keyboard(desk: AddingDesk, page: AddingPage) -> None:
    card = desk.book(0, client=a_client(name="井上 花子", number="42020-7654321")).client
    desk.fill_well(number="42020-7654321", date="11/25")
    page.add_button.setFocus()
    press(Qt.Key.Key_Space)
    desk.settle()
    assert focused() in page.people.buttons
    assert "井上 花子" in page.people.buttons[1].accessibleDescription()
    page.people.buttons[1].setFocus()
    press(Qt.Key.Key_Space)
    desk.settle()
    assert desk.answers[0].client.id == card.id
    assert not page.people.isVisible()


def test_the_kind_is_chosen_by_arrow_keys_and_changes_the_length(desk: AddingDesk, page: AddingPage) -> None:
    desk.fill_well()
    page.fields.kinds.buttons["weekday"].setFocus()
    press(Qt.Key.Key_Right)
    assert desk.presenter.form.kind == "evening"
    assert "13:30–14:15" in words(page)
    press(Qt.Key.Key_Right)
    assert entry(page, Field.COMPANY).isVisible()
    assert not entry(page, Field.NUMBER).isVisible()


def test_hostile_text_in_every_field_is_shown_as_it_is(desk: AddingDesk, page: AddingPage) -> None:
    desk.book(0, client=a_client(name=HOSTILE, number="42020-7654321"))
    desk.fill_well(number="42020-7654321", date="11/25")
    desk.add()
    assert HOSTILE in words(page)
    for field in Field:
        if field not in (Field.KIND, Field.COUNSELLOR, Field.ROOM):
            desk.fill(**{field.value: HOSTILE})
    desk.paste(HOSTILE * 20)
    desk.add()
    assert entry(page, Field.EMAIL).property("text") == HOSTILE
    page.fields.kinds.buttons["employer"].click()
    assert entry(page, Field.COMPANY).property("text") == HOSTILE
    labels = page.findChildren(QLabel)
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)
    assert page.grab().width() == page.width()


@pytest.mark.parametrize("width", [455, 790, 1200])
def test_nothing_is_wider_than_the_page(desk: AddingDesk, page: AddingPage, width: int) -> None:
    page.resize(width, 650)
    desk.paste(sample("zoom-ja-025.txt"))
    desk.fill_well(name="W" * 400, phones=PHONE)
    for each in page.findChildren(QWidget):
        if each.isVisible() and page.fields.isAncestorOf(each):
            assert each.mapTo(page, each.rect().topRight()).x() <= page.width()
