"""Dates and times as hands type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.typed_moments import MomentProblem, typed_date, typed_time
from tests.builders import TODAY


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("11/24", date(2026, 11, 24)),
        ("11/23", date(2027, 11, 23)),
        ("１１／２５", date(2026, 11, 25)),
        ("1125", date(2026, 11, 25)),
        ("11-25", date(2026, 11, 25)),
        ("20261201", date(2026, 12, 1)),
        ("2026-12-01", date(2026, 12, 1)),
        ("2026/12/1", date(2026, 12, 1)),
        ("R8.12.1", date(2026, 12, 1)),
        ("令和8年12月1日（火）", date(2026, 12, 1)),
        ("12月1日", date(2026, 12, 1)),
        ("12/1(火)", date(2026, 12, 1)),
        ("十二月一日", date(2026, 12, 1)),
        ("明日", date(2026, 11, 25)),
        ("明後日", date(2026, 11, 26)),
        ("Today", TODAY),
        ("2/29", date(2028, 2, 29)),
    ],
)
def test_a_date_is_read_as_it_is_typed(text: str, meant: date) -> None:
    assert typed_date(text, TODAY) == meant


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", MomentProblem.EMPTY),
        ("　", MomentProblem.EMPTY),
        ("abc", MomentProblem.UNREADABLE),
        ("12/1 13:30", MomentProblem.UNREADABLE),
        ("1" * 5000, MomentProblem.UNREADABLE),
        ("2/30", MomentProblem.NO_SUCH_DAY),
        ("1399", MomentProblem.NO_SUCH_DAY),
        ("令和8年2月30日", MomentProblem.NO_SUCH_DAY),
        ("12/1(水)", MomentProblem.OTHER_WEEKDAY),
    ],
)
def test_what_is_no_date_says_why(text: str, problem: MomentProblem) -> None:
    assert typed_date(text, TODAY) is problem


@pytest.mark.parametrize(
    "text", ["1330", "13:30", "１３：３０", "13.30", "午後1時半", "午後１時30分", "13時30分", "1:30 PM"]
)
def test_half_past_one_is_read_in_every_way_it_is_typed(text: str) -> None:
    assert typed_time(text) == time(13, 30)


@pytest.mark.parametrize(("text", "meant"), [("9", time(9)), ("930", time(9, 30)), ("正午", time(12))])
def test_short_times_are_read(text: str, meant: time) -> None:
    assert typed_time(text) == meant


@pytest.mark.parametrize("text", ["2560", "24:00", "2400", "13:30-14:00", "13:30頃", "半", "x", "1:2:3:4"])
def test_what_is_no_single_time_of_day_is_not_guessed(text: str) -> None:
    assert typed_time(text) is MomentProblem.UNREADABLE


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_a_problem_and_never_a_crash(text: str) -> None:
    assert isinstance(typed_date(text, TODAY), date | MomentProblem)
    assert isinstance(typed_time(text), time | MomentProblem)


@given(st.dates(date(2026, 11, 24), date(2027, 11, 23)))
def test_month_and_day_mean_the_next_such_day(day: date) -> None:
    assert typed_date(f"{day.month}/{day.day}", TODAY) == day
