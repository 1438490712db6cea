"""The dates of a series that cannot be had fall back to times of their own."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.rules.hours import WeeklyWindow
from counsellor_app.services.booking.free_weeks import ANYBODY, Wanted
from counsellor_app.services.booking.reception import Reception
from counsellor_app.storage.store import DeskStore
from tests.services.receptions import NOW, jst, office

FIRST = jst("2026-11-26 10:00")
WEEK = timedelta(days=7)


def of_one_time_a_day(store: DeskStore, closed: frozenset[date]) -> Reception:
    """Sasebo, where nothing but ten o'clock can be booked, and not on these days."""
    sasebo = office("sasebo")
    kind = sasebo.kind("weekday")
    window = WeeklyWindow(frozenset(range(5)), time(10), time(10, 30))
    short = replace(kind, hours=replace(kind.hours, weekly=(window,)))
    others = tuple(each for each in sasebo.kinds if each.key != "weekday")
    return Reception(store, replace(sasebo, kinds=(short, *others)), OfficeCalendar(extra_closures=closed))


def days(first: str, last: str, *open_days: str) -> frozenset[date]:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    all_days = {begin + timedelta(days=each) for each in range((end - begin).days + 1)}
    return frozenset(all_days - {date.fromisoformat(each) for each in open_days})


def offered(desk: Reception, times: int, wanted: Wanted = ANYBODY) -> list[datetime | None]:
    starts = tuple(FIRST + number * WEEK for number in range(times))
    dates = desk.series_dates("weekday", starts, NOW, wanted)
    return [
        each.wanted.start if each.wanted.is_free else next((near.start for near in each.nearest), None)
        for each in dates
    ]


def test_of_two_dates_with_one_nearest_time_the_second_has_the_next_nearest(store: DeskStore) -> None:
    """12/3 and 12/10 are closed; 12/7 is the nearest to both, and 12/14 the next for the second."""
    desk = of_one_time_a_day(store, days("2026-11-27", "2026-12-18", "2026-12-07", "2026-12-14"))
    assert offered(desk, 3) == [jst("2026-12-07 10:00"), jst("2026-12-14 10:00")]


def test_a_date_with_nothing_left_near_it_is_offered_nothing(store: DeskStore) -> None:
    desk = of_one_time_a_day(store, days("2026-11-27", "2027-01-31", "2026-12-07"))
    assert offered(desk, 3) == [jst("2026-12-07 10:00"), None]


def test_no_date_falls_back_to_the_first_one_or_to_one_that_is_free_itself(store: DeskStore) -> None:
    """12/3 is closed; nearest would be the first, 11/26, and 12/10, a date of the series too."""
    shut = days("2026-11-25", "2026-12-31", "2026-11-26", "2026-12-10", "2026-12-11")
    assert offered(of_one_time_a_day(store, shut), 3) == [jst("2026-12-11 10:00"), jst("2026-12-10 10:00")]


def test_a_free_date_is_still_the_nearest_to_itself(store: DeskStore) -> None:
    desk = of_one_time_a_day(store, frozenset())
    dates = desk.series_dates("weekday", (FIRST, FIRST + WEEK), NOW)
    assert [each.nearest[0].start for each in dates] == [FIRST + WEEK]


@pytest.mark.parametrize("minutes", [30, 120])
def test_times_that_are_offered_never_overlap(store: DeskStore, minutes: int) -> None:
    """12/3 and 12/10 are closed: both fall back to 12/7 and the days beside it, to times that are apart."""
    shut = OfficeCalendar(extra_closures=days("2026-12-01", "2026-12-20", "2026-12-07"))
    desk = Reception(store, office("sasebo"), shut)
    starts = tuple(jst(f"2026-12-{day:02} 12:30") for day in (3, 10))
    found = desk.series_dates("weekday", (FIRST, *starts), NOW, Wanted(minutes=minutes))
    first, second = sorted(each.nearest[0].start for each in found)
    assert second - first >= timedelta(minutes=minutes)
