"""The verbs of a consultation: commands to a session, and a new session whose invitation came."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client, JoinDetails
from counsellor_app.domain.commands import Command, Confirm
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.people.same_person import person_on_file
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.domain.people.consent import Consent
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSession:
    """A session to be put into the day, as typed beside a pasted invitation.

    `id` is the appointment's: the same value given twice books once. `typed` is the person as typed, with an
    id of its own for the case that nobody on file is that person. `is_settled` says that somebody has looked
    at the candidates: `typed` is then taken for what its id says, a card on file or a new person.
    """

    id: UUID
    typed: Client
    kind: KindRules
    start: datetime
    counsellor_id: str
    room_id: str | None = None
    join: JoinDetails | None = None
    note: str = ""
    is_settled: bool = False


class Consultations:
    """Blocking use cases for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store", office: "OfficeProfile | None" = None) -> None:
        """`office` says for which kinds a confirmation is an act of consent (N 6(3))."""
        self._store = store
        self._office = office

    def give(self, command: Command) -> Appointment:
        """Carry a command out, once however often it is given.

        Raises Refused, with TIME_TAKEN also where its effect would take a time that another session has.
        """
        return self._store.apply(command, consents=self._consents(command))

    def _consents(self, command: Command) -> "tuple[Consent, ...]":
        if not isinstance(command, Confirm) or self._office is None:
            return ()
        from counsellor_app.domain.people.consent import terms_accepted
        from counsellor_app.domain.rules.choices import ConsentBasis
        from counsellor_app.services.booking.plan import consents_of

        session, basis = self._store.appointment(command.appointment_id), ConsentBasis.BY_CONFIRMING_CONTACT
        profile = next((each for each in self._office.kinds if each.key == session.kind.key), None)
        if profile is None or basis not in profile.consent:
            return ()
        service = session.join.service if session.join else None
        day = japan_date(session.start)
        terms = terms_accepted(profile, basis, service, tool_asked=False, on=day)
        return consents_of(terms, basis, session.id, (command.by, command.at))

    def add_session(self, new: NewSession, by: Actor, at: datetime) -> Appointment:
        """Put a session into the day: person, appointment and join details in one transaction.

        Raises Taken, and PersonUnclear when a person has to say who of several it is.
        """
        person = new.typed if new.is_settled else self._person(new.typed)
        appointment = Appointment(
            id=new.id,
            kind=new.kind,
            client=person,
            counsellor_id=new.counsellor_id,
            start=new.start,
            end=new.start + timedelta(minutes=new.kind.minutes),
            room_id=new.room_id,
            join=new.join,
            note=new.note,
        )
        return self._store.add_appointment(appointment, by, at)

    def _person(self, typed: Client) -> Client:
        """The card on file with the telephones typed, or the person as typed."""
        numbers = [phone.e164 for phone in typed.phones]
        found = {
            each.id: each
            for e164 in numbers or [""]
            for each in self._store.clients_with(typed.number, e164)
            if each.id != typed.id
        }
        known = person_on_file(typed, found.values())
        return typed if known is None else replace(known, phones=(*known.phones, *typed.phones))
