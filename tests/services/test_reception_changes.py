"""Bookings moved, cancelled, confirmed and left to lapse."""

from dataclasses import replace
from datetime import timedelta

import pytest

from counsellor_app.domain.appointment import State, ToldHow
from counsellor_app.domain.booking.refusal import Obstacle, Override
from counsellor_app.domain.booking.request import NewTime
from counsellor_app.domain.commands import OpenJoin, RefusalCode, Refused, Start, TellJoin
from counsellor_app.domain.rules.choices import Channel, ConsentBasis
from counsellor_app.domain.taken import Resource
from counsellor_app.services.booking.reception import Reception
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, a_command, join_details
from tests.services.receptions import (
    NOW,
    a_request,
    booked,
    jst,
    minutes,
    office,
    reception,
    refused,
    taken,
)

THURSDAY = jst("2026-11-26 10:00")


def at(text: str) -> NewTime:
    return NewTime(jst(text), "sato", "teleoffice-1")


def test_a_moved_booking_leaves_its_time_and_its_id_has_to_be_told_again(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(join=join_details()), ACTOR, NOW))
    session = store.apply(a_command(TellJoin, session, how=ToldHow.MAIL))
    moved = booked(desk.move(session, at("2026-11-27 11:00"), ACTOR, NOW))
    assert (moved.start, moved.end) == (jst("2026-11-27 11:00"), jst("2026-11-27 11:30"))
    assert (moved.told, moved.join) == (None, session.join)
    booked(desk.book(a_request(), ACTOR, NOW))
    event = store.history(session.id)[-1]
    assert (event.what, event.before["start"], event.after["start"]) == (
        "move",
        "2026-11-26T01:00:00+00:00",
        "2026-11-27T02:00:00+00:00",
    )


