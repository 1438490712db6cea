from datetime import date, datetime, time

import pytest

from counsellor_app.domain.sheet_import.grid import CellFault, CellValue
from counsellor_app.domain.sheet_import.spans import (
    FAILED,
    NOTHING,
    Span,
    joined,
    lasting,
    read_minutes,
    read_span,
)

HALF_PAST_ONE, TWO = time(13, 30), time(14)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "13:30",
            "13：30",
            "13:30:00",
            "１３時３０分",
            "13時半",
            "午後1時半",
            "午後１時30分",
            "1:30 PM",
            "PM1:30",
            "1:30p.m.",
        ),
        *(
            "1330",
            "13.30",
            "午後一時半",
            "13:30頃",
            "13:30～",
            "13:30から",
            "0.5625",
            0.5625,
            "46350.5625",
            "午後13時30分",
        ),
        *(HALF_PAST_ONE, datetime.fromisoformat("2026-11-24T13:30"), time(13, 29, 59, 999_999)),
    ],
)
def test_a_start_is_read_however_it_is_written(cell: CellValue) -> None:
    assert read_span(cell) == Span(HALF_PAST_ONE)


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "13:30～14:00",
            "13:30-14:00",
            "13時30分〜14時",
            "13：30－14：00",
            "13:30から14:00まで",
            "午後1時半～2時",
        ),
        *(
            "午後1時半～午後2時",
            "13:30 ～ 14:00",
            "1330-1400",
            "13:30ー14:00",
            "13:30(30分)",
            "13:30から30分間",
        ),
    ],
)
def test_a_span_is_read_however_it_is_written(cell: str) -> None:
    assert read_span(cell) == Span(HALF_PAST_ONE, TWO)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("正午", Span(time(12))),
        ("午後0時半", Span(time(12, 30))),
        ("12:30 AM", Span(time(0, 30))),
        ("午前十時", Span(time(10))),
        ("10-11", Span(time(10), time(11))),
        ("9:00～9:30", Span(time(9), time(9, 30))),
        ("11時半～1時", Span(time(11, 30), time(1))),
    ],
)
def test_noon_and_bare_hours_are_understood(cell: str, expected: Span) -> None:
    assert read_span(cell) == expected


@pytest.mark.parametrize("cell", ["", "　", None])
def test_an_empty_cell_says_nothing(cell: CellValue) -> None:
    assert read_span(cell) == NOTHING


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "25:00",
            "13:60",
            "未定",
            "10月11日",
            "10/11",
            "46306",
            46306,
            13,
            "13:",
            "終日",
            "9:00～未定",
            "24:00",
            1.0417,
        ),
        *(
            date(2026, 10, 11),
            datetime.fromisoformat("2026-10-11"),
            True,
            CellFault.ERROR,
            "1" * 1000,
            "30分",
        ),
    ],
)
def test_what_is_no_time_or_was_turned_into_a_date_fails(cell: CellValue) -> None:
    assert read_span(cell) == FAILED


def test_lengths_make_ends_but_never_past_midnight() -> None:
    assert [read_minutes(cell) for cell in ("30", "45分", 30.0, "３０分間", "", "0", "半時間")] == [
        *(30, 45, 30, 30, None, None, None)
    ]
    assert lasting(Span(HALF_PAST_ONE), 30) == Span(HALF_PAST_ONE, TWO)
    assert lasting(Span(HALF_PAST_ONE, TWO), 45) == Span(HALF_PAST_ONE, TWO)
    assert lasting(Span(time(23, 45)), 30) == FAILED


def test_two_columns_are_one_span_unless_either_fails() -> None:
    assert joined(Span(HALF_PAST_ONE), Span(TWO)) == Span(HALF_PAST_ONE, TWO)
    assert joined(Span(HALF_PAST_ONE), FAILED) == FAILED
    assert joined(FAILED, Span(TWO)) == FAILED
