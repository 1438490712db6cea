"""One calm page: a title, what it means, what to do; in the middle of the window, scrolled if need be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.empty_state import IconPicture
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import label, set_tone, wrapped
from counsellor_app.ui.phrases import two_sentences
from counsellor_app.ui.wording import translate

_WIDTH = 720


class CalmPage(QScrollArea):
    """Passive ground of every page before the working day. Enter presses the button that has the focus."""

    def __init__(self, icon: str, title: str, text: str = "", step: str = "") -> None:
        super().__init__()
        self.first: QWidget | None = None
        """What gets the focus when the page is shown."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._spoken = two_sentences(title, text)
        ground = QWidget()
        ground.setProperty("part", "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        caption = label(translate("Opening", "Online Consultation Desk"), TextRole.CAPTION)
        column.addLayout(_centred(caption))
        self._card = Card()
        self._card.body.setContentsMargins(32, 28, 32, 28)
        self._card.body.setSpacing(scaled(12))
        self._fill_head(icon, title, text, step)
        column.addLayout(_centred(self._card))
        column.addStretch(2)
        self.setWidget(ground)

    def _fill_head(self, icon: str, title: str, text: str, step: str) -> None:
        if step:
            self.add(label(step, TextRole.CAPTION))
        head = QHBoxLayout()
        head.setSpacing(scaled(12))
        head.addWidget(IconPicture(icon, 28), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(wrapped(title, TextRole.NAME), 1)
        self.add(head)
        if text:
            self.add(wrapped(text))

    def add(self, part: QWidget | QLayout) -> None:
        """Put a part at the end of the card."""
        self._card.add(part)

    def add_row(self, *parts: QWidget) -> None:
        """Buttons side by side, wrapped where they do not fit."""
        row = flow_of(*parts)
        row.setSpacing(scaled(10))
        self._card.body.addSpacing(scaled(4))
        self.add(row)

    def fault_line(self) -> "FaultLine":
        """A line under a field, empty until something is wrong."""
        made = FaultLine()
        self.add(made)
        return made

    def refresh(self) -> None:
        """Look at the presenter again; a page that never changes does nothing."""

    def speak(self) -> None:
        """Give the focus to where the person goes on, and have the page read."""
        ground = self.widget()
        layout = ground.layout() if ground is not None else None
        if layout is not None:
            layout.activate()
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, self._spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter on a button presses it."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
            return
        super().keyPressEvent(event)


def _centred(part: QWidget) -> QHBoxLayout:
    """A part of the page's width in the middle; as high as its wrapped texts need."""
    part.setFixedWidth(scaled(_WIDTH))
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part)
    row.addStretch(1)
    return row


class FaultLine(QWidget):
    """What is wrong with the field above; spoken when it appears."""

    def __init__(self) -> None:
        super().__init__()
        self._text = wrapped("", TextRole.STRONG)
        set_tone(self._text, Tone.DANGER)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconPicture("error", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def text(self) -> str:
        """What it says; empty when nothing is wrong."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Show and speak a fault; an empty text takes it away."""
        self._text.setText(text)
        self.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)
