"""How much of the calendar is shown."""

from datetime import date, timedelta
from enum import Enum


class Scope(Enum):
    """Day, week (from Monday) or month."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def stepped(shown: date, scope: Scope, by: int) -> date:
    """The day that is shown after going ``by`` days, weeks or months on; a month's first day."""
    if scope is Scope.DAY:
        return shown + timedelta(days=by)
    if scope is Scope.WEEK:
        return shown + timedelta(weeks=by)
    month = shown.year * 12 + shown.month - 1 + by
    return date(month // 12, month % 12 + 1, 1)
