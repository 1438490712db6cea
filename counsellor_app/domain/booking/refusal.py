"""Why a wish cannot be granted, with the rule and the article, and the override of a rule "in principle"."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule


class Obstacle(StrEnum):
    """What stands in the way of a booking or of a cancellation."""

    BLANKS = "blanks"
    STARTED = "started"
    DEADLINE_PASSED = "deadline_passed"
    OUTSIDE_WINDOW = "outside_window"
    CLOSED_DAY = "closed_day"
    WRONG_LENGTH = "wrong_length"
    HOLDS_TOO_LONG = "holds_too_long"
    CHANNEL = "channel"
    NOT_FOR_FIRST_BOOKING = "not_for_first_booking"
    ITEM_MISSING = "item_missing"
    NOT_ELIGIBLE = "not_eligible"
    NO_COUNSELLOR_FREE = "no_counsellor_free"
    NO_ROOM_FREE = "no_room_free"
    CANCEL_CHANNEL = "cancel_channel"
    CANCEL_TOO_LATE_FOR_CHANNEL = "cancel_too_late_for_channel"


@dataclass(frozen=True, slots=True)
class BookingRefusal:
    """One obstacle. ``rule`` is None where no rule of the office is concerned (a time that is taken).

    ``details`` are words of this program or ids, never personal data: items not given, channels that are
    open, standings of which one is needed, names of blanks, windows of the day, why the day is closed, ids of
    those who are taken. ``since`` is the moment in UTC from which it holds, for a deadline, or up to which a
    time may be held. ``in_principle``
    says that staff may override it with a reason.
    """

    obstacle: Obstacle
    rule: Rule | None
    article: str
    in_principle: bool
    details: tuple[str, ...] = ()
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """A member of staff sets rules aside that hold in principle (原則として); the reason is kept."""

    staff_id: str
    reason: str


class NotAllowedError(Exception):
    """Rules stand against a booking; carries no personal data."""

    def __init__(self, refusals: tuple[BookingRefusal, ...]) -> None:
        super().__init__(", ".join(each.obstacle for each in refusals))
        self.refusals = refusals


def refusal_of(
    profile: RuleProfile,
    rule: Rule,
    obstacle: Obstacle,
    details: Iterable[str] = (),
    since: datetime | None = None,
) -> BookingRefusal:
    """An obstacle that a rule of the profile makes, with its article."""
    in_principle = rule in profile.in_principle
    return BookingRefusal(obstacle, rule, profile.article(rule), in_principle, tuple(details), since)


def still_standing(
    refusals: Iterable[BookingRefusal], override: Override | None
) -> tuple[BookingRefusal, ...]:
    """What is left of the refusals: an override with a reason lifts those that hold in principle."""
    if override is None or not override.reason.strip():
        return tuple(refusals)
    return tuple(refusal for refusal in refusals if not refusal.in_principle)
