"""Wishes on the desk file of an office, over the copied days: what is queued is shown as it was asked for.

Nothing here imports SQLAlchemy: the first paint comes this way.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Pending
from counsellor_app.storage.codec import decode, load
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.schema.utc import to_micros

_QUEUED = "FROM wish w JOIN journal j ON j.id = w.id WHERE j.state = 'queued'"
_MARKS = f"SELECT w.appointment_id, w.kind {_QUEUED} ORDER BY j.rowid"
_IN_SPAN = f"SELECT w.body {_QUEUED} AND w.kind = 'book' AND w.start_at >= ? AND w.start_at < ?"
_ONE = f"SELECT w.body {_QUEUED} AND w.kind = 'book' AND w.appointment_id = ?"


def with_wished(
    query: Query, copied: Iterable[Appointment], begin: datetime, end: datetime
) -> tuple[Appointment, ...]:
    """The copied sessions of a span and the bookings that are wished in it, ordered by start."""
    there = tuple(copied)
    known = {each.id for each in there}
    bodies = query(_IN_SPAN, (to_micros(begin), to_micros(end)))
    wished = (_session(body) for (body,) in bodies)
    found = (*there, *(each for each in wished if each.id not in known))
    return tuple(sorted(found, key=lambda each: (each.start, each.id.hex)))


def marked(query: Query, sessions: Iterable[Appointment]) -> tuple[Appointment, ...]:
    """The sessions, each with the last wish about it that the office has not heard of."""
    marks = {UUID(identity): Pending(kind) for identity, kind in query(_MARKS, ())}
    return tuple(replace(each, pending=marks.get(each.id)) for each in sessions)


def find_wished(query: Query, appointment_id: UUID) -> Appointment | None:
    """A booking that the office has not heard of."""
    for (body,) in query(_ONE, (appointment_id.hex,)):
        return _session(body)
    return None


def _session(body: str) -> Appointment:
    return decode(Appointment, load(body))
