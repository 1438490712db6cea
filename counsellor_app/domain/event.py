"""The trail: what was changed, when, by whom, from what to what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from counsellor_app.domain.staff import Actor


@dataclass(frozen=True, slots=True)
class Event:
    """One change. `what` is the word of a command (`switch_to_phone`) or of a record (`booked`, `client`).

    `before` and `after` hold the fields that changed, as JSON values; `before` is empty for a new record, and
    both are when a retention rule has deleted what they said. `record_id` is the id of what was changed.
    """

    number: int
    what: str
    at: datetime
    by: Actor
    appointment_id: UUID | None = None
    before: Mapping[str, object] = field(default_factory=dict, repr=False)
    after: Mapping[str, object] = field(default_factory=dict, repr=False)
    record_id: str = ""
