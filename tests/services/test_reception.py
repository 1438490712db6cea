"""Booking by telephone: what is written, what is refused, and what a loser is offered."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import State
from counsellor_app.domain.booking.refusal import Obstacle, Override
from counsellor_app.domain.booking.request import BookingRequest, NotAllowed, TimeTaken
from counsellor_app.domain.people.same_person import PersonUnclear
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Route, Standing
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.taken import Resource
from counsellor_app.services.booking.free_weeks import Wanted
from counsellor_app.services.booking.reception import Reception
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, a_client, a_phone, an_id
from tests.services.receptions import (
    CHANNEL,
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


@pytest.mark.parametrize("kind", CHANNEL)
def test_each_of_the_five_kinds_is_booked_by_its_own_rules(store: DeskStore, kind: str) -> None:
    name, key = kind.split("/")
    request = a_request(kind)
    appointment = booked(reception(store, name).book(request, ACTOR, NOW))
    tentative = kind in ("sasebo/evening_saturday", "nishinomiya/job_seeker")
    assert appointment.state is (State.TENTATIVE if tentative else State.CONFIRMED)
    assert (appointment.expires_at is not None) == tentative
    assert appointment.end - appointment.start == minutes(45 if key == "evening_saturday" else 30)
    assert appointment.kind.profile_version == f"{kind}/1"
    record = store.bookings.record(appointment.id)
    assert record is not None
    assert (record.channel, record.is_read_back, record.overridden) == (CHANNEL[kind], True, ())
    consents = store.people.consents(appointment.client.id)
    assert (consents[0].version, consents[0].basis) == (
        office(name).terms.version,
        ConsentBasis.BY_APPLYING,
    )
    assert store.appointment(appointment.id) == appointment


def test_a_link_that_lives_an_hour_and_a_deadline_decide_when_a_tentative_booking_lapses(
    store: DeskStore,
) -> None:
    evening = booked(reception(store).book(a_request("sasebo/evening_saturday"), ACTOR, NOW))
    assert evening.expires_at == NOW + minutes(60)
    request = a_request("nishinomiya/job_seeker", counsellor_id="mori")
    my_page = booked(reception(store, "nishinomiya").book(request, ACTOR, NOW))
    assert my_page.expires_at == jst("2026-11-26 00:00")


def test_the_tools_own_terms_are_accepted_only_where_they_were_asked_for(store: DeskStore) -> None:
    desk = reception(store, "abashiri")
    unasked = booked(desk.book(a_request("abashiri/job_seeker"), ACTOR, NOW))
    asked = a_request("abashiri/job_seeker", start=THURSDAY + minutes(30), tool_terms_accepted=True)
    asked_for = booked(desk.book(asked, ACTOR, NOW))
    assert [len(store.people.consents(each.client.id)) for each in (unasked, asked_for)] == [1, 2]
    assert store.people.consents(asked_for.client.id)[1].terms == "Zoomサービス規約"


def test_an_unanswered_consent_is_none(store: DeskStore) -> None:
    appointment = booked(reception(store).book(a_request(consent=None), ACTOR, NOW))
    assert store.people.consents(appointment.client.id) == ()


def test_an_act_of_consent_that_the_kind_does_not_know_is_an_error(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    with pytest.raises(ValueError, match="basis"):
        reception(store).book(a_request(consent=ConsentBasis.ON_SCREEN), ACTOR, NOW)
    assert raw.execute("SELECT count(*) FROM client").fetchone() == (0,)


def test_what_the_rules_forbid_is_refused_with_article_and_leaves_nothing(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    request = a_request(start=jst("2026-11-24 15:00"), client=a_client(email=""))
    answer = refused(reception(store).book(request, ACTOR, NOW))
    found = {each.obstacle: (each.article, each.in_principle) for each in answer.refusals}
    assert found == {
        Obstacle.DEADLINE_PASSED: ("第6条(1)", True),
        Obstacle.ITEM_MISSING: ("第6条(2)①〜⑤", True),
    }
    counts = (
        "SELECT (SELECT count(*) FROM client), (SELECT count(*) FROM booking), (SELECT count(*) FROM consent)"
    )
    assert raw.execute(counts).fetchone() == (0, 0, 0)


def test_an_override_needs_a_reason_and_is_kept_with_the_rules_it_set_aside(store: DeskStore) -> None:
    request = a_request(start=jst("2026-11-24 15:00"))
    desk = reception(store)
    refused(desk.book(replace(request, override=Override("sato", " ")), ACTOR, NOW))
    override = Override("sato", "面接が明日のため")
    appointment = booked(desk.book(replace(request, override=override), ACTOR, NOW))
    record = store.bookings.record(appointment.id)
    assert record is not None
    assert (record.overridden, record.override) == ((Rule.DEADLINE,), override)
    (event,) = store.history(appointment.id)
    assert event.after["booking"]["override"]["reason"] == "面接が明日のため"  # type: ignore[index]


def test_an_override_that_sets_nothing_aside_is_not_kept(store: DeskStore) -> None:
    request = a_request(override=Override("sato", "念のため"))
    record = store.bookings.record(booked(reception(store).book(request, ACTOR, NOW)).id)
    assert record is not None
    assert (record.overridden, record.override) == ((), None)


def test_blanks_in_the_rules_cannot_be_overridden(store: DeskStore) -> None:
    from tests.domain.rules.profiles import shipped

    desk = Reception(store, shipped("nishinomiya"))
    request = a_request("nishinomiya/job_seeker", override=Override("sato", "急ぎ"))
    (refusal,) = refused(desk.book(request, ACTOR, NOW)).refusals
    assert (refusal.obstacle, refusal.in_principle) == (Obstacle.BLANKS, False)


def test_a_room_of_another_tool_is_refused(store: DeskStore) -> None:
    (refusal,) = refused(reception(store).book(a_request(room_id="zoom-1"), ACTOR, NOW)).refusals
    assert (refusal.rule, refusal.article) == (Rule.TOOL, "第4条")


def test_a_time_taken_a_second_ago_names_the_holder_and_offers_the_three_nearest(store: DeskStore) -> None:
    desk = reception(store)
    first = booked(desk.book(a_request(), ACTOR, NOW))
    answer = taken(desk.book(a_request(), ACTOR, NOW))
    assert (answer.resource, answer.by) == (Resource.COUNSELLOR, first.id)
    assert [each.start for each in answer.nearest] == [
        THURSDAY - minutes(30),
        THURSDAY + minutes(30),
        THURSDAY - minutes(60),
    ]
    assert all(each.pairs == (("sato", "teleoffice-1"),) for each in answer.nearest)


def test_the_nearest_times_are_offered_of_others_where_the_counsellor_has_none(store: DeskStore) -> None:
    store.put_staff(replace(store.load_day(date(2026, 11, 24)).staff[0], id="alone"), ACTOR, NOW)
    desk = reception(store)
    booked(desk.book(a_request(), ACTOR, NOW))
    answer = taken(desk.book(a_request(counsellor_id="mori"), ACTOR, NOW))
    assert answer.resource is Resource.ROOM
    assert len(answer.nearest) == 3


def test_the_same_request_twice_books_once(store: DeskStore) -> None:
    desk, request = reception(store), a_request()
    assert desk.book(request, ACTOR, NOW) == desk.book(request, ACTOR, NOW)
    assert len(store.load_day(date(2026, 11, 26)).appointments) == 1


def test_a_changed_card_is_changed_by_the_booking_and_keeps_its_history(store: DeskStore) -> None:
    known = a_client()
    store.put_client(known, ACTOR, NOW)
    changed = replace(known, email="new@example.jp", phones=(a_phone(e164="+819000000077"),))
    booked(reception(store).book(a_request(client=changed), ACTOR, NOW))
    assert store.client(known.id) == changed
    events = store.people.card(known.id, NOW).changes
    assert [each.what for each in events] == ["client", "client", "consent", "consent"]
    assert events[1].before["email"] == known.email


def test_a_new_person_with_a_known_number_and_name_is_the_card_on_file(store: DeskStore) -> None:
    known = a_client()
    store.put_client(known, ACTOR, NOW)
    typed = a_client(phones=(a_phone(e164="+819000000077"),))
    appointment = booked(reception(store).book(a_request(client=typed, is_settled=False), ACTOR, NOW))
    assert appointment.client.id == known.id
    assert [phone.e164 for phone in appointment.client.phones] == [
        *(phone.e164 for phone in known.phones),
        "+819000000077",
    ]


def test_a_person_who_may_be_another_is_asked_about_and_nothing_is_written(store: DeskStore) -> None:
    store.put_client(a_client(name="別人 花子", kana="ベツジン ハナコ"), ACTOR, NOW)
    request = a_request(client=a_client(), is_settled=False)
    with pytest.raises(PersonUnclear):
        reception(store).book(request, ACTOR, NOW)
    with pytest.raises(Problem) as caught:
        store.appointment(request.id)
    assert caught.value.code is ProblemCode.NOT_FOUND


def test_in_session_is_a_channel_from_the_second_booking_on(store: DeskStore) -> None:
    desk, client = reception(store), a_client()
    in_session = a_request(client=client, channel=Channel.IN_SESSION, start=THURSDAY + minutes(60))
    (refusal,) = refused(desk.book(in_session, ACTOR, NOW)).refusals
    assert refusal.obstacle is Obstacle.NOT_FOR_FIRST_BOOKING
    booked(desk.book(a_request(client=client), ACTOR, NOW))
    record = store.bookings.record(booked(desk.book(in_session, ACTOR, NOW)).id)
    assert record is not None
    assert record.route is Route.IN_SESSION


def test_the_buffer_of_a_kind_keeps_a_room_free_before_and_after(store: DeskStore) -> None:
    profile = office("sasebo")
    buffered = replace(profile.kind("weekday"), buffer_minutes=10)
    desk = Reception(store, replace(profile, kinds=(buffered,)))
    first = booked(desk.book(a_request(), ACTOR, NOW))
    next_door = a_request(counsellor_id="mori", start=THURSDAY + minutes(35))
    answer = taken(desk.book(next_door, ACTOR, NOW))
    assert (answer.resource, answer.by) == (Resource.ROOM, first.id)
    booked(desk.book(replace(next_door, start=THURSDAY + minutes(40)), ACTOR, NOW))


def test_a_week_says_of_each_start_who_is_free_or_why_nobody_is(store: DeskStore) -> None:
    desk = reception(store)
    booked(desk.book(a_request(), ACTOR, NOW))
    days = desk.free_week("weekday", date(2026, 11, 23), NOW)
    assert [bool(day.refusals) for day in days] == [True, False, False, False, False, True, True]
    assert [each.obstacle for each in days[0].refusals] == [Obstacle.CLOSED_DAY]
    thursday = {each.start: each for each in days[3].times}
    assert [each.obstacle for each in thursday[THURSDAY].refusals] == [Obstacle.NO_ROOM_FREE]
    assert thursday[THURSDAY].counsellors == ("tanaka", "mori")
    assert thursday[THURSDAY + minutes(30)].is_free
    mine = desk.free_week("weekday", date(2026, 11, 23), NOW, Wanted(counsellor="sato"))
    (taken_time,) = [each for each in mine[3].times if each.start == THURSDAY]
    assert {each.obstacle for each in taken_time.refusals} == {
        Obstacle.NO_COUNSELLOR_FREE,
        Obstacle.NO_ROOM_FREE,
    }


def a_series(count: int) -> tuple[BookingRequest, ...]:
    """Requests a week apart."""
    first = a_request()
    return tuple(
        replace(
            first,
            id=an_id(),
            start=THURSDAY + number * timedelta(days=7),
            consent=first.consent if number == 0 else None,
            series_id=first.id,
        )
        for number in range(count)
    )


def test_a_series_is_so_many_bookings_of_their_own_with_one_series_id(store: DeskStore) -> None:
    desk, requests = reception(store), a_series(3)
    made = desk.book_series(requests, ACTOR, NOW)
    assert isinstance(made, tuple)
    assert [each.start for each in made] == [each.start for each in requests]
    records = [store.bookings.record(each.id) for each in made]
    assert {record and record.series_id for record in records} == {requests[0].series_id}
    assert desk.book_series(requests, ACTOR, NOW) == made
    assert len(store.people.consents(made[0].client.id)) == 2, "once for the terms, once for the tool's"


def test_a_series_with_a_date_that_is_taken_books_nothing(store: DeskStore) -> None:
    desk = reception(store)
    in_the_way = booked(desk.book(a_request(start=THURSDAY + timedelta(days=14)), ACTOR, NOW))
    answer = desk.book_series(a_series(3), ACTOR, NOW)
    assert isinstance(answer, TimeTaken)
    assert answer.by == in_the_way.id
    assert store.load_range(date(2026, 11, 25), date(2026, 12, 4)) == ()


def test_a_series_over_the_new_year_names_the_rule_and_books_nothing(store: DeskStore) -> None:
    desk = reception(store)
    answer = desk.book_series(a_series(6), ACTOR, NOW)
    assert isinstance(answer, NotAllowed)
    assert [each.obstacle for each in answer.refusals] == [Obstacle.CLOSED_DAY]
    starts = tuple(THURSDAY + number * timedelta(days=7) for number in (0, 1, 5))
    dates = desk.series_dates("weekday", starts, NOW)
    assert [each.wanted.is_free for each in dates] == [True, False]
    assert [each.rule for each in dates[1].wanted.refusals] == [Rule.CLOSED_DAYS]
    assert dates[1].nearest[0].is_free
    assert store.load_range(date(2026, 11, 25), date(2026, 12, 31)) == ()


def test_one_of_a_series_is_cancelled_or_it_and_the_rest(store: DeskStore) -> None:
    desk = reception(store)
    made = desk.book_series(a_series(4), ACTOR, NOW)
    assert isinstance(made, tuple)
    one, two, three, four = made
    assert [each.id for each in desk.rest_of_series(two)] == [three.id, four.id]
    desk.cancel(three, Channel.PHONE, "", ACTOR, NOW)
    gone = desk.cancel_all((two, *desk.rest_of_series(two)), (Channel.PHONE, "就職"), ACTOR, NOW)
    assert isinstance(gone, tuple)
    assert [(each.id, each.state) for each in gone] == [(x.id, State.CANCELLED) for x in (two, four)]
    assert store.appointment(one.id).state is State.CONFIRMED
    assert desk.rest_of_series(one) == ()


def test_a_series_is_not_half_cancelled_where_a_rule_refuses_its_first(store: DeskStore) -> None:
    desk = reception(store)
    made = desk.book_series(a_series(2), ACTOR, NOW)
    assert isinstance(made, tuple)
    answer = desk.cancel_all(made, (Channel.MAIL, ""), ACTOR, THURSDAY - minutes(30))
    assert isinstance(answer, NotAllowed)
    assert [store.appointment(each.id).state for each in made] == [State.CONFIRMED] * 2


def test_a_single_booking_has_no_rest(store: DeskStore) -> None:
    desk = reception(store)
    assert desk.rest_of_series(booked(desk.book(a_request(), ACTOR, NOW))) == ()


def test_the_next_booking_is_the_same_time_next_week_or_the_nearest(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(), ACTOR, NOW))
    next_week = desk.next_booking(session, NOW)
    assert next_week.wanted.start == THURSDAY + timedelta(days=7)
    assert next_week.wanted.is_free
    assert next_week.nearest[0] == next_week.wanted
    booked(desk.book(a_request(start=next_week.wanted.start), ACTOR, NOW))
    again = desk.next_booking(session, NOW)
    assert not again.wanted.is_free
    assert again.nearest[0].start == next_week.wanted.start - minutes(30)


def test_an_employer_must_accept_newer_terms_before_the_session(store: DeskStore) -> None:
    desk, old = reception(store), office("sasebo")
    session = booked(desk.book(a_request("sasebo/employer", client=None), ACTOR, NOW))
    assert desk.consent_needed(session) is None
    newer = replace(old.terms, version="令和8年11月1日", effective=date(2026, 11, 1))
    kinds = tuple(replace(kind, terms=newer) for kind in old.kinds)
    changed = replace(old, terms=newer, kinds=kinds)
    assert desk.consent_needed(session, changed) == newer
    at_last = Reception(store, changed)
    at_last.accept_terms(session, ConsentBasis.ON_SCREEN, ACTOR, session.start)
    at_last.accept_terms(session, ConsentBasis.ON_SCREEN, ACTOR, session.start)
    assert at_last.consent_needed(session) is None
    bases = [each.basis for each in store.people.consents(session.client.id)]
    assert bases == [ConsentBasis.BY_APPLYING] * 2 + [ConsentBasis.ON_SCREEN] * 2


def test_job_seekers_are_never_stopped_for_their_consent(store: DeskStore) -> None:
    desk = reception(store)
    session = booked(desk.book(a_request(consent=None), ACTOR, NOW))
    assert desk.consent_needed(session) is None


def test_terms_that_take_effect_after_the_session_are_not_asked_for(store: DeskStore) -> None:
    desk, old = reception(store), office("sasebo")
    session = booked(desk.book(a_request("sasebo/employer"), ACTOR, NOW))
    later = replace(old.terms, version="later", effective=date(2026, 11, 27))
    changed = replace(old, kinds=tuple(replace(kind, terms=later) for kind in old.kinds))
    assert desk.consent_needed(session, changed) is None


def test_eligibility_that_was_not_told_is_refused_by_article(store: DeskStore) -> None:
    request = a_request(standing=frozenset({Standing.EQUIPPED}), id=an_id())
    (refusal,) = refused(reception(store).book(request, ACTOR, NOW)).refusals
    assert (refusal.obstacle, refusal.article) == (Obstacle.NOT_ELIGIBLE, "第2条(1)")
