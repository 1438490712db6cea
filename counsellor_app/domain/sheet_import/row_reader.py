"""One row of a list with columns, read to its verdict."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.domain.sheet_import import words
from counsellor_app.domain.sheet_import.context import Context
from counsellor_app.domain.sheet_import.days import DayReading, read_day
from counsellor_app.domain.sheet_import.grid import CellFault, CellValue, Row, text_of
from counsellor_app.domain.sheet_import.headings import Field, Table, is_heading
from counsellor_app.domain.sheet_import.people import Contacts, read_person
from counsellor_app.domain.sheet_import.spans import Span
from counsellor_app.domain.sheet_import.timing import TimeColumns, day_warnings
from counsellor_app.domain.sheet_import.verdict import (
    Method,
    RowVerdict,
    RowWarning,
    SkipReason,
    Status,
    Verdict,
    skipped,
    warned,
)

_LONG_PAST = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Above:
    """What a row may leave out because the rows above it said it."""

    day: date | None = None
    method: str = ""
    status: str = ""


class RowReader:
    """Reads rows of one table from top to bottom, remembering what the rows above said."""

    def __init__(self, table: Table, context: Context) -> None:
        self._table = table
        self._context = context
        self._times = TimeColumns(table, context)
        self._above = Above(context.only_day)

    def read(self, row: Row, spread: dict[int, CellValue]) -> RowVerdict:
        """The verdict of a row; `spread` holds by column what merged cells above spread over it."""
        texts = [text for text in row.texts() if text]
        if reason := self._not_of_the_list(row, texts):
            return skipped(row.number, reason)
        day = self._times.day(row, spread, self._above.day)
        if self._times.has_own_day(row):
            self._above = Above(day.day, self._above.method, self._above.status)
        span = self._times.span(row, day.rest)
        if reason := self._not_a_person(row, texts) or self._times.reason(row, day, span):
            return skipped(row.number, reason)
        return self._filled(row, spread, day, span)

    def _text(self, row: Row, field: Field) -> str:
        """The first filled column of the field."""
        columns = self._table.columns.get(field, ())
        return next((text for column in columns if (text := row.text(column))), "")

    def _name(self, row: Row) -> str:
        if Field.FAMILY_NAME in self._table.columns:
            parts = (self._text(row, Field.FAMILY_NAME), self._text(row, Field.GIVEN_NAME))
            if any(parts):
                return "　".join(part for part in parts if part)
        return self._text(row, Field.NAME)

    def _not_of_the_list(self, row: Row, texts: list[str]) -> SkipReason | None:
        """What a row is that stands among the data and is none; None for data."""
        if not texts:
            faults = any(value is CellFault.UNCOMPUTED for value in row.cells)
            return SkipReason.FORMULA_WITHOUT_VALUE if faults else SkipReason.BLANK
        if is_heading(row):
            return SkipReason.REPEATED_HEADING
        if self._is_only_numbered(row):
            return SkipReason.BLANK
        if words.is_specimen(texts[0]):
            return SkipReason.FOOTNOTE
        name = self._name(row)
        if words.is_total_for_name(name) or (not name and words.is_total(texts[0])):
            return SkipReason.TOTAL_ROW
        return self._lonely(row, texts[0]) if len(texts) == 1 else None

    def _not_a_person(self, row: Row, texts: list[str]) -> SkipReason | None:
        """Why nobody is booked in the row, None when somebody is."""
        name = self._name(row)
        if words.is_not_a_booking(name) or (not name and any(map(words.is_not_a_booking, texts[-2:]))):
            return SkipReason.NOT_A_BOOKING
        known = name or self._text(row, Field.KANA) or self._text(row, Field.SEEKER_NUMBER)
        if known and not words.is_ditto(name):
            return None
        return SkipReason.FOOTNOTE if words.is_footnote(texts[0]) else SkipReason.NO_NAME

    def _is_only_numbered(self, row: Row) -> bool:
        """Whether a row of the form holds nothing but its running number (or whose column it is)."""
        unused = self._table.columns.get(Field.OTHER, ())
        return all(column in unused for column in range(len(row.cells)) if row.text(column))

    def _lonely(self, row: Row, text: str) -> SkipReason | None:
        """A row of one cell: a remark, or the day of the rows under it."""
        reading = read_day(text, self._context)
        if reading.day and re.search("[月/.年-]", text) and not words.is_footnote(text):
            self._above = Above(reading.day)
            return SkipReason.DAY_HEADING
        if words.is_footnote(text) or not (self._name(row) or self._text(row, Field.SEEKER_NUMBER)):
            return SkipReason.FOOTNOTE
        return None

    def _filled(self, row: Row, spread: dict[int, CellValue], day: DayReading, span: Span) -> RowVerdict:
        person, of_person = read_person(
            Contacts(
                self._name(row),
                " ".join(row.text(column) for column in self._table.columns.get(Field.KANA, ())).strip(),
                self._text(row, Field.SEEKER_NUMBER),
                self._phones(row),
                self._text(row, Field.EMAIL),
            )
        )
        method, method_warnings = self._method(row, spread)
        status, status_warnings = self._status(row, spread)
        verdict = RowVerdict(
            row.number,
            Verdict.IMPORT,
            day=day.day,
            start=span.start,
            end=span.end,
            person=person,
            method=method,
            status=status,
            note=self._text(row, Field.NOTE).replace("\r\n", "\n").replace("\r", "\n"),
        )
        faults = (RowWarning.CELL_ERROR,) if any(isinstance(value, CellFault) for value in row.cells) else ()
        of_words = (*method_warnings, *status_warnings, *faults)
        past = (RowWarning.DATE_LONG_PAST,) if self._is_left_over(day.day, status) else ()
        unusual = (*day.warnings, *past, *day_warnings(day.day, span))
        return warned(verdict, *unusual, *of_person, *of_words)

    def _is_left_over(self, day: date | None, status: Status) -> bool:
        """Whether an appointment that is still booked lies so far back that its year may be wrong."""
        return status is Status.BOOKED and day is not None and self._context.today - day > _LONG_PAST

    def _phones(self, row: Row) -> str:
        columns = self._table.columns.get(Field.PHONE, ())
        return "\n".join(text for column in columns if (text := row.text(column)))

    def _method(self, row: Row, spread: dict[int, CellValue]) -> tuple[Method | None, tuple[RowWarning, ...]]:
        columns = self._table.columns.get(Field.METHOD, ())
        texts = [text for column in columns if (text := row.text(column) or text_of(spread.get(column)))]
        texts = [self._above.method if words.is_ditto(text) else text for text in texts]
        text, method = next(
            ((text, method) for text in texts if (method := words.method_of(text))), ("".join(texts), None)
        )
        self._above = Above(self._above.day, text, self._above.status)
        return method, (RowWarning.METHOD_UNKNOWN,) if text and method is None else ()

    def _status(self, row: Row, spread: dict[int, CellValue]) -> tuple[Status, tuple[RowWarning, ...]]:
        text = self._text(row, Field.STATUS)
        if words.is_ditto(text):
            text = self._above.status
        self._above = Above(self._above.day, self._above.method, text)
        ticked = self._text(row, Field.CANCELLED)
        if words.is_mark(ticked) or words.is_cancelled(ticked) or words.is_cancelled(text):
            return Status.CANCELLED, (RowWarning.NO_SHOW,) if words.is_no_show(text) else ()
        told = (self._text(row, Field.NOTE)[:20], self._name(row), self._text(row, Field.METHOD))
        if any(map(words.is_cancelled, told)):
            return Status.CANCELLED, (RowWarning.STATUS_FROM_NOTE,)
        status = words.status_of(text) if text else Status.BOOKED
        if status is None:
            return Status.BOOKED, (RowWarning.STATUS_UNKNOWN,)
        return status, (RowWarning.NO_SHOW,) if words.is_no_show(text) else ()
