"""When a row says its appointment is: day, start and end, and why that cannot be read."""

import re
from dataclasses import dataclass
from datetime import date, time

from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.sheet_import import spans, words
from counsellor_app.domain.sheet_import.context import Context
from counsellor_app.domain.sheet_import.days import DayReading, read_day
from counsellor_app.domain.sheet_import.grid import CellFault, CellValue, Row, text_of
from counsellor_app.domain.sheet_import.headings import Field, Table
from counsellor_app.domain.sheet_import.spans import Span, read_minutes, read_span
from counsellor_app.domain.sheet_import.verdict import RowWarning, SkipReason

_CALENDAR = OfficeCalendar()
_UNUSUAL_BEFORE, _UNUSUAL_FROM = 7, 22
"""Hours of the day outside which no office consults: 1:30 was meant as 13:30, perhaps."""


@dataclass(frozen=True, slots=True)
class TimeColumns:
    """The columns of a table that tell the day and the time of a row."""

    table: Table
    context: Context

    def has_own_day(self, row: Row) -> bool:
        """Whether the row names a day itself (rightly or not) and does not point above."""
        value = self._date_cell(row)
        return value is not None and bool(str(value).strip()) and not words.is_ditto(str(value).strip())

    def day(self, row: Row, spread: dict[int, CellValue], above: date | None) -> DayReading:
        """The day of a row: its own, that of a merged cell over it, or the one `above` it."""
        column = self._date_column()
        if column is None:
            parted = Field.DAY in self.table.columns
            return self._day_of_parts(row, spread, above) if parted else DayReading(above)
        own = row.value(column)
        if isinstance(own, CellFault):
            return DayReading()
        if words.is_ditto(row.text(column)):
            return DayReading(above)
        if row.text(column):
            return read_day(own, self.context)
        if (merged := spread.get(column)) is not None:
            return read_day(merged, self.context)
        told_by_title = above is None or self.context.day is not None
        return DayReading(above, () if told_by_title else (RowWarning.DATE_FROM_ROW_ABOVE,))

    def span(self, row: Row, rest: str) -> Span:
        """Start and end of a row; `rest` is what its date cell holds besides the date."""
        start = Field.START if Field.START in self.table.columns else Field.TIME
        span = read_span(self._value(row, start))
        if span == spans.NOTHING and start is Field.START:
            span = read_span(self._value(row, Field.TIME))
        if span == spans.NOTHING and rest:
            span = read_span(rest)
        if Field.END in self.table.columns:
            span = spans.joined(span, self._end(row))
        elif span.start and span.end is None:
            span = Span(span.start, self._end_beside(row, start))
        minutes = read_minutes(self._value(row, Field.MINUTES))
        if minutes is None and start is Field.START:
            minutes = read_minutes(self._value(row, Field.TIME))
        return spans.lasting(span, minutes)

    def reason(self, row: Row, day: DayReading, span: Span) -> SkipReason | None:
        """Why no appointment can be made of the day and the span, None when one can."""
        cell = self._date_cell(row)
        if cell is CellFault.UNCOMPUTED or self._value(row, Field.START) is CellFault.UNCOMPUTED:
            return SkipReason.FORMULA_WITHOUT_VALUE
        if not day.understood:
            return SkipReason.INVALID_DATE if self.has_own_day(row) or day.rest else SkipReason.MISSING_DATE
        if day.rest and Field.DATE_TIME not in self.table.columns and read_span(day.rest).failed:
            return SkipReason.INVALID_DATE
        if span.failed:
            return SkipReason.INVALID_TIME
        if span.start is None:
            return SkipReason.MISSING_TIME
        return SkipReason.END_BEFORE_START if span.end and span.end <= span.start else None

    def _date_column(self) -> int | None:
        column = self.table.only(Field.DATE)
        return self.table.only(Field.DATE_TIME) if column is None else column

    def _date_cell(self, row: Row) -> CellValue:
        column = self._date_column()
        return row.value(column) if column is not None else self._value(row, Field.DAY)

    def _value(self, row: Row, field: Field) -> CellValue:
        column = self.table.only(field)
        return None if column is None else row.value(column)

    def _day_of_parts(self, row: Row, spread: dict[int, CellValue], above: date | None) -> DayReading:
        parts = []
        for field, suffix in ((Field.YEAR, "年"), (Field.MONTH, "月"), (Field.DAY, "日")):
            column = self.table.only(field)
            if column is not None:
                part = row.text(column) or text_of(spread.get(column))
                parts.append(part.removesuffix(suffix) + suffix if part else "")
        return read_day("".join(parts), self.context) if any(parts) else DayReading(above)

    def _end(self, row: Row) -> Span:
        """The end column; words such as 未定 leave the end open."""
        end = read_span(self._value(row, Field.END))
        text = text_of(self._value(row, Field.END))
        return spans.NOTHING if end.failed and not re.search(r"\d", text) else end

    def _end_beside(self, row: Row, start: Field) -> time | None:
        """The end in a column without heading, right of the start or of a ～ (9:00 | ～ | 9:30)."""
        column = self.table.only(start)
        headed = {at for columns in self.table.columns.values() for at in columns}
        if column is None or column + 1 in headed:
            return None
        beside = column + 1
        if re.fullmatch(r"[~〜～ー―－\-→]", row.text(beside)) and beside + 1 not in headed:
            beside += 1
        return read_span(row.value(beside)).start


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
