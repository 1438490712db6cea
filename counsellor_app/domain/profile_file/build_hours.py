"""From the hours of a checked file to values."""

from datetime import date

from counsellor_app.domain.profile_file.hours_model import (
    WEEKDAYS,
    HoursTable,
    WeeklyWindowTable,
    WindowTable,
)
from counsellor_app.domain.rules.hours import SHOWN, ExtraOpening, KindHours, WeeklyWindow, Window


def hours_of(table: HoursTable, closed_days: list[date]) -> KindHours:
    """The hours of a kind; the office's closed days hold for all its kinds."""
    extra = tuple(
        ExtraOpening(each.on, tuple(_window(window) for window in each.windows))
        for each in table.extra_openings
    )
    return KindHours(
        kind=table.kind,
        weekly=tuple(_weekly(window) for window in table.windows),
        shown=_window(table.shown) if table.shown else SHOWN,
        keeps_holidays=table.keeps_holidays,
        closed_days=frozenset(closed_days),
        extra_openings=extra,
    )


def _window(table: WindowTable) -> Window:
    return Window(table.opens, table.closes)


def _weekly(table: WeeklyWindowTable) -> WeeklyWindow:
    return WeeklyWindow(frozenset(WEEKDAYS.index(day) for day in table.days), table.opens, table.closes)
