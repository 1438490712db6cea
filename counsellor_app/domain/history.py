"""履歴: what of the trail is asked for, page by page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from counsellor_app.domain.event import Event

PAGE = 200


class ChangeKind(StrEnum):
    """Sorts of changes that one searches for."""

    BOOKING = "booking"
    SESSION = "session"
    CONNECTION = "connection"
    TOLD = "told"
    CARD = "card"
    DECISION = "decision"
    SETTING = "setting"
    OUTSIDE = "outside"


WORDS: Mapping[ChangeKind, tuple[str, ...]] = {
    ChangeKind.BOOKING: ("booked", "taken_over", "confirm", "move", "cancel", "lapse", "confirm_no_show"),
    ChangeKind.SESSION: (
        *("open_join", "start", "end", "stop", "record_outcome", "write_note", "undo"),
        "came_too_late",
    ),
    ChangeKind.CONNECTION: (
        *("switch_to_phone", "back_to_online", "correct_failure", "add_diagnosis", "note_call"),
        "outage",
    ),
    ChangeKind.TOLD: ("tell_join", "set_join", "note_notice", "declare_attendants", "contact_after_no_show"),
    ChangeKind.CARD: ("client", "merge", "undo_merge"),
    ChangeKind.DECISION: ("refusal_of_use", "consent"),
    ChangeKind.SETTING: (
        *("office", "staff", "meeting_room", "retention_rule", "failure_reasons"),
        *("office_rules", "office_terms"),
    ),
    ChangeKind.OUTSIDE: ("export", "export_failed", "disclosure", "erasure"),
}
"""The words of events of each sort."""

REVERSIBLE = frozenset({"client", "office", "staff", "meeting_room", "failure_reasons", "office_terms"})
"""Records whose earlier state can be put back as a new change."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended; the next begins just before."""

    at: datetime
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryQuery:
    """What is looked for; None and empty mean everything. `people` are cards, `until` is outside the span."""

    people: tuple[UUID, ...] = ()
    session: UUID | None = None
    staff_id: str = ""
    kind: ChangeKind | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: Cursor | None = None
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with the person it is about: the id and the name on the card, where there is one."""

    event: Event
    client_id: UUID | None = None
    name: str = ""
    start: datetime | None = None

    @property
    def is_reversible(self) -> bool:
        """Whether what stood before can be put back: a correction, never the first record."""
        return self.event.what in REVERSIBLE and bool(self.event.before)
