"""A box to choose from that tells all of its choice where there is room for a part."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from counsellor_app.ui.parts.text import set_tip


class ChoiceBox(QComboBox):
    """May be narrower than its choices; the whole of the one that is cut is its tooltip.

    The list, the tooltip and a screen reader have the whole words also where shorter ones are on the box.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shorter: dict[str, str] = {}
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentTextChanged.connect(lambda _text: self._tell())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._tell()

    def shorten(self, words: str, shorter: str) -> None:
        """Show ``shorter`` for the choice of these words while the box has no room for them."""
        self._shorter[words] = shorter
        self.update()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's name
        """What is painted: the words, the shorter ones, or these with an ellipsis."""
        super().initStyleOption(option)
        words, metrics, room = self.currentText(), self.fontMetrics(), _room(self, option)
        if metrics.horizontalAdvance(words) > room:
            shown = self._shorter.get(words, words)
            option.currentText = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)

    def is_cut(self) -> bool:
        """Whether its words need more room than there is."""
        option = QStyleOptionComboBox()
        QComboBox.initStyleOption(self, option)
        return self.fontMetrics().horizontalAdvance(self.currentText()) > _room(self, option)

    def _tell(self) -> None:
        set_tip(self, self.currentText() if self.is_cut() else "")


def _room(box: QComboBox, option: QStyleOptionComboBox) -> int:
    """How wide its words may be."""
    field = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
