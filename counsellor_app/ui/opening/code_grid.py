"""A recovery code as it is written down: eight numbered groups, large, in letters of one width."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.text import PlainLabel, label
from counsellor_app.ui.wording import translate

_MOST, _LEAST = 4, 2
"""Groups beside each other."""


class CodeGrid(QWidget):
    """A screen reader spells each group. Four stand beside each other, or two where there is little room."""

    def __init__(self, groups: Sequence[str]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scaled(16))
        self._grid.setVerticalSpacing(scaled(2))
        self._cells = [_cell(place, group) for place, group in enumerate(groups)]
        self._columns = _MOST
        self._put()

    def _put(self) -> None:
        for place, (number, group) in enumerate(self._cells):
            row, column = divmod(place, self._columns)
            self._grid.addWidget(number, 2 * row, column)
            self._grid.addWidget(group, 2 * row + 1, column)

    def _width(self, columns: int) -> int:
        widest = max((group.sizeHint().width() for _, group in self._cells), default=0)
        return columns * widest + (columns - 1) * self._grid.horizontalSpacing()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many columns as there is room for."""
        super().resizeEvent(event)
        columns = _MOST if self._width(_MOST) <= self.width() else _LEAST
        if columns != self._columns:
            self._columns = columns
            self._put()


def _cell(place: int, group: str) -> tuple[PlainLabel, PlainLabel]:
    """The number of a group, and the group."""
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    shown = label(group, TextRole.NUMBER)
    shown.setIndent(0)
    shown.setStyleSheet(f"font-family: '{family}'; padding-bottom: {scaled(8)}px;")
    spelled = translate("SetUp", "Group {number}: {letters}")
    shown.setAccessibleName(spelled.format(number=place + 1, letters=" ".join(group)))
    return label(str(place + 1), TextRole.CAPTION), shown
