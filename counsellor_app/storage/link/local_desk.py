"""The desk file of an office, with the copied days beside it.

What is pressed is one entry of the journal: its effect is reckoned from there whenever the session is read,
until the office's own word of it is in the copy.
"""

import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, select
from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.day_copy import COPIED_DAYS, OfficeCopy, for_copy
from counsellor_app.domain.line.journal import Entry
from counsellor_app.storage.booking.drafts import DraftStore
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.engine import engine_on, transaction
from counsellor_app.storage.journal.commands import IS_WAITING, Journal, device_of, is_known, write_down
from counsellor_app.storage.link.day_copy import (
    as_here,
    find_copied,
    put_office,
    read_copied_day,
    read_copied_range,
    read_office,
)
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.hand_over import HandOver
from counsellor_app.storage.link.local_wishes import LocalWishes
from counsellor_app.storage.schema.journal_tables import journal, office_link
from counsellor_app.storage.schema.utc import to_micros
from counsellor_app.storage.schema.version import migrate


class LocalDesk:
    """Blocking, for worker threads. Every method raises Problem when the desk file cannot be used."""

    def __init__(self, path: Path, key: DeskKey, me: str, files: DayFiles | None = None) -> None:
        """`me` is whose sessions are copied with what opens their meeting; without `files` the system's key
        store has the keys of the days. Raises as `connect` and `migrate` do.
        """
        connection = connect(path, key)
        try:
            migrate(connection)
        finally:
            connection.close()
        self._me = me
        self._files = files or DayFiles(path, Keychain())
        self._key = key
        self._engine = engine_on(path, lambda: connect(path, self._key))
        self._turn = threading.RLock()
        self.journal = Journal(self._engine)
        self.wishes = LocalWishes(self._engine)
        self.drafts = DraftStore(self._engine)
        self.hand_over = HandOver(path, self._engine)

    def close(self) -> None:
        """Let go of the files; the next call would open them again."""
        self._engine.dispose()
        self._files.close()

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Nobody has the file open meanwhile: whoever wants it, in any thread, waits."""
        held = self._engine.raw_connection()  # the only one there is
        try:
            cast("dbapi2.Connection", held.dbapi_connection).close()
            yield
        finally:
            held.invalidate()

    def use_key(self, key: DeskKey) -> None:
        """The file opens with that key from now on. Call it in `at_rest`."""
        self._key = key

    def day(self, day: date) -> Day:
        """A copied day, with what has been done here since."""
        with self._turn, self._reading() as connection:
            return read_copied_day(_query(connection), self._files, day)

    def sessions(self, first: date, last: date) -> tuple[Appointment, ...]:
        """The copied sessions of those days in Japan."""
        with self._turn, self._reading() as connection:
            return read_copied_range(_query(connection), self._files, first, last)

    def find(self, appointment_id: UUID) -> Appointment | None:
        """The session, if it is one of the copy."""
        with self._turn, self._reading() as connection:
            return find_copied(_query(connection), self._files, appointment_id)

    def office(self) -> OfficeCopy:
        """The office as it was last heard of."""
        with self._reading() as connection:
            return read_office(_query(connection))

    def read_at(self) -> datetime | None:
        """When the copy was last taken whole; None before it ever was."""
        with self._reading() as connection:
            found: datetime | None = connection.execute(select(office_link.c.read_at)).scalar()
            return found

    def press(self, command: Command) -> Appointment | None:
        """Write the command down and carry it out on the copy; given again it changes nothing.

        None, and nothing written, for a session that is not in the copy. Raises Refused where it does not
        fit the session as it stands here.
        """
        with self._turn, self._writing() as connection:
            was = find_copied(_query(connection), self._files, command.appointment_id)
            if was is None or is_known(connection, command):
                return was
            now = replace(apply(was, command), version=was.version)
            write_down(connection, command)
            return now

    def take_all(self, office: OfficeCopy, sessions: tuple[Appointment, ...], at: datetime) -> None:
        """Put the office's nearest days in the place of the copy."""
        first = japan_date(at)
        with self._turn:
            for day in (first + timedelta(days=number) for number in range(COPIED_DAYS)):
                of_day = (each for each in sessions if japan_date(each.start) == day)
                self._files.replace(day, (for_copy(each, self._me) for each in of_day))
            with self._writing() as connection:
                device_of(connection)
                put_office(_query(connection), office, to_micros(at))

    def take(
        self, found: Mapping[UUID, Appointment | None], settled: tuple[Entry, datetime] | None = None
    ) -> tuple[Appointment, ...]:
        """Bring single sessions up to date, None for one on no copied day. Gives those that changed.

        `settled` is what this is the office's answer to, and when it came: from then on its effect is only
        what the office has made of it.
        """
        copies = {key: for_copy(each, self._me) for key, each in found.items() if each is not None}
        with self._turn:
            with self._reading() as connection:
                before = {each: find_copied(_query(connection), self._files, each) for each in found}
            self._files.remove(found.keys() - copies.keys())
            for copy in copies.values():
                self._files.put(copy, lasting=settled is not None)
            if settled is not None:
                self.journal.settle(*settled)
            with self._reading() as connection:
                after = [self._now(_query(connection), each, copies.get(each)) for each in found]
        return tuple(each for each in after if each is not None and each != before[each.id])

    def _now(self, query: Query, session_id: UUID, copy: Appointment | None) -> Appointment | None:
        return find_copied(query, self._files, session_id) if copy is None else as_here(query, copy)

    def shred_past(self, today: date) -> None:
        """Destroy the copies of days that are over, with their keys, but of those about which something is
        not told yet or waits for a person.
        """
        with self._turn:
            for day in self._files.days():
                if day < today and not self._is_waited_for(day):
                    self._files.shred(day)

    def _is_waited_for(self, day: date) -> bool:
        copied = {each.id for each in self._files.read(day)}
        with self._reading() as connection:
            waiting = connection.execute(select(journal.c.appointment_id, journal.c.at).where(IS_WAITING))
            return any(row.appointment_id in copied or japan_date(row.at) == day for row in waiting)

    def sessions_of(self, people: frozenset[UUID]) -> frozenset[UUID]:
        """The copied sessions of those people."""
        if not people:
            return frozenset()
        return self._files.sessions_of(people)

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _query(connection: Connection) -> Query:
    return lambda statement, values: connection.exec_driver_sql(statement, values)
