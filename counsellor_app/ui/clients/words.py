"""The words of cards: kinds of people, fields, what a change was."""

from counsellor_app.domain.appointment import ClientKind
from counsellor_app.ui.clients.draft import Field
from counsellor_app.ui.wording import translate


def client_kind_word(kind: ClientKind) -> str:
    """Job seeker or employer."""
    return {
        ClientKind.JOB_SEEKER: translate("Clients", "Job seeker"),
        ClientKind.EMPLOYER: translate("Clients", "Employer"),
    }[kind]


def field_word(field: Field, *, is_employer: bool) -> str:
    """What stands over a field."""
    if is_employer and field is Field.NAME:
        return translate("Clients", "Contact for hiring (required)")
    if is_employer and field is Field.EMAIL:
        return translate("Clients", "E-mail of the My Page")
    return {
        Field.KIND: translate("Clients", "Who it is"),
        Field.NAME: translate("Clients", "Name (required)"),
        Field.KANA: translate("Clients", "Reading in kana"),
        Field.COMPANY: translate("Clients", "Company"),
        Field.NUMBER: translate("Clients", "Seeker number"),
        Field.EMAIL: translate("Clients", "E-mail"),
    }[field]


def record_word(name: str) -> str:
    """A field of a card as the trail names it."""
    return {
        "name": translate("Clients", "Name"),
        "kana": translate("Clients", "Reading"),
        "kind": translate("Clients", "Who it is"),
        "number": translate("Clients", "Seeker number"),
        "email": translate("Clients", "E-mail"),
        "company": translate("Clients", "Company"),
        "phones": translate("Clients", "Telephones"),
    }[name]


def phone_word(number: str, label: str, *, may_call: bool) -> str:
    """A telephone with its label, and whether the office may call it."""
    named = f"{label} {number}".strip()
    if may_call:
        return named
    return translate("Clients", "{number} (not to be called)").format(number=named)
