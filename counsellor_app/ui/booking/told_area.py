"""What the booking page has to tell, as high as it is but never so high that the form has no room."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

_LEAST = 48
"""Height that an area keeps where a low window has to tell much, in logical pixels."""
_MARGIN, _CAPTION = 12, 56
"""Kept between what is revealed and the edge, in logical pixels: the focus ring and a little; where there is
room what stands over a field too.
"""


class PageScroll(QScrollArea):
    """Scrolls up and down only. Where it loses height, what has the focus stays in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(_LEAST)

    def reveal(self, target: QWidget) -> None:
        """Scroll to where it stands, once it stands there; of a list that is too high to its current cell."""
        QTimer.singleShot(0, target, lambda: self._show(target))

    def _show(self, target: QWidget) -> None:
        inside, area = self.widget(), target.rect()
        if inside is None or not inside.isAncestorOf(target):
            return
        if area.height() + 2 * _MARGIN > self.viewport().height() and isinstance(target, QAbstractItemView):
            area = target.visualRect(target.currentIndex())
            area.translate(target.viewport().pos())
        middle = QRect(target.mapTo(inside, area.topLeft()), area.size()).center()
        spare = (self.viewport().height() - area.height()) // 2
        self.ensureVisible(middle.x(), middle.y(), 0, area.height() // 2 + max(_MARGIN, min(spare, _CAPTION)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.reveal(focused)


class ToldArea(PageScroll):
    """Hidden while none of its parts is shown."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts = parts
        self._most = 0
        inside = QWidget()
        inside.setProperty("part", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for each in parts:
            self._column.addWidget(each)
        self.setWidget(inside)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def fit(self, most: int) -> None:
        """As high as what is told now, and at most ``most`` logical pixels."""
        self._most = max(most, _LEAST)
        is_told = any(not each.isHidden() for each in self._parts)
        if is_told:
            self._take_height()
        self.setVisible(is_told)

    def _take_height(self) -> None:
        width = self.viewport().width()
        self._column.invalidate()
        wanted = max(self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height())
        self.setFixedHeight(min(wanted, self._most))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width breaks lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._take_height()
