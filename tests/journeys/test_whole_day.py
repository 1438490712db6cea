"""A counsellor's whole day, from the opening of the program to the last outcome."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import Appointment, Result, State
from tests.builders import EVENING, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.every_word import told
from tests.journeys.people import a_session, at, traces

By = Callable[[str, str], None]
"""Do what a button says, or press the key that does it."""


def _by_mouse(words: str, _key: str) -> None:
    hand.click(words)


def _by_key(_words: str, key: str) -> None:
    hand.press(key)


def _by_tab(words: str) -> None:
    window = QApplication.activeWindow()
    assert window is not None
    hand.tab_to(words, window)
    hand.press("Space")


def _day() -> list[Appointment]:
    return [
        a_session(0, at("10:00")),
        a_session(1, at("10:30")),
        a_session(2, at("11:00"), kind=EVENING, end=at("11:45")),
        a_session(3, at("10:00"), counsellor_id="tanaka", room_id="zoom-2"),
    ]


@pytest.mark.parametrize("do", [_by_mouse, _by_key], ids=["mouse", "keyboard"])
def test_a_whole_day_at_the_desk(sit: Sit, do: By) -> None:
    first, second, third, colleagues = _day()
    run = sit(first, second, third, colleagues, at=30)
    hand.press("Shift")
    assert "until log-in time" in hand.read()
    assert first.client.name in hand.read()

    _log_in_warning_and_start(run, first, do)
    _warnings_leave_the_focus_alone(run, first)
    _end_and_outcome(run, first, do)
    _the_next_follows_and_nobody_comes(run, second, do)
    _the_third_goes_over_time(run, third, do)

    run.close()
    _what_is_in_the_file(run, first, second, third, colleagues)


def _log_in_warning_and_start(run: DeskRun, first: Appointment, do: By) -> None:
    assert "Start" not in hand.buttons()
    run.pass_until(at("9:55"))
    hand.press("Shift")
    assert "10:00–10:30: log-in time. The session starts at 10:00." in hand.read()
    do("Join", "Ctrl+J")
    run.settle()
    assert first.join is not None
    assert run.opened == [first.join.url]
    assert "◔ Waiting for the client" in hand.read()
    assert "Join again" in hand.buttons()
    run.pass_until(at("10:00") + minutes(0.5))
    assert "10:00–10:30: the session starts now." in hand.read()
    assert "until deemed cancelled" in hand.read()
    do("Start", "F5")
    run.settle()
    assert "● Online session" in hand.read()
    assert run.panel.clock.digits.figures() == "29:30"


def _warnings_leave_the_focus_alone(run: DeskRun, first: Appointment) -> None:
    before = (QApplication.activeWindow(), QApplication.focusWidget())
    run.pass_until(at("10:24"))
    assert "minutes left." not in hand.read()
    run.pass_until(at("10:25"))
    assert "10:00–10:30: 5 minutes left." in hand.read()
    assert "left, ending soon" in hand.read()
    run.pass_until(at("10:28"))
    assert run.panel.clock.digits.figures() == "02:00"
    assert (QApplication.activeWindow(), QApplication.focusWidget()) == before
    assert QApplication.activeModalWidget() is None
    assert first.client.name in hand.read()


def _end_and_outcome(run: DeskRun, first: Appointment, do: By) -> None:
    do("End the session", "Ctrl+E")
    run.settle()
    assert run.file.appointment(first).state is State.DONE
    assert "What came of it?" in hand.read()
    assert "5 minutes left" not in hand.read()
    _only_the_name_in_the_calendar_is_left(first)
    do("To be continued", "Alt+3")
    run.settle()
    outcome = run.file.appointment(first).outcome
    assert outcome is not None
    assert outcome.result is Result.CONTINUES


def _only_the_name_in_the_calendar_is_left(session: Appointment) -> None:
    assert session.client.name not in hand.read()
    assert told(traces(session)) == {session.client.name, *session.client.name.split()}


def _the_next_follows_and_nobody_comes(run: DeskRun, second: Appointment, do: By) -> None:
    assert second.client.name in hand.read()
    assert second.client.number in hand.read()
    do("Join", "Ctrl+J")
    run.pass_until(at("10:39"))
    hand.press("Shift")
    assert "Confirm: deemed cancelled" not in hand.buttons()
    run.pass_until(at("10:40"))
    hand.press("Shift")
    assert "10:30–11:00: 10 minutes without contact. Confirm whether it is cancelled." in hand.read()
    assert run.file.appointment(second).state is State.WAITING, "a person confirms it, not the clock"
    if do is _by_mouse:
        hand.click("Confirm: deemed cancelled")
    else:
        _by_tab("Confirm: deemed cancelled")
    run.settle()
    assert run.file.appointment(second).state is State.NO_SHOW
    assert "without contact" not in hand.read()
    run.pass_time(1)
    hand.press("Shift")
    _only_the_name_in_the_calendar_is_left(second)


def _the_third_goes_over_time(run: DeskRun, third: Appointment, do: By) -> None:
    assert third.client.name in hand.read()
    run.pass_until(at("11:00"))
    hand.press("Shift")
    do("Join", "Ctrl+J")
    do("Start", "F5")
    run.pass_until(at("11:45"))
    assert "11:00–11:45: the time is over. You may end the talk for the next booking." in hand.read()
    run.pass_until(at("11:47"))
    assert run.panel.clock.digits.figures() == "+02:00"
    assert "no session follows" in hand.read()
    do("End the session", "Ctrl+E")
    do("Consultation completed", "Alt+1")
    run.settle()
    _only_the_name_in_the_calendar_is_left(third)
    assert "No session ahead" in hand.read()


def _what_is_in_the_file(run: DeskRun, *sessions: Appointment) -> None:
    first, second, third, colleagues = sessions
    assert run.file.words(first) == ["booked", "open_join", "start", "end", "record_outcome"]
    assert run.file.words(second) == ["booked", "open_join", "confirm_no_show"]
    assert run.file.words(third) == ["booked", "open_join", "start", "end", "record_outcome"]
    assert run.file.words(colleagues) == ["booked"]
    kept = run.file.appointment(third)
    assert (kept.started_at, kept.ended_at) == (at("11:00"), at("11:47"))
    with run.file.opened() as store:
        by = store.history(third.id)[-1].by
    assert by.staff_id == "sato"
    assert by.os_account
    assert by.workstation
