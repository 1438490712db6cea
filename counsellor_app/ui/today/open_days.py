"""The two days that are in hand: the one that the calendar shows, and the one that is being worked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date


@dataclass(frozen=True, slots=True)
class OpenDays:
    """``shown`` follows the calendar; ``work`` is today, whose sessions run, warn and are switched meanwhile.

    Both are None until they have been read, and equal while the calendar shows today.
    """

    shown: Day | None = None
    work: Day | None = None

    def day_of(self, appointment_id: UUID | None) -> Day | None:
        """The day that holds the appointment, the shown one first."""
        days = (self.shown, self.work)
        return next((each for each in days if each is not None and each.find(appointment_id)), None)

    def find(self, appointment_id: UUID | None) -> Appointment | None:
        """The appointment, if it is one of either day."""
        day = self.day_of(appointment_id)
        return None if day is None else day.find(appointment_id)

    def with_appointment(self, changed: Appointment) -> "OpenDays":
        """Both days with ``changed`` in the place of its earlier self, where they have it."""
        return OpenDays(_changed(self.shown, changed), _changed(self.work, changed))

    def with_sessions(self, come: Iterable[Appointment]) -> "OpenDays":
        """Both days with each of those that came on the day it starts on, and on no other."""
        found = tuple(come)
        return OpenDays(_holding(self.shown, found), _holding(self.work, found))

    def with_shown(self, day: Day) -> "OpenDays":
        """With another day in the calendar."""
        return replace(self, shown=day)

    def with_work(self, day: Day) -> "OpenDays":
        """With today as it has just been read."""
        return replace(self, work=day)


def _changed(day: Day | None, changed: Appointment) -> Day | None:
    return day.with_appointment(changed) if day is not None and day.find(changed.id) else day


def _holding(day: Day | None, come: tuple[Appointment, ...]) -> Day | None:
    if day is None:
        return None
    for each in come:
        day = day.with_appointment(each) if japan_date(each.start) == day.date else day.without(each.id)
    return day
