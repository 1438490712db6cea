"""Periods: where they begin and end, what comes before, and how they fall into pieces."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.statistics.period import Period, PeriodKind, period_of

DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
KINDS = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.FREE])


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 3, 31), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 4, 1), date(2027, 3, 31)),
        (date(2024, 2, 29), date(2023, 4, 1), date(2024, 3, 31)),
    ],
)
def test_a_fiscal_year_runs_from_april_to_march(day: date, first: date, last: date) -> None:
    assert period_of(PeriodKind.FISCAL_YEAR, day) == Period(PeriodKind.FISCAL_YEAR, first, last)


def test_months_and_weeks_have_their_own_ends() -> None:
    assert period_of(PeriodKind.MONTH, date(2024, 2, 10)).last == date(2024, 2, 29)
    week = period_of(PeriodKind.WEEK, date(2026, 11, 24))
    assert (week.first, week.last) == (date(2026, 11, 23), date(2026, 11, 29))


@given(KINDS, DAYS)
def test_periods_of_a_kind_follow_each_other_without_gap(kind: PeriodKind, day: date) -> None:
    period = period_of(kind, day)
    assert period.first <= day <= period.last
    assert period.before.last + timedelta(days=1) == period.first
    assert period.after.first - timedelta(days=1) == period.last
    assert period.before.after == period == period.after.before


@given(DAYS, st.integers(1, 900), st.integers(1, 100))
def test_pieces_make_up_the_whole_once(first: date, days: int, piece: int) -> None:
    period = Period(PeriodKind.FREE, first, first + timedelta(days=days - 1))
    pieces = list(period.slices(piece))
    assert pieces[0][0] == period.first
    assert pieces[-1][1] == period.last
    assert all(0 <= (last - begin).days < piece for begin, last in pieces)
    assert sum((last - begin).days + 1 for begin, last in pieces) == period.days


def test_free_dates_are_compared_with_as_many_days_before() -> None:
    period = Period(PeriodKind.FREE, date(2026, 11, 10), date(2026, 11, 19))
    assert (period.before.first, period.before.last) == (date(2026, 10, 31), date(2026, 11, 9))
    assert period.before.after == period


def test_a_period_never_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="period"):
        Period(PeriodKind.FREE, date(2026, 11, 2), date(2026, 11, 1))
