"""One day of the office: its people, rooms and appointments, and which of them matters now."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.failure_reasons import USUAL, FailureReasons
from counsellor_app.domain.staff import MeetingRoom, Staff


@dataclass(frozen=True, slots=True)
class Hours:
    """An opening window, ``[start, end)``, aware, in UTC."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day in Japan. ``appointments`` are ordered by start; ``hours`` are the open windows;
    ``reasons`` what can be pressed for a phone switch.
    """

    date: date
    office: str
    staff: tuple[Staff, ...] = ()
    rooms: tuple[MeetingRoom, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    hours: tuple[Hours, ...] = ()
    reasons: FailureReasons = USUAL

    @property
    def present(self) -> tuple[Staff, ...]:
        """Those of the staff who are in use on that day."""
        return tuple(each for each in self.staff if each.is_in_use(self.date))

    @property
    def rooms_in_use(self) -> tuple[MeetingRoom, ...]:
        """Those of the rooms that can be chosen for that day."""
        return tuple(each for each in self.rooms if each.is_in_use(self.date))

    def find(self, appointment_id: UUID | None) -> Appointment | None:
        """The appointment with that id, if it is one of this day."""
        return next((each for each in self.appointments if each.id == appointment_id), None)

    def room(self, room_id: str | None) -> MeetingRoom | None:
        """The meeting room with that id."""
        return next((each for each in self.rooms if each.id == room_id), None)

    def member(self, staff_id: str) -> Staff | None:
        """The member of staff with that id."""
        return next((each for each in self.staff if each.id == staff_id), None)

    def with_appointment(self, changed: Appointment) -> "Day":
        """The day with ``changed`` in the place of its earlier self, or added in order."""
        others = [each for each in self.appointments if each.id != changed.id]
        return replace(self, appointments=tuple(sorted([*others, changed], key=_by_start)))

    def without(self, appointment_id: UUID) -> "Day":
        """The day without that appointment."""
        if self.find(appointment_id) is None:
            return self
        kept = tuple(each for each in self.appointments if each.id != appointment_id)
        return replace(self, appointments=kept)

    def columns(self, me: str) -> tuple[Staff, ...]:
        """Everybody who has a column: me first, then those with appointments or a counsellor's role."""
        busy = {each.counsellor_id for each in self.appointments}
        holding = {each.id for each in self.present if each.role == "counsellor"}
        shown = [each for each in self.staff if each.id in holding | busy]
        return tuple(sorted(shown, key=lambda each: each.id != me))


def _by_start(appointment: Appointment) -> tuple[datetime, str]:
    return (appointment.start, str(appointment.id))


def next_starts(day: Day, appointment: Appointment) -> tuple[datetime | None, datetime | None]:
    """Start of this counsellor's next live session, and of the next in this room; None where none is left."""
    later = [
        each
        for each in day.appointments
        if each.is_live and each.id != appointment.id and each.start >= appointment.start
    ]
    mine = (each.start for each in later if each.counsellor_id == appointment.counsellor_id)
    room = (each.start for each in later if each.room_id and each.room_id == appointment.room_id)
    return min(mine, default=None), min(room, default=None)


_ATTENTION = {State.PHONE: 0, State.ONLINE: 0, State.WAITING: 1, State.CONFIRMED: 2, State.TENTATIVE: 4}
_AFTER_START = timedelta(hours=1)


def matters_now(appointments: Iterable[Appointment], me: str, now: datetime) -> Appointment | None:
    """The session that my panel should follow by itself: running, then waiting, then the next to come.

    A session that was never started is followed until an hour after its end, so that it cannot hide others.
    """
    mine = [
        each
        for each in appointments
        if each.counsellor_id == me and each.is_live and (each.is_running or now < each.end + _AFTER_START)
    ]

    def rank(each: Appointment) -> tuple[int, datetime]:
        attention = _ATTENTION[each.state]
        is_at_hand = each.state is State.CONFIRMED and each.start - each.kind.login_lead <= now
        return (1 if is_at_hand else attention, each.start)

    return min(mine, key=rank, default=None)


@dataclass(frozen=True, slots=True)
class DayTotals:
    """Counts for the line at the foot of the window."""

    all: int
    done: int
    phone: int
    no_show: int
    left: int


def totals(appointments: Iterable[Appointment]) -> DayTotals:
    """What the day came to so far. ``phone`` counts sessions that were on the telephone at any time."""
    kept = tuple(appointments)
    states = Counter(each.state for each in kept)
    return DayTotals(
        all=len(kept),
        done=states[State.DONE],
        phone=sum(1 for each in kept if each.last_failure is not None),
        no_show=states[State.NO_SHOW],
        left=sum(1 for each in kept if each.is_live),
    )
