"""A sheet as it was stored: rows of typed cells, before anyone asks what they mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from counsellor_app.domain.characters import trimmed


class CellFault(StrEnum):
    """A cell that shows no value: an error such as #N/A, or a formula whose result was never stored."""

    ERROR = "error"
    UNCOMPUTED = "uncomputed"


CellValue = str | int | float | bool | datetime | date | time | CellFault | None


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is the one Excel shows, from 1 (for CSV the record's). Cells start at column A."""

    number: int
    cells: tuple[CellValue, ...]
    hidden: bool = False

    def value(self, column: int) -> CellValue:
        """The cell of a column, from 0; None past the end."""
        return self.cells[column] if column < len(self.cells) else None

    def text(self, column: int) -> str:
        """The cell as trimmed text, "" when there is none."""
        return text_of(self.value(column))

    def texts(self) -> list[str]:
        """All cells as trimmed text."""
        return [text_of(value) for value in self.cells]


@dataclass(frozen=True, slots=True)
class Area:
    """Merged cells; rows from 1, columns from 0, both ends inside."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` is None for a CSV file. Rows without any cell are left out, rows of blank cells are not."""

    rows: tuple[Row, ...]
    name: str | None = None
    merged: tuple[Area, ...] = ()
    hidden: bool = False


def text_of(value: CellValue) -> str:
    """What the cell shows, without outer blanks; numbers without a needless ".0", faults as nothing."""
    if value is None or isinstance(value, CellFault):
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return trimmed(str(value))


def csv_sheet(records: Iterable[Iterable[str]]) -> Sheet:
    """A sheet of text cells, rows numbered as the records."""
    return Sheet(tuple(Row(at, tuple(map(_unwrapped, record))) for at, record in enumerate(records, start=1)))


def _unwrapped(text: str) -> str:
    """The text of ="090…", which is how programs keep Excel from eating a leading zero."""
    return text[2:-1] if text.startswith('="') and text.endswith('"') and len(text) > 3 else text


def column_letters(column: int) -> str:
    """The name of a column, from 0: A, B … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
