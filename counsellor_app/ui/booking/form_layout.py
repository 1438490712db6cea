"""Where the parts of the booking page stand: four steps, and beside or under them what is read back."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QVBoxLayout, QWidget

from counsellor_app.ui.booking.told_area import PageScroll, ToldArea
from counsellor_app.ui.fonts import scaled

_TWO_COLUMNS = 760
_MOST_TOLD, _MOST_TOLD_BESIDE = 0.35, 0.6
"""Of the page's height: under the form, and beside it."""


class FormLayout(QWidget):
    """Two columns, or one on a narrow page: then what is read back ends the form."""

    def __init__(
        self,
        steps: Sequence[tuple[QWidget, int]],
        side: QWidget,
        told: Sequence[QWidget],
        buttons: QLayout,
    ) -> None:
        """``steps`` come with how much of the room left they take; ``told`` stands over ``buttons``."""
        super().__init__()
        self._side = side
        self._scroll, self._side_scroll = PageScroll(), PageScroll()
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
        self._told = ToldArea(told)
        below.addWidget(self._told)
        below.addLayout(buttons)
        self._whole = QGridLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(8)
        self._whole.addWidget(self._scroll, 0, 0, 2, 1)
        self._place_side(is_wide=True)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Wherever a key leads is in sight."""
        if focused is not None and self.isAncestorOf(focused):
            self.reveal(focused)

    def reveal(self, target: QWidget) -> None:
        """Scroll to where it stands, once it stands there."""
        for area in (self._scroll, self._side_scroll, self._told):
            if area.isAncestorOf(target):
                area.reveal(target)

    def fit_told(self) -> None:
        """What is told has changed: give it its height, and leave the form enough."""
        part = _MOST_TOLD_BESIDE if self._is_wide else _MOST_TOLD
        self._told.fit(round(self.height() * part))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        is_wide = event.size().width() >= scaled(_TWO_COLUMNS)
        if is_wide != self._is_wide:
            self._place_side(is_wide=is_wide)
        self.fit_told()

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
