"""Moved, cancelled, lapsed: what each makes of a booking, and from which states."""

from datetime import timedelta

import pytest

from counsellor_app.domain.appointment import AHEAD, Slot, State
from counsellor_app.domain.booking_commands import Cancel, Lapse, Move
from counsellor_app.domain.command_effects import apply, is_legal
from counsellor_app.domain.commands import Command, Confirm, RefusalCode, Refused, Undo
from counsellor_app.domain.rules.choices import Channel
from tests.builders import NOW, a_command, an_appointment, minutes

TO = {"start": NOW + minutes(60), "end": NOW + minutes(90), "counsellor_id": "mori", "room_id": "zoom-2"}
TENTATIVE = an_appointment(state=State.TENTATIVE, expires_at=NOW + minutes(5))


@pytest.mark.parametrize("state", State)
def test_only_what_is_still_ahead_is_moved_or_cancelled(state: State) -> None:
    session = an_appointment(state=state)
    commands: tuple[Command, ...] = (
        a_command(Move, session, **TO),
        a_command(Cancel, session, channel=Channel.PHONE),
    )
    assert {is_legal(session, each) for each in commands} == {state in AHEAD}


def test_a_move_keeps_what_an_undo_needs_and_nothing_that_opens_the_old_meeting() -> None:
    session = an_appointment()
    move = a_command(Move, session, **TO)
    moved = apply(session, move)
    assert (moved.start, moved.end, moved.counsellor_id, moved.room_id) == tuple(TO.values())
    assert moved.join is None
    assert moved.undo is not None
    assert moved.undo.slot == Slot(session.start, session.end, "sato", "zoom-1")
    back = apply(moved, a_command(Undo, session, of=move.id))
    assert (back.start, back.room_id, back.state, back.undo) == (session.start, "zoom-1", session.state, None)


def test_a_moved_tentative_booking_gets_the_new_expiry_and_a_firm_one_none() -> None:
    later = NOW + timedelta(days=1)
    assert apply(TENTATIVE, a_command(Move, TENTATIVE, **TO, expires_at=later)).expires_at == later
    firm = an_appointment()
    assert apply(firm, a_command(Move, firm, **TO, expires_at=later)).expires_at is None


def test_an_undone_cancellation_is_as_it_was_also_when_it_was_tentative() -> None:
    cancel = a_command(Cancel, TENTATIVE, channel=None, reason="急病")
    cancelled = apply(TENTATIVE, cancel)
    assert cancelled.state is State.CANCELLED
    back = apply(cancelled, a_command(Undo, TENTATIVE, of=cancel.id))
    assert (back.state, back.expires_at) == (State.TENTATIVE, TENTATIVE.expires_at)


def test_nothing_lapses_before_its_time_and_nothing_comes_back_from_it() -> None:
    early = a_command(Lapse, TENTATIVE, at=NOW + minutes(4))
    with pytest.raises(Refused) as caught:
        apply(TENTATIVE, early)
    assert caught.value.code is RefusalCode.TOO_EARLY
    lapsed = apply(TENTATIVE, a_command(Lapse, TENTATIVE, at=NOW + minutes(5)))
    assert (lapsed.state, lapsed.undo) == (State.LAPSED, None)
    assert not is_legal(lapsed, a_command(Confirm, lapsed))
    assert not is_legal(an_appointment(), a_command(Lapse, TENTATIVE))
    without = an_appointment(state=State.TENTATIVE)
    assert not is_legal(without, a_command(Lapse, without, at=NOW + timedelta(days=900)))
