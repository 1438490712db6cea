"""What the office has not heard of, in a file for another desk of the same office to tell.

The file is encrypted as a desk file is, with a key of its own that no key store has: a person carries it as
a recovery code. Commands keep their ids, so that the office carries out once what two desks tell it.
"""

import secrets
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlcipher3 import dbapi2

from counsellor_app.domain.commands import Command
from counsellor_app.domain.line.hand_over import HandOverFault, TakenOver
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.desk_file import replacement
from counsellor_app.storage.desk_file.backup import copy_proven
from counsellor_app.storage.desk_file.connection import DeskKey, connect, connect_read_only
from counsellor_app.storage.desk_file.opening import matching_key
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.journal.commands import is_known, write_down
from counsellor_app.storage.journal.payload import fingerprint, from_payload
from counsellor_app.storage.link.day_copy import read_office
from counsellor_app.storage.problems import reported
from counsellor_app.storage.rows import Row

SUFFIX = ".deskunsent"
_FORMAT = 1
_WHY = "unsent"
_TABLES = """\
CREATE TABLE about (format INTEGER NOT NULL, office TEXT NOT NULL);
CREATE TABLE entry (place INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, payload TEXT NOT NULL);
CREATE TABLE wish (id TEXT, appointment_id TEXT, kind TEXT, start_at INTEGER, body TEXT);"""
_WAITING = "j.state = 'queued' OR j.state IN ('refused', 'poison') AND j.dismissed IS NULL"
_ENTRIES = f"SELECT j.rowid, j.sha256, j.payload FROM journal j WHERE {_WAITING} ORDER BY j.rowid"  # noqa: S608
_WISH = "w.id, w.appointment_id, w.kind, w.start_at, w.body"
_WISHES = f"SELECT {_WISH} FROM wish w JOIN journal j ON j.id = w.id WHERE {_WAITING}"  # noqa: S608
_PUT_WISH = "INSERT INTO wish (id, appointment_id, kind, start_at, body) VALUES (?, ?, ?, ?, ?)"


class HandOverError(Exception):
    """A file of unsent commands was not taken, or not made; nothing has changed."""

    def __init__(self, fault: HandOverFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A file that was read back whole; it holds those commands, and opens with `key` alone."""

    path: Path
    key: DeskKey = field(repr=False)
    commands: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class _Contents:
    office: str
    commands: tuple[Command, ...]
    wishes: dict[UUID, Row]


class HandOver:
    """Blocking, for worker threads. Methods raise Problem where the desk file cannot be used, and for the
    other file DeskFileRefusedError, dbapi2.Error, OSError and HandOverError.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self._path = path
        self._engine = engine

    def write(self, folder: Path, now: datetime) -> HandedOver:
        """Put all that waits, also in the tray, into a new file in `folder`; here it goes on waiting."""
        with transaction(self._engine, writing=False) as connection:
            query = _query(connection)
            office = read_office(query).office
            entries, wishes = tuple(query(_ENTRIES, ())), tuple(query(_WISHES, ()))
        if office is None:
            raise HandOverError(HandOverFault.NO_OFFICE)
        key = DeskKey(secrets.token_hex(32))
        replacement.remove_unfinished(self._path, _WHY)
        staged = replacement.stage(self._path, _WHY, now)
        target = folder / f"unsent-{office.id}-{replacement.stamp(now)}{SUFFIX}"
        try:
            _fill(staged, key, office.id, (entries, wishes))
            copy_proven(staged, target)
        finally:
            replacement.remove_unfinished(self._path, _WHY)
        return HandedOver(target, key, frozenset(each.id for each in _read(target, key).commands))

    def take(self, source: Path, key: DeskKey) -> TakenOver:
        """Put what the file holds at the end of this desk's journal, all of it or nothing. Given again it
        changes nothing.
        """
        found = _read(source, key)
        with transaction(self._engine, writing=True) as connection:
            query = _query(connection)
            office = read_office(query).office
            if office is None:
                raise HandOverError(HandOverFault.NO_OFFICE)
            if office.id != found.office:
                raise HandOverError(HandOverFault.OTHER_OFFICE)
            new = [each for each in found.commands if not is_known(connection, each)]
            for command in new:
                write_down(connection, command)
                if command.id in found.wishes:
                    query(_PUT_WISH, tuple(found.wishes[command.id]))
        return TakenOver(len(new), len(found.commands) - len(new))


def _fill(staged: Path, key: DeskKey, office: str, rows: tuple[tuple[Row, ...], tuple[Row, ...]]) -> None:
    """One file without a log beside it."""
    entries, wishes = rows
    with closing(connect(staged, key)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN IMMEDIATE")
        for statement in _TABLES.split("\n"):
            connection.execute(statement)
        connection.execute("INSERT INTO about VALUES (?, ?)", (_FORMAT, office))
        connection.executemany("INSERT INTO entry VALUES (?, ?, ?)", map(tuple, entries))
        connection.executemany(_PUT_WISH, map(tuple, wishes))
        connection.execute("COMMIT")
    replacement.sync_file(staged)


def _read(source: Path, key: DeskKey) -> _Contents:
    matching_key(source, [key], is_backup=True)
    with closing(connect_read_only(source, key, immutable=True)) as connection, reported():
        try:
            ((number, office),) = connection.execute("SELECT format, office FROM about").fetchall()
        except (dbapi2.OperationalError, ValueError):
            raise HandOverError(HandOverFault.NO_SUCH_FILE) from None
        if number != _FORMAT:
            raise HandOverError(HandOverFault.NEWER)
        entries = connection.execute("SELECT sha256, payload FROM entry ORDER BY place").fetchall()
        if any(fingerprint(payload) != sha256 for sha256, payload in entries):
            raise Problem(ProblemCode.DAMAGED)
        wishes = connection.execute("SELECT id, appointment_id, kind, start_at, body FROM wish").fetchall()
        commands = tuple(from_payload(payload) for _, payload in entries)
    return _Contents(office, commands, {UUID(row[0]): row for row in wishes})


def _query(connection: Connection) -> Query:
    return lambda statement, values: connection.exec_driver_sql(statement, values)
