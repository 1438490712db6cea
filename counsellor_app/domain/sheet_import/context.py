"""The year, month or day that a list's title, its sheet's name or the present say for all its rows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.domain.era import ascii_numbers, era_first_year

_YEAR = r"(?:(?P<era>令和|平成|R|H|令|平)\.?\s*(?P<era_year>元|\d{1,2})|(?P<year>20\d\d))"
_FULL_DAY = re.compile(rf"{_YEAR}\s*[年./-]\s*(?P<month>\d{{1,2}})\s*[月./-]\s*(?P<day>\d{{1,2}})")
_YEAR_AND_MONTH = re.compile(rf"{_YEAR}\s*[年./-]\s*(?P<month>\d{{1,2}})(?!\d)")
_ONLY_YEAR = re.compile(rf"{_YEAR}\s*年(?P<fiscal>度)?")
_MONTH_AND_DAY = re.compile(r"(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?(?!\d)")
_ONLY_MONTH = re.compile(r"(?P<month>\d{1,2})\s*月")
_ONLY_DAY = re.compile(r"(?P<day>\d{1,2})\s*日")
_RECENT, _AHEAD = timedelta(days=120), timedelta(days=245)
"""A date without a year lies in the twelve months that reach a third into the past."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a date of the list is completed with. `fiscal`: the year is a 年度, from April to March."""

    today: date
    year: int | None = None
    month: int | None = None
    day: int | None = None
    fiscal: bool = False

    @property
    def only_day(self) -> date | None:
        """The one day that the title names for the whole list."""
        if self.month is None or self.day is None:
            return None
        return self.complete(self.month, self.day)

    def complete(self, month: int, day: int) -> date | None:
        """The day of the month in the year of the list, else in the year nearest to today; None if none."""
        return _day(self._year_for(month) if self.year else self._nearest_year(month, day), month, day)

    def _year_for(self, month: int) -> int:
        year = self.year or self.today.year
        if self.fiscal:
            return year + (month < 4)
        if self.month == 12 and month <= 2:
            return year + 1
        return year - (self.month is not None and self.month <= 2 and month == 12)

    def _nearest_year(self, month: int, day: int) -> int:
        for year in (self.today.year, self.today.year + 1, self.today.year - 1):
            found = _day(year, month, day)
            if found and -_RECENT <= found - self.today < _AHEAD:
                return year
        return self.today.year


def context_of(titles: Iterable[str], sheet_name: str | None, today: date) -> Context:
    """What the titles above a list say, and where they are silent the name of its sheet."""
    found: dict[str, int] = {}
    fiscal = False
    for text in (*titles, sheet_name or ""):
        said, said_fiscal = _said(ascii_numbers(text), text == sheet_name)
        if "year" in said and "year" not in found:
            fiscal = said_fiscal
        if not any(found.get(part, value) != value for part, value in said.items()):
            found |= said
    return Context(today, found.get("year"), found.get("month"), found.get("day"), fiscal)


def _said(text: str, is_sheet_name: bool) -> tuple[dict[str, int], bool]:
    patterns = (_FULL_DAY, _YEAR_AND_MONTH, _ONLY_YEAR, _MONTH_AND_DAY, _ONLY_MONTH)
    for pattern in patterns:
        if (match := pattern.search(text)) and (said := _values(match)):
            fiscal = "fiscal" in match.groupdict() and bool(match["fiscal"])
            month = _ONLY_MONTH.search(text, match.end())
            if "month" not in said and month:
                said |= _values(month)
            return said, fiscal
    if is_sheet_name and (match := _ONLY_DAY.fullmatch(text.strip())):
        return _values(match), False
    return {}, False


def _values(match: re.Match[str]) -> dict[str, int]:
    """The numbers of a match that can be a year, month and day; {} when one cannot."""
    groups = match.groupdict()
    said = {part: int(groups[part]) for part in ("month", "day") if groups.get(part)}
    if groups.get("year"):
        said["year"] = int(groups["year"])
    elif groups.get("era"):
        first_year = era_first_year(groups["era"]) or 0
        said["year"] = first_year - 1 + (1 if groups["era_year"] == "元" else int(groups["era_year"]))
    possible = 1 <= said.get("month", 1) <= 12 and 1 <= said.get("day", 1) <= 31
    return said if possible else {}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
