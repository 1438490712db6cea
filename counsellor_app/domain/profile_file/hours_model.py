"""The tables of a profile file that speak of days and times."""

from datetime import date, time
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from counsellor_app.domain.profile_file.table import WORD, Clock, Table, nonsense
from counsellor_app.domain.rules.choices import DayCount, HoursKind

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class WindowTable(Table):
    """One window, both ends given."""

    opens: Clock
    closes: Clock

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.closes <= self.opens:
            raise nonsense("window_reversed", f"{self.opens:%H:%M}-{self.closes:%H:%M}")
        return self


class WeeklyWindowTable(Table):
    """One window on certain weekdays; its times may be left out as blanks."""

    days: Annotated[list[Weekday], Field(min_length=1)]
    opens: Clock | None = None
    closes: Clock | None = None

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.opens is not None and self.closes is not None and self.closes <= self.opens:
            raise nonsense("window_reversed", f"{self.opens:%H:%M}-{self.closes:%H:%M}")
        return self


class ExtraOpeningTable(Table):
    """A day on which the office opens out of turn."""

    on: date
    windows: Annotated[list[WindowTable], Field(min_length=1)]

    @model_validator(mode="after")
    def _apart(self) -> Self:
        _refuse_overlap([(each.opens, each.closes) for each in self.windows], self.on.isoformat())
        return self


class HoursTable(Table):
    """``[kinds.*.hours]``"""

    kind: Annotated[HoursKind, WORD]
    windows: list[WeeklyWindowTable] = Field(default_factory=list)
    shown: WindowTable | None = None
    keeps_holidays: bool = True
    extra_openings: list[ExtraOpeningTable] = Field(default_factory=list)

    @model_validator(mode="after")
    def _sense(self) -> Self:
        if (self.kind is HoursKind.WEEKLY) != bool(self.windows):
            raise nonsense("windows_for_this_kind", self.kind)
        for day in WEEKDAYS:
            spans = [(each.opens, each.closes) for each in self.windows if day in each.days]
            _refuse_overlap([(opens, closes) for opens, closes in spans if opens and closes], day)
        days = [each.on for each in self.extra_openings]
        if len(set(days)) < len(days):
            raise nonsense("day_twice", "extra_openings")
        return self


def _refuse_overlap(spans: list[tuple[time, time]], day: str) -> None:
    for (_, closes), (opens, _) in pairwise(sorted(spans)):
        if opens < closes:
            raise nonsense("windows_overlap", day)


class DeadlineTable(Table):
    """``[kinds.*.deadline]``; the table is left out where there is no deadline."""

    count: Annotated[DayCount, WORD] = DayCount.CALENDAR_DAY
    until: Clock | None = None


class MailWatchTable(Table):
    """``[kinds.*.mail_watch]``; the table is left out where there is no such rule."""

    business_days: Annotated[int, Field(ge=1, le=30)] = 5
    at_latest: Clock = time(12)
