"""A calendar's frame: the timeline, or in its place why there is none."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from counsellor_app.ui.palettes import Theme
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.card import RADIUS
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.phrases import two_sentences
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate


class CalendarPages(QWidget):
    """A rounded frame with two pages: what is drawn, and a message."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self._message = EmptyState()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2, 2, 2, 4)
        self._stack = QStackedLayout()
        outer.addLayout(self._stack)
        self._stack.addWidget(page)
        self._stack.addWidget(self._message)

    def show_loading(self) -> None:
        """Say that the sessions are being read."""
        self._say("loading", translate("Calendar", "Reading the sessions…"), "")

    def show_failed(self, text: str) -> None:
        """Say that the sessions could not be read; ``text`` says why and what to do."""
        title = translate("Calendar", "The sessions could not be read")
        self._say("cloud-off", title, text)
        announce(self, two_sentences(title, text), urgent=True)

    def show_empty(self, title: str, text: str) -> None:
        """Say that there is nothing to show."""
        self._say("calendar", title, text)

    def show_page(self) -> None:
        """Show what is drawn."""
        self._stack.setCurrentWidget(self._page)

    def is_drawn(self) -> bool:
        """Whether the calendar, not a message, is on screen."""
        return self._stack.currentWidget() is self._page

    def message(self) -> EmptyState:
        """The message page, to put a button under its text."""
        return self._message

    def _say(self, icon: str, title: str, text: str) -> None:
        self._message.show_message(icon, title, text)
        self._stack.setCurrentWidget(self._message)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            paint_frame(painter, QRectF(self.rect()), theme_in_force())


def paint_frame(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """The rounded white ground of a calendar."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
