"""What is wished at a desk while its office is away: in the journal, and shown as asked for until told."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, insert, select, update

from counsellor_app.domain.appointment import Appointment, Pending
from counsellor_app.domain.booking_commands import Cancel, Move
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command, RefusalCode, Refused
from counsellor_app.domain.line.journal import Entry, EntryState
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import decode, encode
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.journal.commands import entry_of, is_known, write_down
from counsellor_app.storage.journal.payload import from_payload
from counsellor_app.storage.link.wish_query import find_wished, marked
from counsellor_app.storage.schema.journal_tables import journal, wish

_JOINED = select(journal, wish.c.kind).join(wish, wish.c.id == journal.c.id)
_QUEUED = journal.c.state == EntryState.QUEUED.value
_OPEN = journal.c.dismissed.is_(None)


class LocalWishes:
    """Blocking, for worker threads. Every method raises Problem when the desk file cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def book(self, asked: Iterable[tuple[Command, Appointment]]) -> tuple[Appointment, ...]:
        """Take bookings down, all of them or none; one that is waiting already is only given again."""
        with self._writing() as connection:
            found = [self._book(connection, command, session) for command, session in asked]
        return tuple(found)

    def _book(self, connection: Connection, command: Command, session: Appointment) -> Appointment:
        waiting = find_wished(_query(connection), session.id)
        if waiting is None and not is_known(connection, command):
            self._put(connection, command, session, encode(session))
        return marked(_query(connection), (waiting or session,))[0]

    def change(self, command: Command, session: Appointment) -> Appointment:
        """Take a move or a cancellation down; the session stays as it is, marked. Raises Refused where it
        does not fit the session as it stands with what is wished of it already.
        """
        with self._writing() as connection:
            if not is_known(connection, command):
                would_be = session
                for earlier in _queued_about(connection, session.id):
                    would_be = apply(would_be, earlier)
                apply(would_be, command)
                self._put(connection, command, session, None)
            return marked(_query(connection), (session,))[0]

    def moves(self) -> tuple[Move, ...]:
        """Moves that the office has not heard of, oldest first."""
        with self._reading() as connection:
            rows = connection.execute(_JOINED.where(_QUEUED, wish.c.kind == Pending.MOVE.value)).all()
        commands = (from_payload(row.payload) for row in rows)
        return tuple(each for each in commands if isinstance(each, Move))

    def entries(self) -> tuple[Entry, ...]:
        """Wishes that are queued, or granted and still to be told to the person, oldest first."""
        states = (EntryState.QUEUED.value, EntryState.TOLD.value)
        found = _JOINED.where(_OPEN, journal.c.state.in_(states)).order_by(journal.c.at)
        with self._reading() as connection:
            return tuple(map(entry_of, connection.execute(found)))

    def session(self, command_id: UUID) -> Appointment | None:
        """The session that a booking was to be; None for another wish."""
        body = select(wish.c.body).where(wish.c.id == command_id)
        with self._reading() as connection:
            found = connection.execute(body).scalar()
        return None if found is None else decode(Appointment, found)

    def close(self, command_id: UUID, by: Actor, at: datetime) -> None:
        """The person has been told that the wish is granted."""
        words = {"reason": "", "by": encode(by), "at": encode(at)}
        one = update(journal).where(journal.c.id == command_id, _OPEN)
        with self._writing() as connection:
            connection.execute(one, {"dismissed": words})

    def settle(self, appointment_id: UUID, by: Actor, at: datetime, reason: str) -> None:
        """The booking that was wished has come about in another way: what was refused is done with."""
        words = {"reason": reason, "by": encode(by), "at": encode(at)}
        refused = journal.c.state.in_((EntryState.REFUSED.value, EntryState.POISON.value))
        about = wish.c.appointment_id == appointment_id
        with self._writing() as connection:
            ids = connection.execute(
                select(journal.c.id).join(wish, wish.c.id == journal.c.id).where(about, refused, _OPEN)
            )
            for identity in ids.scalars().all():
                connection.execute(update(journal).where(journal.c.id == identity), {"dismissed": words})

    def withdraw_with(self, entry: Entry, at: datetime) -> bool:
        """Whether the person has taken a refused booking back meanwhile: then nothing is left to do."""
        if pending_of(entry.command) is not Pending.BOOK:
            return False
        words = {"reason": "", "by": encode(entry.command.by), "at": encode(at)}
        with self._writing() as connection:
            later = [
                each
                for each in _queued_about(connection, entry.command.appointment_id)
                if isinstance(each, Cancel)
            ]
            for each in later:
                gone = {"state": EntryState.POISON.value, "settled_at": at, "dismissed": words}
                connection.execute(update(journal).where(journal.c.id == each.id), gone)
            if later:
                connection.execute(
                    update(journal).where(journal.c.id == entry.command.id), {"dismissed": words}
                )
        return bool(later)

    def _put(self, connection: Connection, command: Command, session: Appointment, body: object) -> None:
        kind = pending_of(command)
        if kind is None:
            raise Refused(RefusalCode.WRONG_STATE, session.state, type(command).__name__)
        write_down(connection, command)
        values = {
            "id": command.id,
            "appointment_id": session.id,
            "kind": kind.value,
            "start_at": session.start,
            "body": body,
        }
        connection.execute(insert(wish), values)

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _queued_about(connection: Connection, appointment_id: UUID) -> tuple[Command, ...]:
    """Wishes about the session that the office has not heard of, oldest first."""
    about = _JOINED.where(_QUEUED, wish.c.appointment_id == appointment_id)
    rows: Iterable[Row[Any]] = connection.execute(about.order_by(journal.c.seq))
    return tuple(from_payload(row.payload) for row in rows)


def _query(connection: Connection) -> Query:
    return lambda statement, values: connection.exec_driver_sql(statement, values)
