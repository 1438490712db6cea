"""Who the booking is for: the people found, the card chosen, and names that can be mixed up."""

from dataclasses import replace
from datetime import date

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.ui.booking.face import Chip, HitFace, WhoFace
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.booking.words import basis_word, ground_word, terms_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate


def who_face(draft: Draft, standing: Standing, today: date) -> WhoFace:
    """The first step of the form."""
    chosen = replace(hit_face(draft.person, today), consents=_accepted(draft)) if draft.person else None
    hits: tuple[HitFace, ...] = ()
    if not draft.has_person and standing.query.strip():
        new = HitFace(None, translate("Booking", "A new person, not on file yet"))
        hits = (*(hit_face(each, today) for each in standing.found), new)
    return WhoFace(standing.query, hits, chosen, draft.is_new, _caution(draft, standing))


def hit_face(found: FoundPerson, today: date) -> HitFace:
    """A person with what tells two people of one name apart."""
    client = found.client
    return HitFace(client.id, name_of(client), identifier_of(client), chips=_chips(found, today))


def _accepted(draft: Draft) -> tuple[str, ...]:
    """What the person has accepted, the latest first: text and version, when last, by what act."""
    text = translate("Booking", "Accepted: {terms}, {date}, {basis}")
    latest = {(each.terms, each.version): each for each in draft.consents}
    return tuple(
        text.format(
            terms=terms_word(each.terms, each.version),
            date=long_date(japan_date(each.at)),
            basis=basis_word(each.basis),
        )
        for each in sorted(latest.values(), key=lambda each: each.at, reverse=True)
    )


def name_of(client: Client) -> str:
    """The name with its reading; an employer's contact with the company."""
    name = f"{client.name}（{client.kana}）" if client.kana else client.name
    return f"{client.company} {name}".strip()


def identifier_of(client: Client) -> str:
    """The seeker number, else the first telephone, else the address."""
    phone = shown_number(client.phones[0].e164) if client.phones else ""
    return client.number or phone or client.email or translate("Booking", "no number, no telephone")


def _chips(found: FoundPerson, today: date) -> tuple[Chip, ...]:
    past = found.attendance
    chips: list[Chip] = [(translate("Booking", "%n session(s)", None, past.sessions), Tone.NEUTRAL)]
    if past.no_shows_without_contact:
        text = translate("Booking", "%n time(s) absent without contact", None, past.no_shows_without_contact)
        chips.append((text, Tone.WARNING))
    if past.no_shows_with_contact:
        text = translate("Booking", "%n time(s) absent with contact", None, past.no_shows_with_contact)
        chips.append((text, Tone.NEUTRAL))
    refusal = found.refused_on(today)
    if refusal is not None:
        text = translate("Booking", "Use refused: {ground}").format(ground=ground_word(refusal.ground))
        if refusal.last is not None:
            until = translate("Booking", "until {date}").format(date=long_date(refusal.last))
            text = f"{text} {until}"
        chips.append((text, Tone.DANGER))
    return tuple(chips)


def _caution(draft: Draft, standing: Standing) -> str:
    """A warning where other cards bear the same or a similar name."""
    if not draft.has_person:
        return ""
    me = draft.person.client.id if draft.person else None
    others = [each.client for each in standing.alike if each.client.id != me]
    if not others:
        return ""
    people = "、".join(f"{name_of(each)} {identifier_of(each)}" for each in others[:3])  # i18n: data
    text = translate(
        "Booking", "Others have the same or a similar name: {people}. Compare the number or the telephone."
    )
    return text.format(people=people)
