"""Files for spreadsheets, opened again by openpyxl and by LibreOffice itself."""

import csv
import io
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from counsellor_app.domain.export_table import Table, harmless
from counsellor_app.storage.sheets.sheet_files import as_cp932, as_utf8, csv_text, write_workbook

NASTY = (
    "=1+1",
    "+81956000001",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "＝1+1",
    '=HYPERLINK("http://x","y")',
    '=cmd|"/c calc"!A0',
    '"; =1',
    "髙橋, 花子",
    "改行\nあり",
    "http://example.jp",
    "0123",
    "𠮷野家",
)
TABLE = Table(
    "氏名 [試験]/2026:*?",
    ("日付", "氏名", "件数"),
    tuple((date(2026, 11, 24), name, number) for number, name in enumerate(NASTY)),
)
CHART = Table("時間帯別", ("時間", "相談", "前期"), (("9時", 3, 1), ("10時", 5, 4)), has_chart=True)
SOFFICE = shutil.which("soffice")


def converted(path: Path, to: str) -> Path:
    """The file as LibreOffice writes it in another kind."""
    assert SOFFICE is not None
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    out = str(path.parent / "out")
    as_utf_8 = ["--infilter=CSV:44,34,76,1"] if path.suffix == ".csv" else []
    command = [SOFFICE, profile, "--headless", *as_utf_8, "--convert-to", to, "--outdir", out, str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    (found,) = (path.parent / "out").iterdir()
    return found


def test_a_workbook_holds_texts_as_texts_and_numbers_as_numbers(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", (TABLE, CHART))
    book = load_workbook(tmp_path / "a.xlsx")
    first, second = book.worksheets
    rows = list(first.iter_rows(min_row=2))
    assert [row[1].value for row in rows] == [harmless(name) for name in NASTY]
    assert {row[1].data_type for row in rows} == {"s"}, "no formula, no link"
    assert [row[2].value for row in rows] == list(range(len(NASTY)))
    assert str(rows[0][0].value) == "2026-11-24 00:00:00"
    assert second["B2"].value == 3


def test_the_chart_is_a_native_one_over_the_cells(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", (TABLE, CHART))
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        charts = [name for name in parts.namelist() if name.startswith("xl/charts/")]
        assert charts == ["xl/charts/chart1.xml"]
        drawn = parts.read(charts[0]).decode()
    assert "時間帯別'!$B$2:$B$3" in drawn
    assert "http://example.jp" not in "".join(name for name in parts.namelist())


@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice here")
def test_libreoffice_opens_the_workbook_and_gives_the_same_cells(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", (TABLE,))
    made = converted(tmp_path / "a.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")
    rows = list(csv.reader(io.StringIO(made.read_text("utf-8-sig"))))
    assert rows[0] == ["日付", "氏名", "件数"]
    assert [row[1] for row in rows[1:]] == [harmless(name) for name in NASTY]
    assert [row[0] for row in rows[1:]] == ["2026-11-24"] * len(NASTY)


@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice here")
def test_libreoffice_opens_the_text_and_calculates_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(as_utf8(csv_text((TABLE,))))
    made = converted(path, "xlsx")
    sheet = load_workbook(made).worksheets[0]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert sheet["B12"].value == "改行\nあり"
    assert sheet["B11"].value == "髙橋, 花子"


def test_the_text_begins_with_its_mark_and_ends_lines_as_windows_does() -> None:
    content = as_utf8(csv_text((TABLE,)))
    assert content.startswith("﻿".encode())
    assert content.removeprefix("﻿".encode()).decode().startswith("日付,氏名,件数\r\n2026-11-24,'=1+1,0\r\n")


def test_several_tables_name_themselves_on_each_row() -> None:
    rows = list(csv.reader(io.StringIO(csv_text((CHART, CHART, TABLE)))))
    assert rows[0] == ["", "時間", "相談", "前期"]
    assert rows[1] == ["時間帯別", "9時", "3", "1"]
    assert [row[0] for row in rows].count("") == 2, "headings again only where they change"


def test_what_shift_jis_lacks_is_replaced_and_told() -> None:
    content, lost = as_cp932("髙橋〜①−𠮷☃☃")
    assert lost == "𠮷☃"
    assert content.decode("cp932") == "髙橋～①－〓〓〓"
    assert as_cp932("渡邊 はなこ")[1] == ""


@given(st.text())
def test_no_text_becomes_a_formula_and_none_is_lost(text: str) -> None:
    safe = harmless(text)
    assert safe in (text, f"'{text}")
    assert not safe.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    kept = text.replace("\x00", "")
    written = csv_text((Table("t", ("a", "b"), ((kept, 1),)),))
    _, row = csv.reader(io.StringIO(written, newline=""))
    assert row[0] == harmless(kept)


def test_a_place_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_workbook(tmp_path / "none" / "a.xlsx", (TABLE,))
