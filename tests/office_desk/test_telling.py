"""What is done at a desk is in the office once, in order; what the office refuses comes back to a person."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import text

from counsellor_app.domain.appointment import JoinDetails, Service, State
from counsellor_app.domain.booking_commands import Cancel
from counsellor_app.domain.commands import Confirm, End, Refused, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.history import HistoryQuery
from counsellor_app.domain.line.day_copy import card_extract
from counsellor_app.domain.line.journal import EntryState, JournalCounts
from counsellor_app.domain.line.office_state import Line
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.accounts.history import History
from counsellor_app.storage.link.office_side import Heard
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.ui.history.words import title_of
from tests.builders import ACTOR, NOW, TODAY, a_command, an_appointment, minutes
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desks import RunningDesk, aside

pytestmark = pytest.mark.postgres
MakeDesk = Callable[..., RunningDesk]


def state_of(desk: RunningDesk, session_id: UUID) -> State | None:
    found = desk.local.find(session_id)
    return None if found is None else found.state


def test_a_switch_is_on_this_pc_before_the_office_has_it_and_then_there_too(
    desk: MakeDesk, office: OfficeStore
) -> None:
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    here = desk().start()
    here.until(here.is_online)
    pressed = here.store.apply(a_command(SwitchToPhone, session, reason=FailureReason.DROPPED))
    assert pressed.state is State.PHONE
    here.until(here.has_told_all)
    assert here.state.counts == JournalCounts()
    there = office.appointment(session.id)
    assert there.state is State.PHONE
    assert there.failures == pressed.failures
    assert [each.what for each in office.history(session.id)] == ["booked", "switch_to_phone"]


def test_a_command_pressed_twice_is_carried_out_once(desk: MakeDesk, office: OfficeStore) -> None:
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    here = desk().start()
    here.until(here.is_online)
    start = a_command(Start, session)
    assert here.store.apply(start) == here.store.apply(start)
    here.until(here.has_told_all)
    assert [each.what for each in office.history(session.id)] == ["booked", "start"]
    with pytest.raises(Problem):
        here.store.apply(replace(start, at=NOW + minutes(1)))


def test_what_is_pressed_in_the_moment_of_the_end_is_told_before_it(
    desk: MakeDesk, office: OfficeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody may sit down here again before tomorrow: until then the others would see the session run."""
    session = office.add_appointment(an_appointment(state=State.ONLINE, started_at=NOW), ACTOR, NOW)
    here = desk()
    listen = here.side.listen

    def end_while_it_listens(seconds: float) -> Heard:
        assert here.local.press(a_command(End, session)) is not None
        here.sync.stop()
        return listen(seconds)

    monkeypatch.setattr(here.side, "listen", end_while_it_listens)
    here.start()
    here.until(lambda: not here._thread.is_alive())
    assert office.appointment(session.id).state is State.DONE
    assert here.local.journal.counts() == JournalCounts()


