"""One sees where the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.palettes import FOCUS, LIGHT
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.focus_ring import REACH, FocusFollower, FocusRing
from counsellor_app.ui.theme import apply_theme


def window_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 20, 20, 20)
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def ring_of(window: QWidget) -> FocusRing | None:
    return next((each for each in window.findChildren(FocusRing) if each.isVisible()), None)


def test_tab_brings_a_yellow_ring_round_the_button(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    first, second = secondary("一"), secondary("二")
    window = window_of(qtbot, first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert second.hasFocus()
    ring = ring_of(window)
    assert ring is not None
    assert ring.geometry() == second.geometry().adjusted(-REACH, -REACH, REACH, REACH)
    seen = window.grab().toImage()
    ratio = seen.devicePixelRatio()
    at = second.geometry().topLeft()
    middle = seen.pixelColor(round((at.x() + second.width() / 2) * ratio), round((at.y() - 4) * ratio))
    assert middle.name().upper() == FOCUS


def test_a_mouse_brings_the_ring_to_fields_but_not_to_buttons(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    button, field = secondary("一"), QLineEdit()
    window = window_of(qtbot, field, button)
    QTest.mousePress(field, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(field.hasFocus)
    assert ring_of(window) is not None
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton)


def test_the_ring_follows_and_scrolls_along(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    page, area = QWidget(), QScrollArea()
    column = QVBoxLayout(page)
    buttons = [secondary(str(each)) for each in range(30)]
    for button in buttons:
        column.addWidget(button)
    area.setWidget(page)
    window = window_of(qtbot, area)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    ring = ring_of(page)
    assert ring is not None
    assert ring.parentWidget() is page
    page.resize(page.width() + 40, page.height() + 90)
    qtbot.waitUntil(lambda: ring.geometry().center() == buttons[0].geometry().center())
    buttons[0].hide()
    assert window.isVisible()
    assert not ring.isVisible() or ring.geometry().center() == buttons[1].geometry().center()


def test_the_ring_is_no_part_of_what_a_screen_reader_walks(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    button = secondary("一")
    window = window_of(qtbot, button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring_of(window) is not None
    assert QAccessible.queryAccessibleInterface(window).childCount() == 1


def test_the_follower_is_installed_once_and_outlives_closed_windows(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT)
    apply_theme(qapp, LIGHT)
    assert len(qapp.findChildren(FocusFollower)) == 1
    for _ in range(2):
        button = secondary("一")
        window = QWidget()
        QVBoxLayout(window).addWidget(button)
        window.show()
        window.activateWindow()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.waitSignal(window.destroyed):
            window.deleteLater()
