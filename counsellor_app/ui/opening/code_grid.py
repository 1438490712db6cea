"""A recovery code as it is written down: eight numbered groups, large, in letters of one width."""

from collections.abc import Sequence

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.text import label
from counsellor_app.ui.wording import translate


class CodeGrid(QWidget):
    """A screen reader spells each group."""

    def __init__(self, groups: Sequence[str], columns: int = 4) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(scaled(16))
        grid.setVerticalSpacing(scaled(2))
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        for place, group in enumerate(groups):
            row, column = divmod(place, columns)
            shown = label(group, TextRole.NUMBER)
            shown.setIndent(0)
            shown.setStyleSheet(f"font-family: '{family}'; padding-bottom: {scaled(8)}px;")
            spelled = translate("SetUp", "Group {number}: {letters}")
            shown.setAccessibleName(spelled.format(number=place + 1, letters=" ".join(group)))
            grid.addWidget(label(str(place + 1), TextRole.CAPTION), 2 * row, column)
            grid.addWidget(shown, 2 * row + 1, column)
