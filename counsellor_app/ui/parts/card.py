"""A rounded card, if wanted with a coloured bar at its left or a coloured frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.theme import theme_in_force

RADIUS = 10.0
BAR = 8


class Card(QFrame):
    """White (or toned) ground for things that belong together. Children go into ``body``."""

    def __init__(
        self, name: str = "", *, tone: Tone | None = None, bar: bool = False, framed: bool = False
    ) -> None:
        super().__init__()
        self._tone = tone
        self._bar = bar
        self._framed = framed
        self._filled = False
        self.setAccessibleName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(BAR + 14 if bar else 16, 12, 16, 12)
        self.body.setSpacing(8)

    def add(self, part: QWidget | QLayout) -> None:
        """Put a widget or a layout at the end of the card."""
        if isinstance(part, QWidget):
            self.body.addWidget(part)
        else:
            self.body.addLayout(part)

    def set_tone(self, tone: Tone | None, *, filled: bool = False) -> None:
        """Colour the bar or the frame, and with ``filled`` the whole card."""
        if (tone, filled) != (self._tone, self._filled):
            self._tone, self._filled = tone, filled
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        colours = None if self._tone is None else theme.tones[self._tone]
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        line = colours.bar if colours is not None and self._framed else theme.line
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(area, RADIUS, RADIUS)
            painter.fillPath(outline, QColor(colours.fill if colours and self._filled else theme.surface))
            if self._bar and colours is not None:
                painter.setClipPath(outline)
                painter.fillRect(QRectF(0, 0, BAR, self.height()), QColor(colours.bar))
                painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(line), 2 if self._framed and colours else 1))
            painter.drawPath(outline)
