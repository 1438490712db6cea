"""What the person card says."""

from dataclasses import dataclass

from counsellor_app.domain.appointment import Appointment, ClientKind
from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import attendant_word

MASK = "●●●"


@dataclass(frozen=True, slots=True)
class Chip:
    """A short fact in a frame."""

    text: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class PersonFace:
    """Two identifiers always stand together: the name with its reading, and the number."""

    name: str
    kana: str
    number_label: str
    number: str
    phone: str
    chips: tuple[Chip, ...]


def person_face(appointment: Appointment, summary: PersonSummary | None, masked: bool) -> PersonFace:
    """The person of ``appointment``; ``summary`` is None while it is read, ``masked`` hides who it is."""
    client = appointment.client
    is_employer = client.kind is ClientKind.EMPLOYER
    label = translate("Person", "Company") if is_employer else translate("Person", "Seeker number")
    phone = client.phones[0].e164 if client.phones else ""
    if masked:
        return PersonFace(MASK, "", label, MASK, MASK if phone else "", _attendant_chips(appointment, masked))
    return PersonFace(
        name=client.name,
        kana=client.kana,
        number_label=label,
        number=client.company if is_employer else client.number,
        phone=shown_number(phone),
        chips=(*_history_chips(summary), *_attendant_chips(appointment, masked)),
    )


def _history_chips(summary: PersonSummary | None) -> tuple[Chip, ...]:
    if summary is None:
        return ()
    chips = [Chip(translate("Person", "%n session(s) so far", None, summary.past_sessions))]
    if summary.no_shows:
        text = translate("Person", "deemed cancelled %n time(s)", None, summary.no_shows)
        chips.append(Chip(text, Tone.WARNING))
    return tuple(chips)


def _attendant_chips(appointment: Appointment, masked: bool) -> tuple[Chip, ...]:
    if appointment.attendants is None:
        return (Chip(translate("Person", "Attendants: not asked yet"), Tone.WARNING),)
    if not appointment.attendants:
        return (Chip(translate("Person", "No attendants")),)
    return tuple(
        Chip(
            attendant_word(each.kind)
            if masked or not each.name
            else f"{attendant_word(each.kind)} {each.name}"
        )
        for each in appointment.attendants
    )
