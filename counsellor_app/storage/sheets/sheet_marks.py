"""What openpyxl's streaming reader does not tell of a worksheet: merged areas, hidden rows, faulty cells."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from counsellor_app.domain.sheet_import.grid import Area

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_CHUNK = 1 << 16
_MOST_AREAS = 50_000
_WIDEST = 256


class DoctypeError(Exception):
    """A part of the workbook defines a document type: the way in for entity bombs and foreign files."""


@dataclass(slots=True)
class SheetMarks:
    """Rows count from 1, columns from 0. `rows` gives for each row with cells how many columns it has;
    `last_row` is the last that shows anything, 0 in an empty sheet (rows below it are only formatted).
    """

    rows: dict[int, int] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    last_row: int = 0
    merged: tuple[Area, ...] = ()
    errors: dict[int, list[int]] = field(default_factory=dict)
    uncomputed: dict[int, list[int]] = field(default_factory=dict)


def refuse_doctype(stream: IO[bytes]) -> None:
    """DoctypeError if the part defines a document type; one that is no XML (a picture) has none."""
    with suppress(expat.ExpatError):
        _parse(stream, _parser())


def read_marks(stream: IO[bytes]) -> SheetMarks:
    """The marks of one worksheet part; ExpatError if it is no XML, DoctypeError as `refuse_doctype`."""
    reader = _MarkReader()
    parser = _parser()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    _parse(stream, parser)
    reader.marks.merged = tuple(reader.areas)
    return reader.marks


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _parse(stream: IO[bytes], parser: expat.XMLParserType) -> None:
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise DoctypeError


class _MarkReader:
    """Follows the elements of a worksheet: row, c (cell), f (formula), v (value), mergeCell."""

    def __init__(self) -> None:
        self.marks = SheetMarks()
        self.areas: list[Area] = []
        self._row = 0
        self._column = -1
        self._formula = False
        self._in_value = False
        self._value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._cell(attributes)
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = -1
            if attributes.get("hidden") in ("1", "true"):
                self.marks.hidden_rows.add(self._row)
        elif tag == "f":
            self._formula = True
            self.marks.last_row = max(self.marks.last_row, self._row)
        elif tag in ("v", "is"):
            self._in_value = True
            self.marks.last_row = max(self.marks.last_row, self._row)
        elif tag == "mergeCell" and len(self.areas) < _MOST_AREAS:
            self._merge(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in ("v", "is"):
            self._in_value = False
        elif tag == "c" and self._formula and not self._value:
            self.marks.uncomputed.setdefault(self._row, []).append(self._column)

    def text(self, _: str) -> None:
        self._value = self._value or self._in_value

    def _cell(self, attributes: dict[str, str]) -> None:
        match = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = _column(match[1]) if match else self._column + 1
        self._formula = self._value = False
        width = self.marks.rows.get(self._row, 0)
        self.marks.rows[self._row] = max(width, min(self._column + 1, _WIDEST))
        if attributes.get("t") == "e":
            self.marks.errors.setdefault(self._row, []).append(self._column)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        corners = (_REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first))
        if corners[0] and corners[1]:
            top, bottom = int(corners[0][2]), int(corners[1][2])
            self.areas.append(Area(top, _column(corners[0][1]), bottom, _column(corners[1][1])))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
