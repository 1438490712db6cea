"""Searching the trail: a page takes milliseconds however long the trail is, by the indexes of `event`."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, and_, or_, select

from counsellor_app.domain.event import Event
from counsellor_app.domain.history import WORDS, Cursor, Entry, HistoryQuery
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import events_of
from counsellor_app.storage.schema.day_tables import appointment, client, event

_Place = tuple[int, int]
"""Moment (microseconds since 1970) and number of an event."""


class HistoryStore:
    """Blocking, for the worker thread. Every method raises Problem when the store cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def search(self, query: HistoryQuery) -> tuple[Entry, ...]:
        """A page of the trail, the latest first."""
        with transaction(self._engine, writing=False) as connection:
            numbers = _numbers(connection, query)
            chosen = select(event).where(event.c.number.in_(numbers))
            found = events_of(connection.execute(chosen.order_by(event.c.at.desc(), event.c.number.desc())))
            return _entries(connection, found)

    def event(self, number: int) -> Event | None:
        """One entry of the trail."""
        with transaction(self._engine, writing=False) as connection:
            found = events_of(connection.execute(select(event).where(event.c.number == number)))
        return found[0] if found else None


def _numbers(connection: Connection, query: HistoryQuery) -> list[int]:
    """Which events are on the page.

    An index that begins with the word of the event is in order only for one word, so each word is asked
    for by itself and the pages are merged.
    """
    narrow = _narrow(query)
    if narrow is not None:
        words = WORDS[query.kind] if query.kind else None
        more = () if words is None else (event.c.what.in_(words),)
        return [number for _, number in _page(connection, query, (narrow, *more))]
    if query.kind is None:
        return [number for _, number in _page(connection, query, ())]
    asked = WORDS[query.kind]
    places = [each for word in asked for each in _page(connection, query, (event.c.what == word,))]
    return [number for _, number in sorted(places, reverse=True)[: query.limit]]


def _narrow(query: HistoryQuery) -> ColumnElement[bool] | None:
    """Events of one session or of some people: few, found by their own index."""
    if query.session is not None:
        return event.c.appointment_id == query.session
    if not query.people:
        return None
    ids = [str(each) for each in query.people]
    of_sessions = select(appointment.c.id).where(appointment.c.client_id.in_(query.people))
    on_card = and_(event.c.record_id.in_(ids), event.c.appointment_id.is_(None))
    return event.c.number.in_(
        select(event.c.number)
        .where(event.c.appointment_id.in_(of_sessions))
        .union_all(select(event.c.number).where(on_card))
    )


def _page(
    connection: Connection, query: HistoryQuery, conditions: Iterable[ColumnElement[bool]]
) -> list[_Place]:
    table = event.c
    wanted = list(conditions)
    if query.staff_id:
        wanted.append(table.staff_id == query.staff_id)
    if query.since is not None:
        wanted.append(table.at >= query.since)
    if query.until is not None:
        wanted.append(table.at < query.until)
    if query.before is not None:
        wanted.append(_before(query.before))
    latest = select(table.at, table.number).where(*wanted)
    rows = connection.execute(latest.order_by(table.at.desc(), table.number.desc()).limit(query.limit))
    return [(row.at, row.number) for row in rows]


def _before(cursor: Cursor) -> ColumnElement[bool]:
    table = event.c
    same = and_(table.at == cursor.at, table.number < cursor.number)
    return and_(table.at <= cursor.at, or_(table.at < cursor.at, same))


def _entries(connection: Connection, events: tuple[Event, ...]) -> tuple[Entry, ...]:
    sessions = {each.appointment_id for each in events if each.appointment_id is not None}
    held = select(appointment.c.id, appointment.c.client_id, appointment.c.start_at)
    rows = connection.execute(held.where(appointment.c.id.in_(sessions)))
    of_session = {row.id: (row.client_id, row.start_at) for row in rows}
    cards = {each.number: _uuid(each.record_id) for each in events if each.appointment_id is None}
    people = {client_id for client_id, _ in of_session.values()} | {each for each in cards.values() if each}
    named = connection.execute(select(client.c.id, client.c.name).where(client.c.id.in_(people)))
    names = {row.id: row.name for row in named}
    entries = []
    for each in events:
        client_id, start = of_session.get(each.appointment_id, (cards.get(each.number), None))
        name = names.get(client_id)
        entries.append(Entry(each, client_id if name is not None else None, name or "", start))
    return tuple(entries)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
