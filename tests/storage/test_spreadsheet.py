import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from counsellor_app.domain.sheet_import.grid import CellFault, Sheet
from counsellor_app.storage.sheets.sheet_problem import LARGEST_FILE, MOST_ROWS, SheetError, SheetProblem
from counsellor_app.storage.sheets.spreadsheet import read_spreadsheet
from tests.examples import DATA

SHEET_PART = "xl/worksheets/sheet1.xml"
START = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def only_sheet(data: bytes) -> Sheet:
    (sheet,) = read_spreadsheet(data)
    return sheet


def cells(data: bytes) -> list[tuple[object, ...]]:
    return [row.cells for row in only_sheet(data).rows]


def problem_of(data: bytes) -> SheetProblem:
    with pytest.raises(SheetError) as refused:
        read_spreadsheet(data)
    return refused.value.problem


def saved(fill: Callable[[Workbook], None]) -> bytes:
    workbook = Workbook()
    fill(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """A sound workbook of one sheet in which one part is replaced or added."""
    sound = zipfile.ZipFile(io.BytesIO(saved(lambda _: None)))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for part in sound.namelist():
            if part != name:
                package.writestr(part, sound.read(part))
        package.writestr(name, content)
    return stream.getvalue()


def with_sheet(body: str) -> bytes:
    return with_part(SHEET_PART, f"{START}{body}</worksheet>".encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_text_is_read_in_every_encoding_and_with_every_delimiter(encoding: str, delimiter: str) -> None:
    text = (
        delimiter.join(["日付", "氏名", "備考"])
        + "\r\n"
        + delimiter.join(["R8.11.24", "髙橋", '"a\nb, c"'])
        + "\r\n"
    )
    assert cells(text.encode(encoding)) == [("日付", "氏名", "備考"), ("R8.11.24", "髙橋", "a\nb, c")]


def test_rows_are_numbered_by_record_and_blank_lines_count() -> None:
    sheet = only_sheet(b'a,b\r\n\r\n"x\r\ny",z\r\n1,2\r\n')
    assert [(row.number, row.text(0)) for row in sheet.rows] == [(1, "a"), (2, ""), (3, "x\r\ny"), (4, "1")]


def test_the_line_that_tells_excel_the_delimiter_is_no_row() -> None:
    assert cells(b"sep=;\r\na,b;c\r\n") == [("a,b", "c")]


def test_text_that_was_kept_from_excel_is_unwrapped() -> None:
    assert cells(b'="09012345678",x\r\n=1+1,y\r\n') == [("09012345678", "x"), ("=1+1", "y")]


def test_a_workbook_is_read_with_its_types() -> None:
    def fill(workbook: Workbook) -> None:
        sheet = workbook.worksheets[0]
        sheet.title = "11月"
        sheet.append(
            [datetime.fromisoformat("2026-11-24T13:30"), time(9, 30), 9012345678, "090-1234-5678", None, True]
        )
        sheet.append(["=1+1", "#REF!", 0.5, date(2026, 11, 24)])
        sheet.merge_cells("A4:B5")
        sheet.row_dimensions[2].hidden = True
        sheet["C6"] = " "
        workbook.create_sheet("隠し").sheet_state = "hidden"

    first, second = read_spreadsheet(saved(fill))
    assert first.name == "11月"
    assert (second.name, second.hidden) == ("隠し", True)
    assert first.rows[0].cells == (
        *(datetime.fromisoformat("2026-11-24T13:30"), time(9, 30), 9012345678, "090-1234-5678", None, True),
    )
    assert first.rows[1].cells[:3] == (CellFault.UNCOMPUTED, CellFault.ERROR, 0.5)
    assert [(row.number, row.hidden) for row in first.rows] == [
        *((1, False), (2, True), (4, False), (5, False), (6, False)),
    ]
    assert [(area.top, area.left, area.bottom, area.right) for area in first.merged] == [(4, 0, 5, 1)]


def test_the_example_workbook_is_read_whole() -> None:
    sheets = read_spreadsheet((DATA / "spreadsheets/03_merged_header.xlsx").read_bytes())
    assert [sheet.name for sheet in sheets] == ["11月", "リスト", "12月"]
    assert len(sheets[0].merged) == 9


def test_rows_that_are_only_formatted_cost_nothing_and_a_false_size_is_not_believed() -> None:
    formatted = "".join(
        f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(2, 1_048_577, 64)
    )
    value = '<row r="1"><c r="A1"><v>1</v></c></row>'
    body = f'<dimension ref="A1:XFD1048576"/><sheetData>{value}{formatted}</sheetData>'
    assert cells(with_sheet(body)) == [(1,)]


def test_a_cell_far_to_the_right_does_not_make_the_rows_wide() -> None:
    body = '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'
    assert len(cells(with_sheet(body))[0]) <= 256


@pytest.mark.parametrize("name", [SHEET_PART, "xl/sharedStrings.xml", "xl/theme/theme1.xml", "xl/other.bin"])
def test_definitions_of_entities_are_refused_in_any_part(name: str) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    assert problem_of(with_part(name, bomb)) is SheetProblem.DANGEROUS_WORKBOOK


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    assert problem_of(with_part("xl/media/a.bin", b"\0" * 300_000_001)) is SheetProblem.DANGEROUS_WORKBOOK


def test_more_rows_than_an_office_has_are_refused() -> None:
    body = f'<sheetData><row r="{MOST_ROWS + 1}"><c r="A{MOST_ROWS + 1}"><v>1</v></c></row></sheetData>'
    assert problem_of(with_sheet(body)) is SheetProblem.TOO_MANY_ROWS
    assert problem_of(b"a\n" * (MOST_ROWS + 1)) is SheetProblem.TOO_MANY_ROWS


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, SheetProblem.OLD_OR_ENCRYPTED_EXCEL),
        (b"PK\x03\x04abc", SheetProblem.NOT_A_WORKBOOK),
        (saved(lambda _: None)[:3000], SheetProblem.NOT_A_WORKBOOK),
        (b"\xff\x81\xfd\xfc\x80\x80x", SheetProblem.UNKNOWN_ENCODING),
        (b'"' + b"a," * 200_000, SheetProblem.BROKEN_TEXT),
        (b"a" * (LARGEST_FILE + 1), SheetProblem.TOO_LARGE),
    ],
    ids=["ole", "zip", "cut off", "noise", "open quote", "large"],
)
def test_a_file_that_is_no_list_is_refused_with_its_reason(data: bytes, problem: SheetProblem) -> None:
    assert problem_of(data) is problem


@given(st.binary(max_size=400) | st.text('a,\t;|"\r\n日付', max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for content in (data, b"PK\x03\x04" + data):
        try:
            sheets = read_spreadsheet(content)
        except SheetError:
            continue
        assert all(row.number == at for sheet in sheets for at, row in enumerate(sheet.rows, start=1))


@pytest.mark.parametrize(
    "body",
    [
        '<sheetData><row r="x"><c r="A1"><v>1</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1" t="s"><v>99999</v></c></row></sheetData>',
        '<sheetData><row r="1"><c r="A1" t="d"><v>zzz</v></c></row></sheetData>',
        "<sheetData>",
    ],
)
def test_a_damaged_sheet_is_refused_and_no_crash(body: str) -> None:
    assert problem_of(with_sheet(body)) is SheetProblem.NOT_A_WORKBOOK
