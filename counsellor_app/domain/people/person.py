"""What the records say of one client, at a glance."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """Counts over all appointments of a client.

    `past_sessions` took place (done or stopped), `by_phone` of them were on the telephone at some time.
    `last_session` is the start of the latest that took place, None for a new client.
    """

    client_id: UUID
    past_sessions: int = 0
    by_phone: int = 0
    no_shows: int = 0
    cancelled: int = 0
    last_session: datetime | None = None
