"""The phone switch is one press away, whatever stands on the screen."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.failure import FailurePhase, FailureReason
from counsellor_app.ui.words import reason_word
from tests.builders import NOW, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.every_word import told
from tests.journeys.people import a_session, at, traces

Press = Callable[[int], None]


def _by_mouse(number: int) -> None:
    hand.click(f"Switch to the telephone: {reason_word(tuple(FailureReason)[number - 1])}")


def _by_key(number: int) -> None:
    hand.press(f"Ctrl+{number}")


both = pytest.mark.parametrize("press", [_by_mouse, _by_key], ids=["mouse", "keyboard"])
_ONLINE: dict[str, Any] = {"state": State.ONLINE, "started_at": NOW}
_SWITCHED = [
    {"state": State.TENTATIVE, "expires_at": NOW + minutes(30)},
    {"state": State.CONFIRMED},
    {"state": State.WAITING, "join_opened_at": NOW},
    _ONLINE,
    {"state": State.NO_SHOW, "ended_at": NOW + minutes(10)},
]
_REFUSED = [State.PHONE, State.DONE, State.CANCELLED, State.LAPSED, State.STOPPED]


def _is_switched(run: DeskRun, session: Appointment, reason: FailureReason) -> None:
    """Shown at once, then written, on the same record."""
    assert session.client.phones[0].e164[-4:] in hand.read(), "the number is there before anything else"
    assert "Please call this number" in hand.read()
    run.settle()
    kept = run.file.appointment(session)
    assert kept.state is State.PHONE
    assert (kept.start, kept.end) == (session.start, session.end), "the clock does not restart"
    assert kept.last_failure is not None
    assert kept.last_failure.account.reason is reason
    assert "written on this PC" in hand.read()


@both
@pytest.mark.parametrize("changes", _SWITCHED, ids=lambda each: each["state"])
def test_one_press_switches_from_this_state(sit: Sit, press: Press, changes: dict[str, Any]) -> None:
    session = a_session(0, **changes)
    run = sit(session, at=65)
    _select(run, session)
    press(3)
    _is_switched(run, session, FailureReason.DROPPED)
    failure = run.file.appointment(session).last_failure
    assert failure is not None
    online = changes["state"] is State.ONLINE
    assert failure.phase is (FailurePhase.MID_SESSION if online else FailurePhase.BEFORE_START)
    run.close()


def _select(run: DeskRun, session: Appointment) -> None:
    """Click the block in the calendar."""
    slot = session.start.astimezone(at("9:00").tzinfo)
    assert slot == session.start
    pads = [each for each in hand.buttons() if session.client.name in each]
    assert len(pads) == 1
    hand.click(pads[0])
    run.settle()


@pytest.mark.parametrize("number", range(1, 7))
def test_each_of_the_six_keys_is_a_reason(sit: Sit, number: int) -> None:
    session = a_session(0, **_ONLINE)
    run = sit(session, at=65)
    hand.press(f"Ctrl+{number}")
    _is_switched(run, session, tuple(FailureReason)[number - 1])
    run.close()


@pytest.mark.parametrize("state", _REFUSED)
def test_what_cannot_be_switched_is_left_alone_and_says_so(sit: Sit, state: State) -> None:
    session = a_session(0, state=state, started_at=NOW)
    run = sit(session, at=65)
    _select(run, session)
    shown = {name for name in hand.buttons() if name.startswith("Switch to the telephone:")}
    assert not shown, "no reason button can be pressed"
    hand.press("Ctrl+3")
    run.settle()
    assert run.file.words(session) == ["booked"]
    assert run.file.appointment(session).state is state
    run.close()


@both
def test_the_running_session_is_switched_while_another_block_is_selected(sit: Sit, press: Press) -> None:
    running, other = a_session(0, **_ONLINE), a_session(1, at("14:00"))
    run = sit(running, other, at=65)
    _select(run, other)
    assert f"For the session at 10:00 {running.client.name}" in hand.read()
    press(3)
    _is_switched(run, running, FailureReason.DROPPED)
    assert run.file.words(other) == ["booked"]
    run.close()


@both
@pytest.mark.parametrize("view", ["Week", "Month"])
def test_week_and_month_keep_the_switch_beside_them(sit: Sit, press: Press, view: str) -> None:
    session = a_session(0, **_ONLINE)
    run = sit(session, at=65)
    hand.click(view)
    run.settle()
    press(3)
    _is_switched(run, session, FailureReason.DROPPED)
    run.close()


@both
@pytest.mark.parametrize("way", [("Later",), ("Earlier",), ("Week", "Later"), ("Month", "Later")])
def test_another_day_in_the_calendar_keeps_today_beside_it(
    sit: Sit, press: Press, way: tuple[str, ...]
) -> None:
    session = a_session(0, **_ONLINE)
    run = sit(session, at=65)
    for words in way:
        hand.click(words)
        run.settle()
    assert session.client.name in hand.read(), "the panel still follows the session that runs"
    press(3)
    _is_switched(run, session, FailureReason.DROPPED)
    run.pass_until(at("10:25"))
    assert "10:00–10:30: 5 minutes left." in hand.read(), "and its warnings come"
    run.close()


def test_a_hand_that_types_a_note_switches_without_losing_it(sit: Sit) -> None:
    done = a_session(0, at("9:15"), state=State.DONE, ended_at=at("9:40"))
    running = a_session(1, **_ONLINE)
    run = sit(done, running, at=65)
    _select(run, done)
    hand.click(hand.field("Note on the outcome"))
    hand.type_text("次回は応募書類")
    hand.press("Ctrl+3")
    _is_switched(run, running, FailureReason.DROPPED)
    assert run.file.appointment(done).note == "次回は応募書類"
    run.close()


def test_the_mini_timers_menu_switches(sit: Sit) -> None:
    session = a_session(0, **_ONLINE)
    run = sit(session, at=65)
    hand.press("F8")
    timer = run.desk.mini.timer
    run.qtbot.waitUntil(lambda: (handle := timer.windowHandle()) is not None and handle.isExposed())
    hand.press("Menu", timer)
    run.qtbot.waitUntil(lambda: bool(hand.menu_entries()))
    assert not told(traces(session)) & set(hand.menu_entries())
    hand.open_entry("Switch to the telephone")
    hand.choose("Cut off")
    _is_switched(run, session, FailureReason.DROPPED)
    run.close()


@both
def test_a_shared_screen_hides_the_number_until_sharing_ends(sit: Sit, press: Press) -> None:
    session = a_session(0, **_ONLINE)
    run = sit(session, at=65)
    hand.press("F9")
    press(3)
    assert "•••-••••-••••" in hand.read()
    assert not told(traces(session))
    run.settle()
    assert not told(traces(session))
    hand.press("F9")
    _is_switched(run, session, FailureReason.DROPPED)
    run.close()


def test_the_key_works_while_the_mini_timer_has_the_focus(sit: Sit) -> None:
    session = a_session(0, **_ONLINE)
    run = sit(session, at=65)
    hand.press("F8")
    timer = run.desk.mini.timer
    timer.activateWindow()
    run.qtbot.waitUntil(lambda: QApplication.activeWindow() is timer)
    hand.press("Ctrl+3", timer)
    _is_switched(run, session, FailureReason.DROPPED)
    run.close()


def test_nothing_stands_between_the_press_and_the_switch(sit: Sit) -> None:
    session = a_session(0, **_ONLINE)
    run = sit(session, at=65)
    windows = set(QApplication.topLevelWidgets())
    hand.press("Ctrl+1")
    assert QApplication.activeModalWidget() is None
    assert not [each for each in set(QApplication.topLevelWidgets()) - windows if each.isVisible()]
    _is_switched(run, session, FailureReason.CANNOT_JOIN)
    run.close()
