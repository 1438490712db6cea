"""One row of a list with columns, read to its verdict."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.sheet_import import spans, words
from counsellor_app.domain.sheet_import.context import Context
from counsellor_app.domain.sheet_import.days import DayReading, read_day
from counsellor_app.domain.sheet_import.grid import CellFault, CellValue, Row, text_of
from counsellor_app.domain.sheet_import.headings import Field, Table, is_heading
from counsellor_app.domain.sheet_import.people import Contacts, read_person
from counsellor_app.domain.sheet_import.spans import Span, read_minutes, read_span
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

_CALENDAR = OfficeCalendar()
_LONG_PAST = timedelta(days=180)
_UNUSUAL_BEFORE, _UNUSUAL_FROM = 7, 22
"""Hours of the day outside which no office consults: 1:30 was meant as 13:30, perhaps."""


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
        self._above = Above(context.only_day)

    def read(self, row: Row, spread: dict[int, CellValue]) -> RowVerdict:
        """The verdict of a row; `spread` holds by column what merged cells above spread over it."""
        texts = [text for text in row.texts() if text]
        if reason := self._not_a_person(row, texts):
            return skipped(row.number, reason)
        day = self._day(row, spread)
        span = self._span(row, day.rest)
        if reason := self._unreadable(row, day, span):
            return skipped(row.number, reason)
        verdict = self._filled(row, spread, day, span)
        self._above = Above(day.day or self._above.day, self._above.method, self._above.status)
        return verdict

    def _text(self, row: Row, field: Field) -> str:
        """The first filled column of the field."""
        columns = self._table.columns.get(field, ())
        return next((text for column in columns if (text := row.text(column))), "")

    def _value(self, row: Row, field: Field) -> CellValue:
        column = self._table.only(field)
        return None if column is None else row.value(column)

    def _name(self, row: Row) -> str:
        if Field.FAMILY_NAME in self._table.columns:
            parts = (self._text(row, Field.FAMILY_NAME), self._text(row, Field.GIVEN_NAME))
            if any(parts):
                return "　".join(part for part in parts if part)
        return self._text(row, Field.NAME)

    def _not_a_person(self, row: Row, texts: list[str]) -> SkipReason | None:
        """Why the row is no appointment of anybody, None when it is one."""
        name = self._name(row)
        if not texts:
            faults = any(value is CellFault.UNCOMPUTED for value in row.cells)
            return SkipReason.FORMULA_WITHOUT_VALUE if faults else SkipReason.BLANK
        if is_heading(row):
            return SkipReason.REPEATED_HEADING
        if not name and words.is_total(texts[0]):
            return SkipReason.TOTAL_ROW
        if len(texts) == 1 and (reason := self._lonely(row, texts[0])):
            return reason
        if words.is_not_a_booking(name) or (not name and any(map(words.is_not_a_booking, texts[-2:]))):
            return SkipReason.NOT_A_BOOKING
        known = name or self._text(row, Field.KANA) or self._text(row, Field.SEEKER_NUMBER)
        if known:
            return None
        return SkipReason.FOOTNOTE if words.is_footnote(texts[0]) else SkipReason.NO_NAME

    def _lonely(self, row: Row, text: str) -> SkipReason | None:
        """A row of one cell: a remark, or the day of the rows under it."""
        reading = read_day(text, self._context)
        if reading.day and re.search("[月/.年-]", text) and not words.is_footnote(text):
            self._above = Above(reading.day)
            return SkipReason.DAY_HEADING
        if words.is_footnote(text) or not (self._name(row) or self._text(row, Field.SEEKER_NUMBER)):
            return SkipReason.FOOTNOTE
        return None

    def _day(self, row: Row, spread: dict[int, CellValue]) -> DayReading:
        column = self._table.only(Field.DATE)
        if column is None:
            column = self._table.only(Field.DATE_TIME)
        if column is None and Field.DAY in self._table.columns:
            return self._day_of_parts(row, spread)
        own = None if column is None else row.value(column)
        if isinstance(own, CellFault):
            return DayReading()
        if own is None or not row.text(column or 0):
            merged = spread.get(column) if column is not None else None
            if merged is not None:
                return read_day(merged, self._context)
            carried = (
                (RowWarning.DATE_FROM_ROW_ABOVE,) if column is not None and not self._context.day else ()
            )
            return DayReading(self._above.day, carried if self._above.day else ())
        if words.is_ditto(row.text(column or 0)):
            return DayReading(self._above.day)
        return read_day(own, self._context)

    def _day_of_parts(self, row: Row, spread: dict[int, CellValue]) -> DayReading:
        parts = []
        for field, suffix in ((Field.YEAR, "年"), (Field.MONTH, "月"), (Field.DAY, "日")):
            column = self._table.only(field)
            if column is not None:
                merged = spread.get(column)
                part = row.text(column) or (str(merged) if merged is not None else "")
                parts.append(part.removesuffix(suffix) + suffix if part else "")
        return read_day("".join(parts), self._context) if any(parts) else DayReading(self._above.day)

    def _span(self, row: Row, rest: str) -> Span:
        start = Field.START if Field.START in self._table.columns else Field.TIME
        value = self._value(row, start)
        span = read_span(value)
        if span == spans.NOTHING and start is Field.START:
            span = read_span(self._value(row, Field.TIME))
        if span == spans.NOTHING and rest:
            span = read_span(rest)
        if Field.END in self._table.columns:
            span = spans.joined(span, self._end(row))
        elif span.start and span.end is None:
            span = Span(span.start, self._end_beside(row, start))
        return spans.lasting(span, read_minutes(self._value(row, Field.MINUTES)))

    def _end(self, row: Row) -> Span:
        """The end column; words such as 未定 leave the end open."""
        end = read_span(self._value(row, Field.END))
        return spans.NOTHING if end.failed and not re.search(r"\d", self._text(row, Field.END)) else end

    def _end_beside(self, row: Row, start: Field) -> time | None:
        """The end in a column without heading, right of the start or of a ～ (9:00 | ～ | 9:30)."""
        column = self._table.only(start)
        headed = {at for columns in self._table.columns.values() for at in columns}
        if column is None or column + 1 in headed:
            return None
        beside = column + 1
        if re.fullmatch(r"[~〜～ー―－\-→]", row.text(beside)) and beside + 1 not in headed:
            beside += 1
        return read_span(row.value(beside)).start

    def _unreadable(self, row: Row, day: DayReading, span: Span) -> SkipReason | None:
        value = self._value(row, Field.DATE) or self._value(row, Field.DATE_TIME)
        if value is CellFault.UNCOMPUTED or self._value(row, Field.START) is CellFault.UNCOMPUTED:
            return SkipReason.FORMULA_WITHOUT_VALUE
        if not day.understood:
            given = value is not None and str(value).strip()
            return SkipReason.INVALID_DATE if given or day.rest else SkipReason.MISSING_DATE
        if day.rest and Field.DATE_TIME not in self._table.columns and read_span(day.rest).failed:
            return SkipReason.INVALID_DATE
        if span.failed:
            return SkipReason.INVALID_TIME
        if span.start is None:
            return SkipReason.MISSING_TIME
        return SkipReason.END_BEFORE_START if span.end and span.end <= span.start else None

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


def day_warnings(day: date | None, span: Span) -> tuple[RowWarning, ...]:
    """What is unusual about a day and a time for an office that is open from Monday to Friday."""
    warnings: list[RowWarning] = []
    if day is not None:
        if because := _CALENDAR.closed_because(day):
            warnings.append(RowWarning(because.value))
        if _CALENDAR.beyond_official_list(day):
            warnings.append(RowWarning.BEYOND_OFFICIAL_LIST)
    if span.start and not _UNUSUAL_BEFORE <= span.start.hour < _UNUSUAL_FROM:
        warnings.append(RowWarning.TIME_UNUSUAL)
    return tuple(warnings)
