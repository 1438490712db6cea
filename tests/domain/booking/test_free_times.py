"""Which times of a day are free: rules, counsellor and meeting room together."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.booking.free_times import (
    Diary,
    SlotTime,
    Spans,
    free_times,
    slot_starts,
    three_nearest,
    time_at,
)
from counsellor_app.domain.booking.refusal import Obstacle
from counsellor_app.domain.booking.time_rules import day_refusals
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.rules.hours import ExtraOpening, KindHours, WeeklyWindow, Window
from counsellor_app.domain.rules.profile import RuleProfile
from tests.domain.booking.desk import CALENDAR, at, jst
from tests.domain.rules.profiles import ABASHIRI, EMPLOYER, EVENING, NISHINOMIYA, WEEKDAY, kind

THURSDAY, SATURDAY, HOLIDAY = date(2026, 11, 26), date(2026, 11, 28), date(2026, 11, 23)
NOW = jst("2026-11-16 13:42")
EMPTY = Diary({"sato": (), "mori": ()}, {"zoom-1": ()})


def span(day: date, since: str, until: str) -> tuple[datetime, datetime]:
    return at(day, time.fromisoformat(since)), at(day, time.fromisoformat(until))


def clock(slot: SlotTime) -> str:
    return f"{slot.start + timedelta(hours=9):%H:%M}"


def hours_of(profile: RuleProfile, **changes: object) -> RuleProfile:
    return replace(profile, hours=replace(profile.hours, **changes))  # type: ignore[arg-type]


def test_the_grid_starts_with_each_window_and_the_last_session_ends_inside_it() -> None:
    starts = [f"{start:%H:%M}" for start in slot_starts(kind(ABASHIRI), THURSDAY)]
    morning = ["09:30", "10:00", "10:30", "11:00", "11:30"]
    assert starts == [*morning, "13:30", "14:00", "14:30", "15:00", "15:30"]
    sasebo = slot_starts(kind(WEEKDAY), THURSDAY)
    assert (sasebo[0], sasebo[-1]) == (time(8, 30), time(16))
    by_quarter = slot_starts(replace(kind(WEEKDAY), slot_step_minutes=15), THURSDAY)
    assert by_quarter[-1] == time(16, 15)


def test_an_empty_day_is_free_with_every_pair() -> None:
    day = free_times(kind(ABASHIRI), CALENDAR, THURSDAY, EMPTY, NOW)
    assert day.refusals == ()
    assert len(day.times) == 10
    assert all(slot.pairs == (("sato", "zoom-1"), ("mori", "zoom-1")) for slot in day.times)


def test_a_full_time_says_who_is_taken() -> None:
    diary = Diary(
        {"sato": (span(THURSDAY, "10:00", "10:30"),), "mori": (span(THURSDAY, "10:15", "10:45"),)},
        {"zoom-1": (span(THURSDAY, "11:00", "11:30"),)},
    )
    times = {clock(slot): slot for slot in free_times(kind(ABASHIRI), CALENDAR, THURSDAY, diary, NOW).times}
    (no_counsellor,) = times["10:00"].refusals
    assert (no_counsellor.obstacle, no_counsellor.details) == (Obstacle.NO_COUNSELLOR_FREE, ("sato", "mori"))
    (no_room,) = times["11:00"].refusals
    assert (no_room.obstacle, no_room.details) == (Obstacle.NO_ROOM_FREE, ("zoom-1",))
    assert times["10:30"].pairs == (("sato", "zoom-1"),)
    assert not no_room.in_principle


def test_the_deadline_refuses_a_whole_day_but_leaves_the_pairs_for_an_override() -> None:
    day = free_times(kind(ABASHIRI), CALENDAR, THURSDAY, EMPTY, jst("2026-11-26 00:00"))
    assert not any(slot.is_free for slot in day.times)
    for slot in day.times:
        (refusal,) = slot.refusals
        assert (refusal.obstacle, refusal.article) == (Obstacle.DEADLINE_PASSED, "第4条(1)")
        assert refusal.since == jst("2026-11-26 00:00")
        assert len(slot.pairs) == 2
    eve = free_times(kind(ABASHIRI), CALENDAR, THURSDAY, EMPTY, jst("2026-11-25 23:59"))
    assert all(slot.is_free for slot in eve.times)


@pytest.mark.parametrize(
    ("day", "because"),
    [
        (HOLIDAY, ("holiday",)),
        (date(2026, 12, 29), ("new_year_closure",)),
        (date(2027, 1, 1), ("holiday",)),
        (date(2026, 9, 22), ("holiday",)),
    ],
)
def test_a_closed_day_says_why(day: date, because: tuple[str, ...]) -> None:
    (refusal,) = day_refusals(kind(WEEKDAY), CALENDAR, day)
    assert (refusal.obstacle, refusal.details) == (Obstacle.CLOSED_DAY, because)
    assert refusal.in_principle
    times = free_times(kind(WEEKDAY), CALENDAR, day, EMPTY, NOW).times
    assert times
    assert all(refusal in slot.refusals for slot in times)


def test_a_weekend_has_no_window_and_its_article_says_so() -> None:
    day = free_times(kind(ABASHIRI), CALENDAR, SATURDAY, EMPTY, NOW)
    assert day.times == ()
    (refusal,) = day.refusals
    assert (refusal.obstacle, refusal.article) == (Obstacle.OUTSIDE_WINDOW, "第4条(1)③")


@pytest.mark.parametrize("name", [EVENING, EMPLOYER])
@pytest.mark.parametrize("day", [SATURDAY, HOLIDAY])
def test_evening_and_employer_sessions_may_be_on_any_day(name: str, day: date) -> None:
    assert any(slot.is_free for slot in free_times(kind(name), CALENDAR, day, EMPTY, NOW).times)


@pytest.mark.parametrize("name", [WEEKDAY, EVENING, EMPLOYER, ABASHIRI])
def test_the_offices_own_closure_binds_every_kind(name: str) -> None:
    closed = hours_of(kind(name), closed_days=frozenset({THURSDAY}))
    for profile, calendar in [(closed, CALENDAR), (kind(name), OfficeCalendar(frozenset({THURSDAY})))]:
        (refusal,) = day_refusals(profile, calendar, THURSDAY)
        assert (refusal.obstacle, refusal.details) == (Obstacle.CLOSED_DAY, ("office_closure",))


@pytest.mark.parametrize("day", [SATURDAY, HOLIDAY])
def test_an_extra_opening_opens_its_kind_with_its_own_windows_and_no_other(day: date) -> None:
    opening = ExtraOpening(day, (Window(time(9), time(10)),))
    opened = hours_of(kind(WEEKDAY), extra_openings=(opening,))
    calendar = OfficeCalendar(extra_openings=frozenset({day}))
    times = free_times(opened, calendar, day, EMPTY, NOW).times
    assert [clock(slot) for slot in times if slot.is_free] == ["09:00", "09:30"]
    off = time_at(opened, calendar, at(day, time(10)), EMPTY, NOW)
    assert [each.obstacle for each in off.refusals] == [Obstacle.OUTSIDE_WINDOW]
    assert day_refusals(kind(WEEKDAY), calendar, day) != ()


def test_a_profile_with_blanks_offers_no_time() -> None:
    slot = time_at(kind(NISHINOMIYA), CALENDAR, jst("2026-11-26 10:00"), EMPTY, NOW)
    assert [each.obstacle for each in slot.refusals] == [Obstacle.BLANKS]
    assert free_times(kind(NISHINOMIYA), CALENDAR, THURSDAY, EMPTY, NOW).times == ()


def test_the_buffer_keeps_the_next_client_out_of_the_waiting_room_but_frees_the_counsellor() -> None:
    diary = Diary(
        {"sato": (span(THURSDAY, "10:00", "10:30"),)}, {"zoom-1": (span(THURSDAY, "10:00", "10:30"),)}
    )
    buffered = replace(kind(ABASHIRI), buffer_minutes=10, slot_step_minutes=10)
    free = [
        clock(slot) for slot in free_times(buffered, CALENDAR, THURSDAY, diary, NOW).times if slot.is_free
    ]
    assert free[0] == "10:40"
    assert "09:30" not in free
    between = time_at(buffered, CALENDAR, jst("2026-11-26 10:30"), diary, NOW)
    assert (between.counsellors, between.rooms) == (("sato",), ())
    unbuffered = replace(buffered, buffer_minutes=0)
    free = [
        clock(slot) for slot in free_times(unbuffered, CALENDAR, THURSDAY, diary, NOW).times if slot.is_free
    ]
    assert free[:2] == ["09:30", "10:30"]


def test_the_three_nearest_free_times_are_offered_nearest_first() -> None:
    taken: Spans = (span(THURSDAY, "10:00", "10:30"), span(THURSDAY, "14:00", "14:30"))
    day = free_times(kind(ABASHIRI), CALENDAR, THURSDAY, Diary({"sato": taken}, {"zoom-1": ()}), NOW)
    offered = three_nearest(day.times, jst("2026-11-26 10:00"))
    assert [clock(slot) for slot in offered] == ["09:30", "10:30", "11:00"]
    assert three_nearest([], jst("2026-11-26 10:00")) == ()
    assert len(three_nearest(day.times[:2], jst("2026-11-26 10:00"))) == 1


MINUTES = st.integers(0, 24 * 60 - 1)


@st.composite
def windows(draw: st.DrawFn) -> tuple[Window, ...]:
    """One or two windows of a day, apart, in order."""
    ends = sorted(draw(st.lists(MINUTES, min_size=2, max_size=4, unique=True)))
    ends = ends[: len(ends) // 2 * 2]
    clocks = [time(*divmod(minute, 60)) for minute in ends]
    return tuple(Window(clocks[i], clocks[i + 1]) for i in range(0, len(clocks), 2))


def with_windows(spans: tuple[Window, ...], step: int) -> RuleProfile:
    weekly = tuple(WeeklyWindow(frozenset(range(7)), each.opens, each.closes) for each in spans)
    hours = KindHours(kind(WEEKDAY).hours.kind, weekly)
    return replace(kind(WEEKDAY), hours=hours, slot_step_minutes=step)


@given(windows(), st.integers(5, 60), MINUTES)
def test_a_time_is_inside_the_windows_exactly_when_every_minute_of_it_is(
    spans: tuple[Window, ...], step: int, minute: int
) -> None:
    profile = with_windows(spans, step)
    open_minutes = {
        each
        for window in spans
        for each in range(
            window.opens.hour * 60 + window.opens.minute, window.closes.hour * 60 + window.closes.minute
        )
    }
    slot = time_at(profile, CALENDAR, at(THURSDAY, time(*divmod(minute, 60))), EMPTY, NOW)
    inside = all(each in open_minutes for each in range(minute, minute + 30))
    assert slot.is_free is inside


@given(windows(), st.integers(5, 60))
def test_every_start_of_the_grid_is_allowed_by_the_windows(spans: tuple[Window, ...], step: int) -> None:
    day = free_times(with_windows(spans, step), CALENDAR, THURSDAY, EMPTY, NOW)
    assert all(slot.is_free for slot in day.times)
    starts = [slot.start for slot in day.times]
    assert starts == sorted(set(starts))


@st.composite
def taken_spans(draw: st.DrawFn) -> Spans:
    """Up to six stretches of the Thursday, in any order, overlapping or not."""
    pairs = draw(st.lists(st.tuples(MINUTES, st.integers(5, 90)), max_size=6))
    midnight = at(THURSDAY, time())
    return tuple(
        (midnight + timedelta(minutes=since), midnight + timedelta(minutes=since + length))
        for since, length in pairs
    )


@given(taken_spans(), taken_spans(), st.integers(0, 30))
def test_a_free_pair_never_meets_anything_nor_comes_nearer_in_the_room_than_the_buffer(
    counsellor: Spans, room: Spans, buffer: int
) -> None:
    profile = replace(kind(WEEKDAY), buffer_minutes=buffer, slot_step_minutes=5)
    diary = Diary({"sato": counsellor}, {"zoom-1": room})
    apart = timedelta(minutes=buffer)
    for slot in free_times(profile, CALENDAR, THURSDAY, diary, NOW).times:
        alone = all(slot.end <= since or until <= slot.start for since, until in counsellor)
        room_to_itself = all(
            slot.end + apart <= since or until + apart <= slot.start for since, until in room
        )
        assert slot.is_free is (alone and room_to_itself)
        assert bool(slot.pairs) is (alone and room_to_itself)
