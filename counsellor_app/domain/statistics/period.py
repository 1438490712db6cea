"""Periods of Japanese calendar days: what is counted, and what it is compared with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from counsellor_app.domain.japan import week_of

_DAY = timedelta(days=1)
_FISCAL_MONTH = 4


class PeriodKind(StrEnum):
    """How long a period is, and where it begins."""

    DAY = "day"
    WEEK = "week"
    """Monday to Sunday."""
    MONTH = "month"
    FISCAL_YEAR = "fiscal_year"
    """年度: 1 April to 31 March."""
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included. Raises ValueError when they are reversed."""

    kind: PeriodKind
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("period")

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Period":
        """The period of the same kind that ends the day before; of free dates, one of as many days."""
        if self.kind is PeriodKind.FREE:
            return Period(self.kind, self.first - timedelta(days=self.days), self.first - _DAY)
        return period_of(self.kind, self.first - _DAY)

    @property
    def after(self) -> "Period":
        """The period of the same kind that begins the day after."""
        if self.kind is PeriodKind.FREE:
            return Period(self.kind, self.last + _DAY, self.last + timedelta(days=self.days))
        return period_of(self.kind, self.last + _DAY)

    def slices(self, days: int) -> Iterator[tuple[date, date]]:
        """The period in pieces of at most so many days, as first and last day, oldest first."""
        first = self.first
        while first <= self.last:
            last = min(first + timedelta(days=days - 1), self.last)
            yield first, last
            first = last + _DAY


def period_of(kind: PeriodKind, day: date) -> Period:
    """The period of that kind in which the day lies; of free dates the day alone."""
    match kind:
        case PeriodKind.WEEK:
            return Period(kind, *week_of(day))
        case PeriodKind.MONTH:
            first = day.replace(day=1)
            return Period(kind, first, (first + timedelta(days=31)).replace(day=1) - _DAY)
        case PeriodKind.FISCAL_YEAR:
            year = day.year if day.month >= _FISCAL_MONTH else day.year - 1
            return Period(kind, date(year, _FISCAL_MONTH, 1), date(year + 1, _FISCAL_MONTH, 1) - _DAY)
        case PeriodKind.DAY | PeriodKind.FREE:
            return Period(kind, day, day)
