"""What stands in a field, read: what to say beside it, whatever form it is part of."""

from dataclasses import dataclass

from counsellor_app.domain.characters import has_control, trimmed
from counsellor_app.domain.people.email_address import email_address
from counsellor_app.domain.people.names import NameProblem, is_valid_name, kana_problem
from counsellor_app.domain.people.phone import PhoneProblem, parse_phone
from counsellor_app.domain.people.seeker_number import seeker_number
from counsellor_app.ui.fields.words import email_word, name_word, number_word, phone_word
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate


@dataclass(frozen=True, slots=True, repr=False)
class Check:
    """`fault` stands in the way of adding; `hint` says how the text was read, `caution` what to look at.

    `suggestion` is a text that was probably meant, offered and never taken unasked.
    """

    fault: str = ""
    hint: str = ""
    caution: str = ""
    suggestion: str = ""


def check_name(text: str) -> Check:
    """A name in any script."""
    if has_control(text):
        return Check(name_word(NameProblem.CONTROL_CHARACTER))
    if not trimmed(text):
        return Check(name_word(NameProblem.EMPTY))
    return Check() if is_valid_name(text) else Check(name_word(NameProblem.NO_LETTERS))


def check_kana(text: str) -> Check:
    """A reading; it may be empty."""
    problem = kana_problem(text) if trimmed(text) else None
    return Check(name_word(problem)) if problem else Check()


def check_words(text: str) -> Check:
    """Any words."""
    return Check(name_word(NameProblem.CONTROL_CHARACTER)) if has_control(text) else Check()


def check_number(text: str) -> Check:
    """A seeker number; it may be empty."""
    if not trimmed(text):
        return Check()
    number = seeker_number(text)
    if number.problem:
        return Check(number_word(number.problem))
    read_as = translate("Adding", "Read as {number}").format(number=number.normalised)
    return Check(hint=read_as if number.hyphen_added else "")


def check_phones(text: str) -> Check:
    """Telephone numbers, one after the other."""
    phone = parse_phone(text)
    if phone.valid:
        read_as = "、".join((phone.display, *map(shown_number, phone.others)))
        return Check(hint=read_as if read_as != trimmed(text) else "")
    if phone.problem is PhoneProblem.EMPTY:
        return Check(caution=phone_word(PhoneProblem.EMPTY))
    suggestion = shown_number(phone.suggestion) if phone.suggestion else ""
    return Check(phone_word(phone.problem or PhoneProblem.NOT_A_NUMBER), suggestion=suggestion)


def check_email(text: str) -> Check:
    """An e-mail address; it may be empty."""
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
