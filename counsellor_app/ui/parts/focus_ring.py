"""The focus ring: 4 px of yellow with a black inner line round whatever has the keyboard's focus."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from counsellor_app.ui.palettes import FOCUS, FOCUS_INNER

REACH = 6
"""How far the ring stands out from the widget, in device-independent pixels."""
_RADIUS = 10.0
_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)
NO_RING = "desk_draws_own_focus"
"""Dynamic property of widgets that draw the ring themselves or need none."""


def draw_ring(painter: QPainter, inner: QRectF, radius: float) -> None:
    """The ring round ``inner``: a black line on its edge, then 4 px of yellow outside."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(FOCUS), 4))
    painter.drawRoundedRect(inner.adjusted(-3.5, -3.5, 3.5, 3.5), radius + 3.5, radius + 3.5)
    painter.setPen(QPen(QColor(FOCUS_INNER), 2))
    painter.drawRoundedRect(inner.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)


class FocusRing(QFocusFrame):
    """A frame without an inside, laid over the focused widget by its follower.

    Qt leaves a `QFocusFrame` out of what a screen reader walks; its own painting and following are not used.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lay(self, host: QWidget, inner: QRect) -> None:
        """Show the ring in ``host`` round ``inner`` (in the host's coordinates)."""
        if self.parentWidget() is not host:
            self.setParent(host)
        outer = inner.adjusted(-REACH, -REACH, REACH, REACH)
        self.setGeometry(outer)
        hole = QRect(REACH + 2, REACH + 2, inner.width() - 4, inner.height() - 4)
        self.setMask(QRegion(QRect(0, 0, outer.width(), outer.height())) - QRegion(hole))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            draw_ring(painter, QRectF(self.rect().adjusted(REACH, REACH, -REACH, -REACH)), _RADIUS - 2)


class FocusFollower(QObject):
    """Lays the ring round what has focus: always after a key, and for fields after the mouse too."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._watched: list[QWidget] = []
        self._target: QWidget | None = None
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = new if new is not None and self._deserves(new) else None
        if self._target is not None:
            self._watch(self._target)
        self._lay()

    @staticmethod
    def _deserves(widget: QWidget) -> bool:
        if widget.property(NO_RING) or widget.isWindow():
            return False
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return not by_mouse or isinstance(widget, _FIELDS)

    def _watch(self, target: QWidget) -> None:
        host = _host(target)
        each: QWidget | None = target
        while each is not None and each is not host:
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()

    def _lay(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            if self._ring is not None:
                self._ring.hide()
            return
        host = _host(target)
        if self._ring is None:
            self._ring = FocusRing()
            self._ring.destroyed.connect(self._forget)
        self._ring.lay(host, QRect(target.mapTo(host, target.rect().topLeft()), target.size()))

    def _forget(self) -> None:
        self._ring = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _FOLLOWED:
            self._lay()
        return False


def _host(target: QWidget) -> QWidget:
    """Where the ring is laid: the page inside the nearest scroll area, to scroll along, or the window."""
    each = target
    while (parent := each.parentWidget()) is not None and not each.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and each is not target:
            return each
        each = parent
    return each


def install_focus_ring(app: QApplication) -> None:
    """Follow the focus from now on; a second call changes nothing."""
    if app.findChild(FocusFollower) is None:
        FocusFollower(app)
