"""What changed rules would do: the times of the coming week, and the bookings that no longer fit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from counsellor_app.domain.appointment import LIVE, Appointment
from counsellor_app.domain.booking.free_times import Diary, free_times
from counsellor_app.domain.booking.refusal import BookingRefusal
from counsellor_app.domain.booking.time_rules import TimeRules
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.profile_file.entries import EntryFault, RuleEntry, changed, entries, text_of
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.profile_file.reader import load_plain
from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile, office_calendar
from counsellor_app.domain.rules.rule import Rule

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

_EMPTY = Diary({"anybody": ()}, {"any_room": ()})
WEEK = 7
_AHEAD = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class DayPreview:
    """One day: the starts (aware) that could be booked in an empty diary; why none, where the day is shut."""

    day: date
    starts: tuple[datetime, ...]
    refusals: tuple[BookingRefusal, ...]


@dataclass(frozen=True, slots=True)
class KindPreview:
    """The days of one kind of consultation."""

    profile: RuleProfile
    days: tuple[DayPreview, ...]


@dataclass(frozen=True, slots=True)
class Affected:
    """A booking that the rules would not allow any more at its time. It stays: it keeps its own rules."""

    session: Appointment = field(repr=False)
    refusals: tuple[BookingRefusal, ...]


@dataclass(frozen=True, slots=True)
class RulesLook:
    """Changed rules before they are kept. `content` is what would be kept; `profile` is None with faults.

    `unread` are texts that are no value, by the name of their entry; `changes` are (entry, before, after).
    """

    content: Mapping[str, Any] = field(default_factory=dict)
    profile: OfficeProfile | None = None
    unread: Mapping[str, EntryFault] = field(default_factory=dict)
    faults: tuple[ProfileFault, ...] = ()
    changes: tuple[tuple[RuleEntry, str, str], ...] = ()
    kinds: tuple[KindPreview, ...] = ()
    affected: tuple[Affected, ...] = ()


def look_at(
    store: "Store", content: Mapping[str, Any], texts: Mapping[str, str], first: date, now: datetime
) -> RulesLook:
    """What the rules `content` with `texts` in their entries would do from the day `first` on.

    Reads rules and bookings: call from a worker thread. Raises Problem.
    """
    made, unread = changed(content, texts, japan_date(now))
    changes = tuple(
        (each, text_of(content, each), text_of(made, each))
        for each in entries(content)
        if text_of(content, each) != text_of(made, each)
    )
    loaded = load_plain(made)
    if isinstance(loaded, tuple):
        return RulesLook(made, None, unread, loaded, changes)
    kinds, touched = preview(loaded, first, now), affected(store, loaded, first, now)
    return RulesLook(made, loaded, unread, (), changes, kinds, touched)


def preview(office: OfficeProfile, first: date, now: datetime) -> tuple[KindPreview, ...]:
    """The times of seven days from `first` on that the rules would give, other bookings not looked at."""
    calendar = office_calendar(office)
    days = [first + timedelta(days=number) for number in range(WEEK)]
    return tuple(
        KindPreview(kind, tuple(_day(kind, calendar, day, now) for day in days)) for kind in office.kinds
    )


def _day(kind: RuleProfile, calendar: OfficeCalendar, day: date, now: datetime) -> DayPreview:
    found = free_times(kind, calendar, day, _EMPTY, now)
    free = tuple(each.start for each in found.times if each.is_free)
    refused = tuple({each: None for time in found.times for each in time.refusals})
    return DayPreview(day, free, found.refusals or (() if free else refused))


def affected(store: "Store", office: OfficeProfile, first: date, now: datetime) -> tuple[Affected, ...]:
    """Live bookings from `first` on, half a year ahead, whose time the rules would refuse.

    The booking deadline counts for nothing: it has been kept. Raises Problem.
    """
    calendar = office_calendar(office)
    kinds = {kind.key: kind for kind in office.kinds}
    begin = max(first, japan_date(now))
    found = []
    for session in store.load_range(begin, begin + _AHEAD):
        kind = kinds.get(session.kind.key)
        if kind is None or session.state not in LIVE or session.start <= now:
            continue
        minutes = round((session.end - session.start).total_seconds() / 60)
        held_against = TimeRules(kind, calendar, now).refusals(session.start, minutes)
        refusals = tuple(each for each in held_against if each.rule is not Rule.DEADLINE)
        if refusals:
            found.append(Affected(session, refusals))
    return tuple(found)
