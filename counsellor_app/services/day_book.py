"""Looking things up: days, weeks, months, people, and what was done to a session."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.day import Day
from counsellor_app.domain.event import Event
from counsellor_app.domain.japan import week_of, weeks_of_month
from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.domain.problem import Problem, ProblemCode

if TYPE_CHECKING:
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.storage.store import Store


class DayBook:
    """Blocking look-ups for a worker thread. Every method raises Problem when the store cannot be read."""

    def __init__(self, store: "Store", office: "OfficeProfile | None" = None) -> None:
        """``office`` gives the opening hours; without it days have none."""
        self._store = store
        self._office = office

    def day(self, day: date) -> Day:
        """The calendar day in Japan."""
        return self._with_hours(self._store.load_day(day))

    def week(self, day: date) -> tuple[Day, ...]:
        """The seven days of the day's week, Monday first."""
        return tuple(map(self._with_hours, self._store.load_days(*week_of(day))))

    def month(self, day: date) -> tuple[Day, ...]:
        """The days of all weeks that the day's month touches: 28 to 42, Monday first."""
        return tuple(map(self._with_hours, self._store.load_days(*weeks_of_month(day))))

    def person(self, client_id: UUID) -> PersonSummary:
        """What the records say of a client at a glance."""
        return self._store.person_summary(client_id)

    def client(self, client_id: UUID) -> Client:
        """The card of a client. Raises Problem(NOT_FOUND)."""
        return self._store.client(client_id)

    def with_address(self, session: Appointment) -> Appointment:
        """The session with the mail address that is on file: the copied days of an office's desk are without.
        As it was given while nobody can be asked.
        """
        try:
            card = self._store.client(session.client.id)
        except Problem as problem:
            if problem.code is not ProblemCode.OFFICE_AWAY:
                raise
            return session
        return replace(session, client=replace(session.client, email=card.email))

    def history(self, appointment_id: UUID) -> tuple[Event, ...]:
        """All that was done to a session, oldest first."""
        return self._store.history(appointment_id)

    def _with_hours(self, day: Day) -> Day:
        if self._office is None:
            return day
        from counsellor_app.domain.booking.opening_hours import opening_hours

        return replace(day, hours=opening_hours(self._office, day.date))
