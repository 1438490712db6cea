"""The bar of a session: how much of the slot has passed, with a mark for each warning."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.theme import theme_in_force

_STEPS = 20
"""What a screen reader hears: steps of 5 %, not every second."""


class SessionBar(QProgressBar):
    """A bar from 0.0 to 1.0 that repaints only when it grew by a pixel."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._fraction = 0.0
        self._marks: tuple[float, ...] = ()
        self._tone = Tone.SUCCESS
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, _STEPS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, fraction: float, marks: tuple[float, ...], tone: Tone) -> None:
        """``fraction`` of the slot that has passed and the places of the warnings, each 0.0 to 1.0."""
        filled = round(fraction * self.width())
        changed = (marks, tone) != (self._marks, self._tone)
        if changed or filled != round(self._fraction * self.width()):
            self.update()
        self._fraction, self._marks, self._tone = fraction, marks, tone
        step = int(fraction * _STEPS)
        if step != self.value():
            self.setValue(step)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, scaled(10))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(40, scaled(10))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(area, area.height() / 2, area.height() / 2)
            painter.setClipPath(outline)
            painter.fillRect(area, QColor(theme.line))
            done = QRectF(0, 0, area.width() * self._fraction, area.height())
            painter.fillRect(done, QColor(theme.tones[self._tone].bar))
            painter.setPen(Qt.PenStyle.NoPen)
            for mark in self._marks:
                at = round(area.width() * mark)
                painter.fillRect(QRectF(at - 2, 0, 4, area.height()), QColor(theme.surface))
                painter.fillRect(QRectF(at - 1, 0, 2, area.height()), QColor(theme.tones[Tone.PHONE].bar))
