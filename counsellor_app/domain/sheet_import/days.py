"""The day that a cell names, and what a spreadsheet may have done to it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counsellor_app.domain.characters import without_invisible
from counsellor_app.domain.era import ascii_numbers, era_day, weekday_mark
from counsellor_app.domain.sheet_import.context import Context
from counsellor_app.domain.sheet_import.grid import CellValue, text_of
from counsellor_app.domain.sheet_import.verdict import RowWarning

_SERIAL_START = date(1899, 12, 30)
_SERIALS = range(36526, 73051)
"""Day numbers of Excel for the years 2000 to 2099; smaller and larger numbers are no dates of this list."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*"
_ERA = re.compile(
    r"(?P<era>令和|平成|昭和|[RHS]|令|平)\s*\.?\s*(?P<era_year>元|\d{1,2})\s*[年./-]\s*"
    r"(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?",
    re.IGNORECASE,
)
_WESTERN = re.compile(
    r"(?:西暦)?(?P<year>\d{4})\s*(?:[年./-]\s*(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?"
    r"|(?P<month2>\d\d)(?P<day2>\d\d)(?!\d))"
)
_AMERICAN = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})")
_EUROPEAN = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")
_SHORT_YEAR = re.compile(r"'?(?P<short>\d{1,2})[年./-](?P<month>\d{1,2})[月./-](?P<day>\d{1,2})日?(?![\d:])")
_ENGLISH = re.compile(
    rf"(?:(?P<day>\d{{1,2}})[- ]{_MONTH_NAME}|{_MONTH_NAME.replace('name', 'name2')}[- ](?P<day2>\d{{1,2}}))"
    r",?(?:[- ](?P<year>\d{4}|\d\d)(?![\d:]))?",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(r"(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?(?!\d)")
_ONLY_DAY = re.compile(r"(?P<day>\d{1,2})\s*日?(?![\d:時.])")
_WEEKDAY = re.compile(
    r"\s*[(\[]?\s*(?P<weekday>[月火水木金土日])(?:曜日?)?\s*(?:[・,、]?祝日?)?\s*[)\]]?(?!\w)"
)
_WEEKDAY_FIRST = re.compile(r"^(?P<weekday>[月火水木金土日])(?:曜日?)?\s*[(\[]?\s*(?=\d)")
_KANJI_NUMERAL = re.compile("[〇一二三四五六七八九十]+[年月日]")
_PLAUSIBLE_PAST, _PLAUSIBLE_FUTURE = timedelta(days=3 * 366), timedelta(days=2 * 366)


@dataclass(frozen=True, slots=True)
class DayReading:
    """`day` is None when the text names none, or (`YEAR_MISSING` among the warnings) not which year's.

    `rest` is what follows the date in the cell: a time, or words.
    """

    day: date | None = None
    warnings: tuple[RowWarning, ...] = ()
    rest: str = ""

    @property
    def understood(self) -> bool:
        """Whether the cell names a day, be it without its year."""
        return self.day is not None or RowWarning.YEAR_MISSING in self.warnings


def read_day(value: CellValue, context: Context) -> DayReading:
    """The day of a cell of any type; a date that has no year is completed from the context."""
    if isinstance(value, datetime):
        rest = "" if value.time() == time() else f"{value:%H:%M}"
        return _plausible(DayReading(value.date(), rest=rest), context)
    if isinstance(value, date):
        return _plausible(DayReading(value), context)
    if isinstance(value, time | bool):
        return DayReading()
    text = ascii_numbers(without_invisible(text_of(value))).strip()
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        return _from_serial(float(text))
    reading = _from_text(text, context)
    if reading.understood and _KANJI_NUMERAL.search(text_of(value)):
        reading = _more(reading, RowWarning.KANJI_NUMERAL_DATE)
    return _plausible(reading, context)


def _from_serial(number: float) -> DayReading:
    if int(number) not in _SERIALS:
        return DayReading()
    minutes = round(number % 1 * 24 * 60)
    rest = f"{minutes // 60}:{minutes % 60:02}" if minutes else ""
    return DayReading(_SERIAL_START + timedelta(days=int(number)), (RowWarning.DATE_FROM_SERIAL,), rest)


def _from_text(text: str, context: Context) -> DayReading:
    first = _WEEKDAY_FIRST.match(text)
    body = text[first.end() :] if first else text
    for pattern in (_ERA, _WESTERN, _AMERICAN, _EUROPEAN, _SHORT_YEAR, _ENGLISH, _NO_YEAR, _ONLY_DAY):
        if match := pattern.match(body):
            break
    else:
        return DayReading()
    weekday = _WEEKDAY.match(body, match.end())
    rest = body[weekday.end() if weekday else match.end() :].strip(" T)]、,　")
    marked = weekday or first
    reading = _named(match, context, marked["weekday"] if marked else None)
    return DayReading(reading.day, reading.warnings, rest)


def _named(match: re.Match[str], context: Context, weekday: str | None) -> DayReading:
    """The day of a matched text; a weekday that belongs to another day is told."""
    found = {part: value for part, value in match.groupdict().items() if value}
    month, day = _month_and_day(found, context)
    warnings: tuple[RowWarning, ...] = ()
    if "era" in found:
        named = era_day(found["era"], found["era_year"], month, day)
    elif "short" in found:
        named, warnings = (
            _of_short_year(int(found["short"]), month, day, context),
            (RowWarning.YEAR_ABBREVIATED,),
        )
    elif "year" in found:
        year = int(found["year"])
        named = _day(year if year > 99 else 2000 + year, month, day)
        warnings = (RowWarning.YEAR_ABBREVIATED,) if year <= 99 else ()
    elif "name" in found or "name2" in found:
        known = _day(2024, month, day) is not None
        return DayReading(None, (RowWarning.YEAR_MISSING,) if known else ())
    else:
        named = context.complete(month, day) if month else None
        warnings = () if context.year else (RowWarning.YEAR_MISSING,)
        if named is None:
            return DayReading()
    if named and weekday and weekday_mark(named) != weekday:
        warnings += (RowWarning.WEEKDAY_MISMATCH,)
    return DayReading(named, warnings if named else ())


def _month_and_day(found: dict[str, str], context: Context) -> tuple[int, int]:
    day = int(found.get("day") or found["day2"])
    name = found.get("name") or found.get("name2")
    if name:
        return _MONTHS.index(name[:3].lower()) + 1, day
    month = found.get("month") or found.get("month2")
    return int(month) if month else context.month or 0, day


def _of_short_year(short: int, month: int, day: int, context: Context) -> date | None:
    """26/11/24 or 8.11.24: the western or the era year, whichever alone is near today; else None."""
    years = (2000 + short, 2018 + short)
    near = [year for year in years if abs(year - context.today.year) <= 1]
    return _day(near[0], month, day) if len(near) == 1 else None


def _plausible(reading: DayReading, context: Context) -> DayReading:
    if reading.day is None:
        return reading
    earliest, latest = context.today - _PLAUSIBLE_PAST, context.today + _PLAUSIBLE_FUTURE
    other_year = context.year and context.month and abs(reading.day.year - context.year) > 1
    if other_year or not earliest <= reading.day <= latest:
        return _more(reading, RowWarning.DATE_IMPLAUSIBLE)
    return reading


def _more(reading: DayReading, warning: RowWarning) -> DayReading:
    return DayReading(reading.day, (*reading.warnings, warning), reading.rest)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
