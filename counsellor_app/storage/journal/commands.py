"""The journal on the desk file: commands in the order in which they were given, until the office has them."""

from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    and_,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)

from counsellor_app.domain.appointment import Pending
from counsellor_app.domain.booking.refusal import BookingRefusal
from counsellor_app.domain.commands import Command, RefusalCode
from counsellor_app.domain.line.journal import KEPT_DAYS, Entry, EntryState, JournalCounts
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import decode_each, encode
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.journal.payload import fingerprint, from_payload, to_payload
from counsellor_app.storage.schema.journal_tables import journal, office_link, wish

_AS_WRITTEN: ColumnElement[int] = literal_column("journal.rowid")
_TRAY = (EntryState.REFUSED.value, EntryState.POISON.value)
_IN_TRAY = and_(journal.c.state.in_(_TRAY), journal.c.dismissed.is_(None))
_QUEUED = journal.c.state == EntryState.QUEUED.value
IS_WAITING = or_(_QUEUED, _IN_TRAY)
"""What is on this desk alone: to be told, or waiting for a person."""
_SETTLED = journal.c.state.in_((EntryState.TOLD.value, EntryState.REFUSED.value))


class Journal:
    """Blocking, for worker threads. Every method raises Problem when the desk file cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def device(self) -> UUID:
        """The name under which this desk file numbers its commands; made at the first call."""
        with self._writing() as connection:
            return device_of(connection)

    def next_entry(self) -> Entry | None:
        """The oldest entry that waits to be told."""
        with self._reading() as connection:
            row = connection.execute(_ordered(_QUEUED).limit(1)).first()
        return None if row is None else entry_of(row)

    def queued_about(self, appointment_id: UUID) -> tuple[Command, ...]:
        """What was done in the session and the office does not have yet, oldest first."""
        with self._reading() as connection:
            return queued_about(connection, appointment_id)

    def settle(self, entry: Entry, at: datetime) -> None:
        """Keep what became of the entry: told, refused, poison, or tried in vain and still queued."""
        answer = None
        if entry.refusal is not None:
            answer = {"refusal": entry.refusal.value, "obstacles": encode(entry.obstacles)}
        values = {
            "state": entry.state.value,
            "trouble": entry.trouble,
            "tries": entry.tries,
            "answer": answer,
            "settled_at": None if entry.state is EntryState.QUEUED else at,
        }
        with self._writing() as connection:
            connection.execute(update(journal).where(journal.c.id == entry.command.id), values)

    def counts(self) -> JournalCounts:
        """How much is on this desk alone."""
        with self._reading() as connection:
            queued = connection.execute(select(func.count()).where(_QUEUED)).scalar_one()
            tray = connection.execute(select(func.count()).where(_IN_TRAY)).scalar_one()
            booked = select(wish.c.id).where(wish.c.kind == Pending.BOOK.value)
            of_them = select(func.count()).where(_QUEUED, journal.c.id.in_(booked))
            return JournalCounts(queued, tray, connection.execute(of_them).scalar_one())

    def tray(self) -> tuple[Entry, ...]:
        """What a person has to look at, oldest first."""
        with self._reading() as connection:
            return tuple(map(entry_of, connection.execute(_ordered(_IN_TRAY))))

    def queued(self) -> tuple[Entry, ...]:
        """What waits to be told, oldest first."""
        with self._reading() as connection:
            return tuple(map(entry_of, connection.execute(_ordered(_QUEUED))))

    def everything(self) -> tuple[Entry, ...]:
        """Every entry that is kept, oldest first."""
        with self._reading() as connection:
            return tuple(map(entry_of, connection.execute(_ordered())))

    def dismiss(self, command_id: UUID, reason: str, by: Actor, at: datetime) -> None:
        """Somebody has dealt with an entry of the tray; the reason is kept with it."""
        words = {"reason": reason, "by": encode(by), "at": encode(at)}
        one = update(journal).where(journal.c.id == command_id, _IN_TRAY)
        with self._writing() as connection:
            connection.execute(one, {"dismissed": words})

    def offer_again(self, command_id: UUID) -> None:
        """Put an entry of the tray back into the queue."""
        one = update(journal).where(journal.c.id == command_id, _IN_TRAY)
        with self._writing() as connection:
            connection.execute(one, _AFRESH)

    def settled_ids(self) -> tuple[UUID, ...]:
        """Commands of which the office said that it has them, carried out or refused."""
        with self._reading() as connection:
            return tuple(connection.execute(select(journal.c.id).where(_SETTLED)).scalars())

    def numbers(self, device: UUID) -> dict[int, UUID]:
        """Which commands this desk has numbered under that name."""
        ours = select(journal.c.seq, journal.c.id).where(journal.c.device == device)
        with self._reading() as connection:
            return {row.seq: row.id for row in connection.execute(ours)}

    def offer_missing(self, known: frozenset[UUID]) -> int:
        """Queue again what the office had and does not know any more, because it was restored from a backup.
        How many there were.
        """
        with self._writing() as connection:
            settled = connection.execute(select(journal.c.id).where(_SETTLED)).scalars()
            missing = [each for each in settled if each not in known]
            for each in missing:
                connection.execute(update(journal).where(journal.c.id == each), _AFRESH)
        return len(missing)

    def number_anew(self) -> UUID:
        """Go on under another device name: the office has this one's numbers for other commands, because
        this desk file was itself restored. What is queued keeps its order.
        """
        with self._writing() as connection:
            device = uuid4()
            connection.execute(update(office_link), {"device": device})
            for seq, row in enumerate(connection.execute(_ordered(_QUEUED)).all(), start=1):
                this = update(journal).where(journal.c.id == row.id)
                connection.execute(this, {"device": device, "seq": seq})
        return device

    def forget_old(self, now: datetime) -> None:
        """Let go of what was settled more than fourteen days ago; nothing that waits for somebody."""
        old = journal.c.settled_at < now - timedelta(days=KEPT_DAYS)
        done = or_(journal.c.state == EntryState.TOLD.value, journal.c.dismissed.is_not(None))
        with self._writing() as connection:
            connection.execute(delete(journal).where(old, done))
            connection.execute(delete(wish).where(wish.c.id.not_in(select(journal.c.id))))

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


_AFRESH: dict[str, Any] = {
    "state": EntryState.QUEUED.value,
    "trouble": "",
    "tries": 0,
    "answer": None,
    "settled_at": None,
}


def device_of(connection: Connection) -> UUID:
    """The name of this desk file, made if need be."""
    found: UUID | None = connection.execute(select(office_link.c.device)).scalar()
    if found is None:
        found = uuid4()
        connection.execute(insert(office_link), {"only": 1, "device": found})
    return found


def is_known(connection: Connection, command: Command) -> bool:
    """Whether the command is in the journal already. Raises Problem(UNEXPECTED) for another with its id."""
    known = select(journal.c.sha256).where(journal.c.id == command.id)
    found = connection.execute(known).scalar()
    if found is not None and found != fingerprint(to_payload(command)):
        raise Problem(ProblemCode.UNEXPECTED)
    return found is not None


def write_down(connection: Connection, command: Command) -> None:
    """Put the command at the end of the journal, in the caller's transaction."""
    payload = to_payload(command)
    device = device_of(connection)
    last = select(func.coalesce(func.max(journal.c.seq), 0)).where(journal.c.device == device)
    values = {
        "id": command.id,
        "device": device,
        "seq": connection.execute(last).scalar_one() + 1,
        "appointment_id": command.appointment_id,
        "at": command.at,
        "sha256": fingerprint(payload),
        "payload": payload,
        "state": EntryState.QUEUED.value,
        "trouble": "",
        "tries": 0,
    }
    connection.execute(insert(journal), values)


def queued_about(connection: Connection, appointment_id: UUID) -> tuple[Command, ...]:
    """What was done in the session and the office does not have yet, oldest first; nothing that is wished."""
    rows = connection.execute(_ordered(and_(_QUEUED, journal.c.appointment_id == appointment_id)))
    commands = (from_payload(row.payload) for row in rows)
    return tuple(each for each in commands if pending_of(each) is None)


def _ordered(*where: Any) -> Any:  # noqa: ANN401 - SQLAlchemy's own types of a condition
    return select(journal).where(*where).order_by(_AS_WRITTEN)


def entry_of(row: "Row[Any]") -> Entry:
    """A row of the journal as a value."""
    answer = row.answer or {}
    refusal = answer.get("refusal")
    return Entry(
        device=row.device,
        seq=row.seq,
        command=from_payload(row.payload),
        state=EntryState(row.state),
        refusal=None if refusal is None else RefusalCode(refusal),
        obstacles=decode_each(BookingRefusal, answer.get("obstacles", [])),
        trouble=row.trouble,
        tries=row.tries,
        settled_at=row.settled_at,
    )
