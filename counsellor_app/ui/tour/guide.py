"""A walk over the desk: a ring round one part after the other, a card with words; work goes on meanwhile."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.phrases import two_sentences
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.tour.stops import Stop
from counsellor_app.ui.wording import translate

_GAP = 12
_WIDTH = 380
_REACH = 4


class Ring(QWidget):
    """A line round a part of the screen that lets every press through."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme_in_force().key), 3))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 10, 10)


class TourGuide(Card):
    """``ended`` when the last stop was left or the tour was broken off."""

    ended = Signal()

    def __init__(self, screen: QWidget, stops: tuple[Stop, ...]) -> None:
        super().__init__(translate("Tour", "Tour"), tone=Tone.KEY, framed=True)
        self.setParent(screen)
        self._screen = screen
        self._stops = stops
        self._at = 0
        self._watched: QWidget | None = None
        self.ring = Ring(screen)
        self._count = label("", TextRole.CAPTION)
        self._title = label("", TextRole.TITLE)
        self._text = wrapped()
        self.next = primary("")
        self.back = ghost(translate("Tour", "Back"))
        self.end = ghost(translate("Tour", "End the tour"))
        self.next.clicked.connect(lambda: self._go(1))
        self.back.clicked.connect(lambda: self._go(-1))
        self.end.clicked.connect(self._end)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._end)
        row = QHBoxLayout()
        for button in (self.next, self.back):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.end)
        for part in (self._count, self._title, self._text):
            self.add(part)
        self.add(row)
        screen.installEventFilter(self)

    def begin(self) -> None:
        """Show the first stop."""
        self.show()
        self.ring.show()
        self._show_stop()
        self.next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses the button that has the focus."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        self._at += by
        if self._at >= len(self._stops):
            self._end()
        else:
            self._at = max(self._at, 0)
            self._show_stop()

    def _end(self) -> None:
        self._screen.removeEventFilter(self)
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self.ring.deleteLater()
        self.ring.hide()
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _show_stop(self) -> None:
        stop = self._stops[self._at]
        self._watch(stop.part())
        count = translate("Tour", "{number} of {count}")
        self._count.setText(count.format(number=self._at + 1, count=len(self._stops)))
        self._title.setText(stop.title)
        self._text.setText(stop.text)
        is_last = self._at == len(self._stops) - 1
        self.next.set_words(translate("Tour", "Finish") if is_last else translate("Tour", "Next"))
        self.back.setEnabled(self._at > 0)
        spoken = two_sentences(stop.title, stop.text)
        self.setAccessibleName(spoken)
        announce(self, spoken)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ring and card follow when the window or the part changes its size or place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _watch(self, part: QWidget) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = part
        part.installEventFilter(self)

    def _place(self) -> None:
        part = self._stops[self._at].part()
        around = QRect(part.mapTo(self._screen, QPoint(0, 0)), part.size())
        self.ring.setVisible(part.isVisible())
        self.ring.setGeometry(around.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.setFixedWidth(min(scaled(_WIDTH), self._screen.width() - 2 * _GAP))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.move(card_place(around, self.size(), self._screen.rect()))
        self.ring.raise_()
        self.raise_()


def card_place(around: QRect, size: QSize, room: QRect) -> QPoint:
    """Where the card stands: within the room, beside what it speaks of, over that only for want of room."""
    places = (
        QPoint(around.left() - size.width() - _GAP, around.top()),
        QPoint(around.right() + _GAP, around.top()),
        QPoint(around.left(), around.bottom() + _GAP),
        QPoint(around.left(), around.top() - size.height() - _GAP),
    )
    inner = room.adjusted(_GAP, _GAP, -_GAP - size.width(), -_GAP - size.height())
    for place in places:
        moved = QPoint(
            min(max(place.x(), inner.left()), inner.right()), min(max(place.y(), inner.top()), inner.bottom())
        )
        if not QRect(moved, size).intersects(around):
            return moved
    return inner.bottomRight()
