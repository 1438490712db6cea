"""Dates and times as hands type them: 11/24, 1124, 明日, 令和8年11月24日; 1330, 13:30, 午後1時半."""

import re
from datetime import date, time, timedelta
from enum import StrEnum

from counsellor_app.domain.characters import HYPHENS, trimmed, without_invisible
from counsellor_app.domain.era import ascii_numbers, parse_era

_FROM_TODAY = {
    "今日": 0, "本日": 0, "きょう": 0, "today": 0,
    "明日": 1, "あした": 1, "あす": 1, "tomorrow": 1, "明後日": 2, "あさって": 2,
}  # fmt: skip
_WEEKDAY = (
    r"[月火水木金土日](?:曜日?)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
)
_AFTER_DATE = re.compile(rf"[\s,]*[(\[]?\s*(?:{_WEEKDAY})?\s*[)\]]?\.?", re.IGNORECASE)
_EIGHT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_MONTH_DAY = re.compile(r"(\d{1,2})[-.](\d{1,2})|(\d\d)(\d\d)")
_HOUR_MINUTE = re.compile(r"(\d{1,2})\.?(\d\d)|(\d{1,2})")
_LONGEST = 60
"""Characters of the longest date or time that is looked at."""


class MomentProblem(StrEnum):
    """Why a text is no date, or no time of day."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no_such_day"
    OTHER_WEEKDAY = "other_weekday"


def typed_date(text: str, today: date) -> date | MomentProblem:
    """The day that is meant; without a year the next such day, `today` included."""
    plain = _plain(text)
    if not plain:
        return MomentProblem.EMPTY
    if len(plain) > _LONGEST:
        return MomentProblem.UNREADABLE
    if (days := _FROM_TODAY.get(plain)) is not None:
        return today + timedelta(days=days)
    if digits := _EIGHT.fullmatch(plain):
        return _day(int(digits[1]), int(digits[2]), int(digits[3]))
    if short := _MONTH_DAY.fullmatch(plain):
        return _next(int(short[1] or short[3]), int(short[2] or short[4]), today)
    return parse_era(plain) or _written(plain, today)


def typed_time(text: str) -> time | MomentProblem:
    """The wall time that is meant; three or four digits are hours and minutes."""
    plain = _plain(text)
    if not plain:
        return MomentProblem.EMPTY
    if len(plain) > _LONGEST:
        return MomentProblem.UNREADABLE
    if digits := _HOUR_MINUTE.fullmatch(plain):
        return _time(int(digits[1] or digits[3]), int(digits[2] or 0))
    from counsellor_app.domain.invitation.clock_times import clock_times

    found = clock_times(plain, 0, len(plain))
    whole = len(found) == 1 and (found[0].position, found[0].stop) == (0, len(plain))
    if not whole or found[0].about or found[0].end is not None or plain.startswith("24"):
        return MomentProblem.UNREADABLE
    return found[0].start


def _plain(text: str) -> str:
    joined = "".join("-" if char in HYPHENS else char for char in without_invisible(trimmed(text)))
    return ascii_numbers(joined).strip().lower()


def _written(plain: str, today: date) -> date | MomentProblem:
    from counsellor_app.domain.invitation.written_dates import written_dates

    found = next(iter(written_dates(plain, 1)), None)
    if found is None or found.position != 0 or not _AFTER_DATE.fullmatch(plain, found.stop):
        return MomentProblem.UNREADABLE
    if found.year is None:
        meant = _next(found.month, found.day, today)
    else:
        meant = _day(found.year, found.month, found.day)
    if isinstance(meant, date) and found.weekday is not None and found.weekday != meant.weekday():
        return MomentProblem.OTHER_WEEKDAY
    return meant


def _next(month: int, day: int, today: date) -> date | MomentProblem:
    """29 February may be up to eight years away."""
    for year in range(today.year, today.year + 9):
        found = _day(year, month, day)
        if isinstance(found, date) and found >= today:
            return found
    return MomentProblem.NO_SUCH_DAY


def _day(year: int, month: int, day: int) -> date | MomentProblem:
    try:
        return date(year, month, day)
    except ValueError:
        return MomentProblem.NO_SUCH_DAY


def _time(hour: int, minute: int) -> time | MomentProblem:
    return time(hour, minute) if hour < 24 and minute < 60 else MomentProblem.UNREADABLE
