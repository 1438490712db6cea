"""A command of the journal, put to the office: facts as they are, wishes by the rules in force by now."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import Appointment, Service
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking.confirming import holding_refusals
from counsellor_app.domain.booking.deadlines import tentative_expiry
from counsellor_app.domain.booking.refusal import NotAllowedError, Obstacle, refusal_of
from counsellor_app.domain.booking_commands import Move
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.commands import Command
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile, office_calendar
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.services.booking.lapsing import lapse_due
from counsellor_app.services.booking.plan import Plan
from counsellor_app.services.rules.office_rules import OfficeRules

if TYPE_CHECKING:
    from counsellor_app.storage.booking.bookings import Check, NewBooking
    from counsellor_app.storage.store import Store

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Asking:
    """One command, told to the office at `now`. `is_held`: the session has gone on at the desk meanwhile."""

    command: Command
    now: datetime
    is_held: bool = False

    def of(self, store: "Store") -> Appointment:
        """Have it carried out, once however often it is told; the session as it is then.

        Raises Refused, and Problem for what the office does not have.
        """
        if isinstance(self.command, Book):
            return self._book(store, self.command)
        if isinstance(self.command, Move):
            session = store.appointment(self.command.appointment_id)
            buffer = _kind(store, session.kind.key, self.now)[0].buffer_minutes * _MINUTE
            return store.apply(self.command, room_buffer=buffer)
        return store.apply(self.command)

    def _book(self, store: "Store", command: Book) -> Appointment:
        """The deadlines count as of the call, in which the person asked in time; how long a tentative booking
        is held counts from now, when the office first knows of it.
        """
        lapse_due(store, command.by, self.now)
        profile, calendar = _kind(store, command.request.kind, self.now)
        service = _service(store, command.request.room_id)
        asked = Plan(profile, calendar, command.request, service, command.at)
        try:
            new, late = asked.booking(command.by), replace(asked, at=self.now).booking(command.by)
        except ValueError:  # an act of consent that the kind no longer knows
            raise Problem(ProblemCode.UNEXPECTED) from None
        session = replace(
            new.appointment, state=late.appointment.state, expires_at=late.appointment.expires_at
        )
        return store.book_asked(
            command, replace(new, appointment=session), self._check(asked.check, profile, calendar, new)
        )

    def _check(
        self, rules: "Check", profile: RuleProfile, calendar: OfficeCalendar, new: "NewBooking"
    ) -> "Check":
        start, until = new.appointment.start, new.request.holds_until if new.request else None

        def check(is_first: bool) -> tuple[str, ...]:
            overridden = rules(is_first)
            if self.is_held:
                return overridden
            if start <= self.now:
                raise NotAllowedError((refusal_of(profile, Rule.DEADLINE, Obstacle.STARTED),))
            latest = tentative_expiry(profile, calendar, self.now, start)
            late = tuple(holding_refusals(latest, until, self.now, profile))
            if late:
                raise NotAllowedError(late)
            return overridden

        return check


def _kind(store: "Store", key: str, now: datetime) -> tuple[RuleProfile, OfficeCalendar]:
    office = _rules(store, now)
    try:
        return office.kind(key), office_calendar(office)
    except KeyError:
        raise Problem(ProblemCode.NOT_FOUND) from None


def _rules(store: "Store", now: datetime) -> OfficeProfile:
    office = store.office()
    found = OfficeRules(store).in_force(office.id, japan_date(now)) if office else None
    if found is None:
        raise Problem(ProblemCode.NOT_FOUND)
    return found


def _service(store: "Store", room_id: str | None) -> Service | None:
    rooms = store.bookings.people_and_rooms().rooms
    return next((Service(each.service) for each in rooms if each.id == room_id), None)
