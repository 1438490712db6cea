"""What the page shows of a person found, and of a card that is open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client, ClientKind, State
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.person_card import FoundPerson, PersonCard
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.ui.booking.words import basis_word, ground_word, terms_word
from counsellor_app.ui.clients.changes import ChangeLine, change_lines
from counsellor_app.ui.clients.words import client_kind_word, phone_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.today.faces.person import Chip
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import SYMBOLS, attendant_word, kind_word, state_word

Pairs = tuple[tuple[str, str], ...]


class HitOrder(StrEnum):
    """How the people found stand."""

    MATCH = "match"
    READING = "reading"
    NUMBER = "number"


def in_order(found: tuple[FoundPerson, ...], order: HitOrder) -> tuple[FoundPerson, ...]:
    """The people found, in another order; who has no number comes last."""
    if order is HitOrder.READING:
        return tuple(sorted(found, key=lambda each: each.client.kana or each.client.name))
    if order is HitOrder.NUMBER:
        return tuple(sorted(found, key=lambda each: (not each.client.number, each.client.number)))
    return found


@dataclass(frozen=True, slots=True)
class Viewing:
    """On which day the card is looked at, and how members of staff are called."""

    today: date
    names: Callable[[str], str]


@dataclass(frozen=True, slots=True, repr=False)
class HitRow:
    """A person found: the name with its reading, and at least one further identifier."""

    client_id: UUID
    name: str
    identifiers: str
    note: str = ""
    is_refused: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class RefusalLine:
    """A decision about future use; ``can_lift`` where it still stands."""

    refusal: RefusalOfUse
    title: str
    details: tuple[str, ...]
    holds: bool
    can_lift: bool


@dataclass(frozen=True, slots=True, repr=False)
class SessionLine:
    """A session of the person; ``asks_contact`` for a no-show without word from the person."""

    session: Appointment
    title: str
    detail: str
    asks_contact: bool


@dataclass(frozen=True, slots=True, repr=False)
class CardFace:
    """An open card."""

    client: Client
    name: str
    kana: str
    chips: tuple[Chip, ...]
    facts: Pairs
    refusals: tuple[RefusalLine, ...]
    consents: Pairs
    sessions: tuple[SessionLine, ...]
    changes: tuple[ChangeLine, ...]


def hit_row(found: FoundPerson, today: date) -> HitRow:
    """A person in the list of those found."""
    client, past = found.client, found.attendance
    refusal = found.refused_on(today)
    notes = [translate("Clients", "%n session(s)", None, past.sessions)]
    if past.next_session is not None:
        day = long_date(japan_date(past.next_session))
        notes.append(translate("Clients", "next on {date}").format(date=day))
    if refusal is not None:
        notes.insert(0, translate("Clients", "Use refused"))
    return HitRow(
        client.id, full_name(client), identifiers(client), " · ".join(notes), is_refused=refusal is not None
    )


def full_name(client: Client) -> str:
    """The name as typed, with its reading."""
    return f"{client.name}（{client.kana}）" if client.kana else client.name


def identifiers(client: Client) -> str:
    """What tells two people of one name apart, the first of each kind."""
    phone = shown_number(client.phones[0].e164) if client.phones else ""
    second = client.company if client.kind is ClientKind.EMPLOYER else client.number
    found = [each for each in (second, phone, client.email) if each]
    return " · ".join(found[:2]) or translate("Clients", "no number, no telephone, no address")


def card_face(card: PersonCard, viewing: Viewing) -> CardFace:
    """All that is on file of one person, in words."""
    client = card.person.client
    return CardFace(
        client,
        client.name,
        client.kana,
        tuple(_chips(card.person, viewing.today)),
        facts_of(client, _attendants(card)),
        tuple(_refusal_line(each, viewing) for each in reversed(card.person.refusals)),
        tuple(_consent_pair(each, viewing) for each in reversed(card.consents)),
        tuple(_session_line(each, card, viewing) for each in card.sessions),
        change_lines(client.id, card.changes, viewing.names),
    )


def facts_of(client: Client, attendants: str = "") -> Pairs:
    """Labels and values of a card; what is missing is said."""
    is_employer = client.kind is ClientKind.EMPLOYER
    none = translate("Clients", "none on file")
    second = (
        (translate("Clients", "Company"), client.company)
        if is_employer
        else (translate("Clients", "Seeker number"), client.number)
    )
    email = translate("Clients", "E-mail of the My Page") if is_employer else translate("Clients", "E-mail")
    phones = "\n".join(
        phone_word(shown_number(each.e164), each.label, may_call=each.may_call) for each in client.phones
    )
    pairs = [
        (translate("Clients", "Who it is"), client_kind_word(client.kind)),
        second,
        (translate("Clients", "Telephones"), phones),
        (email, client.email),
    ]
    if attendants:
        pairs.append((translate("Clients", "Attendants last declared"), attendants))
    return tuple((name, value or none) for name, value in pairs)


def _chips(person: FoundPerson, today: date) -> Iterator[Chip]:
    past = person.attendance
    yield Chip(translate("Clients", "%n session(s)", None, past.sessions))
    if past.no_shows_without_contact:
        text = translate("Clients", "%n no-show(s) without contact", None, past.no_shows_without_contact)
        yield Chip(text, Tone.WARNING)
    if past.no_shows_with_contact:
        yield Chip(translate("Clients", "%n no-show(s) with contact", None, past.no_shows_with_contact))
    if past.cancelled:
        yield Chip(translate("Clients", "%n cancelled", None, past.cancelled))
    if person.refused_on(today) is not None:
        yield Chip(translate("Clients", "Use refused"), Tone.DANGER)


def _attendants(card: PersonCard) -> str:
    """Who sat with the person when it was last asked."""
    declared = next((each.attendants for each in card.sessions if each.attendants), ())
    return "、".join(f"{attendant_word(each.kind)} {each.name}".strip() for each in declared)  # i18n: data


def _refusal_line(refusal: RefusalOfUse, viewing: Viewing) -> RefusalLine:
    article = f" ({refusal.article})" if refusal.article else ""
    first = long_date(refusal.first)
    if refusal.last is None:
        term = translate("Clients", "from {first}, without a term").format(first=first)
    else:
        term = translate("Clients", "{first} to {last}").format(first=first, last=long_date(refusal.last))
    decided = translate("Clients", "Decided by {name} on {date}").format(
        name=viewing.names(refusal.decided_by), date=long_date(japan_date(refusal.decided_at))
    )
    details = [term, decided, refusal.note]
    if refusal.lifted_at is not None:
        lifted = translate("Clients", "Lifted by {name} on {date}")
        day = long_date(japan_date(refusal.lifted_at))
        details.append(lifted.format(name=viewing.names(refusal.lifted_by), date=day))
    return RefusalLine(
        refusal,
        ground_word(refusal.ground) + article,
        tuple(each for each in details if each),
        refusal.holds_on(viewing.today),
        refusal.lifted_at is None and (refusal.last or date.max) >= viewing.today,
    )


def _consent_pair(consent: Consent, viewing: Viewing) -> tuple[str, str]:
    how = translate("Clients", "{basis}, {date}, taken down by {name}").format(
        basis=basis_word(consent.basis),
        date=long_date(japan_date(consent.at)),
        name=viewing.names(consent.staff_id),
    )
    return terms_word(consent.terms, consent.version), how


def _session_line(session: Appointment, card: PersonCard, viewing: Viewing) -> SessionLine:
    is_no_show = session.state is State.NO_SHOW
    has_contact = session.id in card.contacted
    state = f"{SYMBOLS[session.state]} {state_word(session.state)}"
    if is_no_show:
        told = (
            translate("Clients", "with contact") if has_contact else translate("Clients", "without contact")
        )
        state = f"{state}, {told}"
    day, time = long_date(japan_date(session.start)), span(session.start, session.end)
    detail = f"{kind_word(session.kind)} · {viewing.names(session.counsellor_id)}"
    return SessionLine(session, f"{day} {time}  {state}", detail, is_no_show and not has_contact)
