"""A card of the form with its number, which becomes a tick when nothing is open in it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import heading
from counsellor_app.ui.theme import theme_in_force


class StepMark(QWidget):
    """The number of a step in a disc, or a tick."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.is_answered = False
        self.setFixedSize(scaled(24), scaled(24))

    def show_answered(self, *, answered: bool) -> None:
        """Show the tick, or the number again."""
        if answered != self.is_answered:
            self.is_answered = answered
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        colour = theme.tones[Tone.SUCCESS].bar if self.is_answered else theme.key
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            painter.setPen(QColor(theme.on_key))
            painter.setFont(font(TextRole.STRONG))
            text = "✓" if self.is_answered else str(self._number)
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), text)


class StepCard(Card):
    """One of the four steps of a call."""

    def __init__(self, number: int, title: str, *beside: QWidget) -> None:
        """``beside`` stand in the line of the title."""
        super().__init__(title)
        self.mark = StepMark(number)
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.setSpacing(6)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(heading(title), 0, Qt.AlignmentFlag.AlignTop)
        for part in beside:
            line.addWidget(part, 1)
        if not beside:
            line.addStretch(1)
        self.add(line)
