"""Desk files for tests: small, keyed, with rows that can be counted."""

import os
import secrets
from contextlib import closing
from pathlib import Path

from counsellor_app.storage.desk_file.connection import DeskKey, connect


def a_key() -> DeskKey:
    """A fresh raw key."""
    return DeskKey(secrets.token_hex(32))


def write_rows(path: Path, key: DeskKey, rows: int, text: str = "相談の記録") -> None:
    """A file with `rows` notes of about 250 bytes, their index, a parent, and a table without row numbers."""
    with closing(connect(path, key)) as connection:
        connection.execute("BEGIN")
        connection.executescript(
            "CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, name TEXT NOT NULL);"
            "CREATE TABLE IF NOT EXISTS note (id TEXT PRIMARY KEY, body TEXT NOT NULL,"
            " person_id TEXT NOT NULL REFERENCES person (id));"
            "CREATE TABLE IF NOT EXISTS phone (person_id TEXT, place INTEGER, number TEXT NOT NULL,"
            " PRIMARY KEY (person_id, place)) WITHOUT ROWID;"
            "CREATE TABLE IF NOT EXISTS trail (number INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL);"
            "CREATE INDEX IF NOT EXISTS ix_note_person ON note (person_id);"
            "CREATE INDEX IF NOT EXISTS ix_phone_number ON phone (number);"
            "CREATE TRIGGER IF NOT EXISTS trail_stays BEFORE DELETE ON trail"
            " BEGIN SELECT RAISE(ABORT, 'append_only'); END;"
        )
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT OR IGNORE INTO person VALUES ('p', '山田 太郎')")
        for number in range(rows):
            body = f"{text} {number} {'x' * 200}"
            connection.execute("INSERT INTO note VALUES (?, ?, 'p')", (f"n{number:06}", body))
            connection.execute("INSERT INTO phone VALUES ('p', ?, ?)", (number, f"+8190{number:08}"))
            connection.execute("INSERT INTO trail (what) VALUES (?)", (body,))
        connection.execute("COMMIT")


def rows_in(path: Path, key: DeskKey, table: str = "note") -> int:
    """How many rows a table of the file has."""
    with closing(connect(path, key)) as connection:
        count: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        return count


def flip(path: Path, offset: int, bit: int = 0) -> None:
    """Flip one bit of a file."""
    with path.open("rb+") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ 1 << bit]))


def is_root() -> bool:
    """Whether file modes do not hold this process back."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
