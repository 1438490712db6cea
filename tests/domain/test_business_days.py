import csv
from datetime import date, timedelta
from typing import Any

import jpholiday
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.business_days import (
    OFFICIAL_LIST,
    ClosedBecause,
    OfficeCalendar,
    national_holidays,
)
from tests.examples import DATA, examples

OFFICE = OfficeCalendar()
BY_THE_LIST = OfficeCalendar(published_only=True)
DAYS = st.dates(min_value=date(1955, 1, 1), max_value=date(2099, 12, 31))
TUESDAY = date(2026, 11, 24)


def official_list() -> set[date]:
    with (DATA / "holidays/syukujitsu.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return {date(*map(int, row[0].split("/"))) for row in rows}


@pytest.mark.parametrize(
    "case", examples("holidays/business_days.json", "cases"), ids=lambda case: case["date"]
)
def test_every_worked_example_comes_out(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["date"])
    assert BY_THE_LIST.is_business_day(day) == case["is_business_day"]
    assert BY_THE_LIST.closed_because(day) == case.get("closed_because")
    assert BY_THE_LIST.previous(day).isoformat() == case["previous_business_day"]
    assert BY_THE_LIST.next(day).isoformat() == case["next_business_day"]
    assert BY_THE_LIST.plus(day, 5).isoformat() == case["plus_5_business_days"]
    assert BY_THE_LIST.minus(day, 5).isoformat() == case["minus_5_business_days"]


def test_the_holidays_are_those_of_the_official_list_day_by_day() -> None:
    first, last = OFFICIAL_LIST
    ours = {day for year in range(first.year, last.year + 1) for day in national_holidays(year)}
    assert ours == official_list()
    assert (min(ours).year, max(ours).year) == (first.year, last.year)


@pytest.mark.parametrize("year", range(1986, 2100))
def test_another_library_knows_the_same_holidays(year: int) -> None:
    assert national_holidays(year) == {day for day, _ in jpholiday.year_holidays(year)}


@pytest.mark.parametrize("day", [date(2028, 1, 10), date(2028, 5, 3), date(1954, 12, 31)])
def test_a_day_that_the_list_does_not_reach_says_so(day: date) -> None:
    assert OFFICE.beyond_official_list(day)
    assert not OFFICE.beyond_official_list(TUESDAY)


def test_after_the_list_the_law_goes_on_unless_only_what_is_published_counts() -> None:
    coming_of_age = date(2028, 1, 10)
    assert OFFICE.closed_because(coming_of_age) is ClosedBecause.HOLIDAY
    assert BY_THE_LIST.is_business_day(coming_of_age)


def test_an_office_adds_closures_and_openings_of_its_own() -> None:
    saturday = date(2026, 11, 28)
    office = OfficeCalendar(
        extra_closures=frozenset({TUESDAY}), extra_openings=frozenset({saturday, TUESDAY})
    )
    assert office.closed_because(TUESDAY) is ClosedBecause.OFFICE_CLOSURE
    assert office.is_business_day(saturday)
    assert office.next(date(2026, 11, 27)) == saturday
    assert office.minus(date(2026, 11, 30), 5) == date(2026, 11, 20)


def test_counting_needs_a_number_of_days() -> None:
    for count in (0, -1):
        with pytest.raises(ValueError, match="count"):
            OFFICE.plus(TUESDAY, count)


def test_an_office_that_never_opens_again_is_an_error_and_no_endless_search() -> None:
    closed = OfficeCalendar(extra_closures=frozenset(TUESDAY + timedelta(days=n) for n in range(1, 400)))
    for count_from in (TUESDAY, date(9999, 12, 31)):
        with pytest.raises(LookupError):
            closed.next(count_from)
    with pytest.raises(LookupError):
        OFFICE.previous(date(1, 1, 1))


@given(DAYS, st.integers(min_value=1, max_value=60))
def test_counting_forward_and_back_leads_home_from_a_business_day(day: date, count: int) -> None:
    start = day if OFFICE.is_business_day(day) else OFFICE.next(day)
    assert OFFICE.minus(OFFICE.plus(start, count), count) == start
    assert OFFICE.plus(OFFICE.minus(start, count), count) == start


@given(DAYS, st.integers(min_value=2, max_value=30))
def test_the_nth_day_is_the_next_of_the_one_before(day: date, count: int) -> None:
    assert OFFICE.plus(day, count) == OFFICE.next(OFFICE.plus(day, count - 1))
    assert OFFICE.is_business_day(OFFICE.plus(day, count))
