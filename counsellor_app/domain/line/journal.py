"""What was done at a desk of an office, and how far the office has been told."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.commands import Command, RefusalCode

if TYPE_CHECKING:
    from counsellor_app.domain.booking.refusal import BookingRefusal

SAME_TROUBLE = 3
"""So many technical refusals of one kind in a row, and the entry leaves the queue for the tray."""

KEPT_DAYS = 14
"""Days for which what was told stays on the desk: a server restored from a backup is told again."""


class EntryState(StrEnum):
    """QUEUED waits to be told; TOLD was carried out. REFUSED by the office's rules and POISON, which it could
    not take in, wait in the tray for a person.
    """

    QUEUED = "queued"
    TOLD = "told"
    REFUSED = "refused"
    POISON = "poison"


@dataclass(frozen=True, slots=True)
class Entry:
    """One command in the journal. `seq` counts from 1 on each device, without gaps.

    `refusal` says why the office refused, `obstacles` which rules stood against a booking; `trouble` is the
    class and SQLSTATE of a technical refusal, met `tries` times in a row.
    """

    device: UUID
    seq: int
    command: Command
    state: EntryState = EntryState.QUEUED
    refusal: RefusalCode | None = None
    obstacles: "tuple[BookingRefusal, ...]" = ()
    trouble: str = ""
    tries: int = 0
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class JournalCounts:
    """How many entries wait to be told, and how many wait in the tray. `wished` of those that are queued are
    bookings (仮受付).
    """

    queued: int = 0
    tray: int = 0
    wished: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing is on this desk alone."""
        return not self.queued and not self.tray
