"""A timetable: times down, days or counsellors across, one person in a cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counsellor_app.domain.sheet_import import words
from counsellor_app.domain.sheet_import.context import Context
from counsellor_app.domain.sheet_import.days import DayReading, read_day
from counsellor_app.domain.sheet_import.grid import CellValue, Row, Sheet, column_letters, text_of
from counsellor_app.domain.sheet_import.people import Contacts, read_person, reading_in
from counsellor_app.domain.sheet_import.spans import Span, read_span
from counsellor_app.domain.sheet_import.timing import day_warnings
from counsellor_app.domain.sheet_import.verdict import (
    RowVerdict,
    RowWarning,
    SkipReason,
    Status,
    Verdict,
    skipped,
    warned,
)

_ROWS_BEFORE_TABLE = 40
_LONGEST_CELL = 500
"""Characters; a longer cell is a remark."""

_EMAIL = re.compile(r"[\w.+-]+[@＠][\w.．-]+")
_SEEKER_NUMBER = re.compile(r"(?<!\d)\d{5}\s*[-－ー−‐]\s*\d{4,8}(?!\d)")
_PHONE = re.compile(
    r"(?:(?:TEL|電話|携帯|℡)\s*[:：]?\s*)?[+＋0０][\d０-９()（）\-－ー−‐ ]{8,18}(?:\s*内線\s*\d+)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[(（【\[]\s*([^)）】\]]*)\s*[)）】\]]|[/／・、,\n]+|(?<=\S)　{2,}")


@dataclass(frozen=True, slots=True)
class Timetable:
    """`days` by column, `first` the first row (index) under the headings, `times` the column of the times."""

    first: int
    times: int
    days: dict[int, DayReading]


def find_timetable(sheet: Sheet, context: Context) -> Timetable | None:
    """The timetable of a sheet: a row of days, or of names when the title tells the day; else None."""
    for index, row in enumerate(sheet.rows[:_ROWS_BEFORE_TABLE]):
        times = _time_column(sheet.rows[index + 1 :])
        if times is None:
            continue
        days = _days_across(row, times, context)
        if len(days) >= 2 or (len(days) == 1 and _time_column(sheet.rows[index + 1 : index + 2]) is not None):
            return Timetable(index + 1, times, _spread(days, sheet, index))
        follows = read_span(sheet.rows[index + 1].value(times)).start if index + 1 < len(sheet.rows) else None
        if follows and context.only_day:
            named = {
                at: DayReading(context.only_day) for at, text in enumerate(row.texts()) if text and at > times
            }
            if named:
                return Timetable(index + 1, times, named)
    return None


def read_timetable(sheet: Sheet, found: Timetable) -> Iterator[RowVerdict]:
    """One verdict for each filled cell, with the cell's address as its row."""
    begun = False
    for row in sheet.rows[found.first :]:
        span = read_span(row.value(found.times))
        begun = begun or span.start is not None
        if not begun:
            continue
        for column, day in found.days.items():
            text = row.text(column)
            if text and (span.start or span.failed):
                address = f"{column_letters(column)}{row.number}"
                yield _read_cell(address, text, day, span)


def _time_column(rows: tuple[Row, ...]) -> int | None:
    """The first column that holds at least two times, near the top."""
    for column in range(4):
        times = [row for row in rows[:30] if _is_time(row.value(column))]
        if len(times) >= 2:
            return column
    return None


def _is_time(value: CellValue) -> bool:
    return read_span(value).start is not None and not (isinstance(value, str) and value.strip() in {"0", ""})


def _days_across(row: Row, times: int, context: Context) -> dict[int, DayReading]:
    days: dict[int, DayReading] = {}
    for column, value in enumerate(row.cells):
        if column > times and text_of(value):
            reading = read_day(value, context)
            if reading.day and not reading.rest:
                days[column] = reading
    return days


def _spread(days: dict[int, DayReading], sheet: Sheet, index: int) -> dict[int, DayReading]:
    """A day heads its own column and those up to the next day (counsellors under one day)."""
    width = max(len(row.cells) for row in sheet.rows[index:])
    spread: dict[int, DayReading] = {}
    last: DayReading | None = None
    for column in range(min(days), width):
        last = days.get(column, last)
        if last is not None:
            spread[column] = last
    return spread


def _read_cell(address: str, text: str, day: DayReading, span: Span) -> RowVerdict:
    if words.is_not_a_booking(text):
        return skipped(address, SkipReason.NOT_A_BOOKING)
    if text[0] in "※＊*注" or len(text) > _LONGEST_CELL:
        return skipped(address, SkipReason.FOOTNOTE)
    if span.start is None:
        return skipped(address, SkipReason.INVALID_TIME)
    contacts, rest = _contacts(text)
    if not contacts.name:
        return skipped(address, SkipReason.NO_NAME)
    person, of_person = read_person(contacts)
    status = Status.CANCELLED if words.is_cancelled(text) else _status(rest)
    told = (RowWarning.STATUS_FROM_NOTE,) if status is Status.CANCELLED else ()
    verdict = RowVerdict(
        address,
        Verdict.IMPORT,
        day=day.day,
        start=span.start,
        end=span.end,
        person=person,
        method=words.method_of(rest),
        status=status,
    )
    return warned(verdict, *day.warnings, *day_warnings(day.day, span), *of_person, *told)


def _status(rest: str) -> Status:
    done = any(words.status_of(word) is Status.DONE for word in rest.split())
    return Status.DONE if done else Status.BOOKED


def _contacts(text: str) -> tuple[Contacts, str]:
    """The contact data of a cell, and the words that are left (method, status)."""
    taken: dict[str, str] = {}
    left = text.replace("\r\n", "\n").replace("\r", "\n")
    for field, pattern in (("email", _EMAIL), ("seeker_number", _SEEKER_NUMBER), ("phone", _PHONE)):
        if match := pattern.search(left):
            taken[field] = match[0]
            left = left[: match.start()] + "\n" + left[match.end() :]
    parts = [part.strip(" 　:：") for part in _WORD.split(left) if part and part.strip(" 　:：")]
    people = [bare for part in parts if not _is_word(part) and (bare := words.without_method(part))]
    kana = next((part for part in people[:2] if reading_in(part)), "") if len(people) > 1 else ""
    name = next((part for part in people if part != kana), kana)
    rest = left.replace(name, " ") if name else left
    known = Contacts(
        name, kana, taken.get("seeker_number", ""), taken.get("phone", ""), taken.get("email", "")
    )
    return known, rest


def _is_word(part: str) -> bool:
    """A word of the list and no name."""
    return words.is_status_token(part) or words.is_mark(part) or not words.without_method(part)
