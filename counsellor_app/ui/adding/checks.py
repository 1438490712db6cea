"""What stands in a field, read: the value that would be stored, and what to say beside the field."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from counsellor_app.domain.appointment import Client, ClientKind, ClientPhone
from counsellor_app.domain.characters import has_control, trimmed
from counsellor_app.domain.email_address import email_address
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.domain.names import NameProblem, is_valid_name, kana_problem
from counsellor_app.domain.phone import PhoneProblem, parse_phone
from counsellor_app.domain.seeker_number import seeker_number
from counsellor_app.ui.adding.field_words import (
    date_word,
    email_word,
    name_word,
    number_word,
    phone_word,
    time_word,
)
from counsellor_app.ui.adding.form import Field, Form, OfficeChoices
from counsellor_app.ui.adding.typed_moments import typed_date, typed_time
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import span
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate

_FAR = timedelta(days=180)


@dataclass(frozen=True, slots=True, repr=False)
class Check:
    """`fault` stands in the way of adding; `hint` says how the text was read, `caution` what to look at.

    `suggestion` is a text that was probably meant, offered and never taken unasked.
    """

    fault: str = ""
    hint: str = ""
    caution: str = ""
    suggestion: str = ""


def start_of(form: Form, now: datetime) -> datetime | None:
    """The start that is typed; None as long as it is incomplete."""
    day, clock = typed_date(form.date, japan_date(now)), typed_time(form.time)
    if isinstance(day, date) and isinstance(clock, time):
        return datetime.combine(day, clock, JAPAN).astimezone(UTC)
    return None


def day_of(form: Form, now: datetime) -> date | None:
    """The day that is typed."""
    day = typed_date(form.date, japan_date(now))
    return day if isinstance(day, date) else None


def client_of(form: Form, client_id: UUID) -> Client:
    """The person as typed; what could not be read is left out, `check` has told so."""
    phone, company = parse_phone(form.phones), form.is_for_employer
    numbers = [] if phone.e164 is None else [ClientPhone(phone.e164, ext=phone.ext or "")]
    return Client(
        id=client_id,
        name=trimmed(form.name),
        kana=trimmed(form.kana),
        kind=ClientKind.EMPLOYER if company else ClientKind.JOB_SEEKER,
        number="" if company else seeker_number(form.number).normalised or "",
        email=email_address(form.email).normalised or "",
        company=trimmed(form.company) if company else "",
        phones=(*numbers, *(ClientPhone(each) for each in phone.others)),
    )


def check(field: Field, form: Form, office: OfficeChoices, now: datetime) -> Check:
    """Read one field."""
    checks = {
        Field.KIND: lambda: _check_kind(form, office),
        Field.DATE: lambda: _check_date(form.date, now),
        Field.TIME: lambda: _check_time(form, office, now),
        Field.COUNSELLOR: lambda: _check_counsellor(form, office),
        Field.NAME: lambda: _check_name(form.name),
        Field.KANA: lambda: _check_kana(form.kana),
        Field.COMPANY: lambda: _check_words(form.company),
        Field.NUMBER: lambda: _check_number(form.number),
        Field.PHONES: lambda: _check_phones(form.phones),
        Field.EMAIL: lambda: _check_email(form.email),
    }
    return checks[field]() if field in checks else Check()


def faults_of(form: Form, office: OfficeChoices, now: datetime) -> tuple[Field, ...]:
    """The fields that stand in the way of adding, from top to bottom."""
    return tuple(each for each in form.fields if check(each, form, office, now).fault)


def _check_kind(form: Form, office: OfficeChoices) -> Check:
    if office.kind(form.kind):
        return Check()
    if office.kinds:
        return Check(translate("Adding", "Choose the kind of consultation."))
    return Check(
        translate("Adding", "The office's kinds of consultation are not set up yet: see the settings.")
    )


def _check_counsellor(form: Form, office: OfficeChoices) -> Check:
    known = any(each.id == form.counsellor for each in office.counsellors)
    return Check() if known else Check(translate("Adding", "Choose who holds the session."))


def _check_date(text: str, now: datetime) -> Check:
    today = japan_date(now)
    day = typed_date(text, today)
    if not isinstance(day, date):
        return Check(date_word(day))
    if day < today:
        return Check(hint=long_date(day), caution=translate("Adding", "That day has passed."))
    if day - today > _FAR:
        return Check(hint=long_date(day), caution=translate("Adding", "That is more than half a year away."))
    return Check(hint=long_date(day))


def _check_time(form: Form, office: OfficeChoices, now: datetime) -> Check:
    clock, kind = typed_time(form.time), office.kind(form.kind)
    if not isinstance(clock, time):
        return Check(time_word(clock))
    start = datetime.combine(day_of(form, now) or japan_date(now), clock, JAPAN)
    if kind is None:
        return Check()
    end = start + timedelta(minutes=kind.minutes)
    text = translate("Adding", "{span} ({minutes} min)").format(span=span(start, end), minutes=kind.minutes)
    passed = day_of(form, now) is not None and end <= now
    return Check(hint=text, caution=translate("Adding", "That time has passed.") if passed else "")


def _check_name(text: str) -> Check:
    if has_control(text):
        return Check(name_word(NameProblem.CONTROL_CHARACTER))
    if not trimmed(text):
        return Check(name_word(NameProblem.EMPTY))
    return Check() if is_valid_name(text) else Check(name_word(NameProblem.NO_LETTERS))


def _check_kana(text: str) -> Check:
    problem = kana_problem(text) if trimmed(text) else None
    return Check(name_word(problem)) if problem else Check()


def _check_words(text: str) -> Check:
    return Check(name_word(NameProblem.CONTROL_CHARACTER)) if has_control(text) else Check()


def _check_number(text: str) -> Check:
    if not trimmed(text):
        return Check()
    number = seeker_number(text)
    if number.problem:
        return Check(number_word(number.problem))
    read_as = translate("Adding", "Read as {number}").format(number=number.normalised)
    return Check(hint=read_as if number.hyphen_added else "")


def _check_phones(text: str) -> Check:
    phone = parse_phone(text)
    if phone.valid:
        read_as = "、".join((phone.display, *map(shown_number, phone.others)))
        return Check(hint=read_as if read_as != trimmed(text) else "")
    if phone.problem is PhoneProblem.EMPTY:
        return Check(caution=phone_word(PhoneProblem.EMPTY))
    suggestion = shown_number(phone.suggestion) if phone.suggestion else ""
    return Check(phone_word(phone.problem or PhoneProblem.NOT_A_NUMBER), suggestion=suggestion)


def _check_email(text: str) -> Check:
    if not trimmed(text):
        return Check()
    address = email_address(text)
    if address.problem:
        return Check(email_word(address.problem))
    if address.suggestion:
        caution = translate("Adding", "Is there a slip after the @? Perhaps this was meant.")
        return Check(caution=caution, suggestion=address.suggestion)
    if address.irregular:
        return Check(caution=translate("Adding", "An old carrier address: some senders refuse it."))
    return Check(hint=address.normalised or "") if address.width_changed else Check()
