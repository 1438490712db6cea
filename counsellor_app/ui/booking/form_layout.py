"""Where the parts of the booking page stand: four steps, and beside or under them what is read back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import scaled

_TWO_COLUMNS = 760
_LEAST = 48
"""Height that the form keeps where a low window has to tell much, in logical pixels."""


class FormLayout(QWidget):
    """Two columns, or one on a narrow page: then what is read back ends the form."""

    def __init__(
        self, steps: Sequence[tuple[QWidget, int]], side: QWidget, end: Sequence[QWidget | QLayout]
    ) -> None:
        """``steps`` come with how much of the room that is left they take."""
        super().__init__()
        self._side = side
        self._scroll, self._side_scroll = _scroll_area(), _scroll_area()
        column = QWidget()
        column.setProperty("part", "page")
        self._steps = QVBoxLayout(column)
        self._steps.setContentsMargins(0, 0, 6, 0)
        self._steps.setSpacing(8)
        for part, stretch in steps:
            self._steps.addWidget(part, stretch)
        self._scroll.setWidget(column)
        self._buttons = QWidget()
        below = QVBoxLayout(self._buttons)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        for each in end:
            if isinstance(each, QWidget):
                below.addWidget(each)
            else:
                below.addLayout(each)
        self._whole = QGridLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(8)
        self._whole.addWidget(self._scroll, 0, 0, 2, 1)
        self._place_side(is_wide=True)

    def reveal(self, target: QWidget) -> None:
        """Scroll to where it stands, once it stands there."""
        for area in (self._scroll, self._side_scroll):
            if area.isAncestorOf(target):
                QTimer.singleShot(0, target, lambda seen=area: seen.ensureWidgetVisible(target))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        is_wide = event.size().width() >= scaled(_TWO_COLUMNS)
        if is_wide != self._is_wide:
            self._place_side(is_wide=is_wide)

    def _place_side(self, *, is_wide: bool) -> None:
        if is_wide:
            self._side_scroll.setWidget(self._side)
            self._whole.addWidget(self._side_scroll, 0, 1)
            self._whole.addWidget(self._buttons, 1, 1)
        else:
            self._side_scroll.takeWidget()
            self._steps.addWidget(self._side)
            self._side.show()
            self._whole.addWidget(self._buttons, 2, 0)
        self._side_scroll.setVisible(is_wide)
        self._whole.setColumnStretch(0, 5)
        self._whole.setColumnStretch(1, 3 if is_wide else 0)
        self._is_wide = is_wide


def _scroll_area() -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setMinimumHeight(_LEAST)
    return made
