"""The fields of the booking form: their captions, and what is said of the text in them."""

from collections.abc import Callable
from datetime import date, datetime

from counsellor_app.domain.rules.choices import Asked
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.ui.booking.form.asking import asked
from counsellor_app.ui.booking.form.draft import NOBODY, NOT_ASKED, Draft, Field
from counsellor_app.ui.booking.form.holding import is_tentative, typed_expiry
from counsellor_app.ui.fields.checks import (
    Check,
    check_email,
    check_kana,
    check_name,
    check_number,
    check_phones,
    check_words,
)
from counsellor_app.ui.fields.faces import FieldFace
from counsellor_app.ui.wording import translate


def check_expiry(text: str) -> Check:
    """Until when the time is held; it may be empty."""
    if not text.strip() or isinstance(typed_expiry(text, date.min), datetime):
        return Check()
    return Check(translate("BookingField", "Type day and time, for example 11/25 17:00."))


_CHECKS: dict[Field, Callable[[str], Check]] = {
    Field.NAME: check_name,
    Field.KANA: check_kana,
    Field.COMPANY: check_words,
    Field.NUMBER: check_number,
    Field.EMAIL: check_email,
    Field.ATTENDANT_NAME: check_words,
    Field.NOTE: check_words,
    Field.REASON: check_words,
    Field.EXPIRY: check_expiry,
}


def check(field: Field, draft: Draft) -> Check:
    """Read one field."""
    text = draft.text(field)
    if field is Field.PHONES:
        return check_phones(text) if text.strip() and not draft.keeps_phones else Check()
    return _CHECKS[field](text)


def faults_of(draft: Draft, profile: RuleProfile) -> tuple[Field, ...]:
    """The fields whose text cannot be taken, from top to bottom."""
    return tuple(each for each in fields_of(draft, profile) if check(each, draft).fault)


def fields_of(draft: Draft, profile: RuleProfile | None) -> tuple[Field, ...]:
    """The fields that are on the form now."""
    who = (Field.NAME, Field.KANA, Field.COMPANY, Field.NUMBER)
    shown = [
        each
        for each in Field
        if profile is None or asked(each, profile) is not Asked.NOT_ASKED
        if each not in who or draft.is_new
    ]
    if profile is None or not is_tentative(draft, profile):
        shown.remove(Field.EXPIRY)
    if draft.attendant in (NOT_ASKED, NOBODY):
        shown.remove(Field.ATTENDANT_NAME)
    return tuple(shown)


def field_faces(draft: Draft, profile: RuleProfile | None) -> dict[Field, FieldFace]:
    """The faces of the fields that are on the form now; a fault is told once the field was left."""
    faces: dict[Field, FieldFace] = {}
    for field in fields_of(draft, profile):
        seen, text = check(field, draft), draft.text(field)
        if field in draft.left:
            faces[field] = FieldFace(text, seen.fault, seen.hint, seen.caution, seen.suggestion)
        else:
            faces[field] = FieldFace(text, hint=seen.hint)
    return faces


def caption(field: Field, profile: RuleProfile | None) -> str:
    """The words over a field, with whether it must be given."""
    word = _word(field)
    if profile is not None and asked(field, profile) is Asked.REQUIRED:
        return translate("BookingField", "{field} (required)").format(field=word)
    return word


def _word(field: Field) -> str:
    return {
        Field.NAME: translate("BookingField", "Name"),
        Field.KANA: translate("BookingField", "Reading in kana"),
        Field.COMPANY: translate("BookingField", "Company"),
        Field.NUMBER: translate("BookingField", "Seeker number"),
        Field.PHONES: translate("BookingField", "Telephone numbers"),
        Field.EMAIL: translate("BookingField", "E-mail"),
        Field.ATTENDANT_NAME: translate("BookingField", "Attendant's name"),
        Field.NOTE: translate("BookingField", "Note"),
        Field.EXPIRY: translate("BookingField", "Held until (empty: as the rules say)"),
        Field.REASON: translate("BookingField", "Reason for the exception (kept)"),
    }[field]
