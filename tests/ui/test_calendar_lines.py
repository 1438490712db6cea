"""The second line of a block says where the session stands."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from counsellor_app.domain.appointment import (
    Appointment,
    Attendant,
    AttendantKind,
    ClientKind,
    State,
)
from counsellor_app.ui.calendar.block_line import FIGURES, BlockLine, block_line, changes_at
from counsellor_app.ui.calendar.clock_text import BlockClock, Counting
from counsellor_app.ui.palettes import Tone
from tests.builders import EMPLOYER, NOW, RUNNING, a_client, a_failure, an_appointment, minutes

SECOND = timedelta(seconds=1)


def line(appointment: Appointment, after: float = 0, **how: Any) -> BlockLine:
    return block_line(appointment, NOW + minutes(after), **{"mine": True, "masked": False, **how})


def said(shown: BlockLine, after: float = 0) -> str:
    figures = "" if shown.clock is None else shown.clock.figures(NOW + minutes(after))
    return shown.text.replace(FIGURES, figures)


def test_a_running_session_counts_down_to_the_end_of_its_slot() -> None:
    running = an_appointment(**RUNNING)
    assert said(line(running, 12), 12) == "In session · 18:00 left"
    assert line(running, 12).tone is None
    assert said(line(replace(running, state=State.PHONE), 12), 12) == "By telephone · 18:00 left"


def test_an_employer_is_named_as_one() -> None:
    employer = an_appointment(client=a_client(kind=ClientKind.EMPLOYER, company="西海商事"), **RUNNING)
    assert said(line(employer, 1), 1) == "In session (employer) · 29:00 left"


def test_the_last_five_minutes_warn_and_after_the_limit_time_runs_over() -> None:
    running = an_appointment(**RUNNING)
    soon = line(running, 25)
    assert (soon.tone, soon.icon, said(soon, 25)) == (
        Tone.WARNING,
        "state-ending",
        "Ending soon · 05:00 left",
    )
    over = line(running, 31.1)
    assert (over.tone, over.icon, said(over, 31.1)) == (Tone.DANGER, "state-stopped", "Over time +01:06")
    phone = line(replace(running, state=State.PHONE), 31)
    assert (phone.icon, said(phone, 31)) == ("", "By telephone · Over time +01:00")


@pytest.mark.parametrize(
    ("before", "mine", "words"),
    [
        (90, True, "Confirmed · Zoom"),
        (47.5, True, "Starts in 47:30"),
        (47.5, False, "Starts in 48 min"),
        (9.5, False, "Starts in 09:30"),
    ],
)
def test_my_next_session_counts_by_the_second_and_a_colleagues_by_the_minute(
    before: float, mine: bool, words: str
) -> None:
    ahead = an_appointment(attendants=())
    shown = line(ahead, -before, mine=mine)
    assert said(shown, -before) == words
    assert shown.tone is (Tone.KEY if mine and before < 60 else None)


def test_who_sits_with_the_client_is_said_but_not_on_a_shared_screen() -> None:
    with_two = an_appointment(
        attendants=(
            Attendant(AttendantKind.INTERPRETER),
            Attendant(AttendantKind.FAMILY, "花子"),
            Attendant(AttendantKind.FAMILY),
        )
    )
    assert line(with_two, -20).text.endswith(" · Interpreter, Family present")
    assert "present" not in line(with_two, -20, masked=True).text
    assert "花子" not in line(with_two, -20).text


def test_after_the_start_the_no_show_clock_runs_and_then_asks_for_a_person() -> None:
    late = an_appointment()
    assert said(line(late, 3), 3) == "Waiting · deemed cancelled in 07:00"
    assert said(line(late, 12), 12) == "No contact for 12 min · to be confirmed"
    assert line(late, 12).tone is Tone.WARNING
    employer = an_appointment(kind=EMPLOYER)
    assert said(line(employer, 12), 12) == "Not started for 12 min"


def test_someone_in_the_waiting_room_early_is_seen() -> None:
    assert said(line(an_appointment(state=State.WAITING), -4), -4) == "Waiting room · starts in 04:00"


def test_a_tentative_booking_says_until_when_it_must_be_confirmed() -> None:
    tentative = an_appointment(state=State.TENTATIVE, expires_at=NOW + minutes(60 * 7))
    assert said(line(tentative, -30)) == "Tentative · confirm by 17:00 today"
    later = replace(tentative, expires_at=NOW + timedelta(days=1, hours=7))
    assert said(line(later)) == "Tentative · confirm by 11/25 17:00"
    assert said(line(replace(tentative, expires_at=None))) == "Tentative · awaiting confirmation"


def test_what_is_past_says_how_it_went() -> None:
    closed = replace(a_failure(), closed_at=NOW + minutes(30))
    done = an_appointment(state=State.DONE)
    assert said(line(done)) == "Finished · Zoom"
    assert said(line(replace(done, failures=(closed,)))) == "Went to telephone · Cut off"
    assert said(line(replace(done, failures=(replace(closed, withdrawn=True),)))) == "Finished · Zoom"
    assert said(line(an_appointment(state=State.NO_SHOW))) == "Deemed cancelled (10 min)"
    assert said(line(an_appointment(state=State.CANCELLED))) == "Cancelled"


def test_a_narrow_block_has_a_short_word_in_the_place_of_one_that_would_be_cut() -> None:
    assert line(an_appointment(), 3).short == f"Waiting {FIGURES}"
    assert line(an_appointment(state=State.WAITING), -4).short == f"Starts in {FIGURES}"
    assert line(an_appointment(state=State.NO_SHOW)).short == "No-show"
    assert line(an_appointment(state=State.DONE)).short == "Finished"
    assert line(an_appointment(), -90).short == "Confirmed"


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("kind", [an_appointment().kind, EMPLOYER])
def test_between_two_moments_of_change_only_figures_change(state: State, kind: Any) -> None:
    appointment = an_appointment(state=state, kind=kind)
    moments = changes_at(appointment)
    changes = []
    at = NOW - minutes(80)
    before = block_line(appointment, at, mine=True, masked=False)
    while at < NOW + minutes(50):
        at += SECOND
        now_shown = block_line(appointment, at, mine=True, masked=False)
        if now_shown != before:
            changes.append(at)
        before = now_shown
    assert set(changes) <= set(moments)


def test_figures_by_the_minute_are_words_and_never_negative() -> None:
    clock = BlockClock(Counting.MINUTES_DOWN, NOW)
    assert clock.figures(NOW - minutes(2.5)) == "3 min"
    assert clock.figures(NOW + minutes(5)) == "0 min"
    assert not clock.is_by_the_second
    assert BlockClock(Counting.DOWN, NOW).spoken(NOW - minutes(17.9)) == "18 min"
