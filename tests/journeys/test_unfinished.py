"""Installers find out, without opening the desk file, that somebody's work is not finished."""

from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import State
from counsellor_app.storage.desk_file.unfinished_mark import NAME
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.people import a_session, at


def test_the_mark_lies_beside_the_desk_file_for_as_long_as_a_session_runs(sit: Sit) -> None:
    session = a_session(0, at("10:00"))
    run = sit(session, at=60)
    mark = run.file.path.with_name(NAME)
    assert not mark.exists()
    hand.press("F5")
    run.qtbot.waitUntil(mark.exists)
    run.close()
    assert run.file.appointment(session).state is State.ONLINE
    assert mark.exists()
    assert mark.read_bytes() == b""


def test_a_mark_left_behind_is_taken_away_at_the_next_start(sit: Sit) -> None:
    run = sit(a_session(0, at("10:00")), at=30)
    mark = run.file.path.with_name(NAME)
    run.close()
    mark.touch()
    again = sit(at=30)
    again.qtbot.waitUntil(lambda: not mark.exists())
    assert QApplication.activeWindow() is not None
