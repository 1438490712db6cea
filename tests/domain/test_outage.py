"""A day on which the tool is down: which sessions open by telephone, when, and what takes that back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import BackToOnline, Start, Undo
from counsellor_app.domain.failure import FailurePhase, FailureReason, FailureSide
from counsellor_app.domain.outage import Outage, awaits_switch, outage_of, switch_due, undo_due
from counsellor_app.domain.staff import Actor
from tests.builders import ACTOR, NOW, a_command, an_appointment, an_id, minutes

OTHER = Actor("tanaka", "os-tanaka", "PC-02")
MIDNIGHT = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


def an_outage(**changes: Any) -> Outage:
    return replace(Outage(an_id(), FailureReason.TOOL_FAILURE, NOW, ACTOR), **changes)


def opened(outage: Outage, session: Appointment, now: datetime) -> Appointment:
    command = switch_due(outage, session, now)
    assert command is not None
    return apply(session, command)


def test_it_is_in_force_until_midnight_in_japan() -> None:
    outage = an_outage()
    assert outage.in_force(NOW)
    assert outage.in_force(MIDNIGHT - timedelta(microseconds=1))
    assert not outage.in_force(MIDNIGHT)
    assert not outage.in_force(NOW - minutes(1))


def test_it_ends_by_hand_and_a_mistake_was_never_in_force() -> None:
    assert not an_outage(ended_at=NOW + minutes(5)).in_force(NOW + minutes(5))
    assert an_outage(ended_at=NOW + minutes(5)).in_force(NOW + minutes(4))
    assert not an_outage(withdrawn=True).in_force(NOW)


def test_a_session_to_come_opens_by_telephone_at_its_start_and_not_before() -> None:
    outage, session = an_outage(), an_appointment(start=NOW + minutes(30))
    assert switch_due(outage, session, NOW + minutes(29)) is None
    assert awaits_switch(outage, session, NOW + minutes(29))
    after = opened(outage, session, NOW + minutes(30))
    assert after.state is State.PHONE
    assert after.started_at == session.start
    (failure,) = after.failures
    assert (failure.account.reason, failure.account.side) == (FailureReason.TOOL_FAILURE, FailureSide.TOOL)
    assert (failure.phase, failure.minutes_lost) == (FailurePhase.BEFORE_START, 0)
    assert not awaits_switch(outage, after, NOW + minutes(30))


def test_a_session_whose_start_has_passed_opens_at_once() -> None:
    session = an_appointment(start=NOW - minutes(4), state=State.WAITING)
    (failure,) = opened(an_outage(), session, NOW).failures
    assert failure.at == NOW
    assert failure.minutes_lost == 4


@pytest.mark.parametrize(
    "state", [each for each in State if each not in (State.CONFIRMED, State.WAITING)], ids=str
)
def test_what_runs_is_over_or_is_not_firm_stays_as_it_is(state: State) -> None:
    session = an_appointment(state=state)
    assert switch_due(an_outage(), session, NOW) is None
    assert not awaits_switch(an_outage(), session, NOW)


def test_a_session_that_has_passed_or_is_of_another_day_is_left_alone() -> None:
    outage = an_outage()
    past = an_appointment(start=NOW - minutes(60))
    tomorrow = an_appointment(start=NOW + timedelta(days=1))
    assert switch_due(outage, past, NOW) is None
    assert switch_due(outage, tomorrow, tomorrow.start) is None
    assert not awaits_switch(outage, tomorrow, NOW)


def test_every_desk_gives_the_same_command() -> None:
    outage, session = an_outage(), an_appointment()
    assert switch_due(outage, session, NOW) == switch_due(outage, session, NOW + minutes(9))


@pytest.mark.parametrize("way_back", ["undone", "online"])
def test_a_session_that_a_person_took_back_online_is_not_switched_again(way_back: str) -> None:
    outage = an_outage()
    phone = opened(outage, an_appointment(), NOW)
    if way_back == "undone":
        assert phone.undo is not None
        back = apply(phone, a_command(Undo, phone, of=phone.undo.command_id))
        assert back.state is State.CONFIRMED
    else:
        back = apply(phone, a_command(BackToOnline, phone))
    assert switch_due(outage, back, NOW + minutes(3)) is None


def test_a_mistake_is_taken_back_from_what_it_opened() -> None:
    outage = an_outage()
    phone = opened(outage, an_appointment(), NOW)
    undo = undo_due(outage, phone, OTHER, NOW + minutes(1))
    assert undo is not None
    back = apply(phone, undo)
    assert back.state is State.CONFIRMED
    assert back.last_failure is None


def test_what_a_person_did_since_stands_when_the_mistake_is_taken_back() -> None:
    outage = an_outage()
    started = apply(an_appointment(), a_command(Start, an_appointment()))
    assert undo_due(outage, started, ACTOR, NOW) is None
    own = replace(opened(an_outage(), an_appointment(), NOW))
    assert undo_due(outage, own, ACTOR, NOW) is None


def test_a_failure_of_the_incident_is_known_from_one_of_its_own() -> None:
    outage = an_outage()
    late = opened(outage, an_appointment(start=NOW - minutes(4)), NOW)
    of_another = opened(an_outage(), an_appointment(start=NOW - minutes(9)), NOW)
    assert outage_of((an_outage(), outage), late.id, late.failures[0].id) == outage
    assert outage_of((outage,), of_another.id, of_another.failures[0].id) is None
