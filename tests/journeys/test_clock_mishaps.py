"""The PC sleeps, its clock is set, it is left on overnight: the countdowns stay right."""

from counsellor_app.domain.appointment import State
from tests.builders import NOW, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.people import a_session, at


def test_an_hour_of_sleep_in_the_middle_of_a_session(sit: Sit) -> None:
    session, later = a_session(0, state=State.ONLINE, started_at=NOW), a_session(1, at("11:07"))
    run = sit(session, later, at=65)
    assert run.panel.clock.digits.figures() == "25:00"
    run.sleep_pc(1)
    assert run.panel.clock.digits.figures() == "+35:00", "over time since 10:30"
    assert "Missed at 10:30 while the PC slept: 10:00–10:30: the time is over." in hand.read()
    assert "Missed at 11:02 while the PC slept: 11:07–11:37: log-in time." in hand.read()
    assert "minutes left." not in hand.read(), "of each session only the latest warning"
    assert run.file.appointment(session).state is State.ONLINE, "sleep ends no session"
    hand.press("Ctrl+2")
    run.settle()
    assert run.file.appointment(session).state is State.PHONE
    run.close()


def test_a_pc_clock_set_back_by_seven_minutes_changes_no_countdown(sit: Sit) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    run.pass_time(1)
    before = run.panel.clock.digits.figures()
    assert before == "24:00"
    run.set_pc_clock(-7)
    assert run.panel.clock.digits.figures() == before
    assert "10:06:00" in hand.read()
    run.pass_time(1)
    assert run.panel.clock.digits.figures() == "23:00"
    assert "The clock of this PC was set back by 7 min." in hand.read()
    hand.press("Ctrl+3")
    run.settle()
    failure = run.file.appointment(session).last_failure
    assert failure is not None
    assert failure.at == at("10:07"), "what is written has the right time"
    run.close()


def test_a_pc_clock_set_forward_fires_no_warning_early(sit: Sit) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    run.set_pc_clock(+30)
    assert run.panel.clock.digits.figures() == "25:00"
    assert "minutes left" not in hand.read()
    assert "the time is over" not in hand.read()
    run.close()


def test_a_program_left_on_overnight_shows_the_new_day_in_the_morning(sit: Sit) -> None:
    yesterday, today = a_session(0, at("17:00")), a_session(1, at("10:00") + minutes(24 * 60))
    run = sit(yesterday, today, at=8 * 60)
    hand.press("Ctrl+J")
    run.pass_until(at("17:40"))
    run.sleep_pc(15)
    hand.press("Shift")
    run.pass_until(at("9:55") + minutes(24 * 60))
    hand.press("Shift")
    assert "25 Nov 2026" in hand.read()
    assert today.client.name in hand.read()
    assert "10:00–10:30: log-in time. The session starts at 10:00." in hand.read()
    run.close()
