"""Colleagues in week and month: marked, spoken, and painted where something changed and nowhere else."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import cast
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Hours
from counsellor_app.domain.line.presence import Colleague, HeldTime, Whereabouts
from counsellor_app.ui.calendar.day_face import day_face
from counsellor_app.ui.calendar.held_art import held_area
from counsellor_app.ui.calendar.held_marks import held_marks
from counsellor_app.ui.calendar.month_face import Month, month_face
from counsellor_app.ui.calendar.month_grid import MonthGrid
from counsellor_app.ui.calendar.month_view import MonthView
from counsellor_app.ui.calendar.timeline_canvas import TimelineCanvas
from counsellor_app.ui.calendar.timeline_changes import changes
from counsellor_app.ui.calendar.timeline_face import Viewer
from counsellor_app.ui.calendar.week_face import Week, week_face
from counsellor_app.ui.calendar.week_view import WeekView
from counsellor_app.ui.palettes import DARK, LIGHT, Theme
from counsellor_app.ui.theme import apply_theme
from tests.builders import ME, NOW, RUNNING, TODAY, a_client, a_day, an_appointment, an_id, minutes

MONDAY = date(2026, 11, 23)
TUESDAY = 1
OPEN = (Hours(NOW - minutes(90), NOW + minutes(420)),)
AT_TWO = NOW + minutes(240)
Painted = list[QRect]


pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def sessions() -> tuple[Appointment, ...]:
    return (
        an_appointment(client=a_client(name="小林 さくら"), **RUNNING),
        an_appointment(client=a_client(name="李 明"), start=NOW + minutes(60)),
    )


def colleague(
    name: str, session: UUID | None = None, held: HeldTime | None = None, staff: str = "kimura"
) -> Colleague:
    return Colleague(an_id(), staff, name, Whereabouts(session, held), NOW + minutes(1))


def books(name: str, start: datetime = AT_TWO, counsellor: str | None = None) -> Colleague:
    return colleague(name, held=HeldTime(start, start + minutes(30), counsellor))


def watch(monkeypatch: pytest.MonkeyPatch, kind: type[QWidget]) -> Painted:
    """The areas that such a widget paints from now on."""
    painted: Painted = []
    paint = kind.paintEvent

    def watched(self: QWidget, event: QPaintEvent) -> None:
        painted.extend(cast("Iterable[QRect]", event.region()))
        paint(self, event)

    monkeypatch.setattr(kind, "paintEvent", watched)
    return painted


def week_on_screen(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> tuple[WeekView, TimelineCanvas]:
    view = WeekView()
    view.show_week(Week(MONDAY, sessions, OPEN, Viewer(ME)), NOW)
    qtbot.addWidget(view)
    view.resize(1200, 900)
    with qtbot.waitExposed(view):
        view.show()
    return view, view.findChildren(TimelineCanvas)[0]


def covers(painted: Painted, area: QRect) -> bool:
    return any(each.intersects(area) for each in painted)


def settle(qtbot: QtBot, view: QWidget, painted: Painted) -> None:
    """Until nothing of the window's opening is left to be painted."""
    view.activateWindow()
    qtbot.waitUntil(lambda: view.isActiveWindow() and bool(painted))
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()

    def is_quiet() -> bool:
        was = list(painted)
        painted.clear()
        return not was

    qtbot.waitUntil(is_quiet)


def size_of(painted: Painted) -> int:
    return sum(each.width() * each.height() for each in painted)


def test_a_week_marks_a_session_in_hand_and_a_time_that_is_being_booked(
    qtbot: QtBot, sessions: tuple[Appointment, ...]
) -> None:
    view, canvas = week_on_screen(qtbot, sessions)
    view.show_colleagues((colleague("森 由美子", sessions[1].id), books("木村 花")), NOW)
    block = canvas.face.find(sessions[1].id)
    assert block is not None
    assert block.beside.looking == ("森 由美子",)
    assert "Has it open: 森 由美子" in block.spoken(NOW)
    assert [(each.column, each.start, each.end) for each in canvas.face.held] == [(TUESDAY, 840, 870)]
    assert canvas.accessibleDescription() == "14:00 to 14:30 being booked: 木村 花"
    view.show_colleagues((), NOW)
    assert canvas.face.held == ()
    assert canvas.accessibleDescription() == ""


