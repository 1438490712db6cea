"""Calendar days of Japan in the time that is used inside."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

JAPAN = ZoneInfo("Asia/Tokyo")


def japan_date(at: datetime) -> date:
    """The day on which the aware moment falls in Japan."""
    return at.astimezone(JAPAN).date()


def start_of_day(day: date) -> datetime:
    """Midnight at which the day begins in Japan, in UTC."""
    return datetime.combine(day, time(), JAPAN).astimezone(UTC)


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of the day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weeks_of_month(day: date) -> tuple[date, date]:
    """The Monday on or before the first, and the Sunday on or after the last of the day's month."""
    first = day.replace(day=1)
    next_first = (first + timedelta(days=31)).replace(day=1)
    return week_of(first)[0], week_of(next_first - timedelta(days=1))[1]


def span_of_days(first: date, last: date) -> tuple[datetime, datetime]:
    """The moments in UTC between which the days from `first` to `last` lie; the second is outside."""
    return start_of_day(first), start_of_day(last + timedelta(days=1))
