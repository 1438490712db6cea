"""A damaged desk file: put in quarantine, and every row that can still be read saved into a new one."""

from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from counsellor_app.domain.desk_file import Salvage
from counsellor_app.storage import replacement
from counsellor_app.storage.connection import DeskKey, connect
from counsellor_app.storage.damaged_file import BrokenOffError, DamagedFile, Item, TableShape
from counsellor_app.storage.inspection import quoted
from counsellor_app.storage.location import refuse_full_disk

_WHY = "damaged"
_GAP_PROBED = 10_000


def salvage(path: Path, key: DeskKey, now: datetime) -> Salvage:
    """Save what can be read of the file at `path`, which nobody has open, and put it in its place.

    The damaged file and its log stay beside it as `desk.db.damaged-<UTC>`; not a byte of them is changed.
    Rows whose parent row was lost are kept. Raises DAMAGED, with nothing touched, when not even the list of
    tables can be read (restore a backup then, or `set_aside`), and DISK_FULL.
    """
    log = path.with_name(path.name + "-wal")
    refuse_full_disk(path.parent, path.stat().st_size + (log.stat().st_size if log.exists() else 0))
    damaged = DamagedFile(path, key)
    schema = damaged.schema()
    replacement.remove_unfinished(path, _WHY)
    staged = replacement.stage(path, _WHY, now)
    with closing(connect(staged, key)) as saved:
        # One file without a log; until it is put in place nobody misses it.
        saved.execute("PRAGMA journal_mode = DELETE")
        saved.execute("PRAGMA foreign_keys = OFF")
        saved.execute("BEGIN IMMEDIATE")
        tally = _save_rows(damaged, saved, schema)
        _make_rest(saved, schema)
        saved.execute("COMMIT")
    aside = replacement.put_in_place(path, staged)
    return Salvage(tally[0], tally[1], aside, tally[2])


def set_aside(path: Path, key: DeskKey, now: datetime) -> Path:
    """Put an empty file in place of one that cannot be read at all; where the damaged one was kept."""
    staged = replacement.stage(path, _WHY, now)
    with closing(connect(staged, key)) as empty:
        empty.execute("PRAGMA journal_mode = DELETE")
    return replacement.put_in_place(path, staged)


def _save_rows(
    damaged: DamagedFile, saved: dbapi2.Connection, schema: list[Item]
) -> tuple[int, int, tuple[str, ...]]:
    rows_saved, rows_lost, incomplete = 0, 0, []
    for item in schema:
        if not item.holds_rows:
            continue
        saved.execute(item.sql)
        table = _Table(damaged, saved, item.name)
        table.save()
        rows_saved += table.saved_rows
        rows_lost += table.lost_rows
        if table.is_incomplete:
            incomplete.append(item.name)
    return rows_saved, rows_lost, tuple(incomplete)


def _make_rest(saved: dbapi2.Connection, schema: list[Item]) -> None:
    """Indexes, views, triggers, full-text tables: after the rows, so that nothing fires or is refused."""
    for item in schema:
        if item.is_made_after_rows:
            saved.execute(item.sql)
        if item.is_full_text:
            name = quoted(item.name)
            saved.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")  # noqa: S608


class _Table:
    """One table: walked from both ends to the bad pages, then row by row in between."""

    def __init__(self, damaged: DamagedFile, saved: dbapi2.Connection, name: str) -> None:
        self._damaged, self._saved = damaged, saved
        self._shape: TableShape = damaged.shape(name)
        self.saved_rows = 0
        self.lost_rows = 0
        self.is_incomplete = False
        """Whether rows may be lost of which nobody can tell."""

    def save(self) -> None:
        shape = self._shape
        first = self._walk(shape.select("", "ASC"))
        if first.is_whole:
            return
        after = shape.select(f"WHERE {shape.key} > {shape.holes}", "DESC") if first.last else ""
        last = self._walk(after or shape.select("", "DESC"), first.last or ())
        if not last.is_whole:
            self._save_between(first.last, last.last)

    def _walk(self, query: str, values: tuple[object, ...] = ()) -> "_Walk":
        walk = _Walk()
        try:
            for row in self._damaged.rows(query, values):
                self._keep(row)
                walk.last = row[: len(self._shape.keys)]
        except BrokenOffError:
            walk.is_whole = False
        return walk

    def _save_between(self, lower: tuple[object, ...] | None, upper: tuple[object, ...] | None) -> None:
        known, all_known = self._damaged.keys_in_indexes(self._shape)
        here = self._saved.execute(f"SELECT {self._shape.key_list} FROM {self._shape.name}")  # noqa: S608
        missing = known - set(here)
        self.is_incomplete = not all_known
        one = self._shape.select(f"WHERE {self._shape.key} = {self._shape.holes}", "ASC")
        for key in missing:
            self.lost_rows += not self._walk(one, key).is_whole
        if not all_known:
            for key in self._guesses(lower, upper, missing):
                self._walk(one, key)

    def _guesses(
        self,
        lower: tuple[object, ...] | None,
        upper: tuple[object, ...] | None,
        known: set[tuple[object, ...]],
    ) -> Iterable[tuple[int]]:
        """Row numbers in the gap, for a table that has them and of which no index is whole."""
        if not (self._shape.is_numbered and lower and upper):
            return
        start, end = lower[0], upper[0]
        if isinstance(start, int) and isinstance(end, int):
            for number in range(start + 1, min(end, start + 1 + _GAP_PROBED)):
                if (number,) not in known:
                    yield (number,)

    def _keep(self, row: tuple[object, ...]) -> None:
        self.saved_rows += self._saved.execute(self._shape.insert, row).rowcount


class _Walk:
    """How far a walk came: the key of the last row, and whether it came to the end."""

    def __init__(self) -> None:
        self.last: tuple[object, ...] | None = None
        self.is_whole = True
