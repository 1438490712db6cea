"""What the wanted day holds against a session: a time that is taken, a client whose name is like another."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.people.names import similar_names
from counsellor_app.domain.staff import MeetingRoom
from counsellor_app.domain.taken import Resource

_STEP = timedelta(minutes=30)
_EARLIEST, _LATEST = time(8), time(20)
"""Wall times between which times are offered where opening hours are not known."""


@dataclass(frozen=True, slots=True)
class Wish:
    """The time that is wanted; `start` aware, `room_id` None for a session without a meeting room."""

    start: datetime
    length: timedelta
    counsellor_id: str
    room_id: str | None

    @property
    def end(self) -> datetime:
        """When it would be over."""
        return self.start + self.length


def clash(day: Day, wish: Wish) -> tuple[Resource, Appointment] | None:
    """Who has the time: the counsellor's own session before one in the room."""
    for resource in Resource:
        for each in _at_that_time(day, wish):
            if _holds(each, resource, wish):
                return resource, each
    return None


def free_starts(day: Day, wish: Wish, now: datetime) -> tuple[datetime, ...]:
    """Up to three starts nearest to the wanted one at which counsellor and room are free, in order."""
    starts = {each for each in _starts(day, wish) if each >= now and each != wish.start}
    free = [each for each in starts if clash(day, replace(wish, start=each)) is None]
    nearest = sorted(free, key=lambda each: (abs(each - wish.start), each))[:3]
    return tuple(sorted(nearest))


def free_rooms(day: Day, wish: Wish, rooms: tuple[MeetingRoom, ...]) -> tuple[MeetingRoom, ...]:
    """Those of `rooms` that nobody has at the wanted time."""
    taken = {each.room_id for each in _at_that_time(day, wish)}
    return tuple(room for room in rooms if room.id not in taken)


def alike(day: Day, name: str, kana: str) -> tuple[Appointment, ...]:
    """Live sessions of the day whose client's name or reading is the same as, or like, this one."""
    return tuple(
        each
        for each in day.appointments
        if each.is_live
        and (similar_names(name, each.client.name) or (kana and similar_names(kana, each.client.kana)))
    )


def _at_that_time(day: Day, wish: Wish) -> tuple[Appointment, ...]:
    return tuple(
        each for each in day.appointments if each.is_live and each.start < wish.end and wish.start < each.end
    )


def _holds(each: Appointment, resource: Resource, wish: Wish) -> bool:
    if resource is Resource.COUNSELLOR:
        return each.counsellor_id == wish.counsellor_id
    return wish.room_id is not None and each.room_id == wish.room_id


def _starts(day: Day, wish: Wish) -> Iterator[datetime]:
    """Half-hour steps from the wanted start and the ends of sessions, inside the open windows."""
    windows = [(each.start, each.end) for each in day.hours] or [_usual_window(day.date)]
    for opens, closes in windows:
        begin = wish.start + _STEP * -((wish.start - opens) // _STEP)
        steps = (begin + _STEP * n for n in range((closes - opens) // _STEP + 1))
        ends = (each.end for each in day.appointments if each.counsellor_id == wish.counsellor_id)
        yield from (each for each in (*steps, *ends) if opens <= each and each + wish.length <= closes)


def _usual_window(day: date) -> tuple[datetime, datetime]:
    return datetime.combine(day, _EARLIEST, JAPAN), datetime.combine(day, _LATEST, JAPAN)
