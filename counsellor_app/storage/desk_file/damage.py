"""A damaged desk file: put in quarantine, and every row that can still be read saved into a new one."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from counsellor_app.domain.this_pc.desk_file import Salvage
from counsellor_app.storage.desk_file import replacement
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.damaged_file import DamagedFile, Item
from counsellor_app.storage.desk_file.inspection import quoted
from counsellor_app.storage.desk_file.location import refuse_full_disk
from counsellor_app.storage.desk_file.table_rescue import TableRescue

_WHY = "damaged"


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
        table = TableRescue(damaged, saved, item.name)
        table.run()
        rows_saved += table.rows_saved
        rows_lost += table.rows_lost
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
