"""The verbs of a day on which the tool is down."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.outage import Outage
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.storage.accounts.outages import OutageStore


class Outages:
    """Blocking use cases for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "OutageStore") -> None:
        self._store = store

    def now(self, now: datetime) -> Outage | None:
        """The outage in force, None on a usual day."""
        return self._store.in_force(now)

    def begin(self, new: Outage) -> Outage:
        """The tool is down for the rest of the day; one that another desk has begun is given instead."""
        return self._store.begin(new)

    def end(self, outage_id: UUID, by: Actor, at: datetime, *, withdrawn: bool = False) -> Outage:
        """The tool works again, or it was a mistake. Raises Problem(NOT_FOUND)."""
        from counsellor_app.storage.accounts.outages import OutageEnd

        return self._store.end(outage_id, OutageEnd(at, by, withdrawn))
