"""Days on which a national office is open (行政機関の休日に関する法律 第1条), and counting them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import islice

OFFICIAL_LIST = (date(1955, 1, 1), date(2027, 12, 31))
"""First and last day of the list of holidays that the Cabinet Office has published (syukujitsu.csv)."""

_ONE_DAY = timedelta(days=1)
_LONGEST_CLOSURE = 366
"""Days searched for the next open one: an office whose own closures never end has none."""


class ClosedBecause(StrEnum):
    """Why the office is closed on a day; where two apply, the first in this order."""

    OFFICE_CLOSURE = "office_closure"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"
    NEW_YEAR_CLOSURE = "new_year_closure"


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """The open days of one office: those of every national office, less its closures, plus its openings.

    A day that is both closure and opening is closed. Holidays after the official list are those that the
    law makes as it stands today; with `published_only` they count as unknown, that is as working days,
    as in any reckoning from the list itself. `beyond_official_list` tells such days.
    """

    extra_closures: frozenset[date] = frozenset()
    extra_openings: frozenset[date] = frozenset()
    published_only: bool = False

    def closed_because(self, day: date) -> ClosedBecause | None:
        """The first reason for which the office is closed, None when it is open."""
        if day in self.extra_closures:
            return ClosedBecause.OFFICE_CLOSURE
        return None if day in self.extra_openings else self._closed_by_law(day)

    def is_business_day(self, day: date) -> bool:
        """Whether the office is open."""
        return self.closed_because(day) is None

    def next(self, day: date) -> date:
        """The first business day after the day. LookupError when a year holds none."""
        return self.plus(day, 1)

    def previous(self, day: date) -> date:
        """The last business day before the day. LookupError when a year holds none."""
        return self.minus(day, 1)

    def plus(self, day: date, count: int) -> date:
        """The `count`-th business day after the day, which itself is not counted; `count` is 1 or more.

        LookupError when a year passes without a business day or the calendar of dates ends.
        """
        return self._nth(day, count, _ONE_DAY)

    def minus(self, day: date, count: int) -> date:
        """The `count`-th business day before the day, which itself is not counted; else as `plus`."""
        return self._nth(day, count, -_ONE_DAY)

    def beyond_official_list(self, day: date) -> bool:
        """Whether the Cabinet Office's list does not reach the day, so that holidays may still be moved."""
        first, last = OFFICIAL_LIST
        return not first <= day <= last

    def _closed_by_law(self, day: date) -> ClosedBecause | None:
        if day.weekday() >= 5:
            return (ClosedBecause.SATURDAY, ClosedBecause.SUNDAY)[day.weekday() - 5]
        if day in national_holidays(day.year) and not (
            self.published_only and self.beyond_official_list(day)
        ):
            return ClosedBecause.HOLIDAY
        in_new_year = (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)
        return ClosedBecause.NEW_YEAR_CLOSURE if in_new_year else None

    def _nth(self, day: date, count: int, step: timedelta) -> date:
        if count < 1:
            raise ValueError("count")
        for _ in range(count):
            day = self._neighbour(day, step)
        return day

    def _neighbour(self, day: date, step: timedelta) -> date:
        for other in islice(_days_from(day, step), _LONGEST_CLOSURE):
            if self.is_business_day(other):
                return other
        raise LookupError("no_business_day")


@cache
def national_holidays(year: int) -> frozenset[date]:
    """The holidays (国民の祝日・休日) of a year, one-off days of the imperial house included.

    Reckoned from the law as it stands for years that are not announced yet; none before 1949 and after
    2099, where the dates of the equinoxes are not known to the library.
    """
    import holidays

    return frozenset(holidays.country_holidays("JP", years=year, expand=False))


def _days_from(day: date, step: timedelta) -> Iterator[date]:
    """The days next to a day, as far as dates go."""
    try:
        while True:
            day += step
            yield day
    except OverflowError:
        return
