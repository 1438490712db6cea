"""A box to choose from that tells all of its choice where there is room for a part."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from counsellor_app.ui.parts.text import set_tip


class ChoiceBox(QComboBox):
    """May be narrower than its choices; the whole of the one that is cut is its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentTextChanged.connect(lambda _text: self._tell())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._tell()

    def is_cut(self) -> bool:
        """Whether its words need more room than there is."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        return self.fontMetrics().horizontalAdvance(self.currentText()) > room.width()

    def _tell(self) -> None:
        set_tip(self, self.currentText() if self.is_cut() else "")
