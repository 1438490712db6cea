"""The verbs of retention: periods set, what would go looked at, deleted for good, in the backups too."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from counsellor_app.domain.retention import (
    FIXED_TOGETHER,
    DataKind,
    Due,
    Erasure,
    RetentionRule,
    fixed_by_policy,
)
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.storage.accounts.retention import GoOn, RetentionStore, Wanted
    from counsellor_app.storage.accounts.retention_due import DueFinder
    from counsellor_app.storage.desk_file.connection import DeskKey


@dataclass(frozen=True, slots=True)
class DeskCopies:
    """Where the desk file lies and its backups go, with the key of both."""

    path: Path
    folder: Path
    key: "DeskKey" = field(repr=False)
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The rules, what they would delete now, how many backups would be replaced, and past deletions."""

    rules: tuple[RetentionRule, ...]
    due: tuple[Due, ...]
    backups: int
    erasures: tuple[Erasure, ...]
    fixed: frozenset[DataKind] = frozenset()
    """Kinds whose period IT has fixed for this PC."""
    is_office: bool = False
    """The records are in an office's database, whose files and backups this PC does not reach."""

    @property
    def is_unfinished(self) -> bool:
        """Whether a deletion was cut short before the file was rewritten."""
        return not self.is_office and any(not each.scrubbed for each in self.erasures)

    @property
    def awaits_server(self) -> bool:
        """Whether traces of what was deleted lie in the files of the server until IT has them rewritten."""
        return self.is_office and any(not each.scrubbed for each in self.erasures)


class Retention:
    """Blocking, for a worker thread. Every method raises Problem when the store cannot do it.

    `copies` is None where the store of record is no file of this PC; its backups are then out of reach.
    """

    def __init__(self, store: "RetentionStore", copies: DeskCopies | None, years: int | None = None) -> None:
        """`years`: how long IT has fixed that records are kept, None where the office decides."""
        self._store = store
        self._copies = copies
        self._years = years

    def look(self, now: datetime, untold: frozenset[UUID] = frozenset()) -> Outlook:
        """Everything the page shows. `untold`: sessions with commands that still wait to be written."""
        from counsellor_app.storage.accounts.retention_due import DueFinder

        rules = fixed_by_policy(self._store.rules(), self._years)
        fixed = FIXED_TOGETHER if self._years is not None else frozenset()
        finder = DueFinder(rules, now, untold)
        due = tuple(self._store.due(finder, kind) for kind in DataKind)
        backups, is_office = len(self._backups()), self._copies is None
        return Outlook(rules, due, backups, self._store.erasures(), fixed, is_office)

    def set_rule(self, rule: RetentionRule, by: Actor, at: datetime) -> None:
        """Set how long a kind is kept; the one before stays in the history."""
        self._store.put_rule(rule, by, at)

    def erase(
        self, by: Actor, now: datetime, go_on: "GoOn", untold: frozenset[UUID] = frozenset()
    ) -> Erasure:
        """Delete for good what is due now; then rewrite the file, and replace the backups made before.

        Stops after the transaction in which `go_on` says so; what has gone by then is gone. There is no undo.
        Raises Problem, and DeskFileRefusedError where the new backup cannot be made: the records are gone
        then, the older backups are still there, and giving it again finishes the work.
        """
        from counsellor_app.storage.accounts.retention import Wanted
        from counsellor_app.storage.accounts.retention_due import DueFinder

        rules = fixed_by_policy(self._store.rules(), self._years)
        finder = DueFinder(rules, now, untold)
        wanted = Wanted(uuid4(), rules, now, by, untold)
        if self._copies is not None:
            self._store.overwrite()
        done = self._delete(wanted, finder, go_on)
        if self._copies is None or not self._store.has_unscrubbed():
            return done
        self._store.scrub()
        replaced = self._replace_backups()
        self._store.note_scrubbed(done.id, replaced)
        return replace(done, scrubbed=True, backups_replaced=replaced)

    def _delete(self, wanted: "Wanted", finder: "DueFinder", go_on: "GoOn") -> Erasure:
        total = sum(self._store.due(finder, kind).count for kind in DataKind)
        counts = dict.fromkeys(DataKind, 0)
        self._store.begin(wanted)
        for kind, gone in self._portions(wanted, finder):
            counts[kind] += gone
            if not go_on(sum(counts.values()), total):
                return self._store.finish(wanted, counts, cancelled=True)
        return self._store.finish(wanted, counts, cancelled=False)

    def _portions(self, wanted: "Wanted", finder: "DueFinder") -> Iterator[tuple[DataKind, int]]:
        """Deletes a portion at each step, of one kind after the other; how many went."""
        for kind, cutoff in finder.cutoffs.items():
            if cutoff is None:
                continue
            if kind is DataKind.DRAFTS:
                yield kind, self._store.erase_drafts(cutoff)
                continue
            for ids in self._store.batches(finder, kind):
                yield kind, self._store.erase(wanted.id, kind, ids)

    def _backups(self) -> list[Path]:
        from counsellor_app.storage.desk_file.backup import list_backups

        return [Path(each.path) for each in list_backups(self._copies.folder)] if self._copies else []

    def _replace_backups(self) -> int:
        """One proven backup of what is left takes the place of all made before; how many went."""
        old = self._backups()
        if self._copies is None or not old:
            return 0
        from counsellor_app.storage.desk_file.backup import make_backup

        copies, now = self._copies, self._copies.now()
        while copies.folder.joinpath(f"desk-{now:%Y%m%dT%H%M%SZ}.deskbackup") in old:
            now += timedelta(seconds=1)
        made = make_backup(copies.path, copies.key, copies.folder, now)
        gone = [each for each in old if each != made.path]
        for each in gone:
            each.unlink()
        return len(gone)