def test_a_hatched_time_and_a_session_in_hand_are_told_by_a_tip(
    qtbot: QtBot, sessions: tuple[Appointment, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    view, canvas = week_on_screen(qtbot, sessions)
    view.show_colleagues((books("<b>木村</b>"), colleague("<i>森</i>", sessions[1].id)), NOW)
    shown: list[str] = []
    monkeypatch.setattr(
        "counsellor_app.ui.calendar.timeline_canvas.show_tip", lambda _at, text, *_rest: shown.append(text)
    )
    layout = canvas.layout_now()
    for area in (held_area(layout, canvas.face.held[0]), layout.block(canvas.face.blocks[1])):
        at = area.center()
        QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    assert shown[0] == "14:00 to 14:30 being booked: <b>木村</b>"
    assert shown[1].splitlines()[-1] == "Has it open: <i>森</i>"


def test_a_colleague_who_comes_is_painted_where_she_is_and_nowhere_else(
    qtbot: QtBot, sessions: tuple[Appointment, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = watch(monkeypatch, TimelineCanvas)
    view, canvas = week_on_screen(qtbot, sessions)
    settle(qtbot, view, painted)
    running, later = (canvas.layout_now().block(each) for each in canvas.face.blocks)
    view.show_colleagues((colleague("森 由美子", sessions[1].id),), NOW)
    qtbot.waitUntil(lambda: covers(painted, later))
    assert not covers(painted, running)
    assert size_of(painted) <= (later.width() + 8) * (later.height() + 8)
    painted.clear()
    view.show_colleagues((colleague("森 由美子", sessions[1].id), books("木村 花")), NOW)
    held = held_area(canvas.layout_now(), canvas.face.held[0])
    qtbot.waitUntil(lambda: covers(painted, held))
    assert not covers(painted, later)
    assert size_of(painted) <= (held.width() + 8) * (held.height() + 8)


def test_what_somebody_else_did_is_painted_before_the_rest_of_the_desk_and_a_whole_week_is_not(
    qtbot: QtBot, sessions: tuple[Appointment, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = watch(monkeypatch, TimelineCanvas)
    view, canvas = week_on_screen(qtbot, sessions)
    settle(qtbot, view, painted)
    new = an_appointment(start=NOW + minutes(180))
    view.show_week(Week(MONDAY, (*sessions, new), OPEN, Viewer(ME)), NOW)
    area = canvas.layout_now().block(canvas.face.blocks[-1])
    assert covers(painted, area)
    assert size_of(painted) <= (area.width() + 8) * (area.height() + 8)
    settle(qtbot, view, painted)
    others = tuple(an_appointment(start=NOW + minutes(30 * each)) for each in range(8))
    view.show_week(Week(MONDAY, others, OPEN, Viewer(ME)), NOW)
    assert not painted


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_is_painted_in_part_is_what_painting_everything_gives(
    qtbot: QtBot, qapp: QApplication, sessions: tuple[Appointment, ...], theme: Theme
) -> None:
    apply_theme(qapp, theme)
    view, canvas = week_on_screen(qtbot, sessions)
    for present in (
        (books("木村 花"), colleague("佐藤 美咲", sessions[0].id, staff=ME)),
        (books("木村 花", NOW + minutes(180)),),
        (books("木村 花", NOW + minutes(195)), colleague("森 由美子", sessions[1].id)),
        (),
    ):
        before, screen = canvas._drawn(), canvas.grab().toImage()
        view.show_colleagues(present, NOW)
        assert canvas.grab().toImage() != screen
        changed = changes(before, canvas._drawn())
        assert changed is not None
        canvas.render(screen, changed.region.boundingRect().topLeft(), changed.region)
        assert canvas.grab().toImage() == screen


def test_times_that_overlap_are_one_mark_and_one_that_is_taken_is_none() -> None:
    both = (books("木村 花"), books("林 誠", AT_TWO + minutes(15)))
    (mark,) = held_marks(0, TODAY, both, ME, ())
    assert (mark.start, mark.end, mark.names) == (840, 885, ("木村 花", "林 誠"))
    taken = an_appointment(start=AT_TWO)
    assert [each.names for each in held_marks(0, TODAY, both, ME, (taken,))] == []
    assert held_marks(0, MONDAY, both, ME, ()) == ()


def test_a_day_marks_the_counsellor_who_is_meant_or_everybody_who_is_free() -> None:
    day = a_day(an_appointment(start=AT_TWO), hours=OPEN)
    anybody = day_face(day, NOW, Viewer(ME, colleagues=(books("木村 花"),)))
    assert [each.column for each in anybody.held] == [1, 2]
    meant = day_face(day, NOW, Viewer(ME, colleagues=(books("木村 花", counsellor="mori"),)))
    assert [meant.columns[each.column].title for each in meant.held] == ["森 由美子"]


def test_my_week_leaves_out_what_is_booked_with_others_and_a_week_of_all_does_not() -> None:
    viewer = Viewer(ME, colleagues=(books("木村 花", counsellor="mori"),))
    assert week_face(Week(MONDAY, (), OPEN, viewer), NOW).held == ()
    assert len(week_face(Week(MONDAY, (), OPEN, viewer, only_mine=False), NOW).held) == 1


def test_a_month_counts_the_colleagues_at_work_and_says_at_what(sessions: tuple[Appointment, ...]) -> None:
    at_work = (
        colleague("佐藤 美咲", sessions[0].id, staff=ME),
        colleague("木村 花", sessions[0].id, HeldTime(AT_TWO, AT_TWO + minutes(30))),
    )
    face = month_face(Month(TODAY, sessions, colleagues=at_work), TODAY)
    busy = [each for each in face.cells if each.busy]
    assert [(each.date, each.busy) for each in busy] == [(TODAY, 2)]
    assert busy[0].spoken.endswith(
        "10:00 In the session: 佐藤 美咲 · Has it open: 木村 花, 14:00 being booked: 木村 花"
    )


def test_a_month_repaints_the_day_that_changed_and_tells_it_to_who_hears(
    qtbot: QtBot, sessions: tuple[Appointment, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = watch(monkeypatch, MonthGrid)
    view = MonthView()
    view.show_month(Month(TODAY, sessions), TODAY)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    grid = view.findChildren(MonthGrid)[0]
    settle(qtbot, view, painted)
    view.show_colleagues((books("木村 花"),))
    qtbot.waitUntil(lambda: bool(painted))
    assert size_of(painted) <= (grid.width() // 7 + 1) * (grid.height() // 6 + 1)
    view.focus_day(TODAY)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().endswith("14:00 being booked: 木村 花")
    shown: list[str] = []
    monkeypatch.setattr(
        "counsellor_app.ui.calendar.month_grid.show_tip", lambda _at, text, *_rest: shown.append(text)
    )
    at = focused.geometry().center()
    QApplication.sendEvent(grid, QHelpEvent(QEvent.Type.ToolTip, at, grid.mapToGlobal(at)))
    assert shown[0].endswith("14:00 being booked: 木村 花")
