"""Two cards of one person become one, and can be parted again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection, Table, insert, select, update

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.people.merged_card import filled
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.storage import appointments, events
from counsellor_app.storage.codec import Json, decode, encode
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.people import rows as clients
from counsellor_app.storage.schema.booking_tables import client_merge, consent, use_refusal
from counsellor_app.storage.schema.day_tables import appointment

_MOVING: tuple[Table, ...] = (appointment, consent, use_refusal)


@dataclass(frozen=True, slots=True)
class Merge:
    """`dropped` is the same person as `kept`, whose card stays."""

    id: UUID
    kept: UUID
    dropped: UUID


@dataclass(frozen=True, slots=True)
class _Way:
    source: UUID
    target: UUID
    cause: Cause


def merge(connection: Connection, wanted: Merge, cause: Cause) -> None:
    """Sessions, consents and refusals go to the kept card, with telephones and fields that it lacks.

    The dropped card stays in the file, is found by no search, and is named in the trail. Given again it does
    nothing. Raises Problem: NOT_FOUND for a card that is not there, CHANGED_MEANWHILE for one merged before.
    """
    if connection.execute(select(client_merge.c.id).where(client_merge.c.id == wanted.id)).first():
        return
    kept, dropped = _card(connection, wanted.kept), _card(connection, wanted.dropped)
    if wanted.kept == wanted.dropped:
        raise Problem(ProblemCode.NOT_FOUND)
    way = _Way(wanted.dropped, wanted.kept, cause)
    moved = {table.name: _move(connection, table, way) for table in _MOVING}
    clients.put(connection, filled(kept, dropped), cause)
    clients.forget_words(connection, wanted.dropped)
    values = {
        "id": wanted.id,
        "kept_id": wanted.kept,
        "dropped_id": wanted.dropped,
        "at": cause.at,
        "staff_id": cause.by.staff_id,
        "moved": {**moved, "kept_before": encode(kept)},
    }
    connection.execute(insert(client_merge), values)
    _note(connection, cause, wanted, moved)


def undo(connection: Connection, merge_id: UUID, cause: Cause) -> None:
    """What was moved goes back, and the dropped card is found again.

    The kept card gets its own fields back unless somebody has changed it since. What came after the merge
    stays with the kept card. Raises Problem(NOT_FOUND), and CHANGED_MEANWHILE when it was undone before or
    the kept card was itself merged into another.
    """
    row = connection.execute(select(client_merge).where(client_merge.c.id == merge_id)).first()
    if row is None:
        raise Problem(ProblemCode.NOT_FOUND)
    later = client_merge.c.dropped_id.in_([row.kept_id]) & client_merge.c.undone_at.is_(None)
    if row.undone_at is not None or connection.execute(select(client_merge.c.id).where(later)).first():
        raise Problem(ProblemCode.CHANGED_MEANWHILE)
    way = _Way(row.kept_id, row.dropped_id, cause)
    for table in _MOVING:
        _move(connection, table, way, row.moved[table.name])
    before, dropped = decode(Client, row.moved["kept_before"]), _present(connection, row.dropped_id)
    if _present(connection, row.kept_id) == filled(before, dropped):
        clients.put(connection, before, cause)
    connection.execute(update(client_merge).where(client_merge.c.id == merge_id), {"undone_at": cause.at})
    clients.put_words(connection, dropped)
    _note(connection, cause, Merge(merge_id, row.kept_id, row.dropped_id), {})


def kept_instead(connection: Connection, client_id: UUID) -> Client | None:
    """The card that has taken the place of a merged one; None for a card that stands."""
    into = select(client_merge.c.kept_id).where(
        client_merge.c.dropped_id == client_id, client_merge.c.undone_at.is_(None)
    )
    kept = connection.execute(into).scalar()
    return None if kept is None else kept_instead(connection, kept) or _present(connection, kept)


def _card(connection: Connection, client_id: UUID) -> Client:
    if kept_instead(connection, client_id) is not None:
        raise Problem(ProblemCode.CHANGED_MEANWHILE)
    return _present(connection, client_id)


def _present(connection: Connection, client_id: UUID) -> Client:
    found = clients.find(connection, client_id)
    if found is None:
        raise Problem(ProblemCode.NOT_FOUND)
    return found


def _move(connection: Connection, table: Table, way: _Way, ids: Json = None) -> list[str]:
    """Rows of one card to the other, all or those with the ids; which they were."""
    of_source = table.c.client_id == way.source
    chosen = of_source if ids is None else of_source & table.c.id.in_([UUID(each) for each in ids])
    found = connection.execute(select(table.c.id).where(chosen)).scalars().all()
    if table is appointment:
        _move_sessions(connection, found, way)
    else:
        connection.execute(update(table).where(chosen), {"client_id": way.target})
    return [str(each) for each in found]


def _move_sessions(connection: Connection, ids: Sequence[UUID], way: _Way) -> None:
    target = _present(connection, way.target)
    for each in ids:
        was = appointments.find(connection, each)
        if was is not None:
            now = appointments.change(connection, was, replace(was, client=target))
            events.note_appointment(connection, way.cause, was, now)


def _note(connection: Connection, cause: Cause, done: Merge, moved: dict[str, Json]) -> None:
    said = {"merge": str(done.id), "kept": str(done.kept), "dropped": str(done.dropped)}
    counts = {name: len(ids) for name, ids in moved.items()}
    for card in (done.kept, done.dropped):
        note_record(connection, cause, str(card), ({}, {**said, "moved": counts}))
