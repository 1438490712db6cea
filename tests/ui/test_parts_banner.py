"""Messages wait at the top of the window, never take the focus, and are spoken once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts import banner
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.banner import Banner, BannerAction, BannerStack
from counsellor_app.ui.parts.buttons import DeskButton


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What a screen reader is told, and whether urgently; the reader itself is not part of this test."""
    said: list[tuple[str, bool]] = []

    def hear(_widget: QWidget, text: str, *, urgent: bool = False) -> None:
        said.append((text, urgent))

    monkeypatch.setattr(banner, "announce", hear)
    return said


@pytest.fixture
def stack(qtbot: QtBot) -> BannerStack:
    made = BannerStack()
    qtbot.addWidget(made)
    return made


def test_a_banner_shows_speaks_and_leaves_the_focus_where_it_is(
    qtbot: QtBot, spoken: list[tuple[str, bool]]
) -> None:
    window, stack, field = QWidget(), BannerStack(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(stack)
    column.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    stack.show_banner("end", "あと5分です", Tone.WARNING, (BannerAction("確認", lambda: None),))
    assert stack.isVisible()
    assert spoken == [("あと5分です", True)]
    assert field.hasFocus()


def test_the_same_key_replaces_the_message(stack: BannerStack) -> None:
    stack.show_banner("offline", "一", Tone.DANGER, lasting=True)
    stack.show_banner("offline", "二", Tone.DANGER, lasting=True)
    assert stack.keys() == ("offline",)
    stack.remove("offline")
    assert stack.keys() == ()
    assert stack.isHidden()
    stack.remove("offline")


def test_a_button_acts_and_the_close_button_closes_only_what_may_be_closed(stack: BannerStack) -> None:
    done: list[str] = []
    stack.show_banner("a", "閉じられる", Tone.NEUTRAL, (BannerAction("開く", lambda: done.append("a")),))
    lasting = stack.show_banner("b", "原因が消えるまで", Tone.DANGER, lasting=True)
    first = stack.findChildren(Banner)[0]
    first.buttons[0].click()
    assert done == ["a"]
    assert lasting.buttons == []
    closers = [each for each in first.findChildren(DeskButton) if each.accessibleName() == "Close message"]
    QTest.mouseClick(closers[0], Qt.MouseButton.LeftButton)
    assert stack.keys() == ("b",)


def test_an_undo_counts_down_in_its_button_and_is_spoken_once(
    stack: BannerStack, spoken: list[tuple[str, bool]]
) -> None:
    undone: list[int] = []
    action = BannerAction("元に戻す（10）", lambda: undone.append(1))
    offer = stack.offer_undo("undo", "電話に切り替えました", action)
    for left in range(9, 6, -1):
        stack.set_action_text("undo", f"元に戻す（{left}）")
    assert offer.buttons[0].words() == "元に戻す（7）"
    assert spoken == [("電話に切り替えました", False)]
    offer.buttons[0].click()
    assert undone == [1]


def test_hostile_text_stays_text(stack: BannerStack) -> None:
    shown = stack.show_banner("x", "<b>x</b>", Tone.NEUTRAL)
    assert shown.text() == "<b>x</b>"
    stack.set_text("x", "<i>y</i>")
    assert shown.text() == shown.accessibleName() == "<i>y</i>"


def test_an_announcement_goes_out_only_while_a_reader_listens(stack: BannerStack) -> None:
    assert not QAccessible.isActive()
    announce(stack, "だれも聞いていない")
    QAccessible.setActive(True)
    try:
        announce(stack, "聞いている", urgent=True)
    finally:
        QAccessible.setActive(False)
