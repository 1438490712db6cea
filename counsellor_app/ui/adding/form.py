"""What stands in the fields of the page, as typed, and what the office gives to choose from."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.staff import MeetingRoom, Role, Staff
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook

if TYPE_CHECKING:
    from counsellor_app.domain.invitation import HostRules
    from counsellor_app.services.booking.drafts import Drafts

EMPLOYER = "employer"
"""The key that the rule profiles give to the kind whose clients are employers."""


class Field(StrEnum):
    """The fields from top to bottom; each value is the name of a field of `Form`."""

    KIND = "kind"
    DATE = "date"
    TIME = "time"
    COUNSELLOR = "counsellor"
    ROOM = "room"
    NAME = "name"
    KANA = "kana"
    COMPANY = "company"
    NUMBER = "number"
    PHONES = "phones"
    EMAIL = "email"
    NOTE = "note"


PERSON = frozenset(
    {Field.KIND, Field.NAME, Field.KANA, Field.COMPANY, Field.NUMBER, Field.PHONES, Field.EMAIL}
)
"""Fields that say who it is; with another kind the same words may mean another card."""
SLOT = frozenset({Field.KIND, Field.DATE, Field.TIME, Field.COUNSELLOR, Field.ROOM})
"""Fields that say which time is wanted."""


@dataclass(frozen=True, slots=True, repr=False)
class Form:
    """Texts as typed; `kind`, `counsellor` and `room` are keys and ids, empty for none."""

    kind: str = ""
    date: str = ""
    time: str = ""
    counsellor: str = ""
    room: str = ""
    name: str = ""
    kana: str = ""
    company: str = ""
    number: str = ""
    phones: str = ""
    email: str = ""
    note: str = ""

    def text(self, field: Field) -> str:
        """What stands in that field."""
        text: str = getattr(self, field.value)
        return text

    def with_text(self, field: Field, text: str) -> "Form":
        """The form with another text in that field."""
        return replace(self, **{field.value: text})

    @property
    def is_for_employer(self) -> bool:
        """Whether a company stands where a job seeker has a number."""
        return self.kind == EMPLOYER

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that this kind of consultation has."""
        hidden = Field.NUMBER if self.is_for_employer else Field.COMPANY
        return tuple(each for each in Field if each is not hidden)


@dataclass(frozen=True, slots=True)
class OfficeChoices:
    """Kinds, people and rooms to choose from; `hosts` is called in the worker before a text is read."""

    kinds: tuple[KindRules, ...]
    staff: tuple[Staff, ...]
    rooms: tuple[MeetingRoom, ...]
    hosts: "Callable[[], HostRules]"

    @property
    def counsellors(self) -> tuple[Staff, ...]:
        """Those who hold sessions."""
        return tuple(each for each in self.staff if each.role is Role.COUNSELLOR)

    def kind(self, key: str) -> KindRules | None:
        """The kind with that key."""
        return next((each for each in self.kinds if each.key == key), None)

    def rooms_of(self, service: str) -> tuple[MeetingRoom, ...]:
        """Rooms of that tool; all of them where no tool is known."""
        return tuple(each for each in self.rooms if not service or each.service == service)


@dataclass(frozen=True, slots=True)
class Records:
    """How the page reaches the desk file. All are called in the worker, where they may load the store."""

    consultations: Callable[[], Consultations]
    book: Callable[[], DayBook]
    drafts: "Callable[[], Drafts]"
