"""The painted days of a month, with a pad over each."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from counsellor_app.ui.calendar.month_cell import paint_cell
from counsellor_app.ui.calendar.month_face import WEEKDAYS, WEEKS, DayCell, MonthFace
from counsellor_app.ui.calendar.pads import Pad
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.parts.text import show_tip
from counsellor_app.ui.theme import theme_in_force

_HEAD = 28
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEKDAYS, Qt.Key.Key_Down: WEEKDAYS}


class MonthGrid(QWidget):
    """``day_chosen`` carries the date pressed; ``month_wanted`` a day of the month that a key leads to."""

    day_chosen = Signal(date)
    month_wanted = Signal(date)

    def __init__(self) -> None:
        super().__init__()
        self._face = MonthFace("", (), ())
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self._pads = [self._new_pad(index) for index in range(WEEKS * WEEKDAYS)]

    def show_month(self, face: MonthFace) -> None:
        """Show the days of ``face``; a day that stayed the same is not painted anew."""
        before, self._face = self._face, face
        self.setAccessibleName(face.title)
        stop = next((at for at, cell in enumerate(face.cells) if cell.is_today and cell.is_in_month), None)
        first = next((at for at, cell in enumerate(face.cells) if cell.is_in_month), 0)
        for index, (pad, cell) in enumerate(zip(self._pads, face.cells, strict=True)):
            pad.describe(cell.spoken)
            pad.set_stop(stop=index == (first if stop is None else stop))
        self._update_changed(before)

    def _update_changed(self, before: MonthFace) -> None:
        if before.weekdays != self._face.weekdays:
            self.update()
            return
        for index, (old, new) in enumerate(zip(before.cells, self._face.cells, strict=True)):
            if old != new:
                self.update(self._area(index))

    def focus_day(self, day: date) -> None:
        """Give the keyboard's focus to that day."""
        for pad, cell in zip(self._pads, self._face.cells, strict=True):
            if cell.date == day:
                pad.setFocus()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(64) * WEEKDAYS, scaled(_HEAD) + scaled(64) * WEEKS)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        for index, pad in enumerate(self._pads):
            pad.place(self._area(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._hover(self._index_at(event.position().toPoint()))

    def leaveEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self._index_at(event.position().toPoint())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.day_chosen.emit(self._face.cells[index].date)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._index_at(event.pos())
            if index is None:
                QToolTip.hideText()
            else:
                show_tip(event.globalPos(), self._face.cells[index].spoken, self, self._area(index))
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(QColor(theme.muted))
            for index, weekday in enumerate(self._face.weekdays):
                cell = self._area(index)
                head = QRect(cell.left() + 8, 0, cell.width() - 8, scaled(_HEAD))
                painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), weekday)
            for index, each in enumerate(self._face.cells):
                area = self._area(index)
                if area.intersects(event.rect()):
                    paint_cell(painter, each, area, theme, hovered=index == self._hovered)
                    painter.fillRect(QRect(area.left(), area.top(), area.width(), 1), QColor(theme.line))
                    if index % WEEKDAYS:
                        painter.fillRect(QRect(area.left(), area.top(), 1, area.height()), QColor(theme.line))

    def _area(self, index: int) -> QRect:
        row, column = divmod(index, WEEKDAYS)
        head, height = scaled(_HEAD), self.height() - scaled(_HEAD)
        left, right = (self.width() * each // WEEKDAYS for each in (column, column + 1))
        top, bottom = (head + height * each // WEEKS for each in (row, row + 1))
        return QRect(left, top, right - left, bottom - top)

    def _index_at(self, point: QPoint) -> int | None:
        return next((at for at in range(len(self._face.cells)) if self._area(at).contains(point)), None)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            for each in (self._hovered, index):
                if each is not None:
                    self.update(self._area(each))
            self._hovered = index

    def _new_pad(self, index: int) -> Pad:
        pad = Pad(self)
        pad.clicked.connect(lambda: self.day_chosen.emit(self._face.cells[index].date))
        pad.steered.connect(lambda key: self._steer(index, key))
        return pad

    def _steer(self, index: int, key: int) -> None:
        cell = self._face.cells[index]
        match key:
            case Qt.Key.Key_PageUp:
                self.month_wanted.emit(self._beside(-1))
            case Qt.Key.Key_PageDown:
                self.month_wanted.emit(self._beside(1))
            case Qt.Key.Key_Home:
                self._pads[index - index % WEEKDAYS].setFocus()
            case Qt.Key.Key_End:
                self._pads[index - index % WEEKDAYS + WEEKDAYS - 1].setFocus()
            case _:
                self._go(cell, index + _STEPS[Qt.Key(key)])

    def _go(self, cell: DayCell, target: int) -> None:
        if 0 <= target < len(self._pads):
            self._pads[target].setFocus()
        else:
            self.month_wanted.emit(cell.date + timedelta(days=WEEKDAYS if target > 0 else -WEEKDAYS))

    def _beside(self, step: int) -> date:
        """The first day of the month before or after."""
        middle = self._face.cells[len(self._face.cells) // 2].date.replace(day=1)
        return (middle + timedelta(days=31 * step)).replace(day=1) if step > 0 else _month_before(middle)


def _month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)
