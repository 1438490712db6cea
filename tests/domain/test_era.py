from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.era import ascii_numbers, era_date, era_date_long, parse_era

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (DAY, "令和8年11月24日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 25), "昭和元年12月25日"),
        (date(1912, 7, 29), "明治45年7月29日"),
        (date(1872, 12, 31), "1872年12月31日"),
    ],
)
def test_a_day_is_written_by_the_era_it_belongs_to(day: date, written: str) -> None:
    assert era_date(day) == written


def test_the_long_form_tells_the_weekday() -> None:
    assert era_date_long(DAY) == "令和8年11月24日（火）"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "令和8年11月24日",
            "令和８年１１月２４日（火）",
            "令和08年11月24日(火曜日)",
            "令和 8年 11月 24日 火",
            "㋿8年11月24日",
        ),
        *("R8.11.24", "r8/11/24", "Ｒ８－１１－２４", "R08.11.24(火)", "令8.11.24", "R.8.11.24"),
        *("令和八年十一月二十四日", "令和〇八年一一月二四日", " 令和8年11月24日　"),
    ],
)
def test_an_era_date_is_read_however_it_is_written(text: str) -> None:
    assert parse_era(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "11月24日",
            "2026-11-24",
            "令和8年11月31日",
            "令和8年13月1日",
            "令和0年1月1日",
            "令和8年11月24日まで",
        ),
        *(
            "平成32年4月1日",
            "令和元年4月30日",
            "平成31年5月1日",
            "明治5年1月1日",
            "X8.11.24",
            "令和99999年1月1日",
        ),
    ],
)
def test_what_names_no_day_is_not_read(text: str) -> None:
    assert parse_era(text) is None


@given(st.dates(min_value=date(1873, 1, 1), max_value=date(2117, 12, 31)))
def test_what_is_written_is_read_back(day: date) -> None:
    assert parse_era(era_date(day)) == parse_era(era_date_long(day)) == day


def test_kanji_numbers_become_digits_and_other_kanji_stay() -> None:
    assert ascii_numbers("二〇二六年十月三十一日 午後一時") == "2026年10月31日 午後1時"
    assert ascii_numbers("十十五 十十") == "十十五 十十"
