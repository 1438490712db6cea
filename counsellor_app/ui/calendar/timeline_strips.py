"""The titles over a timeline and the hours beside it; both stay in sight while the timeline scrolls."""

from datetime import datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.calendar.pads import Pad
from counsellor_app.ui.calendar.timeline_face import TimelineFace, minute_of_day
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

AXIS = 54
HEADER = 36
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class HeaderStrip(QWidget):
    """The columns' titles. Where ``can_press``, each is a button and ``pressed`` carries its index."""

    pressed = Signal(int)

    def __init__(self, *, can_press: bool) -> None:
        super().__init__()
        self._can_press = can_press
        self._face: TimelineFace | None = None
        self._layout: TimelineLayout | None = None
        self._offset = 0
        self._pads: list[Pad] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_columns(self, face: TimelineFace, layout: TimelineLayout, offset: int) -> None:
        """Show the titles over the columns of ``layout``, scrolled by ``offset`` pixels."""
        if (face, layout, offset) == (self._face, self._layout, self._offset):
            return
        self._face, self._layout, self._offset = face, layout, offset
        self.setAccessibleName(translate("DayView", ", ").join(each.title for each in face.columns))
        self._place_pads()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(100, scaled(HEADER))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_pads()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._can_press and self._layout is not None:
            for index in range(self._layout.columns):
                if self._area(index).contains(event.position().toPoint()):
                    self.pressed.emit(index)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._face is None:
            return
        theme = theme_in_force()
        bold = font(TextRole.STRONG)
        with QPainter(self) as painter:
            painter.setFont(bold)
            for index, column in enumerate(self._face.columns):
                area = self._area(index)
                if column.is_chosen:
                    painter.fillRect(area, QColor(theme.key_tint))
                painter.fillRect(QRect(area.left(), 0, 1, area.height()), QColor(theme.line))
                painter.setPen(QColor(theme.key if column.is_chosen else theme.ink))
                words = area.adjusted(10, 0, -6, 0)
                elided = QFontMetrics(bold).elidedText(
                    column.title, Qt.TextElideMode.ElideRight, words.width()
                )
                painter.drawText(words, int(_MIDDLE), elided)
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(theme.line))

    def _area(self, index: int) -> QRect:
        if self._layout is None:
            return QRect()
        column = self._layout.column(index)
        return QRect(scaled(AXIS) + column.left() - self._offset, 0, column.width(), self.height())

    def _place_pads(self) -> None:
        if not self._can_press or self._face is None:
            return
        while len(self._pads) < len(self._face.columns):
            index = len(self._pads)
            pad = Pad(self)
            pad.clicked.connect(lambda _=False, at=index: self.pressed.emit(at))
            pad.steered.connect(lambda key, at=index: self._steer(at, key))
            pad.set_stop(stop=index == 0)
            self._pads.append(pad)
        for index, pad in enumerate(self._pads):
            is_there = index < len(self._face.columns)
            pad.setVisible(is_there)
            if is_there:
                pad.place(self._area(index))
                pad.describe(self._face.columns[index].title)

    def _steer(self, index: int, key: int) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        target = index + step
        if self._face is not None and 0 <= target < len(self._face.columns):
            self._pads[target].setFocus()


class HourStrip(QWidget):
    """The hours, and the time of now in a pill."""

    def __init__(self) -> None:
        super().__init__()
        self._face: TimelineFace | None = None
        self._layout: TimelineLayout | None = None
        self._offset = 0
        self._now: datetime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_hours(self, face: TimelineFace, layout: TimelineLayout, offset: int) -> None:
        """Show the hours of ``layout``, scrolled down by ``offset`` pixels."""
        if (face, layout, offset) != (self._face, self._layout, self._offset):
            self._face, self._layout, self._offset = face, layout, offset
            self.update()

    def tick(self, now: datetime) -> None:
        """Move the pill; repaints once a minute."""
        before, self._now = self._now, now
        if before is None or hhmm(before) != hhmm(now):
            self.setAccessibleName(translate("DayView", "Now {time}").format(time=hhmm(now)))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(AXIS), 100)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._face is None or self._layout is None:
            return
        theme = theme_in_force()
        shown = self._face.shown
        pill = self._pill()
        with QPainter(self) as painter:
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(theme.muted))
            for minute in range(shown.start, shown.end, 60):
                area = QRect(0, self._layout.y(minute) - self._offset + 2, self.width() - 10, scaled(18))
                if pill is None or not area.intersects(pill.toRect()):
                    painter.drawText(area, int(_MIDDLE | Qt.AlignmentFlag.AlignRight), f"{minute // 60}:00")
            painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), QColor(theme.line))
            if pill is not None and self._now is not None:
                painter.setRenderHint(painter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.now))
                painter.drawRoundedRect(pill, 4, 4)
                bold = font(TextRole.CAPTION)
                painter.setFont(bold)
                painter.setPen(QColor(theme.on_now))
                painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), hhmm(self._now))

    def _pill(self) -> QRectF | None:
        """Where the pill stands; None where now is not shown."""
        if self._face is None or self._layout is None or self._now is None:
            return None
        minute = minute_of_day(self._now)
        shown = self._face.shown
        if not any(each.shows_now for each in self._face.columns) or not shown.start <= minute < shown.end:
            return None
        height = scaled(20)
        return QRectF(3, self._layout.y(minute) - self._offset - height / 2, self.width() - 6, height)
