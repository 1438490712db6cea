"""A booking is dragged in the week: to another day, judged on the way, taken back; and by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import Appointment
from counsellor_app.ui.booking.face import Choice
from counsellor_app.ui.calendar.week_view import WeekView
from counsellor_app.ui.shell.desk_screen import BOOKING
from counsellor_app.ui.shell.scope import Scope
from tests.builders import ME, STAFF
from tests.domain.booking.desk import jst
from tests.journeys.bookings import OfficeFile, Typist, booking_page, focused
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.dragging import canvas_of, hold, let_go, session
from tests.journeys.hand import press, read

THURSDAY = "2026-11-26 10:00"


def begin(sit: Sit, desk_file: DeskFile, *sessions: Appointment) -> DeskRun:
    """The week of 24 November on the screen."""
    run = sit(*sessions, at=10, file=OfficeFile(desk_file.path, desk_file.key))
    run.desk.conductor.show_scope(Scope.WEEK)
    run.settle()
    return run


def test_to_another_day_and_time_and_back_by_ctrl_z(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, ahead)
    point = hold(run, ahead, 60, columns=1)
    assert canvas_of(run).drag._verdict.is_allowed is True
    let_go(run, point)
    moved = run.file.appointment(ahead)
    assert (moved.start, moved.counsellor_id) == (jst("2026-11-27 11:00"), ME)
    assert isinstance(run.desk.screen.calendar.currentWidget(), WeekView)
    shown = run.desk.presenter.shown
    assert shown is not None
    assert shown.id == ahead.id, "the panel stays with the session that was moved"
    press("Ctrl+Z")
    run.settle()
    assert run.file.appointment(ahead).start == ahead.start
    assert canvas_of(run).face.find(ahead.id) is not None


def test_only_another_day_keeps_the_time(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, ahead)
    let_go(run, hold(run, ahead, 0, columns=-1))
    assert run.file.appointment(ahead).start == jst("2026-11-25 10:00")


def test_a_closed_day_names_the_article_and_stays_without_a_reason(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, ahead)
    point = hold(run, ahead, 0, columns=2)
    verdict = canvas_of(run).drag._verdict
    assert verdict.is_allowed is False
    assert "ご案内" in verdict.text
    let_go(run, point)
    assert run.file.appointment(ahead).start == ahead.start


@pytest.mark.parametrize(("by", "columns", "becomes"), [(390, 1, "2026-11-27 16:30")])
def test_a_rule_in_principle_asks_for_a_reason_and_then_moves(
    sit: Sit, desk_file: DeskFile, by: int, columns: int, becomes: str
) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, ahead)
    let_go(run, hold(run, ahead, by, columns))
    assert run.file.appointment(ahead).start == ahead.start
    page = booking_page(run)
    assert focused() is page.reason.stops[0]
    assert page.what.entries[Choice.COUNSELLOR].currentText() == STAFF[0].name
    typist = Typist(run)
    typist.type("by order")
    typist.key("Return", 3)
    assert run.file.appointment(ahead).start == jst(becomes)
    typist.key("Ctrl+Z")
    assert run.file.appointment(ahead).start == ahead.start


def test_a_taken_time_of_another_day_is_refused_by_the_drop(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    other = session("2026-11-27 10:00", counsellor_id=ME)
    run = begin(sit, desk_file, ahead, other)
    point = hold(run, ahead, 0, columns=1)
    assert canvas_of(run).drag._verdict.is_allowed is False
    let_go(run, point)
    assert run.file.appointment(ahead).start == ahead.start
    assert "No counsellor is free then." in read()


def test_escape_puts_it_back(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, ahead)
    point = hold(run, ahead, 60, columns=1)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not canvas_of(run).drag.is_on
    let_go(run, point)
    assert run.file.appointment(ahead).start == ahead.start


def test_the_keys_go_through_the_week_and_move_what_they_stand_on(sit: Sit, desk_file: DeskFile) -> None:
    one, two = session("2026-11-25 10:00", counsellor_id=ME), session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, one, two)
    view = run.desk.screen.calendar.currentWidget()
    assert isinstance(view, WeekView)
    view.select(one.id)
    view.focus_sessions()
    typist = Typist(run)
    typist.key("Right")
    assert run.desk.screen.calendar.currentWidget() is view, "an arrow key does not leave the week"
    assert run.desk.presenter.shown == run.file.appointment(two)
    typist.key("Ctrl+Shift+M")
    assert run.desk.screen.page() == BOOKING
    typist.key("Down")
    typist.key("Return", 3)
    moved = run.file.appointment(two)
    assert moved.start != two.start
    assert run.file.appointment(one).start == one.start
    typist.key("Ctrl+Z")
    assert run.file.appointment(two).start == two.start


def test_enter_opens_the_day_of_the_session(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, ahead)
    view = run.desk.screen.calendar.currentWidget()
    assert isinstance(view, WeekView)
    view.focus_sessions()
    Typist(run).key("Return")
    assert run.desk.screen.calendar.currentWidget() is run.desk.screen.day_view
    assert run.desk.presenter.date == ahead.start.date()
    assert QApplication.focusWidget() is not None
    block = canvas_of(run).face.find(ahead.id)
    assert block is not None


def test_a_day_beside_the_view_comes_into_sight_under_the_mouse(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session("2026-11-25 10:00", counsellor_id=ME)
    run = sit(ahead, at=10, file=OfficeFile(desk_file.path, desk_file.key), size=(911, 512))
    run.desk.conductor.show_scope(Scope.WEEK)
    run.settle()
    canvas = canvas_of(run)
    middle = canvas.layout_now().column(4).center().x()
    hold(run, ahead, 0, columns=2)
    seen = canvas.visibleRegion().boundingRect()
    assert seen.left() <= middle <= seen.right()


def test_a_click_shows_it_on_the_panel_and_moves_nothing(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session(THURSDAY, counsellor_id=ME)
    run = begin(sit, desk_file, ahead)
    canvas = canvas_of(run)
    block = canvas.face.find(ahead.id)
    assert block is not None
    QTest.mouseClick(
        canvas, Qt.MouseButton.LeftButton, pos=canvas.layout_now().block(block).center() + QPoint(1, 1)
    )
    run.settle()
    assert run.desk.presenter.shown == run.file.appointment(ahead)
    assert run.file.appointment(ahead).start == ahead.start
    assert isinstance(run.desk.screen.calendar.currentWidget(), WeekView)
