"""The desk file of an office: what is pressed here is in its journal and on its copy in one transaction."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, select

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command, Refused
from counsellor_app.domain.day import Day
from counsellor_app.domain.line.day_copy import OfficeCopy, for_copy
from counsellor_app.storage.day_copy import (
    find_copied,
    put_copied,
    read_copied_day,
    read_copied_range,
    read_office,
    remove_copied,
    replace_copy,
)
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.engine import engine_on, transaction
from counsellor_app.storage.journal import Journal, device_of, is_known, queued_about, write_down
from counsellor_app.storage.journal_tables import copied_session, office_link
from counsellor_app.storage.schema import migrate
from counsellor_app.storage.utc import to_micros


class LocalDesk:
    """Blocking, for worker threads. Every method raises Problem when the desk file cannot be used."""

    def __init__(self, path: Path, key: DeskKey, me: str) -> None:
        """`me` is whose sessions are copied whole. Raises as `connect` and `migrate` do."""
        connection = connect(path, key)
        try:
            migrate(connection)
        finally:
            connection.close()
        self._me = me
        self._engine = engine_on(path, lambda: connect(path, key))
        self.journal = Journal(self._engine)

    def close(self) -> None:
        """Let go of the file; the next call would open it again."""
        self._engine.dispose()

    def day(self, day: date) -> Day:
        """A copied day, with what has been done here since."""
        with self._reading() as connection:
            return read_copied_day(_query(connection), day)

    def sessions(self, first: date, last: date) -> tuple[Appointment, ...]:
        """The copied sessions of those days in Japan."""
        with self._reading() as connection:
            return read_copied_range(_query(connection), first, last)

    def find(self, appointment_id: UUID) -> Appointment | None:
        """The session, if it is one of the copy."""
        with self._reading() as connection:
            return find_copied(_query(connection), appointment_id)

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
        with self._writing() as connection:
            query = _query(connection)
            was = find_copied(query, command.appointment_id)
            if was is None or is_known(connection, command):
                return was
            now = apply(was, command)
            put_copied(query, (now,))
            write_down(connection, command)
            return now

    def take_all(self, office: OfficeCopy, sessions: tuple[Appointment, ...], at: datetime) -> None:
        """Put the office's nearest days in the place of the copy, with what is not told yet done to them."""
        with self._writing() as connection:
            device_of(connection)
            kept = tuple(self._as_here(connection, each) for each in sessions)
            replace_copy(_query(connection), office, kept, to_micros(at))

    def take(self, found: Mapping[UUID, Appointment | None]) -> tuple[Appointment, ...]:
        """Bring single sessions up to date, None for one on no copied day. Gives those that changed."""
        with self._writing() as connection:
            query = _query(connection)
            before = {each: find_copied(query, each) for each in found}
            remove_copied(query, (each for each, session in found.items() if session is None))
            kept = [self._as_here(connection, each) for each in found.values() if each is not None]
            put_copied(query, kept)
        return tuple(each for each in kept if before[each.id] != each)

    def sessions_of(self, people: frozenset[UUID]) -> frozenset[UUID]:
        """The copied sessions of those people."""
        if not people:
            return frozenset()
        with self._reading() as connection:
            bodies = connection.execute(select(copied_session.c.id, copied_session.c.body))
            return frozenset(row.id for row in bodies if UUID(row.body["client"]["id"]) in people)

    def _as_here(self, connection: Connection, session: Appointment) -> Appointment:
        """The session as the office has it, with what was done here and is not told yet."""
        now = for_copy(session, self._me)
        for command in queued_about(connection, session.id):
            try:
                now = replace(apply(now, command), version=session.version)
            except Refused:
                continue  # the office's answer to it comes when it is told
        return now

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _query(connection: Connection) -> Query:
    return lambda statement, values: connection.exec_driver_sql(statement, values)
