"""Plain text on the screen: the only place that makes labels and sets tooltips.

Every label shows its text as it is, whatever a person typed into a name or a note.
"""

from html import escape
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone

_LARGEST = 16_777_215
"""Qt's own bound of a widget's size."""
Label = TypeVar("Label", bound="PlainLabel")


class PlainLabel(QLabel):
    """A label that never interprets its text and never opens a link."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show ``text``; the same again costs nothing, where Qt would lay out the whole window anew."""
        if text != self.text():
            super().setText(text)


class FiguresLabel(PlainLabel):
    """Words with figures that change by the second; only for other words is their place measured anew."""

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        is_alike = shape(text) == shape(self.text())
        super().setText(text)
        if not is_alike:
            self._measure()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def _measure(self) -> None:
        self.setMinimumSize(0, 0)
        self.setMaximumSize(_LARGEST, _LARGEST)
        self.setFixedSize(self.sizeHint())


class ElidedLabel(PlainLabel):
    """One line that ends in … where room is short; the whole text is its tooltip and its accessible name."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        if text != self.text():
            super().setText(text)
            self._tell()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._shown() == self.text():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            self.drawFrame(painter)
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, self._shown())

    def _shown(self) -> str:
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _tell(self) -> None:
        set_tip(self, self.text() if self._shown() != self.text() else "")


def figures_label(text: str = "", role: TextRole = TextRole.BODY) -> FiguresLabel:
    """A label whose figures change by the second."""
    return _dressed(FiguresLabel(text), role, None)


def shape(text: str) -> str:
    """Where figures stand and where other characters."""
    return "".join("0" if each.isdigit() else each for each in text)


def label(text: str = "", role: TextRole = TextRole.BODY, tone: Tone | None = None) -> PlainLabel:
    """A plain-text label."""
    return _dressed(PlainLabel(text), role, tone)


def wrapped(text: str = "", role: TextRole = TextRole.BODY, tone: Tone | None = None) -> PlainLabel:
    """A plain-text label of as many lines as it needs."""
    made = label(text, role, tone)
    made.setWordWrap(True)
    return made


def heading(text: str = "") -> PlainLabel:
    """The title of a card or an area."""
    return label(text, TextRole.TITLE)


def elided_label(text: str = "", role: TextRole = TextRole.BODY, tone: Tone | None = None) -> ElidedLabel:
    """A label of one line that gives way where room is short."""
    return _dressed(ElidedLabel(text), role, tone)


def field_label(text: str, field: QWidget) -> PlainLabel:
    """The label over an input field: its buddy, and its accessible name."""
    made = label(text, TextRole.CAPTION)
    made.setBuddy(field)
    field.setAccessibleName(text)
    return made


def yielding_label(text: str = "", role: TextRole = TextRole.BODY, tone: Tone | None = None) -> ElidedLabel:
    """A label of one line as wide as its text, which gives way only where that does not fit."""
    made = elided_label(text, role, tone)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made


def set_tone(widget: QLabel, tone: Tone | None) -> None:
    """Colour a label anew after it was made."""
    value = None if tone is None else str(tone)
    if widget.property("tone") != value:
        widget.setProperty("tone", value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def set_tip(widget: QWidget | QAction, text: str) -> None:
    """A tooltip whose text is never taken for HTML; long ones wrap."""
    widget.setToolTip(_tip(text))


def show_tip(at: QPoint, text: str, widget: QWidget, area: QRect) -> None:
    """Show a tooltip now for a painted part of ``widget``; ``at`` is global, ``area`` the widget's own."""
    QToolTip.showText(at, _tip(text), widget, area)


def _tip(text: str) -> str:
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def _dressed(made: Label, role: TextRole, tone: Tone | None) -> Label:
    made.setProperty("role", str(role))
    if tone is not None:
        made.setProperty("tone", str(tone))
    return made
