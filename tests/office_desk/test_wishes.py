"""What reception takes down while the office is away: kept, shown, told once, granted or brought back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from counsellor_app.domain.appointment import Appointment, Pending, State
from counsellor_app.domain.booking.free_times import Known
from counsellor_app.domain.booking.refusal import Override
from counsellor_app.domain.booking.request import BookingRequest, NewTime, NotAllowed, TimeTaken
from counsellor_app.domain.booking_commands import Cancel
from counsellor_app.domain.commands import RefusalCode, WriteNote
from counsellor_app.domain.line.journal import EntryState
from counsellor_app.domain.line.office_state import Granted, Line
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.services.booking.reception import Answer, Reception
from counsellor_app.services.people import People
from counsellor_app.storage.link.office_desk import as_store
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, TODAY, a_client, a_command, an_appointment
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desks import RunningDesk, aside
from tests.services.receptions import a_request, jst
from tests.services.receptions import office as rules

pytestmark = pytest.mark.postgres
MakeDesk = Callable[..., RunningDesk]


def reception(desk: RunningDesk) -> Reception:
    return Reception(as_store(desk.store), rules("sasebo"))


def book(desk: RunningDesk, request: BookingRequest) -> Answer:
    return aside(lambda: reception(desk).book(request, ACTOR, NOW))


def wished(desk: RunningDesk, **changes: Any) -> Appointment:
    answer = book(desk, a_request(**changes))
    assert isinstance(answer, Appointment), answer
    return answer


def lose(desk: RunningDesk, proxy: ChaosProxy) -> None:
    desk.until(desk.is_online)
    proxy.swallow()
    desk.until(lambda: desk.state.line is Line.OFFLINE)


def whats(office: OfficeStore, session: Appointment) -> list[str]:
    return [each.what for each in office.history(session.id)]


def test_a_booking_without_the_office_is_shown_as_a_wish_and_becomes_the_booking_once(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    here = desk().start()
    lose(here, proxy)
    session = wished(here, start=jst("2026-11-25 10:00"))
    assert session.pending is Pending.BOOK
    (shown,) = here.store.load_day(session.start.date()).appointments
    assert shown == session
    here.until(lambda: here.state.counts.wished == 1)
    (entry,) = here.local.journal.everything()
    assert (entry.seq, entry.command.appointment_id) == (1, session.id)

    proxy.heal()
    here.until(here.has_told_all)
    stored = office.appointment(session.id)
    assert (stored.state, stored.client) == (State.CONFIRMED, session.client)
    assert whats(office, session) == ["booked"]
    assert len(office.people.consents(session.client.id)) == 2
    assert [each.session.id for each in here.news if isinstance(each, Granted)] == [session.id]
    now = here.local.find(session.id)
    assert now is not None
    assert now.pending is None
    assert here.local.journal.counts().is_empty


def test_a_wish_for_a_time_that_was_taken_comes_back_and_holds_up_nobody(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    here = desk().start()
    lose(here, proxy)
    first, second = jst("2026-11-25 10:00"), jst("2026-11-26 11:00")
    lost = wished(here, start=first, client=a_client(number="42020-7654321"))
    kept = wished(here, start=second)
    other = office.add_appointment(an_appointment(start=first, room_id="teleoffice-1", join=None), ACTOR, NOW)
    proxy.heal()
    here.until(here.has_told_all)
    (entry,) = here.local.journal.tray()
    assert (entry.state, entry.refusal) == (EntryState.REFUSED, RefusalCode.TIME_TAKEN)
    assert entry.command.appointment_id == lost.id
    assert whats(office, kept) == ["booked"]
    assert [each.id for each in here.store.load_day(first.date()).appointments] == [other.id]
    assert office.clients_with("42020-7654321") == (), "nothing of the refused one was written"

    near = aside(lambda: reception(here).nearest("weekday", first, NOW))
    wanted = a_request(id=lost.id, client=lost.client, start=near[0].start)
    booked = book(here, replace(wanted, counsellor_id=near[0].pairs[0][0], room_id=near[0].pairs[0][1]))
    assert isinstance(booked, Appointment)
    assert whats(office, booked) == ["booked"]
    assert here.local.journal.tray() == ()


def test_a_rule_that_stands_against_a_wish_is_named(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    clock = [NOW]
    here = desk(now=lambda: clock[0]).start()
    lose(here, proxy)
    lost = wished(here, start=jst("2026-11-25 10:00"))
    clock[0] = jst("2026-11-25 10:30")
    proxy.heal()
    here.until(here.has_told_all)
    (entry,) = here.local.journal.tray()
    assert (entry.refusal, [each.obstacle for each in entry.obstacles]) == (
        RefusalCode.NOT_ALLOWED,
        ["started"],
    )
    assert entry.command.appointment_id == lost.id


def test_what_the_desk_knows_is_refused_at_once(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    start = jst("2026-11-25 10:00")
    office.add_appointment(an_appointment(start=start, room_id="teleoffice-1", join=None), ACTOR, NOW)
    here = desk().start()
    lose(here, proxy)
    taken = book(here, a_request(start=start))
    assert isinstance(taken, TimeTaken)
    assert taken.nearest
    mine = wished(here)
    assert isinstance(book(here, a_request(start=mine.start)), TimeTaken), "two wishes of one desk"
    assert isinstance(book(here, a_request(start=jst("2026-11-24 15:00"))), NotAllowed)
    assert [each.command.appointment_id for each in here.local.journal.everything()] == [mine.id]


def test_a_booking_whose_answer_was_lost_is_not_booked_twice(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    here = desk().start()
    here.until(here.is_online)
    request = a_request()
    assert isinstance(book(here, request), Appointment)
    lose(here, proxy)
    again = book(here, request)
    assert isinstance(again, Appointment)
    assert again == book(here, request), "pressed again while the office is away"
    proxy.heal()
    here.until(here.has_told_all)
    assert whats(office, again) == ["booked"]
    assert here.local.journal.tray() == ()


def test_a_move_and_a_cancellation_wait_while_the_session_stays_as_it_is(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    moved, cancelled = (
        office.add_appointment(
            an_appointment(start=jst(f"2026-11-25 {hour}:00"), room_id="teleoffice-1", join=None), ACTOR, NOW
        )
        for hour in (10, 11)
    )
    here = desk().start()
    lose(here, proxy)
    to = NewTime(jst("2026-11-25 14:00"), "sato", "teleoffice-1")
    answer = aside(lambda: reception(here).move(moved, to, ACTOR, NOW))
    assert isinstance(answer, Appointment)
    assert (answer.start, answer.pending) == (moved.start, Pending.MOVE)
    gone = aside(lambda: reception(here).cancel(cancelled, Channel.PHONE, "都合", ACTOR, NOW))
    assert isinstance(gone, Appointment)
    assert (gone.state, gone.pending) == (State.CONFIRMED, Pending.CANCEL)
    assert isinstance(book(here, a_request(start=to.start)), TimeTaken), "the new time is held here"
    note = here.store.apply(a_command(WriteNote, moved, text="通訳"))
    assert (note.note, note.pending) == ("通訳", Pending.MOVE)
    proxy.heal()
    here.until(here.has_told_all)
    assert whats(office, moved) == ["booked", "move", "write_note"]
    assert office.appointment(moved.id).start == to.start
    assert office.appointment(cancelled.id).state is State.CANCELLED
    assert {each.session.id for each in here.news if isinstance(each, Granted)} == {moved.id, cancelled.id}


def test_a_wish_that_the_caller_takes_back_leaves_no_work_whatever_the_office_says(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    here = desk().start()
    lose(here, proxy)
    start = jst("2026-11-25 10:00")
    refused, granted = wished(here, start=start), wished(here)
    for each in (refused, granted):
        here.store.apply(a_command(Cancel, each, channel=Channel.PHONE, reason=""))
    office.add_appointment(an_appointment(start=start, room_id="teleoffice-1", join=None), ACTOR, NOW)
    proxy.heal()
    here.until(here.has_told_all)
    assert whats(office, granted) == ["booked", "cancel"]
    assert here.local.journal.tray() == ()
    assert here.returned == []


def test_a_caller_who_may_be_on_file_comes_back_to_be_looked_at(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    office.put_client(a_client(name="山田 次郎", kana="ヤマダ ジロウ"), ACTOR, NOW)
    here = desk().start()
    lose(here, proxy)
    typed = a_client(number="", phones=a_client().phones[:1])
    wished(here, client=typed, is_settled=False, override=Override("sato", "番号は後日"))
    proxy.heal()
    here.until(here.has_told_all)
    (entry,) = here.local.journal.tray()
    assert entry.refusal is RefusalCode.PERSON_UNCLEAR


def test_known_people_are_found_without_the_office(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    here = desk().start()
    lose(here, proxy)
    people = People(as_store(here.store))
    for typed in ("やまだ", "山田 太郎", "1234567", "090-0000-0001"):
        found = aside(lambda words=typed: people.search(words, NOW))  # type: ignore[misc]
        assert [each.client.id for each in found] == [session.client.id], typed
    assert aside(lambda: people.search("佐々木", NOW)) == ()


def test_free_times_say_what_they_were_read_from(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    here = desk().start()
    here.until(here.is_online)

    def week() -> list[Known]:
        days = aside(lambda: reception(here).free_week("weekday", TODAY, NOW))
        return [each.known for each in days]

    assert set(week()) == {Known.OFFICE}
    lose(here, proxy)
    assert week() == [Known.COPY, Known.COPY, *[Known.RULES] * 5]
