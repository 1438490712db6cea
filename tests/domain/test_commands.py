"""What each command does to a session, and what is true after any sequence of them."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain import commands as c
from counsellor_app.domain.appointment import (
    LIVE,
    RUNNING,
    Appointment,
    JoinDetails,
    Outcome,
    Result,
    Service,
    State,
    ToldHow,
)
from counsellor_app.domain.command_effects import apply, is_legal
from counsellor_app.domain.commands import Command, RefusalCode, Refused
from counsellor_app.domain.failure import (
    CallResult,
    FailurePhase,
    FailureReason,
    FailureSide,
    Finding,
    ProbeStep,
    Verdict,
)
from counsellor_app.domain.kind import WhoCalls
from tests.builders import (
    EMPLOYER,
    ME,
    NOW,
    a_command,
    an_appointment,
    an_id,
    minutes,
)
from tests.builders import (
    RUNNING as RUNS,
)

LEGAL: dict[type[Command], set[State]] = {
    c.Confirm: {State.TENTATIVE},
    c.OpenJoin: {State.CONFIRMED, State.WAITING, State.ONLINE, State.PHONE},
    c.Start: {State.CONFIRMED, State.WAITING, State.NO_SHOW},
    c.SwitchToPhone: {State.TENTATIVE, State.CONFIRMED, State.WAITING, State.ONLINE, State.NO_SHOW},
    c.BackToOnline: {State.PHONE},
    c.End: {State.ONLINE, State.PHONE},
    c.RecordOutcome: {State.DONE, State.STOPPED},
    c.ConfirmNoShow: {State.CONFIRMED, State.WAITING},
    c.Stop: {State.WAITING, State.ONLINE, State.PHONE},
    c.TellJoin: set(State),
    c.SetJoin: set(LIVE),
    c.WriteNote: set(State),
}
MORE: dict[type[Command], dict[str, Any]] = {
    c.SwitchToPhone: {"reason": FailureReason.AUDIO_VIDEO},
    c.RecordOutcome: {"outcome": Outcome(Result.COMPLETED)},
    c.Stop: {"ground": "threats"},
    c.TellJoin: {"how": ToldHow.PHONE},
    c.SetJoin: {"join": JoinDetails(Service.TELEOFFICE)},
    c.WriteNote: {"text": "note"},
}
LATE = NOW + minutes(20)


def give(kind: type[Command], session: Appointment, at: datetime = LATE, **more: Any) -> Command:
    return a_command(kind, session, at=at, **{**MORE.get(kind, {}), **more})


def after(session: Appointment, *kinds: type[Command]) -> Appointment:
    for number, kind in enumerate(kinds):
        session = apply(session, give(kind, session, LATE + minutes(number)))
    return session


def refusal(session: Appointment, command: Command) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        apply(session, command)
    return caught.value.code


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("kind", LEGAL)
def test_a_command_is_carried_out_in_exactly_the_states_it_fits(kind: type[Command], state: State) -> None:
    session = an_appointment(state=state)
    command = give(kind, session)
    assert is_legal(session, command) == (state in LEGAL[kind])
    if state not in LEGAL[kind]:
        assert refusal(session, command) is RefusalCode.WRONG_STATE


def test_a_refusal_names_command_state_and_code_and_nothing_of_the_person() -> None:
    session = an_appointment(state=State.DONE)
    with pytest.raises(Refused) as caught:
        apply(session, give(c.Start, session))
    assert str(caught.value) == "Start in state done: wrong_state"


def test_confirming_makes_a_tentative_booking_firm_and_takes_its_expiry_away() -> None:
    session = after(an_appointment(state=State.TENTATIVE, expires_at=NOW), c.Confirm)
    assert (session.state, session.expires_at) == (State.CONFIRMED, None)


def test_undoing_a_confirmation_brings_the_expiry_back() -> None:
    tentative = an_appointment(state=State.TENTATIVE, expires_at=NOW)
    confirmed = after(tentative, c.Confirm)
    assert confirmed.undo is not None
    undone = apply(confirmed, a_command(c.Undo, confirmed, of=confirmed.undo.command_id))
    assert undone == tentative


def test_opening_the_join_waits_for_the_person_and_keeps_the_first_moment() -> None:
    session = after(an_appointment(), c.OpenJoin, c.OpenJoin)
    assert (session.state, session.join_opened_at) == (State.WAITING, LATE)


def test_opening_the_join_of_a_running_session_does_not_change_its_state() -> None:
    assert after(an_appointment(**RUNS), c.OpenJoin).state is State.ONLINE


def test_what_came_before_the_join_was_opened_cannot_be_undone_any_more() -> None:
    confirmed = after(an_appointment(state=State.TENTATIVE), c.Confirm)
    waiting = after(confirmed, c.OpenJoin)
    assert confirmed.undo is not None
    undo = a_command(c.Undo, waiting, of=confirmed.undo.command_id)
    assert refusal(waiting, undo) is RefusalCode.NOTHING_TO_UNDO


def test_starting_notes_when_the_two_met() -> None:
    session = after(an_appointment(), c.OpenJoin, c.Start)
    assert (session.state, session.started_at) == (State.ONLINE, LATE + minutes(1))


@pytest.mark.parametrize("kind", [c.Start, c.SwitchToPhone])
def test_a_person_who_comes_after_the_no_show_is_served_and_the_session_is_not_over(
    kind: type[Command],
) -> None:
    session = after(an_appointment(), c.ConfirmNoShow, kind)
    assert session.is_running
    assert session.ended_at is None


def test_the_switch_keeps_record_slot_and_start_and_opens_a_failure() -> None:
    was = an_appointment(**RUNS)
    command = give(c.SwitchToPhone, was, NOW + minutes(7))
    now = apply(was, command)
    assert (now.state, now.start, now.end, now.started_at) == (State.PHONE, was.start, was.end, NOW)
    failure = now.open_failure
    assert failure is not None
    assert (failure.id, failure.phase) == (command.id, FailurePhase.MID_SESSION)
    assert (failure.account.reason, failure.account.staff_id) == (FailureReason.AUDIO_VIDEO, ME)


@pytest.mark.parametrize("state", [State.TENTATIVE, State.CONFIRMED, State.WAITING])
def test_a_switch_before_the_two_met_starts_the_session(state: State) -> None:
    session = after(an_appointment(state=state), c.SwitchToPhone)
    failure = session.open_failure
    assert failure is not None
    assert failure.phase is FailurePhase.BEFORE_START
    assert session.started_at == LATE


@pytest.mark.parametrize(
    ("reason", "side"),
    [
        (FailureReason.CANNOT_JOIN, FailureSide.CLIENT),
        (FailureReason.OFFICE_LINE, FailureSide.OFFICE),
        (FailureReason.TOOL_FAILURE, FailureSide.TOOL),
        (FailureReason.DROPPED, FailureSide.UNKNOWN),
    ],
)
def test_the_reason_pressed_says_whose_side_it_likely_is(reason: FailureReason, side: FailureSide) -> None:
    session = an_appointment(**RUNS)
    switched = apply(session, give(c.SwitchToPhone, session, reason=reason))
    assert switched.last_failure is not None
    assert switched.last_failure.account.side is side


def test_going_back_online_closes_the_failure_and_a_second_switch_opens_another() -> None:
    session = after(an_appointment(**RUNS), c.SwitchToPhone, c.BackToOnline, c.SwitchToPhone)
    first, second = session.failures
    assert first.closed_at == LATE + minutes(1)
    assert session.open_failure == second


def test_undoing_the_switch_withdraws_the_failure_but_keeps_it() -> None:
    was = an_appointment(**RUNS)
    switched = after(was, c.SwitchToPhone)
    switch = switched.failures[0].id
    undone = apply(switched, a_command(c.Undo, switched, of=switch))
    assert (undone.state, undone.last_failure, undone.open_failure) == (State.ONLINE, None, None)
    assert undone.failures[0].withdrawn
    assert refusal(undone, a_command(c.Undo, undone, of=switch)) is RefusalCode.NOTHING_TO_UNDO


def test_a_diagnosis_a_call_and_a_correction_do_not_take_the_undo_away() -> None:
    session = after(an_appointment(**RUNS), c.SwitchToPhone)
    failure_id = session.failures[0].id
    for command in about_failure(session, failure_id):
        session = apply(session, command)
    undone = apply(session, a_command(c.Undo, session, of=failure_id))
    assert undone.state is State.ONLINE


def about_failure(session: Appointment, failure_id: Any) -> tuple[Command, ...]:
    findings = (Finding(ProbeStep.LINE, Verdict.BAD, "no_link"),)
    return (
        give(c.AddDiagnosis, session, failure_id=failure_id, findings=findings),
        give(
            c.NoteCall,
            session,
            failure_id=failure_id,
            number="+819000000001",
            who_calls=WhoCalls.OFFICE,
            result=CallResult.REACHED,
        ),
        give(
            c.CorrectFailure,
            session,
            failure_id=failure_id,
            reason=FailureReason.OFFICE_LINE,
            side=FailureSide.OFFICE,
            note="switch port",
        ),
    )


def test_a_correction_keeps_both_accounts_and_the_later_is_in_force() -> None:
    session = after(an_appointment(**RUNS), c.SwitchToPhone, c.End)
    corrected = apply(session, about_failure(session, session.failures[0].id)[2])
    failure = corrected.failures[0]
    assert [each.reason for each in failure.accounts] == [
        FailureReason.AUDIO_VIDEO,
        FailureReason.OFFICE_LINE,
    ]
    assert failure.account.side is FailureSide.OFFICE


def test_what_is_said_about_a_failure_that_is_not_there_is_refused() -> None:
    session = after(an_appointment(**RUNS), c.SwitchToPhone)
    for command in about_failure(session, an_id()):
        assert refusal(session, command) is RefusalCode.UNKNOWN_FAILURE


def test_ending_a_telephone_session_closes_its_failure_and_undo_opens_it_again() -> None:
    on_phone = after(an_appointment(**RUNS), c.SwitchToPhone)
    ended = after(on_phone, c.End)
    assert (ended.state, ended.open_failure) == (State.DONE, None)
    assert ended.undo is not None
    undone = apply(ended, a_command(c.Undo, ended, of=ended.undo.command_id))
    assert undone == replace(on_phone, undo=None)


def test_undoing_the_end_does_not_open_a_failure_that_was_over_before() -> None:
    session = after(an_appointment(**RUNS), c.SwitchToPhone, c.BackToOnline, c.SwitchToPhone)
    ended = apply(session, give(c.End, session, LATE + minutes(1)))  # the moment the first one was closed
    assert ended.undo is not None
    undone = apply(ended, a_command(c.Undo, ended, of=ended.undo.command_id))
    assert [failure.is_open for failure in undone.failures] == [False, True]


def test_an_outcome_can_be_corrected_and_then_the_end_cannot_be_undone() -> None:
    ended = after(an_appointment(**RUNS), c.End)
    first = apply(ended, give(c.RecordOutcome, ended))
    second = apply(first, give(c.RecordOutcome, first, outcome=Outcome(Result.REFERRED, "A")))
    assert second.outcome == Outcome(Result.REFERRED, "A")
    assert ended.undo is not None
    undo = a_command(c.Undo, second, of=ended.undo.command_id)
    assert refusal(second, undo) is RefusalCode.NOTHING_TO_UNDO


@pytest.mark.parametrize(("late", "is_due"), [(9.99, False), (10, True), (25, True)])
def test_a_no_show_can_be_confirmed_from_ten_minutes_after_the_start(late: float, is_due: bool) -> None:
    session = an_appointment()
    command = give(c.ConfirmNoShow, session, NOW + minutes(late))
    assert is_legal(session, command) == is_due
    if not is_due:
        assert refusal(session, command) is RefusalCode.TOO_EARLY


def test_an_employers_session_knows_no_no_show() -> None:
    session = an_appointment(kind=EMPLOYER)
    assert refusal(session, give(c.ConfirmNoShow, session)) is RefusalCode.NO_SUCH_RULE


def test_stopping_keeps_the_ground_behind_the_note_and_undo_takes_it_away() -> None:
    was = an_appointment(**RUNS, note="earlier")
    stopped = after(was, c.Stop)
    assert (stopped.state, stopped.note) == (State.STOPPED, "earlier\nthreats")
    assert stopped.undo is not None
    assert apply(stopped, a_command(c.Undo, stopped, of=stopped.undo.command_id)) == was


def test_a_note_written_after_stopping_survives_the_undo() -> None:
    stopped = after(an_appointment(**RUNS), c.Stop, c.WriteNote)
    assert stopped.undo is not None
    undone = apply(stopped, a_command(c.Undo, stopped, of=stopped.undo.command_id))
    assert (undone.state, undone.note) == (State.ONLINE, "note")


def test_new_join_details_have_not_been_told_yet() -> None:
    told = after(an_appointment(), c.TellJoin)
    assert told.told is not None
    assert (told.told.at, told.told.staff_id, told.told.how) == (LATE, ME, ToldHow.PHONE)
    changed = after(told, c.SetJoin)
    assert changed.told is None
    assert changed.join == JoinDetails(Service.TELEOFFICE)


def test_an_undo_of_something_else_than_the_last_step_is_refused() -> None:
    session = after(an_appointment(), c.Start, c.SwitchToPhone)
    assert refusal(session, a_command(c.Undo, session, of=an_id())) is RefusalCode.NOTHING_TO_UNDO


GIVEN = st.lists(
    st.tuples(st.sampled_from([*LEGAL, c.Undo]), st.integers(0, 40), st.booleans()), min_size=1, max_size=14
)


@given(GIVEN, st.sampled_from(sorted(LIVE)))
def test_whatever_is_pressed_the_record_stays_consistent(
    presses: list[tuple[type[Command], int, bool]], state: State
) -> None:
    session = an_appointment(state=state, **({"started_at": NOW} if state is State.ONLINE else {}))
    if state is State.PHONE:
        session = after(replace(session, state=State.ONLINE, started_at=NOW), c.SwitchToPhone)
    for kind, minute, is_last in presses:
        was = session
        at = NOW + minutes(minute)
        if kind is c.Undo:
            of = was.undo.command_id if was.undo and is_last else an_id()
            command: Command = a_command(c.Undo, was, at=at, of=of)
        else:
            command = give(kind, was, at)
        if not is_legal(was, command):
            continue
        session = apply(was, command)
        assert_consistent(session)
        assert_only_grew(was, session)
        if session.undo and session.undo.command_id == command.id:
            assert_undone_is(was, session)


def assert_consistent(session: Appointment) -> None:
    assert (session.open_failure is not None) == (session.state is State.PHONE)
    assert sum(failure.is_open for failure in session.failures) <= 1
    assert (session.ended_at is not None) == (session.state in {State.DONE, State.NO_SHOW, State.STOPPED})
    assert session.state not in RUNNING or session.started_at is not None


def assert_only_grew(was: Appointment, now: Appointment) -> None:
    assert (was.id, was.start, was.end, was.client, was.kind) == (
        now.id,
        now.start,
        now.end,
        now.client,
        now.kind,
    )
    assert [each.id for each in now.failures[: len(was.failures)]] == [each.id for each in was.failures]
    for before, later in zip(was.failures, now.failures, strict=False):
        assert later.accounts[: len(before.accounts)] == before.accounts


def assert_undone_is(was: Appointment, now: Appointment) -> None:
    assert now.undo is not None
    undone = apply(now, a_command(c.Undo, now, of=now.undo.command_id))
    known = [each for each in undone.failures if not each.withdrawn]
    assert replace(undone, failures=tuple(known)) == replace(
        was, undo=None, failures=tuple(each for each in was.failures if not each.withdrawn)
    )


def test_every_command_is_covered_here() -> None:
    covered = {*LEGAL, c.Undo, c.AddDiagnosis, c.NoteCall, c.CorrectFailure}
    assert covered == {
        each
        for each in vars(c).values()
        if isinstance(each, type) and issubclass(each, Command) and each is not Command
    }
    assert all(
        {"id", "appointment_id", "at", "by"} <= {each.name for each in fields(kind)} for kind in covered
    )
