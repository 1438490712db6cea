"""Clients and their telephones."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.dialects.postgresql import insert as upsert

from counsellor_app.domain.appointment import Client, State
from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.domain.people.person_search import search_text
from counsellor_app.storage.codec import encode
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.rows import CLIENT_COLUMNS, client_of
from counsellor_app.storage.schema.booking_tables import client_merge, client_search
from counsellor_app.storage.schema.day_tables import appointment, client, client_phone, connection_failure

_CLIENT = upsert(client)
_CHANGING = ("name", "kana", "kind", "number", "email", "company")
_PUT = _CLIENT.on_conflict_do_update(
    index_elements=["id"],
    set_={**{name: _CLIENT.excluded[name] for name in _CHANGING}, "version": client.c.version + 1},
)
_SEARCH = upsert(client_search)
_PUT_SEARCH = _SEARCH.on_conflict_do_update(
    index_elements=["client_id"],
    set_={"words": _SEARCH.excluded.words, "digits": _SEARCH.excluded.digits},
    where=(client_search.c.words != _SEARCH.excluded.words)
    | (client_search.c.digits != _SEARCH.excluded.digits),
)
_FIND = f"SELECT {CLIENT_COLUMNS}\nFROM client c WHERE c.id = ?"
_STANDS = "NOT EXISTS (SELECT 1 FROM client_merge m WHERE m.dropped_id = c.id AND m.undone_at IS NULL)"
_BY_NUMBER = f"SELECT {CLIENT_COLUMNS}\nFROM client c WHERE c.number = ? AND c.number <> '' AND {_STANDS}"
_WITH_PHONE = "c.id IN (SELECT client_id FROM client_phone WHERE e164 = ? AND e164 <> '')"
_BY_PHONE = f"SELECT {CLIENT_COLUMNS}\nFROM client c WHERE {_WITH_PHONE} AND {_STANDS}"


def find(connection: Connection, client_id: UUID) -> Client | None:
    """The client with that id."""
    row = connection.exec_driver_sql(_FIND, (client_id.hex,)).first()
    return None if row is None else client_of(row)


def with_identifier(connection: Connection, number: str, e164: str) -> tuple[Client, ...]:
    """Everybody who has the seeker number, then those who have the telephone; an empty one finds nobody."""
    found: dict[UUID, Client] = {}
    for statement, wanted in ((_BY_NUMBER, number), (_BY_PHONE, e164)):
        for row in connection.exec_driver_sql(statement, (wanted,)):
            each = client_of(row)
            found.setdefault(each.id, each)
    return tuple(found.values())


def put(connection: Connection, value: Client, cause: Cause) -> None:
    """Store a client, new or changed, and put down what changed."""
    was = find(connection, value.id)
    if value == was:
        return
    columns = {name: getattr(value, name) for name in _CHANGING}
    connection.execute(_PUT, {"id": value.id, **columns, "version": 1})
    if was is not None:
        connection.execute(delete(client_phone).where(client_phone.c.client_id == value.id))
    for place, phone in enumerate(value.phones):
        values = {"client_id": value.id, "place": place, **encode(phone)}
        connection.execute(insert(client_phone), values)
    if was is None:
        _put_words(connection, value)
    else:
        put_words(connection, value)
    before = {} if was is None else encode(was)
    note_record(connection, cause, str(value.id), (before, encode(value)))


def put_words(connection: Connection, value: Client) -> None:
    """Have the client found by what the card says now, unless another card has taken its place."""
    merged = select(client_merge.c.id).where(
        client_merge.c.dropped_id == value.id, client_merge.c.undone_at.is_(None)
    )
    if connection.execute(merged).first() is None:
        _put_words(connection, value)


def _put_words(connection: Connection, value: Client) -> None:
    text = search_text(value)
    values = {"client_id": value.id, "words": text.words, "digits": text.digits}
    connection.execute(_PUT_SEARCH, values)


def forget_words(connection: Connection, client_id: UUID) -> None:
    """Have the client found by no search any more."""
    connection.execute(delete(client_search).where(client_search.c.client_id == client_id))


def ensure(connection: Connection, booked: Client, cause: Cause) -> None:
    """See that the booked person has a card. One that is there stays as it is, but for new telephones."""
    known = find(connection, booked.id)
    if known is None:
        put(connection, booked, cause)
        return
    there = {phone.e164 for phone in known.phones}
    new = tuple(phone for phone in booked.phones if phone.e164 not in there)
    put(connection, replace(known, phones=(*known.phones, *new)), cause)


def summary(connection: Connection, client_id: UUID) -> PersonSummary:
    """Counts over all appointments of the client; zeros for nobody."""
    table = appointment.c
    took_place = table.state.in_([State.DONE.value, State.STOPPED.value])
    failed = connection_failure.c
    on_phone = (
        select(failed.id).where(failed.appointment_id == table.id, failed.withdrawn.is_(False)).exists()
    )
    counts = select(
        func.count().filter(took_place),
        func.count().filter(took_place, on_phone),
        func.count().filter(table.state == State.NO_SHOW.value),
        func.count().filter(table.state == State.CANCELLED.value),
        func.max(table.start_at).filter(took_place),
    ).where(table.client_id == client_id)
    past, by_phone, no_shows, cancelled, last = connection.execute(counts).one()
    return PersonSummary(client_id, past, by_phone, no_shows, cancelled, last)
