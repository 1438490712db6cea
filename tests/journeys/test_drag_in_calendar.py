"""A booking is dragged in the real window: judged on the way, moved by the drop, taken back."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from counsellor_app.domain.appointment import Appointment
from counsellor_app.ui.booking.face import Choice
from tests.builders import STAFF
from tests.domain.booking.desk import jst
from tests.journeys.bookings import OfficeFile, Typist, booking_page, focused
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.dragging import canvas_of, hold, let_go, send, session
from tests.journeys.hand import click, read


def begin(sit: Sit, desk_file: DeskFile, *sessions: Appointment) -> DeskRun:
    """The day of the first session on the screen."""
    run = sit(*sessions, at=10, file=OfficeFile(desk_file.path, desk_file.key))
    run.desk.presenter.open_date(sessions[0].start.date())
    run.settle()
    return run


def test_a_booking_is_dragged_to_a_free_time_and_taken_back(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session("2026-11-26 10:00")
    run = begin(sit, desk_file, ahead)
    point = hold(run, ahead, 60)
    assert canvas_of(run).drag._verdict.is_allowed is True
    let_go(run, point)
    assert run.file.appointment(ahead).start == jst("2026-11-26 11:00")
    assert "11:00." in read()
    click("Undo")
    run.settle()
    assert run.file.appointment(ahead).start == ahead.start


def test_another_counsellor_s_column_moves_it_to_that_counsellor(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session("2026-11-26 10:00")
    run = begin(sit, desk_file, ahead)
    let_go(run, hold(run, ahead, 0, columns=1))
    moved = run.file.appointment(ahead)
    assert (moved.start, moved.counsellor_id != ahead.counsellor_id) == (ahead.start, True)


def test_a_time_that_is_taken_is_refused_on_the_way_and_by_the_drop(sit: Sit, desk_file: DeskFile) -> None:
    ahead, other = session("2026-11-26 10:00"), session("2026-11-26 11:00")
    run = begin(sit, desk_file, ahead, other)
    point = hold(run, ahead, 60)
    verdict = canvas_of(run).drag._verdict
    assert verdict.is_allowed is False
    assert "counsellor" in verdict.text
    let_go(run, point)
    assert run.file.appointment(ahead).start == ahead.start
    assert "No counsellor is free then." in read()


def test_outside_the_hours_the_article_is_named_and_a_reason_is_asked_for(
    sit: Sit, desk_file: DeskFile
) -> None:
    ahead = session("2026-11-26 16:00", counsellor_id=STAFF[0].id)
    run = begin(sit, desk_file, ahead)
    point = hold(run, ahead, 30)
    assert "ご案内 実施時間" in canvas_of(run).drag._verdict.text
    let_go(run, point)
    assert run.file.appointment(ahead).start == ahead.start
    assert focused() is booking_page(run).reason.stops[0]
    typist = Typist(run)
    typist.type("by order")
    typist.key("Return", 3)
    assert run.file.appointment(ahead).start == jst("2026-11-26 16:30")


def test_escape_puts_it_back(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session("2026-11-26 10:00")
    run = begin(sit, desk_file, ahead)
    point = hold(run, ahead, 60)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not canvas_of(run).drag.is_on
    let_go(run, point)
    assert run.file.appointment(ahead).start == ahead.start


def test_a_click_that_trembles_moves_nothing(sit: Sit, desk_file: DeskFile) -> None:
    ahead = session("2026-11-26 10:00")
    run = begin(sit, desk_file, ahead)
    canvas = canvas_of(run)
    block = canvas.face.find(ahead.id)
    assert block is not None
    middle = canvas.layout_now().block(block).center()
    send(canvas, QEvent.Type.MouseButtonPress, middle)
    send(canvas, QEvent.Type.MouseMove, middle + QPoint(2, 3))
    assert not canvas.drag.is_on
    let_go(run, middle + QPoint(2, 3))
    assert run.file.appointment(ahead).start == ahead.start


@pytest.mark.parametrize(
    ("was", "by", "columns", "becomes"),
    [("2026-11-26 16:00", 30, 1, "2026-11-26 16:30"), ("2026-11-24 10:45", 15, 0, "2026-11-24 11:00")],
    ids=["another counsellor", "over itself"],
)
def test_with_a_reason_it_goes_where_it_was_dropped(
    sit: Sit, desk_file: DeskFile, was: str, by: int, columns: int, becomes: str
) -> None:
    ahead = session(was, counsellor_id=STAFF[0].id)
    run = begin(sit, desk_file, ahead)
    let_go(run, hold(run, ahead, by, columns))
    page = booking_page(run)
    assert focused() is page.reason.stops[0]
    chosen = page.what.entries[Choice.COUNSELLOR].currentText()
    assert chosen == STAFF[columns].name
    typist = Typist(run)
    typist.type("by order")
    typist.key("Return", 3)
    moved = run.file.appointment(ahead)
    assert moved.start == jst(becomes)
    assert moved.counsellor_id == STAFF[columns].id
