"""Retention in the store of record: the rules, what is due, the deletion and its record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from counsellor_app.domain.retention import DataKind, Due, Erasure, RetentionRule
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import Json, decode_each, encode
from counsellor_app.storage.draft_tables import draft
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.erasing import erase_people, erase_sessions, overwrite_what_goes, scrub
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.retention_due import DueFinder
from counsellor_app.storage.retention_tables import erasure, retention_rule

BATCH = 200
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
    """Blocking, for the worker thread. Every method raises Problem when the store cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rules(self) -> tuple[RetentionRule, ...]:
        """One for each kind; what nobody has set keeps for good."""
        with self._reading() as connection:
            return _rules(connection)

    def put_rule(self, rule: RetentionRule, by: Actor, at: datetime) -> None:
        """Set a period, or have the kind kept for good again."""
        with self._writing() as connection:
            was = next(each for each in _rules(connection) if each.kind is rule.kind)
            if was == rule:
                return
            connection.execute(delete(retention_rule).where(retention_rule.c.kind == rule.kind.value))
            connection.execute(insert(retention_rule), encode(rule))
            states = (encode(was), encode(rule))
            note_record(connection, Cause("retention_rule", at, by), rule.kind.value, states)

    def due(self, rules: Sequence[RetentionRule], now: datetime, untold: frozenset[UUID]) -> tuple[Due, ...]:
        """What would go by the rules at `now`, by kind."""
        finder = DueFinder(rules, now, untold)
        with self._reading() as connection:
            return tuple(finder.due(connection, kind) for kind in DataKind)

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

    def erase(self, wanted: Wanted, go_on: GoOn) -> Erasure:
        """Delete what is due, in small transactions, and rewrite the store without it.

        Stops after the transaction in which `go_on` says so; what has gone by then is gone. There is no undo.
        """
        finder = DueFinder(wanted.rules, wanted.now, wanted.untold)
        self.close_abandoned(wanted.now)
        total = sum(each.count for each in self.due(wanted.rules, wanted.now, wanted.untold))
        overwrite_what_goes(self._engine)
        with self._writing() as connection:
            connection.execute(insert(erasure), _begun(wanted))
        counts = dict.fromkeys(DataKind, 0)
        is_wanted = True
        for kind in DataKind:
            for gone in self._erase_kind(finder, kind) if is_wanted else ():
                counts[kind] += gone
                is_wanted = go_on(sum(counts.values()), total)
                if not is_wanted:
                    break
        return self._finish(wanted, counts, cancelled=not is_wanted)

    def scrub(self) -> None:
        """Rewrite the store so that nothing deleted is left in it. Raises Problem."""
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

    def _erase_kind(self, finder: DueFinder, kind: DataKind) -> Iterator[int]:
        if finder.cutoffs.get(kind) is None:
            return
        if kind is DataKind.DRAFTS:
            with self._writing() as connection:
                old = delete(draft).where(draft.c.at < finder.cutoffs[kind])
                gone = connection.execute(old).rowcount
            yield gone
            return
        erase = erase_people if kind is DataKind.PEOPLE else erase_sessions
        with self._reading() as connection:
            ids = sorted(each for each, _ in finder.found(connection, kind))
        for place in range(0, len(ids), BATCH):
            batch = ids[place : place + BATCH]
            with self._writing() as connection:
                erase(connection, batch)
            yield len(batch)

    def _finish(self, wanted: Wanted, counts: Mapping[DataKind, int], *, cancelled: bool) -> Erasure:
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
