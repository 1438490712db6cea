"""What the booking tests share: moments on a Japanese clock, the office's calendar, and a wish that fits."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from counsellor_app.domain.booking.refusal import Obstacle
from counsellor_app.domain.booking.wish import Wish, booking_refusals
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import Channel, DayCount, Item, Standing
from counsellor_app.domain.rules.hours import Deadline
from counsellor_app.domain.rules.profile import RuleProfile
from tests.domain.rules.profiles import kind

CALENDAR = OfficeCalendar()


def jst(text: str) -> datetime:
    """``2026-11-26 10:00`` on a Japanese clock, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=JAPAN).astimezone(UTC)


def at(day: date, clock: time) -> datetime:
    """That wall time in Japan, in UTC."""
    return datetime.combine(day, clock, JAPAN).astimezone(UTC)


def wish(name: str, start: str, minutes: int | None = None) -> Wish:
    """A wish for that start with everything the kind asks for, by telephone if it can be."""
    profile = kind(name)
    channels = profile.intake.channels or {Channel.PHONE}
    return Wish(
        start=jst(start),
        end=jst(start) + timedelta(minutes=minutes or profile.length.minutes),
        channel=Channel.PHONE if Channel.PHONE in channels else min(channels),
        given=frozenset(Item),
        standing=frozenset(Standing),
    )


def obstacles(profile: RuleProfile, wanted: Wish, now: str) -> dict[Obstacle, str]:
    """Each obstacle with its article."""
    found = booking_refusals(profile, CALENDAR, wanted, jst(now))
    return {each.obstacle: each.article for each in found}


def by_business_day(profile: RuleProfile, until: time | None = None) -> RuleProfile:
    """The profile with "the day before" counted in business days."""
    return replace(profile, deadline=Deadline(DayCount.BUSINESS_DAY, until))
