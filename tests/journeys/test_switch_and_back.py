"""A session that leaves the screen for the telephone and comes back, and all that is written of it."""

import re

from PySide6.QtWidgets import QLabel

from counsellor_app.domain.appointment import Appointment, Result, State
from counsellor_app.domain.failure import CallResult, FailureReason, FailureSide, ProbeStep, Verdict
from counsellor_app.ui.parts.digits import BigDigits
from counsellor_app.ui.words import reason_word
from tests.builders import NOW, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.people import a_session, at


def test_switch_undo_switch_correct_reach_return_end(sit: Sit) -> None:
    session = a_session(0, state=State.CONFIRMED)
    run = sit(session, at=56)
    _join_and_start(run, session)
    _switch_and_undo(run, session)
    run.pass_until(at("10:07"))
    _switch_again(run, session)
    _correct_and_note(run, session)
    run.pass_until(at("10:09") + minutes(0.25))
    hand.click("Reached")
    run.settle()
    assert "2 minutes lost" not in hand.read()
    assert "3 minute(s) lost" in hand.read() or "3 minutes lost" in hand.read()
    run.pass_until(at("10:15"))
    hand.click("Back to online")
    run.settle()
    assert "● Online session" in hand.read()
    hand.press("Ctrl+E")
    hand.press("Alt+2")
    run.settle()
    run.close()
    _what_is_written(run, session)


def _join_and_start(run: DeskRun, session: Appointment) -> None:
    hand.click("Join")
    run.pass_until(NOW)
    hand.click("Start")
    run.settle()
    assert session.join is not None
    assert run.opened == [session.join.url]


def _switch_and_undo(run: DeskRun, session: Appointment) -> None:
    run.pass_until(at("10:05"))
    hand.press("Ctrl+1")
    assert "090-0000-4320" in hand.read(), "the number is there before the disk has answered"
    assert _large_number(run) >= 40
    assert "0956-00-8760" in hand.read(), "and the other one to try"
    run.settle()
    assert "Undo (10 s)" in hand.buttons()
    run.pass_time(4 / 60)
    assert "Undo (6 s)" in hand.buttons()
    hand.press("Ctrl+Z")
    run.settle()
    assert "● Online session" in hand.read()
    assert "090-0000-4320" not in _panel_phone_card(run)


def _large_number(run: DeskRun) -> int:
    """Height of the number on the screen, in pixels."""
    (number,) = (each for each in hand.seen(BigDigits) if hand.text_of(each) == "090-0000-4320")
    return number.height()


def _panel_phone_card(run: DeskRun) -> str:
    return "\n".join(hand.text_of(each) for each in run.panel.phone.findChildren(QLabel))


def _switch_again(run: DeskRun, session: Appointment) -> None:
    hand.press("Ctrl+3")
    run.settle()
    assert re.search(r"10:07:00 written on this PC", hand.read())
    assert "✓ Line" in hand.read()
    assert "Tool's server fails" in hand.read(), "the proxy of these tests refuses"
    run.pass_time(11 / 60)
    assert not [each for each in hand.buttons() if each.startswith("Undo")]
    hand.press("Ctrl+Z")
    run.settle()
    assert run.file.appointment(session).state is State.PHONE, "too late to undo"


def _correct_and_note(run: DeskRun, session: Appointment) -> None:
    hand.click("Correct")
    hand.choose(reason_word(FailureReason.AUDIO_VIDEO))
    run.settle()
    hand.click("Correct")
    hand.choose("Client's side")
    run.settle()
    assert "corrected" in hand.read()
    hand.click(hand.field("Note"))
    hand.type_text("マイクが認識されない")
    run.qtbot.waitUntil(
        lambda: (
            bool(run.file.appointment(session).last_failure)
            and _account_note(run, session) == "マイクが認識されない"
        )
    )


def _account_note(run: DeskRun, session: Appointment) -> str:
    failure = run.file.appointment(session).last_failure
    assert failure is not None
    return failure.account.note


def _what_is_written(run: DeskRun, session: Appointment) -> None:
    kept = run.file.appointment(session)
    assert (kept.state, kept.started_at, kept.ended_at) == (State.DONE, NOW, at("10:15"))
    assert kept.outcome is not None
    assert kept.outcome.result is Result.REFERRED
    withdrawn, counted = kept.failures
    assert withdrawn.withdrawn
    assert [each.account.reason for each in kept.failures] == [
        FailureReason.CANNOT_JOIN,
        FailureReason.AUDIO_VIDEO,
    ]
    assert [each.reason for each in counted.accounts][:2] == [
        FailureReason.DROPPED,
        FailureReason.AUDIO_VIDEO,
    ]
    assert counted.account.side is FailureSide.CLIENT
    assert counted.account.note == "マイクが認識されない"
    assert counted.at == at("10:07")
    assert counted.closed_at == at("10:15")
    assert counted.minutes_lost == 3
    assert [(call.number, call.result) for call in counted.calls] == [("+819000004320", CallResult.REACHED)]
    found = {each.step: each.verdict for each in counted.diagnosis}
    assert found[ProbeStep.TOOL_HOST] is Verdict.BAD
    words = run.file.words(session)
    assert words[:6] == ["booked", "open_join", "start", "switch_to_phone", "add_diagnosis", "undo"]
    assert words.count("switch_to_phone") == 2
    assert words.count("correct_failure") == 3
    assert words[-3:] == ["back_to_online", "end", "record_outcome"]
    with run.file.opened() as store:
        moments = [each.at for each in store.history(session.id)]
    assert moments == sorted(moments)
