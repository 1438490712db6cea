"""The painted part of a timeline: one widget, blocks kept as pictures, a tick repaints figures only."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from counsellor_app.ui.calendar.block_art import BlockArt, paint_block, write
from counsellor_app.ui.calendar.block_drag import BlockDrag
from counsellor_app.ui.calendar.block_pads import BlockPads
from counsellor_app.ui.calendar.clock_text import BlockClock
from counsellor_app.ui.calendar.held_art import held_area, held_at, paint_held
from counsellor_app.ui.calendar.timeline_changes import Drawn, changes
from counsellor_app.ui.calendar.timeline_face import BlockState, TimelineFace, minute_of_day
from counsellor_app.ui.calendar.timeline_ground import Ground, paint_ground
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.parts.text import show_tip
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.today.faces.beside import beside_text

HOUR = 88
COLUMN = 168
"""Least sizes of an hour and of a counsellor's column at a text scale of 1.0."""
_AT_ONCE = 2
_STALE = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange)


class TimelineCanvas(QWidget):
    """Paints a `TimelineFace`. ``selected`` and ``activated`` carry the id of an appointment."""

    selected = Signal(object)
    activated = Signal(object)
    resized = Signal()

    def __init__(self, face: TimelineFace, now: datetime, *, least_column: int = COLUMN) -> None:
        super().__init__()
        self.face = face
        self._least_column = least_column
        self._now = now
        self._chosen: UUID | None = None
        self._hovered: UUID | None = None
        self._arts: dict[UUID, tuple[BlockState, BlockArt]] = {}
        self._areas: list[QRect] = []
        self._figures: list[str] = []
        self._running: tuple[tuple[int, BlockClock], ...] = ()
        self._places: list[QRect] = []
        self._due: list[int] = []
        self._due_region = QRegion()
        self._now_y = -1
        self._layout = TimelineLayout(0, 0, 0, face.shown)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.drag = BlockDrag(self)
        self._pads = BlockPads(self)
        self._pads.reached.connect(self._reached)
        self._pads.pressed.connect(self.activated)
        self.show_face(face, now)

    def show_face(self, face: TimelineFace, now: datetime) -> None:
        """Show other columns and blocks. What stayed the same is not painted anew; a block or two, which is
        what somebody else did, is at once: it waits neither for its words nor for the rest of the desk (V5).
        """
        before = self._drawn()
        self.face, self._now = face, now
        kept = {each.id: each for each in face.blocks}
        # in tuples the same object is equal without a look at its fields
        self._arts = {key: art for key, art in self._arts.items() if (art[0],) == (kept.get(key),)}
        self._figures = [block.figures(now) for block in face.blocks]
        self._running = tuple(
            (index, block.clock) for index, block in enumerate(face.blocks) if block.clock is not None
        )
        self._measure()
        changed = changes(before, self._drawn())
        if changed is None:
            self.update()
        elif changed.places <= _AT_ONCE:
            self.repaint(changed.region)
        else:
            self.update(changed.region)
        self._pads.show_blocks(face, now)
        self._pads.place(face, self._areas)
        self.setAccessibleDescription("\n".join(each.spoken for each in face.held))

    def _drawn(self) -> Drawn:
        return Drawn(self.face, self._layout, tuple(self._areas), tuple(self._figures), self._now_y)

    def tick(self, now: datetime) -> None:
        """Repaint the figures that changed since the last tick, and the line of now where it moved."""
        before, self._now = self._now, now
        for index, clock in self._running:
            figures = clock.figures(now)
            if figures != self._figures[index]:
                self._figure_changed(index, figures)
        if before.minute != now.minute:
            self._pads.speak(self.face, now)
        if self._due:
            self.update(self._due_region)
        line = self._layout.y(minute_of_day(now))
        if line != self._now_y:
            for each in (line, self._now_y):
                self.update(QRect(0, each - 2, self.width(), 5))
            self._now_y = line

    def choose(self, block_id: UUID | None) -> None:
        """Ring the block of that appointment; no signal."""
        for each in (self._chosen, block_id):
            self._update_block(each)
        self._chosen = block_id
        self._pads.choose(block_id)

    def layout_now(self) -> TimelineLayout:
        """Where minutes and columns lie at the present size."""
        return self._layout

    def focus_chosen(self) -> None:
        """Give the keyboard's focus to the chosen block, or to the first."""
        self._pads.focus(self._chosen)

    def _measure(self) -> None:
        hours = (self.face.shown.end - self.face.shown.start) / 60
        least = QSize(scaled(self._least_column) * len(self.face.columns), round(scaled(HOUR) * hours))
        self.setMinimumSize(least)
        self._layout = TimelineLayout(self.width(), self.height(), len(self.face.columns), self.face.shown)
        self._areas = [self._layout.block(block) for block in self.face.blocks]
        self._places = [QRect()] * len(self._areas)
        self._due, self._due_region = [], QRegion()
        for index, (block, area) in enumerate(zip(self.face.blocks, self._areas, strict=True)):
            art = self._arts.get(block.id)
            if art is not None and art[1].picture.deviceIndependentSize().toSize() != area.size():
                del self._arts[block.id]
            elif art is not None:
                self._places[index] = art[1].figures.translated(area.topLeft())
        self._now_y = self._layout.y(minute_of_day(self._now))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._measure()
        self._pads.place(self.face, self._areas)
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() in _STALE:
            self._arts.clear()
            self._measure()
            self._pads.place(self.face, self._areas)
            self.update()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        point = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and self.drag.move(point, self._layout):
            self.update()
        else:
            self._hover(self._block_at(point))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.drag.drop()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc puts a dragged block back where it was."""
        if event.key() == Qt.Key.Key_Escape and self.drag.is_on:
            self.drag.abort()
            self.update()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        block = self._block_at(event.position().toPoint())
        if block is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pads.focus(block.id)
            self._reached(block.id)
            self.drag.begin(block, event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        block = self._block_at(event.position().toPoint())
        if block is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(block.id)

    def _reached(self, block_id: UUID) -> None:
        if block_id != self._chosen:
            self.choose(block_id)
            self.selected.emit(block_id)

    def _hover(self, block: BlockState | None) -> None:
        block_id = None if block is None else block.id
        if block_id != self._hovered:
            for each in (self._hovered, block_id):
                self._update_block(each)
            self._hovered = block_id
            self.setCursor(Qt.CursorShape.ArrowCursor if block is None else Qt.CursorShape.PointingHandCursor)

    def _tell(self, event: QHelpEvent) -> None:
        block = self._block_at(event.pos())
        if block is None:
            self._tell_held(event)
            return
        line = f"{block.before}{'' if block.clock is None else block.clock.spoken(self._now)}{block.after}"
        area = self._layout.block(block)
        told = (block.name, block.times, line, beside_text(block.beside))
        show_tip(event.globalPos(), "\n".join(each for each in told if each), self, area)

    def _tell_held(self, event: QHelpEvent) -> None:
        mark = held_at(self.face, self._layout, event.pos())
        if mark is None:
            QToolTip.hideText()
        else:
            show_tip(event.globalPos(), mark.spoken, self, held_area(self._layout, mark))

    def _block_at(self, point: QPoint) -> BlockState | None:
        for block, area in zip(self.face.blocks, self._areas, strict=True):
            if area.contains(point):
                return block
        return None

    def _update_block(self, block_id: UUID | None) -> None:
        block = self.face.find(block_id)
        if block is not None:
            self.update(self._layout.block(block).adjusted(-4, -4, 4, 4))

    def _figure_changed(self, index: int, figures: str) -> None:
        same_room = len(figures) == len(self._figures[index])
        self._figures[index] = figures
        if same_room:
            self._due.append(index)
            self._due_region += self._places[index]
        else:
            self._arts.pop(self.face.blocks[index].id, None)
            self.update(self._areas[index])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        region = event.region()
        only_figures = bool(self._due) and (region - self._due_region).isEmpty()
        with QPainter(self) as painter:
            if not only_figures:
                self._paint_all(painter, region)
            painter.setFont(font(TextRole.STRONG))
            metrics = painter.fontMetrics()
            running = (index for index, _ in self._running if region.intersects(self._areas[index]))
            for index in self._due if only_figures else running:
                self._paint_figures(painter, metrics, index)
            if not only_figures:
                self._paint_rings(painter)
                self.drag.paint(painter, self._layout)
        self._due, self._due_region = [], QRegion()

    def _paint_all(self, painter: QPainter, region: QRegion) -> None:
        theme = theme_in_force()
        paint_ground(painter, Ground(self.face, self._layout, self._areas), self._now, theme)
        paint_held(painter, self.face, self._layout, region, theme)
        ratio = self.devicePixelRatioF()
        for index, (block, area) in enumerate(zip(self.face.blocks, self._areas, strict=True)):
            if not region.intersects(area):
                continue
            if block.id not in self._arts:
                art = paint_block(block, area.size(), ratio, theme, self._figures[index])
                self._arts[block.id] = (block, art)
                self._places[index] = art.figures.translated(area.topLeft())
            painter.drawPixmap(area.topLeft(), self._arts[block.id][1].picture)

    def _paint_figures(self, painter: QPainter, metrics: QFontMetrics, index: int) -> None:
        kept, place = self._arts.get(self.face.blocks[index].id), self._places[index]
        if kept is not None and not place.isEmpty():
            painter.fillRect(place, kept[1].fill)
            painter.setPen(kept[1].ink)
            write(painter, metrics, place, self._figures[index])

    def _paint_rings(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        key = QColor(theme_in_force().key)
        for block_id, width in ((self._hovered, 1.5), (self._chosen, 3.0)):
            block = self.face.find(block_id)
            if block is not None:
                out = width / 2 + 0.5
                painter.setPen(QPen(key, width))
                painter.drawRoundedRect(
                    QRectF(self._layout.block(block)).adjusted(-out, -out, out, out), 9, 9
                )