def test_a_day_goes_on_without_the_office_and_is_told_when_it_is_back(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    here = desk().start()
    here.until(here.is_online)
    proxy.swallow()
    here.until(lambda: here.state.line is Line.OFFLINE)
    for command in (
        a_command(Start, session),
        a_command(SwitchToPhone, session, reason=FailureReason.DROPPED),
        a_command(WriteNote, session, text="電話で続けた"),
        a_command(End, session),
    ):
        here.store.apply(command)
    assert here.store.load_day(TODAY).find(session.id) == here.local.find(session.id)
    here.until(lambda: here.state.counts == JournalCounts(queued=4))
    with pytest.raises(Problem) as caught:
        aside(lambda: here.store.apply(a_command(Confirm, session)))
    assert caught.value.code is ProblemCode.OFFICE_AWAY
    proxy.heal()
    here.until(here.has_told_all)
    assert here.state.counts == JournalCounts()
    told = [each.what for each in office.history(session.id)]
    assert told == ["booked", "start", "switch_to_phone", "write_note", "end"]
    assert office.appointment(session.id).note == "電話で続けた"


def test_what_the_office_refuses_waits_in_the_tray_and_the_screen_gets_its_session(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    session, other = (
        office.add_appointment(an_appointment(start=NOW + minutes(60 * hour)), ACTOR, NOW) for hour in (0, 1)
    )
    here = desk().start()
    here.until(here.is_online)
    proxy.swallow()
    here.until(lambda: here.state.line is Line.OFFLINE)
    here.store.apply(a_command(Start, session))
    here.store.apply(a_command(Start, other))
    office.apply(a_command(Cancel, session, channel=None, reason=""))
    proxy.heal()
    here.until(here.has_told_all)
    (returned,) = here.local.journal.tray()
    assert (returned.command.appointment_id, returned.state) == (session.id, EntryState.REFUSED)
    assert [each.entry.command.id for each in here.returned] == [returned.command.id]
    assert here.store.appointment(session.id).state is State.CANCELLED
    assert office.appointment(other.id).state is State.ONLINE
    (late,) = (each for each in office.history(session.id) if each.what == "came_too_late")
    assert (late.at, late.after["command"]) == (returned.command.at, "start"), "the fact is kept all the same"
    found = History(office).search(HistoryQuery(session=session.id))
    assert "Session started: came too late from a desk, kept here" in [title_of(each) for each in found]
    here.local.journal.offer_again(returned.command.id)
    here.sync.poke()
    here.until(lambda: here.state.counts.tray == 1 and len(here.returned) == 2)
    assert [each.what for each in office.history(session.id)].count("came_too_late") == 1
    here.local.journal.dismiss(returned.command.id, "電話で伝えた", ACTOR, NOW)
    assert here.local.journal.tray() == ()


def test_a_command_that_the_office_cannot_take_in_never_holds_up_those_behind_it(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    gone, other = (
        office.add_appointment(an_appointment(start=NOW + minutes(60 * hour)), ACTOR, NOW) for hour in (0, 1)
    )
    here = desk().start()
    here.until(here.is_online)
    proxy.swallow()
    here.until(lambda: here.state.line is Line.OFFLINE)
    here.store.apply(a_command(Start, gone))
    here.store.apply(a_command(Start, other))
    with office._engine.execution_options(writing=True).begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text("DELETE FROM app.appointment WHERE id = :id"), {"id": gone.id})
    proxy.heal()
    here.until(here.has_told_all)
    (poison,) = here.local.journal.tray()
    assert (poison.command.appointment_id, poison.state, poison.tries) == (gone.id, EntryState.POISON, 3)
    assert poison.trouble == ProblemCode.NOT_FOUND
    assert office.appointment(other.id).state is State.ONLINE


def test_a_press_that_does_not_fit_is_refused_here_and_never_told(
    desk: MakeDesk, office: OfficeStore
) -> None:
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    here = desk().start()
    here.until(here.is_online)
    with pytest.raises(Refused):
        here.store.apply(a_command(End, session))
    assert here.local.journal.everything() == ()


def test_what_others_do_arrives_by_itself_and_changes_only_what_changed(
    desk: MakeDesk, office: OfficeStore
) -> None:
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    here, there = desk("sato").start(), desk("tanaka").start()
    here.until(here.is_online)
    there.until(there.is_online)
    booked = office.add_appointment(an_appointment(start=NOW + minutes(60)), ACTOR, NOW)
    here.store.apply(a_command(Start, session))
    here.until(lambda: here.local.find(booked.id))
    there.until(lambda: there.local.find(booked.id))
    there.until(lambda: state_of(there, session.id) is State.ONLINE)

    def changed() -> set[UUID]:
        return {each.id for news in there.changed for each in news.sessions}

    there.until(lambda: session.id in changed())
    assert changed() == {session.id, booked.id}


def test_only_my_own_passcode_is_copied_and_of_a_card_what_the_day_needs(
    desk: MakeDesk, office: OfficeStore
) -> None:
    mine = office.add_appointment(an_appointment(), ACTOR, NOW)
    theirs = office.add_appointment(an_appointment(counsellor_id="tanaka", room_id="zoom-2"), ACTOR, NOW)
    here = desk().start()
    here.until(here.is_online)
    copied = {each.id: each for each in here.local.day(TODAY).appointments}
    assert copied[mine.id].join == mine.join
    assert copied[theirs.id].join == JoinDetails(Service.ZOOM)
    assert copied[theirs.id].client == card_extract(theirs.client)
    assert aside(lambda: here.store.client(theirs.client.id)) == theirs.client, (
        "who changes a card is given the whole one"
    )
