"""Calendar days of Japan, whatever the PC's own zone is."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.japan import japan_date, span_of_days, start_of_day, week_of, weeks_of_month


def test_the_day_begins_at_fifteen_hours_of_the_day_before_in_utc() -> None:
    assert start_of_day(date(2026, 11, 24)) == datetime(2026, 11, 23, 15, tzinfo=UTC)
    assert japan_date(datetime(2026, 11, 23, 14, 59, 59, tzinfo=UTC)) == date(2026, 11, 23)
    assert japan_date(datetime(2026, 11, 23, 15, tzinfo=UTC)) == date(2026, 11, 24)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_a_span_holds_exactly_the_moments_of_its_days(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    begin, end = span_of_days(first, last)
    assert (japan_date(begin), japan_date(end - timedelta(microseconds=1))) == (first, last)
    assert end - begin == timedelta(days=more + 1)


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2026, 11, 26), date(2026, 11, 29)])
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    assert week_of(day) == (date(2026, 11, 23), date(2026, 11, 29))


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_the_weeks_of_a_month_are_whole_and_hold_all_of_it(day: date) -> None:
    first, last = weeks_of_month(day)
    assert (first.weekday(), last.weekday()) == (0, 6)
    assert first <= day.replace(day=1) <= day <= last
    assert (last - first).days + 1 in {28, 35, 42}
    assert (last + timedelta(days=1) - timedelta(days=7)).month == day.month
