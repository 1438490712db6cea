"""A person's card: what a receptionist sees of a search hit, and all that is on file."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.event import Event
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse


@dataclass(frozen=True, slots=True)
class Attendance:
    """How often somebody came and did not. ``last_session`` is the start of the latest that took place.

    ``no_shows_with_contact`` are those for which the person got in touch after all.
    """

    sessions: int = 0
    no_shows_without_contact: int = 0
    no_shows_with_contact: int = 0
    cancelled: int = 0
    last_session: datetime | None = None
    next_session: datetime | None = None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person whom a search found, with what tells two people of one name apart."""

    client: Client
    attendance: Attendance
    refusals: tuple[RefusalOfUse, ...] = ()

    def refused_on(self, day: date) -> RefusalOfUse | None:
        """A refusal that holds on that day: to be shown, it stops nothing."""
        return next((each for each in self.refusals if each.holds_on(day)), None)


@dataclass(frozen=True, slots=True)
class PersonCard:
    """All that is on file of one person. ``sessions`` are the latest, newest first, with their attendants;
    ``changes`` are what was done to the card, oldest first. ``contacted`` are the no-shows among the sessions
    for which the person got in touch after all.
    """

    person: FoundPerson
    sessions: tuple[Appointment, ...]
    consents: tuple[Consent, ...]
    changes: tuple[Event, ...]
    contacted: frozenset[UUID] = frozenset()
