"""Retention in the store of record: the rules, what is due, the deletion and its record."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from counsellor_app.domain.retention import DataKind, Due, Erasure, RetentionRule
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.accounts.erasing import erase_people, erase_sessions, overwrite_what_goes, scrub
from counsellor_app.storage.accounts.retention_due import DueFinder
from counsellor_app.storage.codec import Json, decode_each, encode
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.office_records import refuse_others
from counsellor_app.storage.schema.draft_tables import draft
from counsellor_app.storage.schema.retention_tables import erasure, retention_rule

GoOn = Callable[[int, int], bool]
"""Told how many of how many are deleted; says whether to go on."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A deletion that a person has decided on, by the rules in force at `now`."""

    id: UUID
    rules: tuple[RetentionRule, ...]
    now: datetime
    by: Actor
    untold: frozenset[UUID] = frozenset()


class RetentionStore:
    """Blocking, for the worker thread. Every method raises Problem when the store cannot be used, and is one
    transaction: a deletion goes on in as many as it takes.
    """

    batch = 200

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rules(self) -> tuple[RetentionRule, ...]:
        """One for each kind; what nobody has set keeps for good."""
        with self._reading() as connection:
            return _rules(connection)

    def put_rule(self, rule: RetentionRule, by: Actor, at: datetime) -> None:
        """Set a period, or have the kind kept for good again."""
        with self._writing() as connection:
            refuse_others(connection, by, at)
            was = next(each for each in _rules(connection) if each.kind is rule.kind)
            if was == rule:
                return
            connection.execute(delete(retention_rule).where(retention_rule.c.kind == rule.kind.value))
            connection.execute(insert(retention_rule), encode(rule))
            states = (encode(was), encode(rule))
            note_record(connection, Cause("retention_rule", at, by), rule.kind.value, states)

    def due(self, finder: DueFinder, kind: DataKind) -> Due:
        """What would go of that kind."""
        with self._reading() as connection:
            return finder.due(connection, kind)

    def erasures(self) -> tuple[Erasure, ...]:
        """All deletions, the latest first."""
        newest = select(erasure).order_by(erasure.c.started_at.desc())
        with self._reading() as connection:
            return tuple(map(_erasure, connection.execute(newest)))

    def close_abandoned(self, now: datetime) -> None:
        """A deletion that the end of the program cut short is over: what it had deleted stays deleted."""
        with self._writing() as connection:
            left = erasure.c.finished_at.is_(None)
            connection.execute(update(erasure).where(left), {"finished_at": now, "cancelled": True})

    def begin(self, wanted: Wanted) -> None:
        """Open the record of a deletion: until `finish`, what its rules name may be deleted."""
        self.close_abandoned(wanted.now)
        with self._writing() as connection:
            refuse_others(connection, wanted.by, wanted.now)
            connection.execute(insert(erasure), _begun(wanted))

    def batches(self, finder: DueFinder, kind: DataKind) -> tuple[tuple[UUID, ...], ...]:
        """Sessions or cards that are due, in portions for one transaction each. Drafts have no ids."""
        with self._reading() as connection:
            ids = sorted(each for each, _ in finder.found(connection, kind))
        return tuple(tuple(ids[place : place + self.batch]) for place in range(0, len(ids), self.batch))

    def erase(self, erasure_id: UUID, kind: DataKind, ids: Sequence[UUID]) -> int:
        """Delete what is due of these, with all that hangs on it; how many went."""
        with self._writing() as connection:
            return self._erase(connection, erasure_id, kind, ids)

    def erase_drafts(self, before: datetime) -> int:
        """Delete forms into which nobody has typed since; how many went."""
        with self._writing() as connection:
            return connection.execute(delete(draft).where(draft.c.at < before)).rowcount

    def finish(self, wanted: Wanted, counts: Mapping[DataKind, int], *, cancelled: bool) -> Erasure:
        """Close the record."""
        said = {kind.value: number for kind, number in counts.items()}
        is_clean = not any(counts.values())
        changed = {"finished_at": wanted.now, "counts": said, "cancelled": cancelled, "scrubbed": is_clean}
        with self._writing() as connection:
            connection.execute(update(erasure).where(erasure.c.id == wanted.id), changed)
            cause = Cause("erasure", wanted.now, wanted.by)
            note_record(connection, cause, str(wanted.id), ({}, {"counts": said, "cancelled": cancelled}))
        return Erasure(
            wanted.id, wanted.now, wanted.by, wanted.rules, counts, wanted.now, cancelled, is_clean
        )

    def overwrite(self) -> None:
        """Have what goes from here on overwritten. For a desk file."""
        overwrite_what_goes(self._engine)

    def scrub(self) -> None:
        """Rewrite the desk file so that nothing deleted is left in it. Raises Problem."""
        scrub(self._engine)

    def note_scrubbed(self, erasure_id: UUID, backups_replaced: int) -> None:
        """Nothing of this deletion and of those before is left in the file or in the backup folder."""
        with self._writing() as connection:
            this = erasure.c.id == erasure_id
            connection.execute(update(erasure).where(this), {"backups_replaced": backups_replaced})
            connection.execute(update(erasure), {"scrubbed": True})

    def has_unscrubbed(self) -> bool:
        """Whether something that was deleted may still be found in the file or in a backup."""
        left = select(erasure.c.id).where(erasure.c.scrubbed.is_(False)).limit(1)
        with self._reading() as connection:
            return connection.execute(left).first() is not None

    def _erase(self, connection: Connection, erasure_id: UUID, kind: DataKind, ids: Sequence[UUID]) -> int:
        """`erasure_id` is for a store that looks itself what its open record allows."""
        (erase_people if kind is DataKind.PEOPLE else erase_sessions)(connection, ids)
        return len(ids)

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _rules(connection: Connection) -> tuple[RetentionRule, ...]:
    rows = {row.kind: row for row in connection.execute(select(retention_rule))}
    return tuple(
        RetentionRule(kind, rows[kind].months, rows[kind].ground) if kind in rows else RetentionRule(kind)
        for kind in DataKind
    )


def _begun(wanted: Wanted) -> dict[str, Json]:
    who = {name: getattr(wanted.by, name) for name in ("staff_id", "os_account", "workstation")}
    return {
        "id": wanted.id,
        "started_at": wanted.now,
        **who,
        "rules": encode(wanted.rules),
        "counts": {},
        "cancelled": False,
        "scrubbed": False,
        "backups_replaced": 0,
    }


def _erasure(row: Row[Json]) -> Erasure:
    return Erasure(
        id=row.id,
        started_at=row.started_at,
        by=Actor(row.staff_id, row.os_account, row.workstation),
        rules=decode_each(RetentionRule, row.rules),
        counts={DataKind(kind): number for kind, number in row.counts.items()},
        finished_at=row.finished_at,
        cancelled=row.cancelled,
        scrubbed=row.scrubbed,
        backups_replaced=row.backups_replaced,
    )
