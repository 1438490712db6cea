"""Lists as offices save them (CSV, tab- or semicolon-separated text, XLSX), read into typed cells."""

import csv
import io
from collections import Counter

from counsellor_app.domain.sheet_import.grid import Sheet, csv_sheet
from counsellor_app.storage.sheets.sheet_problem import (
    LARGEST_FILE,
    MOST_COLUMNS,
    MOST_ROWS,
    SheetError,
    SheetProblem,
)
from counsellor_app.storage.sheets.text_encoding import UnknownEncodingError, decode_text

_DELIMITERS = ",\t;|"
_SAMPLE = 60
"""Lines that are looked at to find the delimiter."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_spreadsheet(data: bytes) -> list[Sheet]:
    """The sheets of a file, told by its bytes and not by its name. SheetError when it cannot be read.

    Formulas are never reckoned: their stored results are read. Nothing outside the file is opened.
    """
    if len(data) > LARGEST_FILE:
        raise SheetError(SheetProblem.TOO_LARGE)
    if data.startswith(_OLE):
        raise SheetError(SheetProblem.OLD_OR_ENCRYPTED_EXCEL)
    if data.startswith(_ZIP):
        from counsellor_app.storage.sheets.workbook import read_workbook_file

        return read_workbook_file(data)
    try:
        text = decode_text(data)
    except UnknownEncodingError:
        raise SheetError(SheetProblem.UNKNOWN_ENCODING) from None
    return [_from_text(text)]


def _from_text(text: str) -> Sheet:
    delimiter = _said_by_excel(text)
    if delimiter:
        text = text.partition("\n")[2]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _likely_delimiter(text))
    records: list[list[str]] = []
    try:
        for record in reader:
            records.append(record[:MOST_COLUMNS])
            if len(records) > MOST_ROWS:
                raise SheetError(SheetProblem.TOO_MANY_ROWS)
    except csv.Error:
        raise SheetError(SheetProblem.BROKEN_TEXT) from None
    return csv_sheet(records)


def _said_by_excel(text: str) -> str | None:
    """The delimiter of a first line `sep=;`, which Excel understands and does not show as a row."""
    first = text.partition("\n")[0].strip().strip('"')
    return first[4] if first.lower().startswith("sep=") and len(first) == 5 else None


def _likely_delimiter(text: str) -> str:
    """The delimiter outside quotation marks that gives most lines the same number of fields."""
    lines = io.StringIO(text[:200_000], newline="").readlines()[:_SAMPLE]
    best, best_rank = ",", (0, 0)
    for delimiter in _DELIMITERS:
        try:
            widths = Counter(len(record) for record in csv.reader(lines, delimiter=delimiter))
        except csv.Error:
            continue
        common = [(count, width) for width, count in widths.items() if width > 1]
        if common and max(common) > best_rank:
            best, best_rank = delimiter, max(common)
    return best
