"""What stands in a field, read: the value that would be stored, and what to say beside the field."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from counsellor_app.domain.appointment import Client, ClientKind, ClientPhone
from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.domain.people.email_address import email_address
from counsellor_app.domain.people.phone import parse_phone
from counsellor_app.domain.people.seeker_number import seeker_number
from counsellor_app.domain.typed_moments import typed_date, typed_time
from counsellor_app.ui.adding.field_words import (
    date_word,
    time_word,
)
from counsellor_app.ui.adding.form import Field, Form, OfficeChoices
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.checks import (
    Check,
    check_email,
    check_kana,
    check_name,
    check_number,
    check_phones,
    check_words,
)
from counsellor_app.ui.moments import span
from counsellor_app.ui.wording import translate

_FAR = timedelta(days=180)


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
        Field.NAME: lambda: check_name(form.name),
        Field.KANA: lambda: check_kana(form.kana),
        Field.COMPANY: lambda: check_words(form.company),
        Field.NUMBER: lambda: check_number(form.number),
        Field.PHONES: lambda: check_phones(form.phones),
        Field.EMAIL: lambda: check_email(form.email),
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
