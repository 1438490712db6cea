"""A card while it is corrected: what stands in the fields, and what was on file."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from counsellor_app.domain.appointment import Client, ClientKind, ClientPhone
from counsellor_app.domain.characters import trimmed
from counsellor_app.ui.phone_words import shown_number


class Field(StrEnum):
    """The fields of a card from top to bottom; each value is the name of a field of `CardDraft`."""

    KIND = "kind"
    NAME = "name"
    KANA = "kana"
    COMPANY = "company"
    NUMBER = "number"
    EMAIL = "email"


@dataclass(frozen=True, slots=True, repr=False)
class PhoneDraft:
    """A row for a telephone; `was` is the number on file that it stands for."""

    text: str = ""
    label: str = ""
    may_call: bool = True
    was: ClientPhone | None = None


@dataclass(frozen=True, slots=True, repr=False)
class CardDraft:
    """Texts as typed. `left` are the fields that were looked at: their faults are shown."""

    was: Client
    kind: str
    name: str
    kana: str
    company: str
    number: str
    email: str
    phones: tuple[PhoneDraft, ...]
    left: frozenset[Field | int] = field(default_factory=frozenset)

    def text(self, field: Field) -> str:
        """What stands in that field."""
        text: str = getattr(self, field.value)
        return text

    def typed(self, field: Field, text: str) -> "CardDraft":
        """With another text in that field."""
        changes: dict[str, Any] = {field.value: text, "left": self.left - {field}}
        return replace(self, **changes)

    def with_phone(self, place: int, phone: PhoneDraft | None) -> "CardDraft":
        """With another telephone in that row, or without the row; a place at the end adds one."""
        new = () if phone is None else (phone,)
        return replace(self, phones=(*self.phones[:place], *new, *self.phones[place + 1 :]))

    def after_leaving(self, *fields: "Field | int") -> "CardDraft":
        """With these fields and rows of telephones looked at."""
        return replace(self, left=self.left | frozenset(fields))

    @property
    def is_employer(self) -> bool:
        """Whether a company stands where a job seeker has a number."""
        return self.kind == ClientKind.EMPLOYER

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that a card of this kind has."""
        hidden = Field.NUMBER if self.is_employer else Field.COMPANY
        return tuple(each for each in Field if each is not hidden)

    def is_changed(self, field: Field) -> bool:
        """Whether something else stands in the field than on file."""
        before: str = getattr(self.was, field.value)
        return trimmed(self.text(field)) != before


def draft_of(client: Client) -> CardDraft:
    """The card as it is on file, ready to be corrected."""
    return CardDraft(
        client,
        client.kind.value,
        client.name,
        client.kana,
        client.company,
        client.number,
        client.email,
        tuple(PhoneDraft(phone_as_shown(each), each.label, each.may_call, each) for each in client.phones),
    )


def rebased(draft: CardDraft, client: Client) -> CardDraft:
    """What was typed, over the card as somebody else has left it meanwhile."""
    now, before = draft_of(client), draft_of(draft.was)
    typed: dict[str, Any] = {
        each.value: draft.text(each) for each in Field if draft.text(each) != before.text(each)
    }
    phones = now.phones if draft.phones == before.phones else draft.phones
    return replace(now, phones=phones, left=draft.left, **typed)


def phone_as_shown(phone: ClientPhone) -> str:
    """The number as people write it."""
    return shown_number(phone.e164)
