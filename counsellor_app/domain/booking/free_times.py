"""Which times of a day can be booked: where the rules, a counsellor and a meeting room all allow it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import product

from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle
from counsellor_app.domain.booking.time_rules import TimeRules, day_refusals
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.rules.hours import Window, at_time
from counsellor_app.domain.rules.profile import RuleProfile

Spans = tuple[tuple[datetime, datetime], ...]
"""Stretches of time ``[start, end)``, aware."""


@dataclass(frozen=True, slots=True)
class Diary:
    """Who may take a session of this kind, by id, and when each is taken: counsellors and meeting rooms.

    Only rooms of the kind's tools belong in it; live appointments of any kind count as taken.
    """

    counsellors: Mapping[str, Spans]
    rooms: Mapping[str, Spans]


@dataclass(frozen=True, slots=True)
class SlotTime:
    """One start, in UTC, with who is free then and what the rules hold against it."""

    start: datetime
    end: datetime
    counsellors: tuple[str, ...]
    rooms: tuple[str, ...]
    refusals: tuple[BookingRefusal, ...]

    @property
    def is_free(self) -> bool:
        """Whether it can be booked as it is."""
        return not self.refusals

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Counsellor and room that are both free, for an override even where a rule refuses."""
        return tuple(product(self.counsellors, self.rooms))


class Known(StrEnum):
    """By what a day's free times were told: the office's records, this PC's copy of them from before the
    office went away, or its rules alone, for a day of which the PC knows nothing else.
    """

    OFFICE = "office"
    COPY = "copy"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class DayTimes:
    """The starts of one day in Japan. ``refusals`` say why the whole day is closed, where it is."""

    day: date
    times: tuple[SlotTime, ...]
    refusals: tuple[BookingRefusal, ...]
    known: Known = Known.OFFICE


def free_times(
    profile: RuleProfile,
    calendar: OfficeCalendar,
    day: date,
    diary: Diary,
    now: datetime,
) -> DayTimes:
    """Every start that the windows and the slot step of that day give, free or with what refuses it."""
    starts = [at_time(day, start) for start in slot_starts(profile, day)]
    rules = TimeRules(profile, calendar, now)
    times = tuple(_time(rules, start, diary) for start in starts)
    return DayTimes(day, times, day_refusals(profile, calendar, day))


def time_at(
    profile: RuleProfile,
    calendar: OfficeCalendar,
    start: datetime,
    diary: Diary,
    now: datetime,
) -> SlotTime:
    """Any one start, on the grid or off it."""
    return _time(TimeRules(profile, calendar, now), start, diary)


def _time(rules: TimeRules, start: datetime, diary: Diary) -> SlotTime:
    profile = rules.profile
    minutes = profile.length.minutes
    end = start + timedelta(minutes=minutes)
    buffer = timedelta(minutes=profile.buffer_minutes)
    counsellors = _free(diary.counsellors, start, end)
    rooms = _free(diary.rooms, start - buffer, end + buffer)
    refusals = list(rules.refusals(start, minutes))
    if not counsellors:
        refusals.append(_full(Obstacle.NO_COUNSELLOR_FREE, diary.counsellors))
    if not rooms:
        refusals.append(_full(Obstacle.NO_ROOM_FREE, diary.rooms))
    return SlotTime(start, end, counsellors, rooms, tuple(refusals))


def slot_starts(profile: RuleProfile, day: date) -> tuple[time, ...]:
    """The wall times of Japan at which a session may start on that day, holidays not looked at."""
    return tuple(start for window in profile.hours.windows_on(day) for start in _steps(profile, window))


def three_nearest(times: Iterable[SlotTime], wanted: datetime) -> tuple[SlotTime, ...]:
    """The three free times nearest to the wanted one, nearest first, of two equally near the earlier."""
    free = (each for each in times if each.is_free)
    return tuple(sorted(free, key=lambda each: (abs(each.start - wanted), each.start))[:3])


def _steps(profile: RuleProfile, window: Window) -> Iterator[time]:
    minute = window.opens.hour * 60 + window.opens.minute
    last = window.closes.hour * 60 + window.closes.minute - profile.length.minutes
    while minute <= last:
        yield time(*divmod(minute, 60))
        minute += profile.slot_step_minutes


def _free(taken: Mapping[str, Spans], start: datetime, end: datetime) -> tuple[str, ...]:
    return tuple(
        each for each, spans in taken.items() if all(until <= start or end <= since for since, until in spans)
    )


def _full(obstacle: Obstacle, taken: Mapping[str, Spans]) -> BookingRefusal:
    return BookingRefusal(obstacle, None, "", False, tuple(taken))
