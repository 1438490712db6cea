"""The demonstration has everything in it at any time of the day."""

from datetime import UTC, datetime, timedelta

import phonenumbers
import pytest

from counsellor_app.domain.appointment import AttendantKind, ClientKind, Service, State
from counsellor_app.domain.day import Day
from counsellor_app.domain.invitation import JoinLink, judge_link
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Role
from counsellor_app.services.day_book import DayBook
from counsellor_app.services.demo.day import COUNSELLORS, ME, OFFICE, fill_demo
from counsellor_app.services.rules.office_setup import profile_choices
from counsellor_app.storage.store import DeskStore

TEN = datetime(2026, 11, 24, 1, 0, 12, tzinfo=UTC)


def filled(store: DeskStore, now: datetime) -> Day:
    fill_demo(store, now)
    return store.load_day(japan_date(now))


@pytest.fixture
def day(empty_store: DeskStore) -> Day:
    return filled(empty_store, TEN)


def test_every_state_and_both_lengths_are_there(day: Day) -> None:
    assert {each.state for each in day.appointments} == set(State)
    assert {each.kind.minutes for each in day.appointments} == {30, 45}
    assert {each.client.kind for each in day.appointments} == set(ClientKind)
    kinds = {each.kind for planned in day.appointments for each in planned.attendants or ()}
    assert AttendantKind.INTERPRETER in kinds


def test_the_office_has_three_counsellors_one_receptionist_and_rooms(day: Day) -> None:
    assert day.office == "ハローワーク佐世保（デモ）"
    roles = [member.role for member in day.staff]
    assert (roles.count(Role.COUNSELLOR), roles.count(Role.RECEPTION)) == (3, 1)


def test_rooms_and_links_are_of_the_tools_that_the_offices_terms_name(day: Day) -> None:
    (sasebo,) = (each for each in profile_choices() if each.key == OFFICE.id)
    assert {room.service for room in day.rooms} == set(sasebo.tools) == {Service.TELEOFFICE}
    assert {each.join.service for each in day.appointments if each.join} == {Service.TELEOFFICE}


def test_what_is_over_has_its_outcome_and_what_failed_its_story(day: Day) -> None:
    done = [each for each in day.appointments if each.state is State.DONE]
    assert all(each.outcome and each.started_at and each.ended_at for each in done)
    failure = next(each for each in day.appointments if each.state is State.PHONE).open_failure
    assert failure is not None
    assert failure.calls
    assert failure.diagnosis
    assert len(failure.accounts) == 2


def test_sessions_have_a_past_that_can_be_read(empty_store: DeskStore, day: Day) -> None:
    online = next(each for each in day.appointments if each.state is State.ONLINE)
    history = empty_store.history(online.id)
    assert [event.what for event in history] == ["booked", "open_join", "start"]
    assert all(event.at <= TEN for each in day.appointments for event in empty_store.history(each.id))


def test_nothing_real_is_dialled_and_every_link_may_be_opened(day: Day) -> None:
    for each in day.appointments:
        for phone in each.client.phones:
            number = phonenumbers.parse(phone.e164)
            assert phonenumbers.is_possible_number(number)
            assert phone.e164.startswith(("+81900000", "+8195600"))
        assert each.join is not None
        assert isinstance(judge_link(each.join.url), JoinLink)


@pytest.mark.parametrize("minute", range(0, 24 * 60, 97))
def test_at_any_time_of_the_day_mine_begins_within_two_minutes_and_one_runs_over(
    empty_store: DeskStore, minute: int
) -> None:
    now = TEN.replace(hour=0, minute=0, second=41) + timedelta(minutes=minute)
    fill_demo(empty_store, now)
    today = japan_date(now)
    around = empty_store.load_range(today - timedelta(days=1), today + timedelta(days=1))
    mine = [each for each in around if each.counsellor_id == ME and now < each.start and each.is_live]
    assert timedelta(0) < mine[0].start - now <= timedelta(minutes=2)
    assert [each for each in around if each.is_running and each.end < now]
    assert {each.state for each in around} == set(State)


@pytest.mark.parametrize(
    ("hour", "minute", "least"), [(15, 1, 9), (15, 20, 11), (18, 30, 20), (12, 30, 20), (14, 57, 13)]
)
def test_near_midnight_too_most_of_it_falls_on_todays_date(
    empty_store: DeskStore, hour: int, minute: int, least: int
) -> None:
    now = TEN.replace(hour=hour, minute=minute)
    day = filled(empty_store, now)
    assert len(day.appointments) >= least
    assert [each for each in day.appointments if each.is_live and each.counsellor_id == ME]


def test_the_week_and_the_month_live_too(empty_store: DeskStore, day: Day) -> None:
    book = DayBook(empty_store)
    week = book.week(day.date)
    assert all(each.appointments for each in week[1:5])
    assert week[0].appointments == ()  # 23 November is a holiday
    assert sum(len(each.appointments) for each in book.month(day.date)) > 60


@pytest.mark.parametrize("me", [member.id for member in COUNSELLORS])
def test_whoever_sits_at_the_desk_has_the_session_that_begins_next(empty_store: DeskStore, me: str) -> None:
    fill_demo(empty_store, TEN, me)
    day = empty_store.load_day(japan_date(TEN))
    next_one = next(each for each in day.appointments if each.start > TEN)
    assert next_one.counsellor_id == me


def test_somebody_who_is_no_counsellor_there_is_refused(empty_store: DeskStore) -> None:
    with pytest.raises(ValueError, match="me"):
        fill_demo(empty_store, TEN, "nobody")
