"""Files for spreadsheets: a workbook with native charts, or text that Japanese Excel opens as it is."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from counsellor_app.domain.export_table import Cell, Table, harmless

MOST_ROWS = 100_000
"""Of a workbook, which is built in memory: no temporary file of the library holds personal data."""
_LONGEST_TEXT = 32_767
_LONGEST_TITLE = 31
_FORBIDDEN_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_SAME_IN_CP932 = str.maketrans({"−": "－", "〜": "～", "‖": "∥", "—": "―", "¢": "￠", "£": "￡", "¬": "￢"})
_REPLACEMENT = "〓"


def write_workbook(path: Path, tables: Iterable[Table]) -> None:
    """Write an XLSX file; texts are written as texts, whatever they look like. Raises OSError."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(str(path), {**options, "default_date_format": "yyyy-mm-dd"})
    bold = book.add_format({"bold": True, "bottom": 1})
    for number, table in enumerate(tables, 1):
        sheet = book.add_worksheet(_title(table.title, number))
        sheet.freeze_panes(1, 0)
        for column, heading in enumerate(table.headings):
            sheet.write_string(0, column, harmless(heading), bold)
            sheet.set_column(column, column, 24 if column == 0 else 14)
        for line, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row):
                _write(sheet, line, column, cell)
        if table.note:
            _write(sheet, len(table.rows) + 2, 0, table.note)
        if table.has_chart and table.rows:
            sheet.insert_chart(1, len(table.headings) + 1, _chart(book, sheet.get_name(), table))
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(*error.args) from None


def _write(sheet: object, line: int, column: int, cell: Cell) -> None:
    from xlsxwriter.worksheet import Worksheet

    if not isinstance(sheet, Worksheet):
        raise TypeError("sheet")
    if isinstance(cell, str):
        sheet.write_string(line, column, harmless(_sound(cell))[:_LONGEST_TEXT])
    elif isinstance(cell, date):
        sheet.write_datetime(line, column, cell)
    else:
        sheet.write_number(line, column, cell)


def _chart(book: object, sheet: str, table: Table) -> object:
    """Bars of the second column; beside them those of the third, which is the period before."""
    from xlsxwriter import Workbook

    if not isinstance(book, Workbook):
        raise TypeError("book")
    chart = book.add_chart({"type": "bar" if len(table.rows) <= _FEW else "column"})
    last = len(table.rows)
    for column, colour in ((1, "#0017C1"), (2, "#B3B3B3")):
        chart.add_series(
            {
                "name": [sheet, 0, column],
                "categories": [sheet, 1, 0, last, 0],
                "values": [sheet, 1, column, last, column],
                "fill": {"color": colour},
            }
        )
    chart.set_title({"name": table.title, "overlay": False})
    chart.set_size({"width": 640, "height": 360})
    if len(table.rows) <= _FEW:
        chart.set_y_axis({"reverse": True})
    return chart


_FEW = 12
"""Up to so many bars lie, with room for their words."""


def _title(title: str, number: int) -> str:
    """A title that a workbook takes, unlike every other."""
    return f"{number} {title.translate(_FORBIDDEN_IN_TITLES)}"[:_LONGEST_TITLE]


def csv_text(tables: Iterable[Table]) -> str:
    """All tables as one text with CR LF; where there are several, each row begins with its table's title."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    found = tuple(tables)
    for number, table in enumerate(found):
        titled = (table.title,) if len(found) > 1 else ()
        if number == 0 or table.headings != found[number - 1].headings:
            writer.writerow([harmless(each) for each in (*(("",) if titled else ()), *table.headings)])
        writer.writerows([_plain(each) for each in (*titled, *row)] for row in table.rows)
        if table.note:
            writer.writerow([_plain(each) for each in (*titled, table.note)])
    return made.getvalue()


def as_utf8(text: str) -> bytes:
    """UTF-8 with a byte-order mark, by which Excel knows it."""
    return _sound(text).encode("utf-8-sig")


def as_cp932(text: str) -> tuple[bytes, str]:
    """The text for programs that read nothing else, and the characters that had to be replaced by 〓."""
    same = _sound(text).translate(_SAME_IN_CP932)
    lost = "".join(dict.fromkeys(each for each in same if not _fits(each)))
    return same.translate(dict.fromkeys(map(ord, lost), _REPLACEMENT)).encode("cp932"), lost


def _fits(character: str) -> bool:
    try:
        character.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


def _plain(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return harmless(cell.replace("\x00", "")) if isinstance(cell, str) else str(cell)


def _sound(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode()
