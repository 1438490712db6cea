"""A grid that has as many columns as there is room for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from counsellor_app.ui.fonts import scaled


class Columns(QWidget):
    """Parts from left to right and top to bottom; a wide part has a row of its own."""

    def __init__(self, most: int, width: int) -> None:
        """At most ``most`` columns, none narrower than ``width`` pixels at a text scale of 1.0."""
        super().__init__()
        self._most, self._width = most, width
        self._parts: list[tuple[QWidget, bool]] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)

    def put(self, *parts: QWidget, is_wide: bool = False) -> None:
        """Put parts behind the others."""
        self._parts += [(part, is_wide) for part in parts]
        self.arrange()

    def clear(self) -> None:
        """Remove every part for good."""
        for part, _ in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []

    def arrange(self) -> None:
        """Lay the parts out anew, for example after one was hidden."""
        count = max(1, min(self._most, self.width() // scaled(self._width)))
        for column in range(self._most):
            self._grid.setColumnStretch(column, int(column < count))
        row = column = 0
        for part, is_wide in self._parts:
            self._grid.removeWidget(part)
            if part.isHidden() and part.parentWidget() is self:
                continue
            if is_wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(part, row, column, 1, count if is_wide else 1)
            column = count if is_wide else column + 1
            if column >= count:
                row, column = row + 1, 0
        self._count = count

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as the widest part: what is too narrow for its columns gets fewer of them."""
        widest = max((part.minimumSizeHint().width() for part, _ in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if max(1, min(self._most, event.size().width() // scaled(self._width))) != self._count:
            self.arrange()