def test_that_the_new_time_was_read_back_is_kept_with_the_move(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    heard = booked(desk.move(session, replace(at("2026-11-27 11:00"), is_read_back=True), ACTOR, NOW))
    assert store.history(session.id)[-1].after["is_read_back"] is True
    booked(desk.move(heard, at("2026-11-27 13:00"), ACTOR, NOW))
    assert "is_read_back" not in store.history(session.id)[-1].after


def test_another_room_is_another_meeting(store: DeskStore) -> None:
    desk = reception(store, "abashiri")
    session = booked(desk.book(a_request("abashiri/job_seeker", join=join_details()), ACTOR, NOW))
    moved = booked(desk.move(session, NewTime(session.start, "mori", "zoom-2"), ACTOR, NOW))
    assert (moved.counsellor_id, moved.room_id, moved.join) == ("mori", "zoom-2", None)


def test_a_move_can_be_undone_until_the_time_is_given_away(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    moved = booked(desk.move(session, NewTime(jst("2026-11-27 11:00"), "mori", "teleoffice-1"), ACTOR, NOW))
    assert moved.undo is not None
    back = desk.undo(moved, moved.undo.command_id, ACTOR, NOW)
    assert (back.start, back.end, back.counsellor_id) == (session.start, session.end, "sato")
    again = booked(desk.move(back, at("2026-11-27 11:00"), ACTOR, NOW))
    booked(desk.book(a_request(), ACTOR, NOW))
    assert again.undo is not None
    with pytest.raises(Refused) as caught:
        desk.undo(again, again.undo.command_id, ACTOR, NOW)
    assert caught.value.code is RefusalCode.TIME_TAKEN


def test_a_move_goes_by_the_rules_of_time_and_an_override_is_kept(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    today, evening = at("2026-11-24 15:00"), at("2026-11-26 19:00")
    assert [each.obstacle for each in refused(desk.move(session, today, ACTOR, NOW)).refusals] == [
        Obstacle.DEADLINE_PASSED
    ]
    assert refused(desk.move(session, evening, ACTOR, NOW)).refusals[0].article == "ご案内 実施時間"
    moved = booked(desk.move(session, today, ACTOR, NOW, Override("sato", "本人の都合")))
    assert moved.start == today.start
    assert store.history(session.id)[-1].after["override"] == "本人の都合"


def test_the_counsellor_of_a_session_can_change_on_its_very_day(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    to = NewTime(session.start, "mori", "teleoffice-1")
    assert booked(desk.move(session, to, ACTOR, session.start - minutes(20))).counsellor_id == "mori"


def test_a_fixed_length_stays_and_another_room_must_be_of_the_kinds_tool(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    longer = replace(at("2026-11-26 10:00"), minutes=60)
    assert refused(desk.move(session, longer, ACTOR, NOW)).refusals[0].obstacle is Obstacle.WRONG_LENGTH
    zoom = replace(at("2026-11-26 10:00"), room_id="zoom-1")
    assert refused(desk.move(session, zoom, ACTOR, NOW)).refusals[0].article == "第4条"


def test_a_move_onto_another_session_names_it_and_offers_the_three_nearest(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    other = booked(desk.book(a_request(start=THURSDAY + minutes(30)), ACTOR, NOW))
    answer = taken(desk.move(session, at("2026-11-26 10:15"), ACTOR, NOW))
    assert (answer.resource, answer.by, len(answer.nearest)) == (Resource.COUNSELLOR, other.id, 3)
    assert store.appointment(session.id).start == THURSDAY


def test_the_buffer_of_a_room_holds_for_a_move_too(store: DeskStore) -> None:
    profile = office("sasebo")
    desk = Reception(store, replace(profile, kinds=(replace(profile.kind("weekday"), buffer_minutes=10),)))
    first = booked(desk.book(a_request(), ACTOR, NOW))
    other = booked(desk.book(a_request(counsellor_id="mori", start=THURSDAY + minutes(60)), ACTOR, NOW))
    answer = taken(desk.move(other, NewTime(THURSDAY + minutes(35), "mori", "teleoffice-1"), ACTOR, NOW))
    assert (answer.resource, answer.by) == (Resource.ROOM, first.id)


def test_a_session_that_runs_is_not_moved(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    store.apply(a_command(Start, session))
    with pytest.raises(Refused):
        desk.move(session, at("2026-11-27 10:00"), ACTOR, NOW)


def test_a_moved_tentative_booking_lapses_by_the_new_deadline(store: DeskStore) -> None:
    desk = reception(store, "nishinomiya")
    session = booked(desk.book(a_request("nishinomiya/job_seeker"), ACTOR, NOW))
    moved = booked(desk.move(session, NewTime(jst("2026-12-03 10:00"), "sato", "zoom-1"), ACTOR, NOW))
    assert (moved.state, moved.expires_at) == (State.TENTATIVE, jst("2026-12-03 00:00"))


def test_on_the_day_itself_only_the_telephone_cancels(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    by_mail = desk.cancel(session, Channel.MAIL, "体調", ACTOR, jst("2026-11-26 08:00"))
    (refusal,) = refused(by_mail).refusals
    assert (refusal.obstacle, refusal.article, refusal.details) == (
        Obstacle.CANCEL_TOO_LATE_FOR_CHANNEL,
        "第6条(4)",
        ("phone",),
    )
    cancelled = booked(desk.cancel(session, Channel.PHONE, " 体調 ", ACTOR, jst("2026-11-26 08:00")))
    assert cancelled.state is State.CANCELLED
    event = store.history(session.id)[-1]
    assert (event.what, event.after["channel"], event.after["reason"]) == ("cancel", "phone", "体調")
    booked(desk.book(a_request(), ACTOR, NOW))


def test_the_office_itself_may_cancel_at_any_time_and_a_cancellation_can_be_undone(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    cancelled = booked(desk.cancel(session, None, "相談員の急病", ACTOR, session.start))
    assert cancelled.undo is not None
    assert desk.undo(cancelled, cancelled.undo.command_id, ACTOR, session.start).state is State.CONFIRMED


def test_a_cancelled_session_is_not_cancelled_again(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    desk.cancel(session, Channel.PHONE, "", ACTOR, NOW)
    with pytest.raises(Refused):
        desk.cancel(session, Channel.PHONE, "", ACTOR, NOW)


def test_the_contact_that_confirms_is_a_second_consent_where_the_terms_say_so(store: DeskStore) -> None:
    desk = reception(store, "nishinomiya")
    session = booked(desk.book(a_request("nishinomiya/job_seeker"), ACTOR, NOW))
    confirmed = desk.confirm(session, ACTOR, NOW + minutes(90))
    assert (confirmed.state, confirmed.expires_at) == (State.CONFIRMED, None)
    bases = [each.basis for each in store.people.consents(session.client.id)]
    assert bases == [ConsentBasis.BY_APPLYING] * 2 + [ConsentBasis.BY_CONFIRMING_CONTACT] * 2


def test_a_tentative_booking_holds_its_time_until_it_lapses_also_while_the_program_was_off(
    store: DeskStore,
) -> None:
    desk = reception(store)
    held = booked(desk.book(a_request("sasebo/evening_saturday"), ACTOR, NOW))
    taken(desk.book(a_request(), ACTOR, NOW + minutes(59)))
    week_off = NOW + minutes(60)
    thursday = desk.free_week("weekday", THURSDAY.date(), week_off)[0]
    assert next(each for each in thursday.times if each.start == THURSDAY).is_free
    booked(desk.book(a_request(), ACTOR, week_off))
    assert store.appointment(held.id).state is State.LAPSED


def test_what_is_due_lapses_once_and_what_is_not_stays(store: DeskStore) -> None:
    desk = reception(store)
    due = booked(desk.book(a_request("sasebo/evening_saturday"), ACTOR, NOW))
    later = a_request("sasebo/evening_saturday", start=THURSDAY + minutes(60))
    stays = booked(desk.book(later, ACTOR, NOW + minutes(30)))
    assert [each.id for each in desk.lapse_due(ACTOR, NOW + minutes(60))] == [due.id]
    assert desk.lapse_due(ACTOR, NOW + minutes(60)) == ()
    assert store.appointment(stays.id).state is State.TENTATIVE
    with pytest.raises(Refused) as caught:
        desk.confirm(due, ACTOR, NOW + minutes(61))
    assert caught.value.state is State.LAPSED


def test_a_booking_that_lapsed_unseen_cannot_be_confirmed(store: DeskStore) -> None:
    desk = reception(store)
    due = booked(desk.book(a_request("sasebo/evening_saturday"), ACTOR, NOW))
    with pytest.raises(Refused):
        desk.confirm(due, ACTOR, NOW + timedelta(days=30))
    assert store.appointment(due.id).state is State.LAPSED


def test_a_session_in_whose_meeting_the_counsellor_waits_can_still_be_cancelled(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    store.apply(a_command(OpenJoin, session))
    answer = desk.cancel(session, Channel.PHONE, "来られない", ACTOR, session.start)
    assert booked(answer).state is State.CANCELLED
