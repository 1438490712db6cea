"""Whom a row is about: name, reading and contact data, each with what has to be confirmed."""

import re
from dataclasses import dataclass

from counsellor_app.domain.people.email_address import email_address
from counsellor_app.domain.people.names import is_valid_kana, is_valid_name, kana_key
from counsellor_app.domain.people.phone import Phone, PhoneProblem, parse_phone
from counsellor_app.domain.people.seeker_number import SeekerNumberProblem, seeker_number
from counsellor_app.domain.sheet_import.verdict import Person, RowWarning

_PHONE_WARNINGS = {
    PhoneProblem.EMPTY: None,
    PhoneProblem.TRUNK_ZERO_MISSING: RowWarning.PHONE_TRUNK_ZERO_MISSING,
    PhoneProblem.PLUS_MISSING: RowWarning.PHONE_PLUS_MISSING,
    PhoneProblem.DIGITS_LEFT_OVER: RowWarning.PHONE_DIGITS_LEFT_OVER,
    PhoneProblem.NOT_A_NUMBER: RowWarning.PHONE_NOT_A_NUMBER,
}
_DIGITS_OF_A_NUMBER = 4
_LONGEST_NAME, _LONGEST_CONTACT = 100, 500
"""Characters; a longer cell is a text, and is not searched for what it may hold."""

_NOTHING = re.compile(r"[-ー―－−/／\s　]*|なし|無し?|ナシ|未定|未取得|不明|N/?A", re.IGNORECASE)
_NAME_WITH_KANA = re.compile(r"(?P<outer>.+?)\s*[(（\[［【](?P<inner>[^)）\]］】]+)[)）\]］】]\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Contacts:
    """The texts of one row, as typed; "" where there is none."""

    name: str = ""
    kana: str = ""
    seeker_number: str = ""
    phone: str = ""
    email: str = ""


def read_person(texts: Contacts) -> tuple[Person, tuple[RowWarning, ...]]:
    """Each text read by its own rule; an address among the telephone numbers is found.

    Numbers that were mended, or suggested in place of what was typed, carry a warning.
    """
    key, kana_warning = _kana(texts.name, texts.kana)
    number, number_warning = _number(texts.seeker_number)
    phone_text, email_text = _apart(texts.phone, texts.email)
    phone, phone_warning = _phone(phone_text)
    email, email_warnings = _email(email_text)
    warnings = (_of_name(texts.name), kana_warning, phone_warning, number_warning, *email_warnings)
    person = Person(
        name=texts.name or None,
        kana_key=key,
        seeker_number=number,
        phone=phone.e164 or phone.suggestion,
        phone_ext=phone.ext,
        other_phones=phone.others,
        email=email,
    )
    return person, tuple(warning for warning in warnings if warning)


def _of_name(name: str) -> RowWarning | None:
    if not name:
        return RowWarning.NAME_MISSING
    with_number = sum(char.isdecimal() for char in name) >= _DIGITS_OF_A_NUMBER
    usual = is_valid_name(name) and name[0] not in "=+-@" and len(name) <= _LONGEST_NAME and not with_number
    return None if usual else RowWarning.NAME_UNUSUAL


def reading_in(name: str) -> str:
    """The reading in one cell with the name: 見本 花子（ミホン ハナコ）, or on a line of its own."""
    if len(name) > _LONGEST_NAME:
        return ""
    if is_valid_kana(name):
        return name
    parts = [part for part in re.split(r"[\r\n]+", name) if part.strip()]
    if match := _NAME_WITH_KANA.fullmatch(name):
        parts = [match["outer"], match["inner"]]
    readings = [part for part in parts if is_valid_kana(part)]
    return readings[0] if len(parts) == 2 and len(readings) == 1 else ""


def _kana(name: str, kana: str) -> tuple[str | None, RowWarning | None]:
    if _NOTHING.fullmatch(kana):
        written = reading_in(name)
        return (kana_key(written) or None) if written else None, None
    if not is_valid_kana(kana):
        return None, RowWarning.KANA_INVALID
    return kana_key(kana), None


def _number(text: str) -> tuple[str | None, RowWarning | None]:
    if _NOTHING.fullmatch(text):
        return None, None
    number = seeker_number(text)
    if number.hyphen_added:
        return number.normalised, RowWarning.JOB_SEEKER_NO_HYPHEN_MISSING
    no_number = number.problem not in (None, SeekerNumberProblem.EMPTY)
    return number.normalised, RowWarning.JOB_SEEKER_NO_UNUSABLE if no_number else None


def _phone(text: str) -> tuple[Phone, RowWarning | None]:
    if _NOTHING.fullmatch(text):
        return Phone(), None
    phone = parse_phone(text)
    if phone.problem is None:
        return phone, None
    return phone, _PHONE_WARNINGS.get(phone.problem, RowWarning.PHONE_UNUSABLE)


def _apart(phone: str, email: str) -> tuple[str, str]:
    """Telephone and e-mail texts; a column 連絡先 may hold either or both."""
    if len(phone) > _LONGEST_CONTACT:
        return phone, email
    found = re.search(r"[^\s、,，;；()（）<>]+[@＠][^\s、,，;；()（）<>]+", phone)
    if not found:
        return phone, email
    return (phone[: found.start()] + " " + phone[found.end() :]).strip(), email or found[0]


def _email(text: str) -> tuple[str | None, tuple[RowWarning, ...]]:
    if _NOTHING.fullmatch(text):
        return None, ()
    address = email_address(text)
    if not address.valid:
        return None, (RowWarning.EMAIL_INVALID,)
    widened = (RowWarning.EMAIL_FULLWIDTH_AT,) if "＠" in text else ()
    return address.normalised, widened + ((RowWarning.EMAIL_IRREGULAR,) if address.irregular else ())
