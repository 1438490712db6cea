"""What makes a booking firm, and what it is until then."""

from collections.abc import Iterator
from datetime import datetime

from counsellor_app.domain.appointment import State
from counsellor_app.domain.booking.deadlines import tentative_expiry
from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.rules.choices import Channel, Route
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule

FIRM = frozenset({Route.AT_ONCE, Route.IN_SESSION})
"""Routes on which nothing more has to happen."""


def route_of(profile: RuleProfile, channel: Channel) -> Route:
    """The way in which a booking that came by that channel is confirmed."""
    confirmation = profile.confirmation
    in_session = confirmation.in_session if channel is Channel.IN_SESSION else None
    return in_session or confirmation.route


def opening_state(
    profile: RuleProfile, calendar: OfficeCalendar, route: Route, made_at: datetime, start: datetime
) -> tuple[State, datetime | None]:
    """Confirmed at once, or tentative (仮予約) with the moment at which it lapses."""
    if route in FIRM:
        return State.CONFIRMED, None
    return State.TENTATIVE, tentative_expiry(profile, calendar, made_at, start)


def holding_refusals(
    latest: datetime, holds_until: datetime | None, made_at: datetime, profile: RuleProfile
) -> Iterator[BookingRefusal]:
    """Why a time cannot be held until then; ``latest`` is the rules' own expiry, which nobody overrides."""
    if holds_until is not None and not made_at < holds_until <= latest:
        article = profile.article(Rule.EXPIRY)
        yield BookingRefusal(Obstacle.HOLDS_TOO_LONG, Rule.EXPIRY, article, False, since=latest)
