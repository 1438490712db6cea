import json
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.cli.main import main
from tests.examples import DATA, examples

FILES = DATA / "spreadsheets"
KEYS = [
    *("row", "verdict", "reason", "date", "start", "end", "name", "kana_key"),
    *("job_seeker_no", "phone", "email", "method", "status", "warnings"),
]


def imported(file: Path, capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    now = ["--now", "2026-11-02T09:00:00+09:00"]
    assert main(["import", str(file), "--dry-run", "--json", *now, *options]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(
    "example", examples("spreadsheets/expected.json", "files"), ids=lambda example: example["file"]
)
def test_every_example_list_comes_out_row_by_row(
    example: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    rows = {row["row"]: row for row in imported(FILES / example["file"], capsys)}
    assert all(list(row) == KEYS for row in rows.values())
    expected = {row["row"]: row for row in example["expected"]}
    skipped = {row["row"]: row["reason"] for row in example["skipped"]}
    assert {number: row["reason"] for number, row in rows.items() if row["verdict"] == "skip"} == skipped
    assert rows.keys() - skipped.keys() == expected.keys()
    for number, wanted in expected.items():
        row, warnings = rows[number], wanted.get("warnings", [])
        assert {key: row[key] for key in KEYS if key in wanted and key != "warnings"} == {
            key: wanted[key] for key in KEYS if key in wanted and key != "warnings"
        }
        assert set(row["warnings"]) == set(warnings)
        assert row["verdict"] == ("confirm" if warnings else "import")


def test_without_json_a_summary_is_printed_that_names_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(FILES / "02_utf8bom_era.csv"), "--dry-run", "--now", "2026-11-02T09:00"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "row 2: import"
    assert "row 7: skip (invalid_date)" in lines
    assert lines[-1] == "1 confirm, 5 import, 2 skip"
    assert not any("花子" in line or "090" in line for line in lines)


def test_without_now_dates_that_have_no_year_are_read_against_the_present(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("日付,開始,氏名\n11/24,9:00,見本\n", encoding="utf-8")
    assert main(["import", str(file), "--dry-run", "--json"]) == 0
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert row["date"].endswith("-11-24")
    assert row["warnings"][0] == "year_missing"


def test_sheets_are_named_where_several_of_a_workbook_have_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from openpyxl import Workbook

    workbook = Workbook()
    for title in ("11月24日", "11月25日"):
        sheet = workbook.create_sheet(title)
        sheet.append(["時間", "氏名", "電話"])
        sheet.append(["9:00", "見本 花子", "090-1234-5678"])
    file = tmp_path / "list.xlsx"
    workbook.save(file)
    rows = imported(file, capsys)
    assert [(row["sheet"], row["row"], row["date"]) for row in rows] == [
        *(("11月24日", 2, "2026-11-24"), ("11月25日", 2, "2026-11-25")),
    ]


def test_a_file_that_cannot_be_read_or_holds_no_list_is_an_error_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain, old = tmp_path / "notes.txt", tmp_path / "old.xls"
    plain.write_text("hello\n", encoding="utf-8")
    old.write_bytes(b"\xd0\xcf\x11\xe0")
    for file, sentence in (
        (plain, "no list was found"),
        (old, "save it as .xlsx"),
        (tmp_path / "no", "cannot read"),
    ):
        assert main(["import", str(file), "--dry-run", "--json"]) == 1
        out, err = capsys.readouterr()
        assert (out, sentence in err) == ("", True)
