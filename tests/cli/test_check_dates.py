import json
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.cli.main import main
from tests.examples import examples


@pytest.fixture
def checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def check(*lines: str) -> list[dict[str, Any]]:
        file = tmp_path / "dates.txt"
        file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        assert main(["check", "dates", str(file)]) == 0
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return check


def test_every_worked_example_is_answered_with_the_keys_that_were_agreed(checked: Any) -> None:
    cases = examples("holidays/business_days.json", "cases")
    for case, row in zip(cases, checked(*(case["date"] for case in cases)), strict=True):
        row.pop("warnings", None)
        assert row == {key: case.get(key) for key in row}
        assert list(row) == [
            *("date", "is_business_day", "closed_because", "previous_business_day"),
            *("next_business_day", "plus_5_business_days", "minus_5_business_days"),
        ]


def test_a_weekday_that_the_list_does_not_reach_is_unknown_and_warned_of(checked: Any) -> None:
    for row in checked("2028-01-10", "2028-05-03"):
        assert (row["is_business_day"], row["warnings"]) == (None, ["beyond_official_list"])


def test_an_answer_that_lies_beyond_the_list_is_warned_of(checked: Any) -> None:
    inside, across = checked("2027-12-01", "2027-12-28")
    assert "warnings" not in inside
    assert across["warnings"] == ["beyond_official_list"]


def test_a_saturday_and_the_new_year_are_closed_for_certain_in_any_year(checked: Any) -> None:
    rows = checked("2031-11-22", "2031-12-29")
    assert [row["closed_because"] for row in rows] == ["saturday", "new_year_closure"]
    assert not any(row["is_business_day"] for row in rows)


def test_the_ends_of_the_calendar_and_lines_that_are_no_dates_are_answered(checked: Any) -> None:
    last, first, *others = checked("9999-12-31", "0001-01-01", "2026-02-30", "tomorrow", "")
    assert (last["next_business_day"], first["previous_business_day"]) == (None, None)
    assert [row["warnings"] for row in others] == [["not_a_date"]] * 3
