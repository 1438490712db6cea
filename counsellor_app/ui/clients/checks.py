"""What is wrong with a card that is being corrected, and the card that it makes.

What was not changed is not held against anybody: old lists hold numbers that no rule would take today.
"""

from counsellor_app.domain.appointment import Client, ClientKind, ClientPhone
from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.people.email_address import email_address
from counsellor_app.domain.people.phone import parse_phone
from counsellor_app.domain.people.seeker_number import seeker_number
from counsellor_app.ui.clients.draft import CardDraft, Field, PhoneDraft, phone_as_shown
from counsellor_app.ui.fields.checks import (
    Check,
    check_email,
    check_kana,
    check_name,
    check_number,
    check_phones,
    check_words,
)

_CHECKS = {
    Field.NAME: check_name,
    Field.KANA: check_kana,
    Field.COMPANY: check_words,
    Field.NUMBER: check_number,
    Field.EMAIL: check_email,
}


def check(draft: CardDraft, field: Field) -> Check:
    """What is to be said of a field."""
    if field is Field.KIND or not draft.is_changed(field):
        return Check()
    return _CHECKS[field](draft.text(field))


def check_phone(phone: PhoneDraft) -> Check:
    """What is to be said of a row for a telephone; an empty row is left out of the card."""
    if not trimmed(phone.text) or _is_unchanged(phone):
        return Check()
    return check_phones(phone.text)


def faulty(draft: CardDraft) -> tuple[Field | int, ...]:
    """The fields and rows that stand in the way of keeping the card, from top to bottom."""
    fields = [each for each in draft.fields if check(draft, each).fault]
    rows = [place for place, phone in enumerate(draft.phones) if check_phone(phone).fault]
    return (*fields, *rows)


def client_of(draft: CardDraft) -> Client:
    """The card as it is to be kept; names as typed. Call it only when nothing is faulty."""
    return Client(
        id=draft.was.id,
        name=trimmed(draft.name),
        kana=trimmed(draft.kana),
        kind=ClientKind(draft.kind),
        number=_number(draft),
        email=_email(draft),
        company=trimmed(draft.company),
        phones=_phones(draft),
    )


def _number(draft: CardDraft) -> str:
    if not draft.is_changed(Field.NUMBER):
        return draft.was.number
    return seeker_number(draft.number).normalised or ""


def _email(draft: CardDraft) -> str:
    if not draft.is_changed(Field.EMAIL):
        return draft.was.email
    return email_address(draft.email).normalised or ""


def _phones(draft: CardDraft) -> tuple[ClientPhone, ...]:
    """Each number once, in the order of the rows; a row may hold several."""
    kept: dict[str, ClientPhone] = {}
    for row in draft.phones:
        for phone in _phones_of(row):
            kept.setdefault(phone.e164, phone)
    return tuple(kept.values())


def _phones_of(row: PhoneDraft) -> tuple[ClientPhone, ...]:
    label = trimmed(row.label)
    if row.was is not None and _is_unchanged(row):
        return (ClientPhone(row.was.e164, label, row.may_call, row.was.ext),)
    if not trimmed(row.text):
        return ()
    read = parse_phone(row.text)
    numbers = (read.e164, *read.others) if read.e164 else ()
    ext = read.ext or ""
    return tuple(
        ClientPhone(number, label, row.may_call, ext if place == 0 else "")
        for place, number in enumerate(numbers)
    )


def _is_unchanged(row: PhoneDraft) -> bool:
    return row.was is not None and trimmed(row.text) == phone_as_shown(row.was)
