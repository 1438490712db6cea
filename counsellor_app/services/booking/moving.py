"""Moving a booking: what the rules hold against the new time, and the command."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from counsellor_app.domain.appointment import Appointment, Service
from counsellor_app.domain.booking.deadlines import tentative_expiry
from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, refusal_of
from counsellor_app.domain.booking.request import MoveVerdict, NewTime
from counsellor_app.domain.booking.time_rules import TimeRules
from counsellor_app.domain.booking_commands import Move
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.staff import Actor
from counsellor_app.services.booking.out_of_use import out_of_use
from counsellor_app.services.booking.plan import wrong_tool

if TYPE_CHECKING:
    from counsellor_app.storage.booking.bookings import DiarySpan

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Moving:
    """One move, given at the moment `at`."""

    profile: RuleProfile
    calendar: OfficeCalendar
    appointment: Appointment
    to: NewTime
    at: datetime

    @property
    def length(self) -> timedelta:
        """How long the session is from now on."""
        was = self.appointment
        return was.end - was.start if self.to.minutes is None else self.to.minutes * _MINUTE

    def refusals(self, service: Service | None) -> tuple[BookingRefusal, ...]:
        """What the rules hold against it; the time is not looked at where it stays (another counsellor)."""
        profile, minutes = self.profile, self.length // _MINUTE
        found = [*wrong_tool(profile, self.to.room_id, service)]
        if self.to.start != self.appointment.start:
            found += TimeRules(profile, self.calendar, self.at).refusals(self.to.start, minutes)
        if self.to.minutes is not None and profile.length.fixed and minutes != profile.length.minutes:
            details = (str(profile.length.minutes),)
            found.append(refusal_of(profile, Rule.LENGTH, Obstacle.WRONG_LENGTH, details))
        return tuple(found)

    def command(self, by: Actor, reason: str) -> Move:
        """The move as it is given to the store; a tentative booking lapses by the new time's deadline."""
        return Move(
            id=uuid4(),
            appointment_id=self.appointment.id,
            at=self.at,
            by=by,
            start=self.to.start,
            end=self.to.start + self.length,
            counsellor_id=self.to.counsellor_id,
            room_id=self.to.room_id,
            expires_at=self._expires_at(),
            override=reason,
            is_read_back=self.to.is_read_back,
        )

    def _expires_at(self) -> datetime | None:
        was = self.appointment.expires_at
        if was is None:
            return None
        by_rule = tentative_expiry(self.profile, self.calendar, self.at, self.to.start)
        return by_rule if self.profile.confirmation.expires_minutes is None else min(was, by_rule)


def judged(moving: Moving, diary: "DiarySpan") -> MoveVerdict:
    """What the rules and the diary hold against it; its own room is kept where that is free."""
    was, start = moving.appointment, moving.to.start
    missing = out_of_use(diary, moving.to)
    diary = diary.in_use(japan_date(start))
    span, reach = (start, start + moving.length), moving.profile.buffer_minutes * _MINUTE
    others = [
        each for each in diary.held if (each.counsellor_id, each.start) != (was.counsellor_id, was.start)
    ]
    is_busy = any(
        each.counsellor_id == moving.to.counsellor_id and each.start < span[1] and span[0] < each.end
        for each in others
    )
    taken = {each.room_id for each in others if each.start < span[1] + reach and span[0] - reach < each.end}
    tool = next((each.service for each in diary.rooms if each.id == was.room_id), None)
    free = [each.id for each in diary.rooms if each.service == tool and each.id not in taken]
    room = was.room_id if was.room_id in free else next(iter(free), None)
    found = list(moving.refusals(None))
    if is_busy or missing:
        found.append(BookingRefusal(Obstacle.NO_COUNSELLOR_FREE, None, "", False))
    if was.room_id is not None and room is None:
        found.append(BookingRefusal(Obstacle.NO_ROOM_FREE, None, "", False))
    return MoveVerdict(NewTime(start, moving.to.counsellor_id, room), tuple(found))
