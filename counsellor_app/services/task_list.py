"""Reads what the list of tasks is derived from."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import AHEAD, Appointment
from counsellor_app.domain.booking.deadlines import mail_watch_ends
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.people.consent import has_answered, terms_accepted, terms_to_accept
from counsellor_app.domain.rules.choices import ConsentBasis
from counsellor_app.domain.rules.profile import office_calendar
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.task import Outlook
from counsellor_app.services.booking.lapsing import lapse_due
from counsellor_app.services.booking.plan import consents_of

if TYPE_CHECKING:
    from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile
    from counsellor_app.storage.store import Store

LOOK_BACK = timedelta(days=31)
"""How long what was left undone in the past is asked for."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The sessions from which the tasks are derived, and how far to look."""

    sessions: tuple[Appointment, ...]
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class Accepted:
    """The consents that were kept for a session: what takes them back."""

    session: Appointment
    consents: tuple[UUID, ...]


class TaskList:
    """Blocking, for a worker thread. Raises Problem when the store cannot be read."""

    def __init__(self, store: "Store", office: "OfficeProfile | None" = None) -> None:
        """``office`` gives the business days and the mail watch; without it there is no such watch."""
        self._store = store
        self._office = office

    def read(self, now: datetime) -> Unsettled:
        """What has to be known at ``now`` to say what is to be done."""
        calendar = office_calendar(self._office) if self._office else OfficeCalendar()
        until = start_of_day(calendar.next(japan_date(now)) + timedelta(days=1))
        sessions, booked = self._store.unsettled(now - LOOK_BACK, until)
        watch = {
            each.id: ends
            for each in sessions
            if each.told is None and each.start > now
            for ends in (self._watch_ends(calendar, each, booked),)
            if ends is not None
        }
        no_consent, new_terms = self._unaccepted(
            tuple(each for each in sessions if each.state in AHEAD and now < each.start < until)
        )
        return Unsettled(sessions, Outlook(until, watch, no_consent, new_terms))

    def lapse_due(self, by: Actor, now: datetime) -> bool:
        """Let tentative bookings lapse whose time is up, also while the program was off; whether any was."""
        return bool(lapse_due(self._store, by, now))

    def accept(self, session: Appointment, basis: ConsentBasis, by: Actor, at: datetime) -> Accepted:
        """Keep that the person has accepted the terms, by that act. Raises KeyError without rules for it."""
        profile = self._profile(session)
        if profile is None:
            raise KeyError(session.kind.key)
        service = session.join.service if session.join else None
        day = japan_date(session.start)
        terms = terms_accepted(profile, basis, service, tool_asked=False, on=day)
        given = consents_of(terms, basis, session.id, (by, at))
        self._store.people.accept(session.client.id, given, by, at)
        return Accepted(session, tuple(each.id for each in given))

    def take_back(self, accepted: Accepted, by: Actor, at: datetime) -> None:
        """It was said by mistake; the trail keeps both."""
        self._store.people.take_back(accepted.session.client.id, accepted.consents, by, at)

    def _unaccepted(self, ahead: tuple[Appointment, ...]) -> tuple[frozenset[UUID], frozenset[UUID]]:
        """Sessions of people who accepted no terms at all; those before which newer ones are accepted."""
        given = self._store.people.consents_of({each.client.id for each in ahead})
        never, newer = set[UUID](), set[UUID]()
        for each in ahead:
            profile, consents = self._profile(each), given.get(each.client.id, ())
            if profile is None:
                continue
            if terms_to_accept(profile, consents, japan_date(each.start)) is not None:
                newer.add(each.id)
            elif ConsentBasis.BY_APPLYING in profile.consent and not has_answered(profile, consents):
                never.add(each.id)
        return frozenset(never), frozenset(newer)

    def _profile(self, session: Appointment) -> "RuleProfile | None":
        kinds = self._office.kinds if self._office else ()
        return next((each for each in kinds if each.key == session.kind.key), None)

    def _watch_ends(
        self, calendar: OfficeCalendar, session: Appointment, booked: dict[UUID, datetime]
    ) -> datetime | None:
        profile = self._profile(session)
        if profile is None or session.id not in booked:
            return None
        return mail_watch_ends(profile, calendar, booked[session.id], session.start)
