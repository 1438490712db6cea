"""Buttons name their key, and the key presses them at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.fonts import TextRole, font
from counsellor_app.ui.parts.buttons import DeskButton, danger, ghost, icon_button, primary, reason, secondary


def shown(qtbot: QtBot, *buttons: DeskButton) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    for button in buttons:
        column.addWidget(button)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_the_key_presses_the_button_before_the_event_is_over(qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = reason("途中で切断", "Ctrl+3")
    window = shown(qtbot, button)
    button.clicked.connect(lambda: pressed.append("3"))
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["3"]


def test_a_disabled_or_hidden_button_ignores_its_key(qtbot: QtBot) -> None:
    pressed: list[int] = []
    button = primary("相談を終了", "Ctrl+E")
    window = shown(qtbot, button)
    button.clicked.connect(lambda: pressed.append(1))
    button.setEnabled(False)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    button.setEnabled(True)
    button.hide()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []


def test_another_key_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    pressed: list[int] = []
    button = secondary("次回を予約", "Ctrl+N")
    window = shown(qtbot, button)
    button.clicked.connect(lambda: pressed.append(1))
    wide = button.sizeHint().width()
    button.set_key("F6")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert pressed == [1]
    button.set_key("")
    assert button.sizeHint().width() < wide


@pytest.mark.parametrize("make", [primary, secondary, reason, danger])
def test_a_hurried_hand_finds_forty_four_pixels(qtbot: QtBot, make: Callable[[str], DeskButton]) -> None:
    button = make("参加する")
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 44
    assert button.minimumSizeHint().height() >= 44


def test_a_screen_reader_hears_name_description_and_a_button(qtbot: QtBot) -> None:
    button = ghost("コピー & 送る")
    qtbot.addWidget(button)
    button.set_words("コピー & 送る", "会議IDを写します")
    there = QAccessible.queryAccessibleInterface(button)
    assert there.text(QAccessible.Text.Name) == "コピー & 送る"
    assert there.text(QAccessible.Text.Description) == "会議IDを写します"
    assert there.role() == QAccessible.Role.Button
    assert button.words() == "コピー & 送る"


def test_an_icon_alone_has_a_name(qtbot: QtBot) -> None:
    button = icon_button("前の日", "chevron-left")
    qtbot.addWidget(button)
    assert button.accessibleName() == "前の日"
    assert "前の日" in button.toolTip()


def test_words_and_badge_fit_into_what_the_button_asks_for(qtbot: QtBot) -> None:
    plain, keyed = primary("予約を確定"), primary("予約を確定", "Ctrl+Return")
    for button in (plain, keyed):
        qtbot.addWidget(button)
    words = plain.fontMetrics().horizontalAdvance("予約を確定")
    assert plain.sizeHint().width() > words
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 40


@pytest.mark.parametrize("words", ["相手が入れない", "Client cannot join", "Unknown, other"])
@pytest.mark.parametrize("width", [100, 120, 144, 220])
def test_a_reason_grows_in_height_rather_than_lose_a_letter(qtbot: QtBot, words: str, width: int) -> None:
    button = reason(words, "Ctrl+1")
    qtbot.addWidget(button)
    metrics = QFontMetrics(font(TextRole.STRONG))
    height = button.heightForWidth(width)
    lines = height // metrics.height()
    assert height >= 44
    assert lines * (width - 20) >= metrics.horizontalAdvance(words)
    assert height >= button.heightForWidth(width + 200)


def test_a_narrow_reason_keeps_its_key_on_the_line_of_its_words(qtbot: QtBot) -> None:
    made = reason("相手が入れない", "Ctrl+1")
    made.shorten_badge("1")
    qtbot.addWidget(made)
    metrics = QFontMetrics(font(TextRole.STRONG))
    words = metrics.horizontalAdvance(made.words())
    for width in range(words + 24, 400):
        assert made._room_beside(width) >= words, width
        assert not made._badge_is_below(width), width


def test_a_low_reason_is_one_line_with_its_key_and_its_words_whole_in_the_tooltip(qtbot: QtBot) -> None:
    made = reason("Our own line", "Ctrl+4")
    made.shorten_badge("4")
    qtbot.addWidget(made)
    usual = made.heightForWidth(110)
    made.set_low(low=True)
    assert made.heightForWidth(110) < usual
    made.set_words("Somebody digs in the street")
    assert "Somebody digs in the street" in made.toolTip()
    assert made.heightForWidth(60) == made.heightForWidth(600)
    made.set_low(low=False)
    assert made.toolTip() == ""
    assert made.heightForWidth(110) >= usual


_DOUBLE_CLICK = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)


@pytest.mark.parametrize(
    ("make", "pressed"), [(primary, 1), (secondary, 1), (danger, 1), (reason, 1), (ghost, 2)]
)
def test_a_double_click_presses_once_unless_the_button_turns_pages(
    qtbot: QtBot, make: Callable[[str], DeskButton], pressed: int
) -> None:
    button = make("Start")
    window = shown(qtbot, button)
    heard: list[bool] = []
    button.clicked.connect(lambda on: heard.append(on))
    at = QPointF(button.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in _DOUBLE_CLICK:
        QApplication.sendEvent(button, QMouseEvent(kind, at, button.mapToGlobal(at), left, left, none))
    assert window.isVisible()
    assert len(heard) == pressed


def test_while_a_button_waits_a_second_press_of_the_key_goes_nowhere(qtbot: QtBot) -> None:
    first, second = secondary("Back up now"), secondary("Check")
    window = shown(qtbot, first, second)
    heard: list[str] = []
    first.clicked.connect(lambda: heard.append("first"))
    first.clicked.connect(lambda: first.setEnabled(False))
    second.clicked.connect(lambda: heard.append("second"))
    first.setFocus()
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert heard == ["first"]
    first.setEnabled(True)
    assert first.hasFocus()


def test_a_button_that_is_ready_again_takes_the_focus_from_nobody(qtbot: QtBot) -> None:
    first, second = secondary("Back up now"), secondary("Check")
    window = shown(qtbot, first, second)
    first.setFocus()
    first.setEnabled(False)
    second.setFocus()
    first.setEnabled(True)
    assert window.focusWidget() is second
