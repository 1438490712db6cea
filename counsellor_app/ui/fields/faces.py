"""What a form shows of a field, of an obstacle with its ways on, and of a person."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from counsellor_app.domain.appointment import Client
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate

Choices = tuple[tuple[str, str], ...]
"""Pairs of a value and its words."""


@dataclass(frozen=True, slots=True, repr=False)
class FieldFace:
    """A field: its text, and what stands beside it. A fault is shown once the field was left."""

    text: str
    fault: str = ""
    hint: str = ""
    caution: str = ""
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A button beside a notice; `keys` press it, where there are any."""

    text: str
    deed: StrEnum
    value: object = None
    keys: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Notice:
    """A sentence above the button, with what one can do about it."""

    text: str
    tone: Tone
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class PersonFace:
    """Two identifiers side by side; `client_id` is None for the person as typed."""

    client_id: UUID | None
    name: str
    identifiers: str


def person_face(client: Client, *, is_on_file: bool) -> PersonFace:
    """A person with number or company and telephones."""
    identifiers = (client.company or client.number, *(shown_number(each.e164) for each in client.phones))
    return PersonFace(
        client_id=client.id if is_on_file else None,
        name=f"{client.name}（{client.kana}）" if client.kana else client.name,
        identifiers=" · ".join(each for each in identifiers if each)
        or translate("Adding", "no number, no telephone"),
    )
