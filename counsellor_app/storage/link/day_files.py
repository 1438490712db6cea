"""The copied days of an office's desk: a file for each, each with a key of its own that ends with its day.

Such a file is called `desk.db.day-<yyyymmdd>-<mark>`; the key store has its key under the day and the mark.
Without that key nothing of it can be read, wherever a copy of the file may have gone. Nothing here imports
SQLAlchemy: the first paint comes this way.
"""

import contextlib
import re
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.codec import decode, dump, encode, load
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.desk_file.turns import begin_writing
from counsellor_app.storage.problems import reported
from counsellor_app.storage.schema.utc import to_micros

SERVICE = "counsellor-app day key"
_USER = "desk-file"
_TABLE = (
    "CREATE TABLE IF NOT EXISTS session"
    " (id TEXT PRIMARY KEY, start_at INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID"
)
_REMOVE = "DELETE FROM session WHERE id = ?"
_HAS = "SELECT 1 FROM session WHERE id = ?"
_PUT = "INSERT OR REPLACE INTO session (id, start_at, body) VALUES (?, ?, ?)"
_LOGS = ("-wal", "-shm", "")
_NO_KEY = {OpenRefusal.WRONG_KEY, OpenRefusal.PLAIN_FILE}


class DayFiles:
    """Blocking, for worker threads, several at once. Every method raises Problem where file or key store
    cannot be used.
    """

    def __init__(self, desk_file: Path, keychain: Keychain) -> None:
        """The files lie beside `desk_file`."""
        self._desk_file = desk_file
        self._keychain = keychain
        self._turn = threading.RLock()
        self._open: dict[date, dbapi2.Connection] = {}
        named = re.escape(desk_file.name)
        self._name = re.compile(rf"{named}\.day-(\d{{8}})-([0-9a-f]{{8}})")

    def close(self) -> None:
        """Let go of the files; the next call would open them again."""
        with self._turn:
            for each in self._open.values():
                each.close()
            self._open.clear()

    def days(self) -> tuple[date, ...]:
        """The days of which there are files, the earliest first."""
        return tuple(sorted({day for day, _ in self._files()}))

    def read(self, day: date) -> tuple[Appointment, ...]:
        """The copied sessions of that day in Japan, ordered by start; none where its key is gone."""
        return self._ask(day, "SELECT body FROM session ORDER BY start_at, id")

    def find(self, appointment_id: UUID) -> Appointment | None:
        """The session with that id, if a copied day has it."""
        one, values = "SELECT body FROM session WHERE id = ?", (appointment_id.hex,)
        return next((each for day in self.days() for each in self._ask(day, one, values)), None)

    def sessions_of(self, people: Iterable[UUID]) -> frozenset[UUID]:
        """The copied sessions of those people; only such are decoded in which an id of theirs stands."""
        wanted = frozenset(people)
        named = f"SELECT body FROM session WHERE {' OR '.join(['instr(body, ?)'] * len(wanted))}"  # noqa: S608
        words = tuple(str(each) for each in wanted)
        found = (each for day in self.days() for each in self._ask(day, named, words) if wanted)
        return frozenset(each.id for each in found if each.client.id in wanted)

    def put(self, session: Appointment, *, lasting: bool = True) -> None:
        """Keep the session on its day as it is now, and on no other day.

        What others did need not outlast a power cut (`lasting`): it is painted sooner without waiting for the
        disk, and the next connection brings it again.
        """
        day = japan_date(session.start)
        self._write(day, lambda connection: connection.execute(_PUT, _row(session)), lasting=lasting)
        self.remove((session.id,), besides=day)

    def remove(self, ids: Iterable[UUID], besides: date | None = None) -> None:
        """Let go of sessions that are on another day by now."""
        gone = tuple(ids)
        for day in self.days():
            rows = [(each.hex,) for each in gone if day != besides and self._has(day, each)]
            if rows:
                self._write(day, lambda connection: connection.executemany(_REMOVE, rows))  # noqa: B023 - at once

    def _has(self, day: date, appointment_id: UUID) -> bool:
        """Asked first, for a write costs a flush to the disk."""
        with self._turn, reported():
            found = self._connection(day)
            return found is not None and found.execute(_HAS, (appointment_id.hex,)).fetchone() is not None

    def replace(self, day: date, sessions: Iterable[Appointment]) -> None:
        """Put the sessions in the place of what was copied of that day, all of them or none."""
        rows = [_row(each) for each in sessions]

        def work(connection: dbapi2.Connection) -> None:
            connection.execute("DELETE FROM session")
            connection.executemany(_PUT, rows)

        self._write(day, work)

    def shred(self, day: date) -> None:
        """Destroy the key of that day, then its file. What fails in between is done by the next call."""
        with self._turn:
            held = self._open.pop(day, None)
            if held is not None:
                held.close()
            for of, path in self._files():
                if of == day:
                    with _key_store():
                        self._keychain.forget_secret(self._service(path), _USER)
                    for log in _LOGS:
                        path.with_name(path.name + log).unlink(missing_ok=True)

    def _ask(self, day: date, statement: str, values: tuple[object, ...] = ()) -> tuple[Appointment, ...]:
        """A damaged copy holds nothing: the office has all of it, the journal what the office has not."""
        try:
            with self._turn, reported():
                found = self._connection(day)
                rows = [] if found is None else found.execute(statement, values).fetchall()
                return tuple(decode(Appointment, load(body)) for (body,) in rows)
        except Problem as problem:
            if problem.code is not ProblemCode.DAMAGED:
                raise
        self.shred(day)
        return ()

    def _write(self, day: date, work: Callable[[dbapi2.Connection], object], *, lasting: bool = True) -> None:
        with self._turn, reported():
            connection = self._connection(day) or self._make(day)
            connection.execute(f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}")
            begin_writing(connection)
            try:
                work(connection)
                connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(dbapi2.Error):
                    connection.execute("ROLLBACK")
                raise

    def _files(self) -> list[tuple[date, Path]]:
        named = ((self._name.fullmatch(each.name), each) for each in self._desk_file.parent.iterdir())
        return sorted((date.fromisoformat(name[1]), path) for name, path in named if name)

    def _connection(self, day: date) -> dbapi2.Connection | None:
        """The day's open file; None where there is none that its key opens."""
        if day in self._open:
            return self._open[day]
        for path in (path for of, path in self._files() if of == day):
            key = self._key_of(path)
            opened = None if key is None else _opened(path, key)
            if opened is not None:
                self._open[day] = opened
                return opened
        return None

    def _key_of(self, path: Path) -> DeskKey | None:
        """None also while the key store cannot be asked: without it nobody signs in to an office either."""
        try:
            kept = self._keychain.secret(self._service(path), _USER)
            return DeskKey(kept) if kept else None
        except (DeskFileRefusedError, ValueError):
            return None

    def _make(self, day: date) -> dbapi2.Connection:
        """A new file in the place of one that does not open; its key is kept before anything is in it."""
        self.shred(day)
        path = self._desk_file.with_name(f"{self._desk_file.name}.day-{day:%Y%m%d}-{secrets.token_hex(4)}")
        key = DeskKey(secrets.token_hex(32))
        with _key_store():
            self._keychain.keep_secret(self._service(path), _USER, key.secret)
            connection = connect(path, key)
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(_TABLE)
        self._open[day] = connection
        return connection

    def _service(self, path: Path) -> str:
        return f"{SERVICE} {path.name.rpartition('.day-')[2]}"


def _opened(path: Path, key: DeskKey) -> dbapi2.Connection | None:
    try:
        connection = connect(path, key)
    except DeskFileRefusedError as error:
        if error.refusal in _NO_KEY:
            return None
        raise
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(_TABLE)
    return connection


def _row(session: Appointment) -> tuple[str, int, str]:
    return session.id.hex, to_micros(session.start), dump(encode(session))


@contextmanager
def _key_store() -> Iterator[None]:
    try:
        yield
    except DeskFileRefusedError:
        raise Problem(ProblemCode.UNEXPECTED) from None
