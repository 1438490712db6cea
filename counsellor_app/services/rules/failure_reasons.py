"""接続不良の理由 of the office: read with their versions, tried out, kept, and taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from counsellor_app.domain.failure_reasons import (
    FailureReasons,
    NamedReason,
    ReasonChange,
    changes,
    faults_of,
)
from counsellor_app.domain.own_versions import ReasonsVersion
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store


@dataclass(frozen=True, slots=True)
class ReasonEffect:
    """What a change does to one choice; ``records`` keep the words that they were made with."""

    change: ReasonChange
    records: int


class OfficeReasons:
    """Blocking, for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def versions(self) -> tuple[ReasonsVersion, ...]:
        """Every version, the first first; empty while the office uses the six as they are delivered."""
        return self._store.own.reasons()

    def effects(self, before: FailureReasons, after: FailureReasons) -> tuple[ReasonEffect, ...]:
        """What keeping ``after`` would do, in the order of the keys."""
        return tuple(ReasonEffect(each, self._records(each.before)) for each in changes(before, after))

    def _records(self, before: NamedReason | None) -> int:
        return 0 if before is None else self._store.own.records_with(before)

    def keep(self, new: FailureReasons, after: int, by: Actor, at: datetime) -> ReasonsVersion:
        """Keep the version that follows number ``after``; one of before is taken back by keeping it again.

        Raises ValueError for reasons with faults, Problem(CHANGED_MEANWHILE) where ``after`` is not the last.
        """
        if faults_of(new):
            raise ValueError("faults")
        return self._store.own.add_reasons(ReasonsVersion(after + 1, new, at, by.staff_id), by)
