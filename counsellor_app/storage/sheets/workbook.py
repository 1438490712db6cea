"""XLSX files: values through openpyxl's streaming reader, after the file was found harmless."""

import io
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol, cast
from xml.parsers.expat import ExpatError

from counsellor_app.domain.sheet_import.grid import CellFault, CellValue, Row, Sheet
from counsellor_app.storage.sheets.sheet_marks import DoctypeError, SheetMarks, read_marks, refuse_doctype
from counsellor_app.storage.sheets.sheet_problem import MOST_COLUMNS, MOST_ROWS, SheetError, SheetProblem

if TYPE_CHECKING:
    from openpyxl import Workbook


class _StreamedSheet(Protocol):
    """What is used of openpyxl's read-only worksheet; its published types are those of the full one."""

    _worksheet_path: str
    title: str
    sheet_state: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, max_row: int, max_col: int, values_only: bool) -> Iterator[tuple[object, ...]]: ...


_LARGEST_UNPACKED = 300_000_000
"""Bytes of all parts together: beyond it lies no list of an office."""

_MOST_PARTS = 2_000
_MOST_SHEETS = 100


def read_workbook_file(data: bytes) -> list[Sheet]:
    """The worksheets with their values as stored. SheetError when the file is broken or dangerous.

    Read: values, merged areas, hidden rows and sheets, cells in error, formulas without a result.
    """
    from openpyxl.utils.exceptions import InvalidFileException

    broken = (
        *(zipfile.BadZipFile, ExpatError, InvalidFileException, KeyError, ValueError, TypeError),
        *(
            AttributeError,
            IndexError,
            EOFError,
            OverflowError,
            NotImplementedError,
            RuntimeError,
            SyntaxError,
        ),
    )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check(package)
            return _sheets(data, package)
    except (SheetError, MemoryError):
        raise
    except DoctypeError:
        raise SheetError(SheetProblem.DANGEROUS_WORKBOOK) from None
    except broken:
        raise SheetError(SheetProblem.NOT_A_WORKBOOK) from None


def _check(package: zipfile.ZipFile) -> None:
    """Refuse what unpacks to too much, and definitions of entities in any part, whatever its name."""
    parts = package.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
        raise SheetError(SheetProblem.DANGEROUS_WORKBOOK)
    for part in parts:
        with package.open(part) as stream:
            refuse_doctype(stream)


def _sheets(data: bytes, package: zipfile.ZipFile) -> list[Sheet]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        return [_sheet(sheet, package) for sheet in _worksheets(workbook)]
    finally:
        workbook.close()


def _worksheets(workbook: "Workbook") -> list[_StreamedSheet]:
    found = [sheet for sheet in workbook.worksheets if hasattr(sheet, "reset_dimensions")]
    if len(found) > _MOST_SHEETS:
        raise SheetError(SheetProblem.DANGEROUS_WORKBOOK)
    return cast("list[_StreamedSheet]", found)


def _sheet(sheet: _StreamedSheet, package: zipfile.ZipFile) -> Sheet:
    with package.open(sheet._worksheet_path.lstrip("/")) as stream:  # the path is known nowhere else
        marks = read_marks(stream)
    if marks.last_row > MOST_ROWS:
        raise SheetError(SheetProblem.TOO_MANY_ROWS)
    sheet.reset_dimensions()
    rows = tuple(_rows(sheet, marks))
    return Sheet(rows, sheet.title, marks.merged, hidden=sheet.sheet_state != "visible")


def _rows(sheet: _StreamedSheet, marks: SheetMarks) -> Iterator[Row]:
    values = sheet.iter_rows(max_row=marks.last_row or 1, max_col=MOST_COLUMNS, values_only=True)
    covered = {
        row for area in marks.merged[:1000] for row in range(area.top, min(area.bottom, marks.last_row) + 1)
    }
    for number, cells in enumerate(values, start=1):
        if number in marks.rows or number in covered:
            yield Row(number, _cells(number, cells, marks), number in marks.hidden_rows)


def _cells(number: int, values: tuple[object, ...], marks: SheetMarks) -> tuple[CellValue, ...]:
    width = marks.rows.get(number, 0)
    cells = [_value(value) for value in values[:width]]
    for column in marks.errors.get(number, ()):
        if column < len(cells):
            cells[column] = CellFault.ERROR
    for column in marks.uncomputed.get(number, ()):
        if column < len(cells):
            cells[column] = CellFault.UNCOMPUTED
    return tuple(cells)


def _value(value: object) -> CellValue:
    if isinstance(value, timedelta):
        return value.total_seconds() / 86400
    return cast("CellValue", value)
