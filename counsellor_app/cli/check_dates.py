"""`check dates FILE`: business days around each ISO date of the file, by the published list of holidays."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from counsellor_app.cli.lines import print_readings

if TYPE_CHECKING:
    from counsellor_app.domain.business_days import OfficeCalendar

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(kinds: "Commands") -> None:
    """Add `dates` below `check`."""
    parser = kinds.add_parser("dates", help="ISO dates, one a line: is the office open, and five days on")
    parser.add_argument("file", metavar="FILE")
    parser.set_defaults(run=lambda args: print_readings(args.file, date_reading))


def date_reading(text: str) -> Mapping[str, object]:
    """The answers for one date, from the published list alone.

    A weekday that the list does not reach is neither open nor closed for certain: null. Where an answer
    lies beyond the list, `warnings` says so; it is left out when there is nothing to warn of.
    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return _answers(text, None, None, {}) | {"warnings": ["not_a_date"]}
    from counsellor_app.domain.business_days import OfficeCalendar

    calendar = OfficeCalendar(published_only=True)
    around = _around(calendar, day)
    reached = [day, *(other for other in around.values() if other)]
    because = calendar.closed_because(day)
    unknown = because is None and calendar.beyond_official_list(day)
    answers = _answers(day.isoformat(), None if unknown else because is None, because, around)
    if any(calendar.beyond_official_list(other) for other in reached):
        answers["warnings"] = ["beyond_official_list"]
    return answers


def _around(calendar: "OfficeCalendar", day: date) -> dict[str, date | None]:
    return {
        "previous_business_day": _day(lambda: calendar.previous(day)),
        "next_business_day": _day(lambda: calendar.next(day)),
        "plus_5_business_days": _day(lambda: calendar.plus(day, 5)),
        "minus_5_business_days": _day(lambda: calendar.minus(day, 5)),
    }


def _answers(
    text: str, is_open: bool | None, because: str | None, around: Mapping[str, date | None]
) -> dict[str, object]:
    names = ("previous_business_day", "next_business_day", "plus_5_business_days", "minus_5_business_days")
    days = {name: day.isoformat() if (day := around.get(name)) else None for name in names}
    return {"date": text, "is_business_day": is_open, "closed_because": because, **days}


def _day(counted: Callable[[], date]) -> date | None:
    """The day, or None at the two ends of the calendar of dates."""
    try:
        return counted()
    except LookupError:
        return None
