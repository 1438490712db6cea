"""The times that can be booked: the office's rules held against the diary of the store of record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.booking.free_times import (
    DayTimes,
    Diary,
    Known,
    SlotTime,
    Spans,
    free_times,
    three_nearest,
    time_at,
)
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date, span_of_days
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.profile import RuleProfile

if TYPE_CHECKING:
    from counsellor_app.storage.booking.bookings import DiarySpan
    from counsellor_app.storage.store import Store

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_SEARCHED = timedelta(days=14)
"""How far before and after a wanted time the nearest free ones are looked for."""

_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose free times: one counsellor's, or anybody's; in rooms of one tool, or of any that the kind has.

    `minutes` is the session's length where it is not the kind's own.
    """

    counsellor: str | None = None
    service: Service | None = None
    minutes: int | None = None


ANYBODY = Wanted()


@dataclass(frozen=True, slots=True)
class FreeWeeks:
    """Blocking, for a worker thread: one reading of the diary for each question."""

    store: "Store"
    profile: RuleProfile
    calendar: OfficeCalendar
    now: datetime

    def week(self, first: date, wanted: Wanted) -> tuple[DayTimes, ...]:
        """Seven days from `first` on: each start with who is free, or with what refuses it."""
        return tuple(self._days(first, first + _WEEK - _DAY, wanted))

    def time(self, start: datetime, wanted: Wanted) -> SlotTime:
        """Any one start."""
        day = japan_date(start)
        diary = self._diary(self._read(day, day), wanted, day)
        return time_at(self._of_length(wanted), self.calendar, start, diary, self.now)

    def minutes(self, wanted: Wanted) -> int:
        """How long a session is."""
        return self._of_length(wanted).length.minutes

    def nearest(
        self, start: datetime, wanted: Wanted, apart: Spans = (), *, by_copy: bool = True
    ) -> tuple[SlotTime, ...]:
        """Up to three free times nearest to the wanted one; other counsellors' where this one has none.

        None of them overlaps a span of `apart`. Raises Problem(OFFICE_AWAY) where only a copy could say what
        is free and that is not enough.
        """
        middle = japan_date(start)
        span = self._read(max(japan_date(self.now), middle - _SEARCHED), middle + _SEARCHED)
        if span.copied is not None and not by_copy:
            raise Problem(ProblemCode.OFFICE_AWAY)
        found = self._nearest(span, start, wanted, apart)
        if found or wanted.counsellor is None:
            return found
        return self._nearest(span, start, replace(wanted, counsellor=None), apart)

    def _nearest(
        self, span: "DiarySpan", start: datetime, wanted: Wanted, apart: Spans
    ) -> tuple[SlotTime, ...]:
        """Day by day away from the wanted one, as long as a day can still hold a nearer time."""
        middle, today = japan_date(start), japan_date(self.now)
        best: tuple[SlotTime, ...] = ()
        for away in range(_SEARCHED // _DAY + 1):
            for day in dict.fromkeys((middle - away * _DAY, middle + away * _DAY)):
                if day >= today:
                    times = (each for each in self._day(span, day, wanted).times if _is_apart(each, apart))
                    best = three_nearest((*best, *times), start)
            if len(best) == _OFFERED and abs(best[-1].start - start) <= away * _DAY:
                break
        return best

    def _days(self, first: date, last: date, wanted: Wanted) -> Iterator[DayTimes]:
        span = self._read(first, last)
        for number in range((last - first).days + 1):
            yield self._day(span, first + number * _DAY, wanted)

    def _day(self, span: "DiarySpan", day: date, wanted: Wanted) -> DayTimes:
        diary = self._diary(span, wanted, day)
        found = free_times(self._of_length(wanted), self.calendar, day, diary, self.now)
        return replace(found, known=_known(span, day))

    def _of_length(self, wanted: Wanted) -> RuleProfile:
        """The rules with the length that is wanted: whether it may be had is asked of the booking itself."""
        if wanted.minutes is None:
            return self.profile
        return replace(self.profile, length=replace(self.profile.length, minutes=wanted.minutes))

    def _read(self, first: date, last: date) -> "DiarySpan":
        begin, end = span_of_days(first, last)
        reach = timedelta(minutes=self.profile.buffer_minutes)
        return self.store.bookings.diary(begin - reach, end + _DAY + reach, self.now)

    def _diary(self, span: "DiarySpan", wanted: Wanted, day: date) -> Diary:
        within = span_of_days(day, day)
        services = frozenset({wanted.service}) if wanted.service else self.profile.services
        span = span.in_use(day)
        counsellors = [each.id for each in span.counsellors if wanted.counsellor in (None, each.id)]
        rooms = [each.id for each in span.rooms if each.service in services]
        held = [each for each in span.held if _touches((each.start, each.end), within)]
        return Diary(
            _by_id(counsellors, ((each.counsellor_id, (each.start, each.end)) for each in held)),
            _by_id(rooms, ((each.room_id, (each.start, each.end)) for each in held)),
        )


def _known(span: "DiarySpan", day: date) -> Known:
    if span.copied is None:
        return Known.OFFICE
    first, last = span.copied
    return Known.COPY if first <= day <= last else Known.RULES


def _is_apart(time: SlotTime, spans: Spans) -> bool:
    return all(until <= time.start or time.end <= since for since, until in spans)


def _touches(held: tuple[datetime, datetime], day: tuple[datetime, datetime]) -> bool:
    """Whether it can matter for a session that starts on the day: a day's margin is more than enough."""
    return held[0] < day[1] + _DAY and day[0] - _DAY < held[1]


def _by_id(
    ids: Iterable[str], held: Iterable[tuple[str | None, tuple[datetime, datetime]]]
) -> dict[str, Spans]:
    taken: dict[str, list[tuple[datetime, datetime]]] = {each: [] for each in ids}
    for identity, span in held:
        if identity in taken:
            taken[identity].append(span)
    return {identity: tuple(spans) for identity, spans in taken.items()}
