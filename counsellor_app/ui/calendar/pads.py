"""Invisible buttons over painted parts: what keyboard and screen reader take hold of.

A painted part has no accessible object of its own. A pad has the part's place, name and press, and paints
nothing: its mask leaves one pixel, so that a repaint of the part never asks it.
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

ARROWS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class Pad(QAbstractButton):
    """``steered`` carries an arrow key, Home, End or a page key; ``clicked`` is Space, Enter or a press."""

    steered = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setMask(QRegion(0, 0, 1, 1))
        self.set_stop(stop=False)

    def set_stop(self, *, stop: bool) -> None:
        """Whether Tab stops here; one pad of a group does, the arrows reach the others."""
        wanted = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        if self.focusPolicy() != wanted:
            self.setFocusPolicy(wanted)

    def describe(self, name: str, description: str = "") -> None:
        """Accessible name and description; each is set, and so announced, only where it changed."""
        if self.accessibleName() != name:
            self.setAccessibleName(name)
        if self.accessibleDescription() != description:
            self.setAccessibleDescription(description)

    def place(self, area: QRect) -> None:
        """Lie over the painted part."""
        if self.geometry() != area:
            self.setGeometry(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in ARROWS:
            self.steered.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The part under it is painted by its parent."""
