"""A hand that drags a block of the calendar that is on the screen, day or week."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.ui.calendar.timeline_canvas import TimelineCanvas
from tests.builders import an_appointment
from tests.domain.booking.desk import jst
from tests.journeys.desk_run import DeskRun
from tests.services.receptions import office

KIND = kind_rules(office("sasebo").kind("weekday"))
LEFT = Qt.MouseButton.LeftButton


def session(when: str, **changes: object) -> Appointment:
    """A booking by the rules of Sasebo's weekdays."""
    return an_appointment(kind=KIND, room_id="teleoffice-1", start=jst(when), **changes)


def canvas_of(run: DeskRun) -> TimelineCanvas:
    """The timeline on the screen."""
    shown = run.desk.screen.calendar.currentWidget()
    assert shown is not None
    return next(iter(shown.findChildren(TimelineCanvas)))


def send(canvas: TimelineCanvas, kind: QEvent.Type, point: QPoint) -> None:
    """Let the mouse press, move or let go there."""
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    at = QPointF(point)
    event = QMouseEvent(
        kind, at, QPointF(canvas.mapToGlobal(at)), pressed, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas, event)


def hold(run: DeskRun, of: Appointment, minutes: int, columns: int = 0) -> QPoint:
    """Take a block and hold it so many minutes later and columns to the right."""
    canvas = canvas_of(run)
    block = canvas.face.find(of.id)
    assert block is not None
    layout = canvas.layout_now()
    start = layout.block(block).center()
    target = start + QPoint(columns * layout.column(0).width(), layout.y(minutes) - layout.y(0))
    send(canvas, QEvent.Type.MouseButtonPress, start)
    send(canvas, QEvent.Type.MouseMove, target)
    run.settle()
    return target


def let_go(run: DeskRun, point: QPoint) -> None:
    """Let the button go."""
    send(canvas_of(run), QEvent.Type.MouseButtonRelease, point)
    run.settle()
