"""A person's hands and eyes at the real windows: what can be seen is found by its words, then really hit."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QListWidget,
    QMenu,
    QScrollArea,
    QWidget,
)

from counsellor_app.ui.parts.digits import BigDigits


def seen(kind: type[QWidget]) -> list[QWidget]:
    """All widgets of that kind that are on the screen, in any window."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for top in windows for each in (top, *top.findChildren(kind)) if _is_seen(each, kind)]


def _is_seen(widget: QWidget, kind: type[QWidget]) -> bool:
    return isinstance(widget, kind) and widget.isVisible()


def button(words: str) -> QAbstractButton:
    """The one button on the screen with those words, or that accessible name."""
    found = [each for each in seen(QAbstractButton) if words in _names(each)]
    assert len(found) == 1, f"{len(found)} buttons {words!r}; there are {sorted(buttons())}"
    assert isinstance(found[0], QAbstractButton)
    return found[0]


def buttons() -> set[str]:
    """What stands on the buttons on the screen that can be pressed."""
    return {name for each in seen(QAbstractButton) if each.isEnabled() for name in _names(each) if name}


def _names(widget: QWidget) -> tuple[str, ...]:
    assert isinstance(widget, QAbstractButton)
    return (widget.text().replace("&&", "&"), widget.accessibleName())


def read() -> str:
    """All that labels on the screen say, a line each."""
    return "\n".join(text for each in seen(QLabel) if (text := text_of(each)))


def text_of(label: QWidget) -> str:
    """What an eye reads on a label, a clock or a number."""
    assert isinstance(label, QLabel)
    return label.figures() if isinstance(label, BigDigits) else label.text()


def field(name: str) -> QWidget:
    """The field on the screen with that accessible name."""
    found = [each for each in seen(QWidget) if each.accessibleName() == name and each.focusPolicy()]
    assert len(found) == 1, f"{len(found)} fields {name!r}"
    return found[0]


def click(target: QWidget | str) -> None:
    """Press the left mouse button over the middle of a widget, wherever that leads."""
    widget = button(target) if isinstance(target, str) else target
    assert widget.isEnabled(), widget.accessibleName()
    bring_into_sight(widget)
    top = widget.window()
    at = widget.mapTo(top, widget.rect().center())
    hit = top.childAt(at) or top
    assert hit in (widget, widget.parentWidget()) or widget.isAncestorOf(hit), (
        f"{hit.metaObject().className()} lies over {widget.accessibleName()!r}"
    )
    QTest.mouseClick(_handle(top), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def click_row(words: str) -> None:
    """Press the left mouse button over the one row of a list on the screen with those words."""
    rows = [
        (each, item)
        for each in seen(QListWidget)
        if isinstance(each, QListWidget)
        for item in each.findItems(words, Qt.MatchFlag.MatchExactly)
    ]
    assert len(rows) == 1, f"{len(rows)} rows {words!r}"
    shown, item = rows[0]
    shown.scrollToItem(item)
    at = shown.viewport().mapTo(shown.window(), shown.visualItemRect(item).center())
    QTest.mouseClick(_handle(shown.window()), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def bring_into_sight(widget: QWidget) -> None:
    """Turn the wheel until the widget can be seen."""
    each: QWidget | None = widget
    while each is not None and not each.isWindow():
        page = each.widget() if isinstance(each, QScrollArea) else None
        if isinstance(each, QScrollArea) and page is not None and page is not widget:
            middle = widget.mapTo(page, widget.rect().center())
            each.ensureVisible(middle.x(), middle.y())
        each = each.parentWidget()


def press(keys: str, window: QWidget | None = None) -> None:
    """Press keys such as ``Ctrl+3`` in the window, to whatever has the focus there."""
    top = window or QApplication.activeWindow()
    assert top is not None, "no window is active"
    for combination in QKeySequence(keys):  # type: ignore[attr-defined]
        QTest.keyClick(_handle(top), combination.key(), combination.keyboardModifiers())


def type_text(text: str) -> None:
    """Type into whatever has the focus."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    if text.isascii():
        QTest.keyClicks(target, text)
    else:  # an input method hands over whole words
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)


def choose(words: str) -> None:
    """Click an entry of the menu that is open."""
    for menu in seen(QMenu):
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            if action.text() == words:
                point = menu.actionGeometry(action).center()
                QTest.mouseClick(
                    _handle(menu.window()), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
                )
                return
    entries = [each.text() for menu in seen(QMenu) for each in menu.actions()]
    raise AssertionError(f"no entry {words!r} among {entries}")


def tab_to(name: str, window: QWidget, most: int = 120) -> None:
    """Press Tab until the widget of that name has the focus."""
    for _ in range(most):
        focused = QApplication.focusWidget()
        if focused is not None and name in (focused.accessibleName(), getattr(focused, "text", str)()):
            return
        press("Tab", window)
    raise AssertionError(f"Tab never reaches {name!r}")


def _handle(top: QWidget) -> QWindow:
    handle = top.windowHandle()
    assert handle is not None
    return handle


def middle_of(widget: QWidget) -> QPoint:
    """The middle of a widget, in global coordinates."""
    return widget.mapToGlobal(widget.rect().center())


def menu_entries() -> list[str]:
    """What the open menus offer."""
    return [each.text() for menu in seen(QMenu) for each in menu.actions()]


def open_entry(words: str) -> None:
    """Open the submenu of that name by the keyboard: down to it, then right."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        press("Down", menu)
        active = menu.activeAction()
        if active is not None and active.text() == words:
            press("Right", menu)
            return
    raise AssertionError(f"no entry {words!r} among {menu_entries()}")


def paste(text: str) -> None:
    """Paste text from the clipboard into whatever has the focus."""
    QApplication.clipboard().setText(text)
    press("Ctrl+V")


def wholly_seen(widget: QWidget) -> bool:
    """Whether every pixel of it is on the screen."""
    bring_into_sight(widget)
    return widget.visibleRegion().boundingRect() == widget.rect()
