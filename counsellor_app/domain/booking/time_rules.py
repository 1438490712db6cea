"""What the rules hold against a time, whoever wishes for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from counsellor_app.domain.booking.deadlines import booking_deadline
from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, refusal_of
from counsellor_app.domain.business_days import ClosedBecause, OfficeCalendar
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import HoursKind
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.rules.versions import missing_of_kind

WEEKEND = frozenset({ClosedBecause.SATURDAY, ClosedBecause.SUNDAY})


@dataclass(frozen=True)
class TimeRules:
    """What one kind's rules hold against times, as of ``now``; what they share is reckoned once."""

    profile: RuleProfile
    calendar: OfficeCalendar
    now: datetime

    def refusals(self, start: datetime, minutes: int) -> tuple[BookingRefusal, ...]:
        """Why a session of so many minutes cannot start then; only the blanks while the profile has any."""
        if self._blanks is not None:
            return (self._blanks,)
        wall = start.astimezone(JAPAN)
        day = wall.date()
        if day not in self._days:
            deadline = booking_deadline(self.profile, self.calendar, day)
            self._days[day] = (day_refusals(self.profile, self.calendar, day), deadline)
        of_day, deadline = self._days[day]
        return (*of_day, *_window(self.profile, wall, minutes), *self._late(start, deadline))

    @cached_property
    def _blanks(self) -> BookingRefusal | None:
        blanks = [each for each in missing_of_kind(self.profile) if each.blocks]
        if not blanks:
            return None
        names = tuple(each.name for each in blanks)
        return BookingRefusal(Obstacle.BLANKS, blanks[0].rule, blanks[0].article, False, names)

    @cached_property
    def _days(self) -> dict[date, tuple[tuple[BookingRefusal, ...], datetime | None]]:
        return {}

    def _late(self, start: datetime, deadline: datetime | None) -> Iterator[BookingRefusal]:
        if start <= self.now:
            yield BookingRefusal(Obstacle.STARTED, None, "", False, since=start)
        elif deadline is not None and self.now >= deadline:
            yield refusal_of(self.profile, Rule.DEADLINE, Obstacle.DEADLINE_PASSED, since=deadline)


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


def _window(profile: RuleProfile, wall: datetime, minutes: int) -> Iterator[BookingRefusal]:
    windows = profile.hours.windows_on(wall.date())
    written = profile.hours.kind is HoursKind.WEEKLY or profile.hours.extra_on(wall.date()) is not None
    if written and windows and not any(window.holds(wall.time(), minutes) for window in windows):
        spans = tuple(f"{window.opens:%H:%M}-{window.closes:%H:%M}" for window in windows)
        yield refusal_of(profile, Rule.WINDOW, Obstacle.OUTSIDE_WINDOW, spans)
