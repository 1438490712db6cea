"""What the office has not heard of, on its way from one desk to another in a sealed file."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class HandOverFault(StrEnum):
    """Why a file is not taken, or not made: it comes from another office, from a newer program, or is
    something else; or this desk has never heard of its own office.
    """

    OTHER_OFFICE = "other_office"
    NEWER = "newer"
    NO_SUCH_FILE = "no_such_file"
    NO_OFFICE = "no_office"


@dataclass(frozen=True, slots=True)
class SavedUnsent:
    """A file that was read back; it holds those commands, and opens with `code` alone: 8 groups, with hyphens
    between them.
    """

    path: str
    code: str = field(repr=False)
    commands: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class TakenOver:
    """How many commands are to be told from here now, and how many this desk had already."""

    new: int
    known: int


@dataclass(frozen=True, slots=True)
class MistypedCode:
    """The code has a typing error; in which of its 8 groups, if that is known."""

    group: int | None
