"""Looking at every byte of a desk file or a backup: seals, structure, references."""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from counsellor_app.domain.this_pc.desk_file import Verified
from counsellor_app.storage.desk_file.connection import DeskKey, connect, connect_read_only
from counsellor_app.storage.desk_file.page_seal import PAGE_BYTES

_PROBLEMS_SHOWN = 20


def verify(path: Path, key: DeskKey, *, is_backup: bool = False) -> Verified:
    """Check every page: each carries a seal, so every flipped bit is found.

    A backup is not touched, nor anything made beside it. A desk file, also one in use, first gets what its
    log holds, as SQLite does at every closing. Raises DeskFileRefusedError (WRONG_KEY also when the first
    page is damaged; `matching_key` tells them apart), FileNotFoundError and dbapi2.Error.
    """
    counts, problems = _inspect(path, key, is_backup=is_backup)
    return Verified(len(counts), sum(counts.values()), tuple(problems))


def verify_counts(path: Path, key: DeskKey) -> tuple[dict[str, int], list[str]]:
    """The rows of each table of a backup, and what is wrong with it."""
    return _inspect(path, key, is_backup=True)


def _inspect(path: Path, key: DeskKey, *, is_backup: bool) -> tuple[dict[str, int], list[str]]:
    size = path.stat().st_size  # a file that is not there must not be made here, and then found sound
    opened = connect_read_only(path, key, immutable=True) if is_backup else connect(path, key)
    with closing(opened) as connection:
        if not is_backup:
            # The seals are checked past the log: after a crash it may hold the good page of a torn one.
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        problems = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
        if is_backup and size % PAGE_BYTES:
            problems.append("the file ends within a page")
        if problems:
            return {}, problems[:_PROBLEMS_SHOWN]
        return row_counts(connection), _logical_problems(connection)


def row_counts(connection: dbapi2.Connection) -> dict[str, int]:
    """Rows of each ordinary table, by its name; shadow tables of full-text indexes are left out."""
    return {
        name: connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0]  # noqa: S608
        for name in table_names(connection)
    }


def table_names(connection: dbapi2.Connection) -> list[str]:
    """The ordinary tables, in the order in which they were made."""
    found = connection.execute(
        "SELECT s.name FROM sqlite_schema s JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'"
        " WHERE l.type = 'table' AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid"
    )
    return [name for (name,) in found]


def quoted(name: str) -> str:
    """A name of the schema as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _logical_problems(connection: dbapi2.Connection) -> list[str]:
    found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_PROBLEMS_SHOWN})")]
    structure = [] if found == ["ok"] else found
    dangling = connection.execute("PRAGMA foreign_key_check").fetchmany(_PROBLEMS_SHOWN)
    return structure + [f"{row[0]}: row {row[1]} refers to nothing in {row[2]}" for row in dangling]
