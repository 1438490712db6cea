from datetime import date, datetime, time

import pytest

from counsellor_app.domain.sheet_import.context import Context, context_of
from counsellor_app.domain.sheet_import.days import read_day
from counsellor_app.domain.sheet_import.grid import CellFault, CellValue
from counsellor_app.domain.sheet_import.verdict import RowWarning

TODAY = date(2026, 11, 2)
NOTHING_SAID = Context(TODAY)
NOVEMBER = Context(TODAY, year=2026, month=11)
DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "2026/11/24",
            "2026-11-24",
            "2026.11.24",
            "2026年11月24日(火)",
            "２０２６／１１／２４",
            "20261124",
            "11/24/2026",
        ),
        *(
            "令和8年11月24日",
            "R8.11.24",
            "R8/11/24",
            "㋿8年11月24日（火曜日）",
            "24.11.2026",
            "2026/11/24 0:00",
        ),
        *(DAY, datetime.fromisoformat("2026-11-24"), "  2026/11/24　", "2026\u200b/11/24"),
    ],
)
def test_a_full_date_needs_no_confirmation(cell: CellValue) -> None:
    reading = read_day(cell, NOTHING_SAID)
    assert (reading.day, reading.warnings) == (DAY, ())


@pytest.mark.parametrize(
    ("cell", "warning"),
    [
        ("46350", RowWarning.DATE_FROM_SERIAL),
        (46350, RowWarning.DATE_FROM_SERIAL),
        (46350.0, RowWarning.DATE_FROM_SERIAL),
        ("令和八年十一月二十四日", RowWarning.KANJI_NUMERAL_DATE),
        ("11/24(火)", RowWarning.YEAR_MISSING),
        ("11月24日", RowWarning.YEAR_MISSING),
        ("火 11/24", RowWarning.YEAR_MISSING),
        ("26/11/24", RowWarning.YEAR_ABBREVIATED),
        ("8.11.24", RowWarning.YEAR_ABBREVIATED),
        ("24-Nov-26", RowWarning.YEAR_ABBREVIATED),
        ("2026/11/24(水)", RowWarning.WEEKDAY_MISMATCH),
    ],
)
def test_a_date_that_had_to_be_completed_is_to_be_confirmed(cell: CellValue, warning: RowWarning) -> None:
    reading = read_day(cell, NOTHING_SAID)
    assert (reading.day, reading.warnings) == (DAY, (warning,))


@pytest.mark.parametrize("cell", ["11/24(火)", "11月24日", "24日", "24", 24, "24(火)", "火(24日)"])
def test_the_title_of_the_list_completes_a_date_without_a_question(cell: CellValue) -> None:
    reading = read_day(cell, NOVEMBER)
    assert (reading.day, reading.warnings) == (DAY, ())


@pytest.mark.parametrize("cell", ["24-Nov", "Nov-24", "1-Feb"])
def test_what_a_spreadsheet_has_made_of_a_date_is_not_guessed(cell: str) -> None:
    reading = read_day(cell, NOTHING_SAID)
    assert (reading.day, reading.warnings) == (None, (RowWarning.YEAR_MISSING,))


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "",
            "昨日",
            "########",
            "2026/13/01",
            "令和8年11月31日",
            "R38.13.1",
            "平成32年4月1日",
        ),
        *("11/24-25", "99", 31.5, 9012345678, time(9), True, CellFault.ERROR, "30-Feb", "13/45", "0/0"),
    ],
)
def test_what_names_no_day_is_not_understood(cell: CellValue) -> None:
    assert not read_day(cell, NOTHING_SAID).understood


@pytest.mark.parametrize(
    "cell", ["1926/11/24", "2029/1/5", datetime.fromisoformat("1908-11-24"), "R18.11.24"]
)
def test_a_year_that_nobody_books_for_is_to_be_confirmed(cell: CellValue) -> None:
    assert RowWarning.DATE_IMPLAUSIBLE in read_day(cell, NOTHING_SAID).warnings


@pytest.mark.parametrize(
    ("cell", "rest"),
    [
        ("2026/11/24 13:30", "13:30"),
        ("11/24(火)　13:30～14:00", "13:30~14:00"),
        (datetime.fromisoformat("2026-11-24T13:30"), "13:30"),
        (46350.5625, "13:30"),
        ("2026-11-24T13:30:00+09:00", "13:30:00+09:00"),
    ],
)
def test_the_time_behind_a_date_is_handed_on(cell: CellValue, rest: str) -> None:
    assert read_day(cell, NOVEMBER).rest == rest


@pytest.mark.parametrize(
    ("titles", "sheet_name", "expected"),
    [
        (["オンライン職業相談　予約管理表（令和8年11月分）"], "11月", Context(TODAY, 2026, 11)),
        (["令和8年度 予約表"], "1月", Context(TODAY, 2026, 1, fiscal=True)),
        (["2026年11月"], None, Context(TODAY, 2026, 11)),
        ([], "R8.11.24", Context(TODAY, 2026, 11, 24)),
        (["令和8年"], "11月24日", Context(TODAY, 2026, 11, 24)),
        (["予約表"], "24日", Context(TODAY, day=24)),
        (["予約表 佐藤"], "Sheet1", Context(TODAY)),
    ],
)
def test_titles_and_the_sheet_name_say_which_year_month_and_day(
    titles: list[str], sheet_name: str | None, expected: Context
) -> None:
    assert context_of(titles, sheet_name, TODAY) == expected


def test_the_year_turns_within_a_list_and_within_a_fiscal_year() -> None:
    assert Context(TODAY, 2026, 12).complete(1, 8) == date(2027, 1, 8)
    assert Context(TODAY, 2027, 1).complete(12, 28) == date(2026, 12, 28)
    assert Context(TODAY, 2026, fiscal=True).complete(3, 31) == date(2027, 3, 31)
    assert Context(TODAY).complete(1, 15) == date(2027, 1, 15)
    assert Context(TODAY).complete(9, 30) == date(2026, 9, 30)
