"""What the rules hold against a time, whoever wishes for it."""

from collections.abc import Iterator
from datetime import date, datetime

from counsellor_app.domain.booking.deadlines import booking_deadline
from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, refusal_of
from counsellor_app.domain.business_days import ClosedBecause, OfficeCalendar
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import HoursKind
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.rules.versions import missing_of_kind

WEEKEND = frozenset({ClosedBecause.SATURDAY, ClosedBecause.SUNDAY})


def time_refusals(
    profile: RuleProfile,
    calendar: OfficeCalendar,
    start: datetime,
    minutes: int,
    now: datetime,
) -> tuple[BookingRefusal, ...]:
    """Why a session of so many minutes cannot start then; only the blanks while the profile has any."""
    blanks = _blanks(profile)
    if blanks is not None:
        return (blanks,)
    wall = start.astimezone(JAPAN)
    return (
        *day_refusals(profile, calendar, wall.date()),
        *_window(profile, wall, minutes),
        *_deadline(profile, calendar, start, now),
    )


def day_refusals(profile: RuleProfile, calendar: OfficeCalendar, day: date) -> tuple[BookingRefusal, ...]:
    """Why nothing can be booked on that day, whatever the time: it is closed, or has no window."""
    hours = profile.hours
    if hours.extra_on(day) is not None:
        return ()
    because = _closed(profile, calendar, day)
    if because is not None:
        return (refusal_of(profile, Rule.CLOSED_DAYS, Obstacle.CLOSED_DAY, (because,)),)
    if not hours.windows_on(day):
        return (refusal_of(profile, Rule.WINDOW, Obstacle.OUTSIDE_WINDOW),)
    return ()


def _closed(profile: RuleProfile, calendar: OfficeCalendar, day: date) -> ClosedBecause | None:
    """The closure that binds this kind: at weekends its windows decide, a day opened for others is closed."""
    hours = profile.hours
    because = calendar.closed_because(day)
    if day in hours.closed_days or because is ClosedBecause.OFFICE_CLOSURE:
        return ClosedBecause.OFFICE_CLOSURE
    if not hours.keeps_holidays or because in WEEKEND:
        return None
    return ClosedBecause.OFFICE_CLOSURE if day in calendar.extra_openings else because


def _blanks(profile: RuleProfile) -> BookingRefusal | None:
    blanks = [each for each in missing_of_kind(profile) if each.blocks]
    if not blanks:
        return None
    return BookingRefusal(
        Obstacle.BLANKS, blanks[0].rule, blanks[0].article, False, tuple(each.name for each in blanks)
    )


def _window(profile: RuleProfile, wall: datetime, minutes: int) -> Iterator[BookingRefusal]:
    windows = profile.hours.windows_on(wall.date())
    written = profile.hours.kind is HoursKind.WEEKLY or profile.hours.extra_on(wall.date()) is not None
    if written and windows and not any(window.holds(wall.time(), minutes) for window in windows):
        spans = tuple(f"{window.opens:%H:%M}-{window.closes:%H:%M}" for window in windows)
        yield refusal_of(profile, Rule.WINDOW, Obstacle.OUTSIDE_WINDOW, spans)


def _deadline(
    profile: RuleProfile, calendar: OfficeCalendar, start: datetime, now: datetime
) -> Iterator[BookingRefusal]:
    if start <= now:
        yield BookingRefusal(Obstacle.STARTED, None, "", False, since=start)
        return
    deadline = booking_deadline(profile, calendar, start.astimezone(JAPAN).date())
    if deadline is not None and now >= deadline:
        yield refusal_of(profile, Rule.DEADLINE, Obstacle.DEADLINE_PASSED, since=deadline)
