"""What stands on the booking form: the person, the kind, the time, the answers; as typed, never lost."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from counsellor_app.domain.appointment import Attendant, AttendantKind, Client, ClientKind, ClientPhone
from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.email_address import email_address
from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.domain.people.phone import parse_phone
from counsellor_app.domain.people.seeker_number import seeker_number
from counsellor_app.domain.rules.choices import Channel, Standing
from counsellor_app.ui.phone_words import shown_number

ANY = ""
"""The counsellor's id that stands for "whoever is free"."""
NOT_ASKED, NOBODY = "", "nobody"
"""Answers to "who sits with you?" beside the kinds of attendants."""


class Companion(NamedTuple):
    """Somebody else who sits with the client: the kind's value, and the name as typed."""

    kind: str
    name: str = ""


class Field(StrEnum):
    """The fields that are typed into, in the order of a call; each value is the name of one of `Draft`'s."""

    NAME = "name"
    KANA = "kana"
    COMPANY = "company"
    NUMBER = "number"
    PHONES = "phones"
    EMAIL = "email"
    ATTENDANT_NAME = "attendant_name"
    NOTE = "note"
    REASON = "reason"
    EXPIRY = "expiry"


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """Texts are as typed. `person` is the card that was chosen, None for nobody yet or, with `is_new`, for a
    new person. `start` is the time that was picked. `left` are fields whose faults are told by now.

    `companions` sit with the client beside the first attendant. `consents` are what the person on file has
    accepted before. `minutes` and `expiry` are "" for what the kind's rules say; `read_back` is the text that
    was spoken and heard. `repeat` is how many weeks lie between the sessions of a series, "" for one session;
    `times` how many there are in all; `date_reasons` say for single dates why they are wanted all the same.

    `booking_id` and `client_id` are given once, so that trying again after a fault books once.
    """

    kind: str = ""
    service: str = ""
    counsellor: str = ANY
    channel: Channel = Channel.PHONE
    person: FoundPerson | None = None
    is_new: bool = False
    name: str = ""
    kana: str = ""
    company: str = ""
    number: str = ""
    phones: str = ""
    email: str = ""
    start: datetime | None = None
    attendant: str = NOT_ASKED
    attendant_name: str = ""
    companions: tuple[Companion, ...] = ()
    consents: tuple[Consent, ...] = ()
    minutes: str = ""
    repeat: str = ""
    times: str = "4"
    date_reasons: tuple[tuple[datetime, str], ...] = ()
    standing: frozenset[Standing] = frozenset()
    accepts_terms: bool = False
    accepts_tool_terms: bool = False
    wants_tentative: bool = False
    expiry: str = ""
    read_back: str = ""
    note: str = ""
    reason: str = ""
    is_settled: bool = False
    left: frozenset[Field] = frozenset()
    booking_id: UUID = field(default_factory=uuid4)
    client_id: UUID = field(default_factory=uuid4)

    def text(self, field: Field) -> str:
        """What stands in that field."""
        text: str = getattr(self, field.value)
        return text

    def typed(self, field: Field, text: str) -> "Draft":
        """With another text in that field."""
        changes: dict[str, Any] = {field.value: text, "left": self.left - {field}}
        return replace(self, **changes)

    def reason_for(self, start: datetime) -> str:
        """Why that date of a series is wanted all the same."""
        return dict(self.date_reasons).get(start, "")

    def with_reason_for(self, start: datetime, text: str) -> "Draft":
        """With another reason for that date; "" for none."""
        others = tuple(each for each in self.date_reasons if each[0] != start)
        return replace(self, date_reasons=(*others, (start, text)) if text else others)

    def after_leaving(self, fields: Iterable[Field]) -> "Draft":
        """With these fields looked at."""
        return replace(self, left=self.left | frozenset(fields))

    @property
    def has_person(self) -> bool:
        """Whether it is known whom the booking is for."""
        return self.person is not None or self.is_new

    def with_person(self, found: FoundPerson) -> "Draft":
        """For a person on file, with the contact of the card."""
        card = found.client
        registered = frozenset({Standing.REGISTERED}) if card.number else frozenset()
        return replace(
            self,
            person=found,
            is_new=False,
            is_settled=True,
            name=card.name,
            kana=card.kana,
            company=card.company,
            number=card.number,
            phones=phones_text(card),
            email=card.email,
            standing=self.standing | registered,
        )

    def without_person(self) -> "Draft":
        """With nobody chosen; kind and time stay."""
        empty = Draft()
        return replace(
            empty,
            kind=self.kind,
            service=self.service,
            counsellor=self.counsellor,
            channel=self.channel,
            minutes=self.minutes,
            repeat=self.repeat,
            times=self.times,
            date_reasons=self.date_reasons,
            wants_tentative=self.wants_tentative,
            expiry=self.expiry,
            start=self.start,
            note=self.note,
            booking_id=self.booking_id,
        )

    @property
    def keeps_phones(self) -> bool:
        """Whether the numbers are those of the card, however odd they are."""
        return self.person is not None and self.phones == phones_text(self.person.client)

    @property
    def attendants(self) -> tuple[Attendant, ...] | None:
        """Who sits with the client; None while nobody has asked."""
        if self.attendant == NOT_ASKED:
            return None
        if self.attendant == NOBODY:
            return ()
        first = Companion(self.attendant, self.attendant_name)
        return tuple(
            Attendant(AttendantKind(kind), trimmed(name)) for kind, name in (first, *self.companions)
        )

    @property
    def length(self) -> int | None:
        """Minutes of the session, None for the kind's own length."""
        return int(self.minutes) if self.minutes else None

    def client(self, *, is_employer: bool) -> Client:
        """The person as the form has it; what could not be read is left out, the field tells so."""
        known = self.person.client if self.person else None
        number = "" if is_employer else seeker_number(self.number).normalised or ""
        typed = Client(
            id=known.id if known else self.client_id,
            name=trimmed(self.name),
            kana=trimmed(self.kana),
            kind=ClientKind.EMPLOYER if is_employer else ClientKind.JOB_SEEKER,
            number=number,
            email=email_address(self.email).normalised or "",
            company=trimmed(self.company) if is_employer else "",
            phones=known.phones if known and self.keeps_phones else _phones(self.phones, known),
        )
        return typed if known is None else replace(typed, kind=known.kind, number=number or known.number)


def phones_text(card: Client) -> str:
    """The numbers of a card as they stand in the field."""
    return "、".join(shown_number(each.e164) for each in card.phones)  # i18n: data


def _phones(text: str, known: Client | None) -> tuple[ClientPhone, ...]:
    """The numbers typed, each with what the card says of it."""
    read = parse_phone(text)
    on_card = {each.e164: each for each in known.phones} if known else {}
    first = [] if read.e164 is None else [ClientPhone(read.e164, ext=read.ext or "")]
    typed = (*first, *(ClientPhone(each) for each in read.others))
    return tuple(on_card.get(each.e164, each) for each in typed)
