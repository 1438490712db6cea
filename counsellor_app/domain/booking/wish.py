"""What a person wishes to book, held against the office's rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, refusal_of
from counsellor_app.domain.booking.time_rules import TimeRules
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.rules.choices import Asked, Channel, Item, Standing
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Wish:
    """A time wished for, ``[start, end)`` aware in UTC, how it came in, and what is known of the person.

    ``given`` are the items that have been told, ``standing`` what staff know or were told to be true.
    ``first`` says that the person has had no booking before.
    """

    start: datetime
    end: datetime
    channel: Channel
    given: frozenset[Item] = frozenset()
    standing: frozenset[Standing] = frozenset()
    first: bool = True


def booking_refusals(
    profile: RuleProfile, calendar: OfficeCalendar, wish: Wish, now: datetime
) -> tuple[BookingRefusal, ...]:
    """Everything the rules hold against the wish, none when it may be booked.

    Whether counsellor and room are free is not looked at: see ``free_times``.
    """
    minutes = (wish.end - wish.start) // timedelta(minutes=1)
    return (
        *TimeRules(profile, calendar, now).refusals(wish.start, minutes),
        *_length(profile, minutes),
        *_channel(profile, wish),
        *_items(profile, wish),
        *_eligibility(profile, wish),
    )


def _length(profile: RuleProfile, minutes: int) -> Iterator[BookingRefusal]:
    if profile.length.fixed and minutes != profile.length.minutes:
        yield refusal_of(profile, Rule.LENGTH, Obstacle.WRONG_LENGTH, (str(profile.length.minutes),))


def _channel(profile: RuleProfile, wish: Wish) -> Iterator[BookingRefusal]:
    intake = profile.intake
    open_now = intake.open_channels(first=wish.first)
    if not open_now or wish.channel in open_now:
        return
    if wish.channel in intake.from_second_booking:
        yield refusal_of(profile, Rule.SECOND_BOOKING, Obstacle.NOT_FOR_FIRST_BOOKING, sorted(open_now))
    else:
        yield refusal_of(profile, Rule.CHANNEL, Obstacle.CHANNEL, sorted(open_now))


def _items(profile: RuleProfile, wish: Wish) -> Iterator[BookingRefusal]:
    known = wish.given | {Item.TIME}
    lacking = [item for item in Item if profile.intake.asked(item) is Asked.REQUIRED and item not in known]
    if lacking:
        yield refusal_of(profile, Rule.ITEMS, Obstacle.ITEM_MISSING, lacking)


def _eligibility(profile: RuleProfile, wish: Wish) -> Iterator[BookingRefusal]:
    for question in profile.eligibility:
        if not question.any_of & wish.standing:
            in_principle = Rule.ELIGIBILITY in profile.in_principle
            details = tuple(sorted(question.any_of))
            yield BookingRefusal(
                Obstacle.NOT_ELIGIBLE, Rule.ELIGIBILITY, question.article, in_principle, details
            )
