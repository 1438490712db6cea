"""Deletion that really deletes: rows, what the trail says of them, search words, pages, the log of writes."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Column, Connection, Engine, Table, and_, delete, inspect, or_, select, update

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.storage.codec import Json, dump
from counsellor_app.storage.events import State
from counsellor_app.storage.problems import reported
from counsellor_app.storage.schema.booking_tables import client_merge
from counsellor_app.storage.schema.day_tables import (
    appointment,
    client,
    client_phone,
    command_log,
    event,
    metadata,
)
from counsellor_app.storage.schema.draft_tables import draft
from counsellor_app.storage.schema.journal_tables import journal, wish

_NOTHING: State = {}


def erase_sessions(connection: Connection, ids: Sequence[UUID]) -> None:
    """Sessions with everything that hangs on them; consents given with them stay, without the session."""
    for table in _owned(connection, appointment):
        _detach(connection, table, appointment, ids)
    connection.execute(delete(command_log).where(command_log.c.appointment_id.in_(ids)))
    connection.execute(delete(journal).where(journal.c.appointment_id.in_(ids)))
    connection.execute(delete(wish).where(wish.c.appointment_id.in_(ids)))
    _blank(connection, event.c.appointment_id, ids)
    connection.execute(delete(appointment).where(appointment.c.id.in_(ids)))


def erase_people(connection: Connection, ids: Sequence[UUID]) -> None:
    """Cards with telephones, consents, decisions, merges, search words, and forms in which they are named."""
    erase_drafts_naming(connection, ids)
    connection.execute(
        delete(client_merge).where(or_(client_merge.c.kept_id.in_(ids), client_merge.c.dropped_id.in_(ids)))
    )
    for table in _owned(connection, client):
        if table not in (client_merge, appointment):
            _detach(connection, table, client, ids)
    _blank(connection, event.c.record_id, [str(each) for each in ids])
    connection.execute(delete(client).where(client.c.id.in_(ids)))


def _owned(connection: Connection, parent: Table) -> Iterable[Table]:
    """Tables of this store that point to a row of `parent`, those of later migrations too."""
    pointing = [each for each in metadata.sorted_tables if _links(each, parent)]
    return [each for each in pointing if inspect(connection).has_table(each.name)]


def _links(table: Table, parent: Table) -> list[Column[Json]]:
    return [key.parent for key in table.foreign_keys if key.column.table is parent]


def _detach(connection: Connection, table: Table, parent: Table, ids: Sequence[UUID]) -> None:
    for column in _links(table, parent):
        mine = column.in_(ids)
        if column.nullable:
            connection.execute(update(table).where(mine), {column.name: None})
        else:
            connection.execute(delete(table).where(mine))


def _blank(connection: Connection, column: Column[Json], ids: Sequence[Json]) -> None:
    """The trail keeps that something was done, when and by whom, and no longer what."""
    connection.execute(update(event).where(column.in_(ids)), {"before": _NOTHING, "after": _NOTHING})


def erase_drafts_naming(connection: Connection, ids: Sequence[UUID]) -> None:
    """Forms begun in which one of these people is named."""
    forms = connection.execute(select(draft)).all()
    if not forms:
        return
    card = client.c
    words = {str(each) for each in ids} | {each.hex for each in ids}
    for row in connection.execute(
        select(card.name, card.kana, card.number, card.email).where(card.id.in_(ids))
    ):
        words |= {dump(each)[1:-1] for each in row if each}
    numbers = select(client_phone.c.e164).where(client_phone.c.client_id.in_(ids))
    words |= set(connection.execute(numbers).scalars())
    for form in forms:
        if any(word in dump(form.content) for word in words):
            this = and_(
                draft.c.form == form.form,
                draft.c.staff_id == form.staff_id,
                draft.c.device == form.device,
            )
            connection.execute(delete(draft).where(this))


def overwrite_what_goes(engine: Engine) -> None:
    """From now on freed space of the desk file is overwritten with zeros. Raises Problem."""
    _raw(engine, "PRAGMA secure_delete = ON")


def scrub(engine: Engine) -> None:
    """Rewrite the desk file without anything that was deleted, in its pages, its search and its log.

    Needs as much room on the disk as the store takes. Raises Problem: BUSY where another program reads on.
    """
    for table in ("client_words", "client_digits"):
        _raw(engine, f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - two literals
    _raw(engine, "VACUUM")
    (busy, *_), *_ = _raw(engine, "PRAGMA wal_checkpoint(TRUNCATE)")
    _raw(engine, "PRAGMA secure_delete = OFF")
    if busy:
        raise Problem(ProblemCode.BUSY)


def _raw(engine: Engine, statement: str) -> list[tuple[Json, ...]]:
    """Outside of any transaction, on the store's one connection."""
    borrowed = engine.raw_connection()
    try:
        with reported():
            rows: list[tuple[Json, ...]] = borrowed.cursor().execute(statement).fetchall()
        return rows
    finally:
        borrowed.close()
