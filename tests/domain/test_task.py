"""What is to be done is read off the sessions at a moment, and off nothing else."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State, Told, ToldHow
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command, SwitchToPhone, TellJoin, Undo
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.kind import IdDelivery
from counsellor_app.domain.notices.notice_commands import DeclareAttendants
from counsellor_app.domain.task import Outlook, Task, TaskKind, grouped, tasks
from tests.builders import (
    EMPLOYER,
    ME,
    NOW,
    RUNNING,
    WEEKDAY,
    a_command,
    a_failure,
    an_appointment,
    minutes,
)

ABASHIRI = replace(WEEKDAY, id_delivery=IdDelivery.PHONE_BEFORE_START)
NISHINOMIYA = replace(WEEKDAY, id_delivery=IdDelivery.MY_PAGE_MESSAGE)
TOMORROW = NOW + timedelta(days=1)
AHEAD_OF_US = Outlook(until=NOW + timedelta(hours=38))
"""To the end of Wednesday the 25th in Japan."""
TOLD = Told(NOW, ME, ToldHow.PHONE)


def a_session(**changes: Any) -> Appointment:
    """A session about which nothing is to be done."""
    return an_appointment(**{"attendants": (), **changes})


def kinds(session: Appointment, now: datetime, outlook: Outlook = AHEAD_OF_US) -> list[TaskKind]:
    return [each.kind for each in tasks([session], now, outlook)]


def only(session: Appointment, now: datetime, outlook: Outlook = AHEAD_OF_US) -> Task:
    (found,) = tasks([session], now, outlook)
    return found


def test_a_session_that_is_prepared_gives_nothing_to_do() -> None:
    assert kinds(a_session(), NOW - minutes(3)) == []


@pytest.mark.parametrize(("before", "is_due"), [(16, False), (15, True), (1, True), (-20, True)])
def test_the_call_at_abashiri_is_due_from_a_quarter_of_an_hour_before_until_the_time_is_over(
    before: float, is_due: bool
) -> None:
    session = a_session(kind=replace(ABASHIRI, no_show_minutes=None))
    wanted = [TaskKind.TELL_BY_PHONE] if is_due else []
    assert kinds(session, NOW - minutes(before)) == wanted
    assert kinds(replace(session, told=TOLD), NOW - minutes(before)) == []


def test_the_call_is_overdue_from_the_time_of_log_in() -> None:
    task = only(a_session(kind=ABASHIRI), NOW - minutes(10))
    assert task.deadline == NOW - minutes(5)
    assert not task.is_overdue(NOW - minutes(5.01))
    assert task.is_overdue(NOW - minutes(5))


def test_a_my_page_message_is_pasted_on_the_business_day_before() -> None:
    session = a_session(kind=NISHINOMIYA, start=TOMORROW)
    assert kinds(session, NOW) == [TaskKind.MY_PAGE_MESSAGE]
    assert kinds(session, NOW, Outlook(until=TOMORROW)) == [], "not before that"
    assert kinds(replace(session, told=TOLD), NOW) == []
    assert kinds(replace(session, join=None), NOW) == [TaskKind.JOIN_MISSING], "there is nothing to paste yet"


def test_the_mail_is_asked_after_when_its_watch_has_run_out_and_nobody_said_it_came() -> None:
    session = a_session(start=NOW + timedelta(days=9))
    watched = replace(AHEAD_OF_US, mail_watch={session.id: NOW})
    assert kinds(session, NOW - minutes(1), watched) == []
    assert only(session, NOW, watched) == Task(TaskKind.MAIL_WATCH, session, NOW)
    assert kinds(replace(session, told=TOLD), NOW, watched) == []
    by_phone = replace(session, kind=ABASHIRI)
    assert kinds(by_phone, NOW, watched) == [], "no mail tells the ID there"


def test_a_tentative_booking_is_due_before_it_lapses_and_stays_until_it_has_lapsed() -> None:
    lapses = NOW + timedelta(hours=14)
    session = an_appointment(state=State.TENTATIVE, expires_at=lapses, start=NOW + timedelta(days=5))
    assert only(session, NOW).deadline == lapses
    assert kinds(session, NOW, Outlook(until=lapses)) == []
    assert only(session, lapses + minutes(1)).is_overdue(lapses + minutes(1))
    assert kinds(replace(session, state=State.LAPSED), lapses) == []


def test_what_tomorrow_still_lacks_is_prepared_today() -> None:
    session = an_appointment(start=TOMORROW, join=None)
    assert kinds(session, NOW) == [TaskKind.JOIN_MISSING, TaskKind.ATTENDANTS]
    assert kinds(replace(session, room_id=None), NOW) == [TaskKind.ATTENDANTS], "by telephone from the start"
    assert kinds(session, NOW, Outlook(until=TOMORROW)) == []


def test_a_no_show_is_proposed_never_while_a_fallback_is_open() -> None:
    session = a_session()
    assert kinds(session, NOW + minutes(9.9)) == []
    assert only(session, NOW + minutes(10)).kind is TaskKind.NO_SHOW
    failed = replace(session, state=State.PHONE, failures=(a_failure(),), started_at=NOW)
    assert kinds(failed, NOW + minutes(15)) == []


def test_a_no_show_of_last_week_is_not_forgotten_while_the_program_was_off() -> None:
    session = a_session(start=NOW - timedelta(days=7))
    task = only(session, NOW)
    assert (task.kind, task.deadline) == (TaskKind.NO_SHOW, session.start + minutes(10))


@pytest.mark.parametrize("state", [State.DONE, State.STOPPED])
def test_a_result_is_asked_for_until_it_is_there(state: State) -> None:
    session = a_session(state=state, started_at=NOW, ended_at=NOW + minutes(28))
    assert only(session, NOW + minutes(40)).deadline == NOW + minutes(28)
    assert kinds(replace(session, outcome=Outcome(Result.COMPLETED)), NOW + minutes(40)) == []


def test_an_employer_who_never_came_has_no_no_show_rule_and_is_left_open() -> None:
    session = a_session(kind=EMPLOYER)
    assert kinds(session, NOW + minutes(29)) == []
    assert only(session, NOW + minutes(30)).kind is TaskKind.UNFINISHED


def test_a_talk_over_its_limit_is_not_left_open_but_one_of_yesterday_is() -> None:
    session = a_session(**RUNNING)
    assert kinds(session, NOW + minutes(50)) == []
    assert kinds(session, TOMORROW) == [TaskKind.UNFINISHED]


@pytest.mark.parametrize("state", [State.CANCELLED, State.LAPSED, State.NO_SHOW])
def test_nothing_is_to_be_done_about_what_did_not_take_place(state: State) -> None:
    for hours in (-24, 0, 24):
        session = an_appointment(state=state, join=None, start=NOW + timedelta(hours=hours))
        assert kinds(session, NOW) == []


def test_the_list_goes_by_deadline_and_its_groups_by_their_first() -> None:
    late = a_session(start=NOW - minutes(60))
    call = a_session(kind=ABASHIRI, start=NOW + minutes(10))
    blank = an_appointment(start=TOMORROW, join=None)
    found = tasks([blank, call, late], NOW, AHEAD_OF_US)
    assert [each.deadline for each in found] == sorted(each.deadline for each in found)
    assert [group.kind for group in grouped(found, NOW)] == [
        TaskKind.NO_SHOW,
        TaskKind.TELL_BY_PHONE,
        TaskKind.JOIN_MISSING,
        TaskKind.ATTENDANTS,
    ]
    assert tasks([late, blank, call], NOW, AHEAD_OF_US) == found, "whatever order they are read in"


def test_what_is_overdue_stands_above_what_is_still_to_come_of_every_kind() -> None:
    calls = [a_session(kind=ABASHIRI, start=NOW + minutes(in_minutes)) for in_minutes in (3, 12)]
    ended = a_session(state=State.DONE, started_at=NOW - minutes(90), ended_at=NOW - minutes(1))
    groups = grouped(tasks([*calls, ended], NOW, AHEAD_OF_US), NOW)
    assert [(each.kind, each.is_overdue) for each in groups] == [
        (TaskKind.TELL_BY_PHONE, True),
        (TaskKind.OUTCOME, True),
        (TaskKind.TELL_BY_PHONE, False),
    ]
    assert [each.appointment for each in groups[0].tasks] == calls[:1]


def undone(session: Appointment, kind: type[Command], **details: Any) -> Appointment:
    command = a_command(kind, session, **details)
    after = apply(session, command)
    assert after != session
    return apply(after, a_command(Undo, session, of=command.id))


def test_a_tick_too_early_is_taken_back() -> None:
    session = an_appointment(kind=ABASHIRI)
    assert undone(session, TellJoin, how=ToldHow.PHONE) == session
    assert undone(session, DeclareAttendants) == session


def test_an_answer_given_again_leaves_the_first_answer_nothing_to_undo() -> None:
    session = a_session(told=TOLD)
    again = apply(session, a_command(TellJoin, session, how=ToldHow.MAIL))
    assert (again.told and again.told.how, again.undo) == (ToldHow.MAIL, None)
    asked = apply(session, a_command(DeclareAttendants, session))
    assert asked.undo is None


def test_telling_during_a_session_keeps_the_undo_of_the_switch_before_it() -> None:
    session = an_appointment(**RUNNING)
    switched = apply(session, a_command(SwitchToPhone, session, reason=FailureReason.DROPPED))
    told = apply(switched, a_command(TellJoin, switched, how=ToldHow.PHONE))
    assert told.told is not None
    assert told.undo == switched.undo is not None
