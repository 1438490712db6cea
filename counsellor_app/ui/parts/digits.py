"""Large figures of one width: a clock of which only the figures that changed are painted again."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from counsellor_app.ui.fonts import scaled, sized_font
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.text import PlainLabel, shape
from counsellor_app.ui.theme import theme_in_force

_LEADING = 1.25
"""Height of the line over that of a figure: Japanese fonts leave room for accents that figures lack."""


class BigDigits(PlainLabel):
    """A clock such as ``17:50``. Eyes get every second, a screen reader ``spoken``, about once a minute."""

    def __init__(self, pixels: int = 52) -> None:
        super().__init__()
        self._pixels = pixels
        self._figures = ""
        self._tone: Tone | None = None
        self._font = QFont()
        self._left: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._measure()

    def show_figures(self, figures: str, spoken: str, tone: Tone | None = None) -> None:
        """Show ``figures``; ``spoken`` becomes the accessible name when it differs from the one before."""
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)
        before, self._figures = self._figures, figures
        if tone is not self._tone or len(before) != len(figures) or shape(before) != shape(figures):
            self._tone = tone
            self._measure()
            self.update()
            return
        for at, (old, new) in enumerate(zip(before, figures, strict=True)):
            if old != new:
                self.update(self._cell(at))

    def figures(self) -> str:
        """What is shown now."""
        return self._figures

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        figures = QFontMetrics(self._font).tightBoundingRect("0").height()
        return QSize(max(self._left[-1], 1), round(figures * _LEADING))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        with QPainter(self) as painter:
            painter.setFont(self._font)
            painter.setPen(QColor(theme.ink if self._tone is None else theme.tones[self._tone].ink))
            for at, figure in enumerate(self._figures):
                cell = self._cell(at)
                if cell.intersects(event.rect()):
                    painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), figure)

    def _cell(self, at: int) -> QRect:
        return QRect(self._left[at], 0, self._left[at + 1] - self._left[at], self.height())

    def _measure(self) -> None:
        self._font = sized_font(scaled(self._pixels), bold=True)
        metrics = QFontMetrics(self._font)
        digit = max(metrics.horizontalAdvance(each) for each in "0123456789") + 1
        self._left = [0]
        for figure in self._figures:
            width = digit if figure.isdigit() else metrics.horizontalAdvance(figure) + 2
            self._left.append(self._left[-1] + width)
        self.updateGeometry()
