"""Type on paper: one unit is a tenth of a millimetre, whatever the device."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from counsellor_app.ui.fonts import sized_font
from counsellor_app.ui.paper.document import Cell, Ink

WIDTH, HEIGHT, MARGIN = 2100.0, 2970.0, 150.0
_SIZES = {
    Ink.TITLE: 62,
    Ink.HEADING: 42,
    Ink.BODY: 36,
    Ink.STRONG: 40,
    Ink.FIGURES: 38,
    Ink.SMALL: 27,
}
"""Heights of the type in units: the body is 10 points, the smallest 7.7."""
_LINE = 1.35
"""From line to line, in heights of the type."""
_BOLD = {Ink.TITLE, Ink.HEADING, Ink.STRONG, Ink.FIGURES}


@lru_cache(maxsize=len(Ink))
def paper_font(ink: Ink) -> QFont:
    """The program's font in that size, unhinted: lines break alike on screen and on paper."""
    made = QFont(sized_font(_SIZES[ink], bold=ink in _BOLD))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    return made


class Lines:
    """A text broken into lines of a width, by Unicode's rules, which keep 、。 from the start of a line."""

    def __init__(self, text: str, ink: Ink, width: float, align: Qt.AlignmentFlag) -> None:
        self.text = text
        self._layout = QTextLayout(text.replace("\n", "\u2028"), paper_font(ink))
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += _SIZES[ink] * _LINE
        self._layout.endLayout()

    @property
    def layout(self) -> QTextLayout:
        """The lines, ready to be drawn."""
        return self._layout

    @property
    def widest(self) -> float:
        """The width of the longest line."""
        count = self._layout.lineCount()
        return max((self._layout.lineAt(each).naturalTextWidth() for each in range(count)), default=0.0)


def lines_of(cell: Cell, width: float, *, right: bool = False) -> tuple[Lines, ...]:
    """A cell's texts, each broken into lines."""
    align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return tuple(Lines(text, ink, width, align) for text, ink in cell.parts if text)
