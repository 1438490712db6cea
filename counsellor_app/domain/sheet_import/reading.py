"""A whole list, read to one verdict for each row."""

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.names import search_key
from counsellor_app.domain.sheet_import.context import context_of
from counsellor_app.domain.sheet_import.grid import Area, CellValue, Row, Sheet
from counsellor_app.domain.sheet_import.headings import Field, Table, find_table, title_texts
from counsellor_app.domain.sheet_import.row_reader import RowReader
from counsellor_app.domain.sheet_import.timetable import find_timetable, read_timetable
from counsellor_app.domain.sheet_import.verdict import (
    Person,
    RowVerdict,
    RowWarning,
    SkipReason,
    Verdict,
    skipped,
    warned,
)

_SPREAD_FIELDS = (Field.DATE, Field.DATE_TIME, Field.YEAR, Field.MONTH, Field.DAY, Field.METHOD)
"""What merged cells say for all their rows; a merged name is still one person."""

_MOST_BLANK_ROWS_AT_END = 20
_STEP = 50
"""Rows that are read at once: fewer than take a quarter of a second on a slow PC."""
Result = TypeVar("Result")


def read_workbook(sheets: Iterable[Sheet], now: datetime) -> list[RowVerdict]:
    """The verdicts of all sheets; a person twice at one time is a duplicate across sheets too.

    Sheets that hold neither a list nor a timetable say nothing. `sheet` is set when several have rows.
    """
    return _finished(read_in_steps(tuple(sheets), now))


def read_in_steps(sheets: Sequence[Sheet], now: datetime) -> Generator[float, None, list[RowVerdict]]:
    """As `read_workbook`, some rows a step; yields how much of all has been read, up to 1."""
    rows = max(1, sum(len(sheet.rows) for sheet in sheets))
    found: list[tuple[Sheet, list[RowVerdict]]] = []
    before = 0
    for sheet in sheets:
        steps = _sheet_in_steps(sheet, now)
        while True:
            try:
                yield min(1.0, (before + next(steps)) / rows)
            except StopIteration as end:
                verdicts: list[RowVerdict] = end.value
                break
        if verdicts:
            found.append((sheet, verdicts))
        before += len(sheet.rows)
    several = len(found) > 1
    verdicts = [
        replace(verdict, sheet=sheet.name) if several else verdict
        for sheet, of_sheet in found
        for verdict in of_sheet
    ]
    return _without_duplicates(verdicts)


def read_sheet(sheet: Sheet, now: datetime) -> list[RowVerdict]:
    """The verdicts of one sheet in its order; `now` (aware) completes dates that have no year."""
    return _finished(_sheet_in_steps(sheet, now))


def _sheet_in_steps(sheet: Sheet, now: datetime) -> Generator[int, None, list[RowVerdict]]:
    today = japan_date(now)
    table = find_table(sheet.rows)
    if table is not None:
        context = context_of(title_texts(sheet, table.first - 1), sheet.name, today)
        verdicts = yield from _read_table(sheet, table, RowReader(table, context))
    else:
        context = context_of(title_texts(sheet, 10), sheet.name, today)
        timetable = find_timetable(sheet, context)
        verdicts = list(read_timetable(sheet, timetable)) if timetable else []
    hidden = (RowWarning.HIDDEN_SHEET,) if sheet.hidden else ()
    return [warned(verdict, *hidden) for verdict in verdicts]


def _finished(steps: Generator[object, None, Result]) -> Result:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result


def _read_table(sheet: Sheet, table: Table, reader: RowReader) -> Generator[int, None, list[RowVerdict]]:
    verdicts: list[RowVerdict] = []
    for row, spread in _rows_with_spread(sheet, table):
        hidden = (RowWarning.HIDDEN_ROW,) if row.hidden else ()
        verdicts.append(warned(reader.read(row, spread), *hidden))
        if not len(verdicts) % _STEP:
            yield len(verdicts)
    while len(verdicts) > _MOST_BLANK_ROWS_AT_END and all(
        verdict.reason is SkipReason.BLANK for verdict in verdicts[-_MOST_BLANK_ROWS_AT_END - 1 :]
    ):
        verdicts.pop()
    return verdicts


def _rows_with_spread(sheet: Sheet, table: Table) -> Iterator[tuple[Row, dict[int, CellValue]]]:
    """Each row under the headings with what vertically merged cells spread over it."""
    columns = {column for field in _SPREAD_FIELDS for column in table.columns.get(field, ())}
    starting: dict[int, list[Area]] = defaultdict(list)
    for area in sheet.merged:
        if area.bottom > area.top and area.left in columns:
            starting[area.top].append(area)
    live: dict[int, tuple[int, CellValue]] = {}
    for row in sheet.rows[table.first :]:
        live = {column: kept for column, kept in live.items() if kept[0] >= row.number}
        for area in starting.get(row.number, ()):
            live[area.left] = (area.bottom, row.value(area.left))
        yield row, {column: value for column, (_, value) in live.items()}


def _who(person: Person) -> str:
    return person.seeker_number or search_key(person.name or "") or person.kana_key or ""


def _without_duplicates(verdicts: list[RowVerdict]) -> list[RowVerdict]:
    """Of rows that say the same person, day, start and status, only the first is kept."""
    seen: set[tuple[object, ...]] = set()
    kept: list[RowVerdict] = []
    for verdict in verdicts:
        who = _who(verdict.person)
        said = (who, verdict.day, verdict.start, verdict.status)
        if verdict.verdict is not Verdict.SKIP and verdict.day:
            if said in seen:
                kept.append(replace(skipped(verdict.row, SkipReason.DUPLICATE), sheet=verdict.sheet))
                continue
            seen.add(said)
        kept.append(verdict)
    return kept
