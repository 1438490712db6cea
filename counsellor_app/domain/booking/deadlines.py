"""The moments by which something about a booking must have happened. All results are in UTC.

Days are days in Japan. LookupError when the office's calendar holds no business day within a year.
"""

from datetime import date, datetime, timedelta

from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.rules.choices import DayCount
from counsellor_app.domain.rules.hours import at_time
from counsellor_app.domain.rules.profile import RuleProfile

ONE_DAY = timedelta(days=1)


def booking_deadline(profile: RuleProfile, calendar: OfficeCalendar, day: date) -> datetime | None:
    """The first moment that is too late to book for ``day``; None where the kind has no deadline."""
    deadline = profile.deadline
    if deadline is None:
        return None
    last = day - ONE_DAY
    if deadline.count is DayCount.BUSINESS_DAY:
        last = calendar.previous(day)
    return start_of_day(last + ONE_DAY) if deadline.until is None else at_time(last, deadline.until)


def tentative_expiry(
    profile: RuleProfile, calendar: OfficeCalendar, made_at: datetime, start: datetime
) -> datetime:
    """When a tentative booking (仮予約) lapses.

    The tool's link lives so many minutes (S 6の2(3)); otherwise the booking lapses at the booking deadline
    (choice 3). Never after that deadline, or, where it has passed or there is none, never after the start.
    """
    deadline = booking_deadline(profile, calendar, japan_date(start))
    last = deadline if deadline is not None and deadline > made_at else start
    minutes = profile.confirmation.expires_minutes
    return last if minutes is None else min(last, made_at + timedelta(minutes=minutes))


def mail_watch_ends(
    profile: RuleProfile, calendar: OfficeCalendar, booked_at: datetime, start: datetime
) -> datetime | None:
    """When to ask after a mail that has not come (S 6(3)); None where the kind has no such rule.

    At the end of the last business day of the watch, or at its hour of the business day before the session if
    that is earlier (choice 2); at once where that hour had passed when the booking was made.
    """
    watch = profile.mail_watch
    if watch is None:
        return None
    day = calendar.plus(japan_date(booked_at), watch.business_days)
    eve = calendar.previous(japan_date(start))
    return max(booked_at, min(start_of_day(day + ONE_DAY), at_time(eve, watch.at_latest)))
