"""Today's and tomorrow's sessions on the desk file of an office: one row each, the session as one text.

Nothing here imports SQLAlchemy: the first paint comes this way.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import span_of_days
from counsellor_app.domain.line.day_copy import OfficeCopy
from counsellor_app.domain.staff import Office
from counsellor_app.storage.codec import decode, dump, encode, load
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.problems import reported
from counsellor_app.storage.utc import to_micros

_RANGE = "SELECT body FROM copied_session WHERE start_at >= ? AND start_at < ? ORDER BY start_at, id"
_ONE = "SELECT body FROM copied_session WHERE id = ?"
_PUT = "INSERT OR REPLACE INTO copied_session (id, start_at, body) VALUES (?, ?, ?)"
_REMOVE = "DELETE FROM copied_session WHERE id = ?"
_CLEAR = "DELETE FROM copied_session"
_OFFICE = "SELECT body FROM office_link"
_PUT_OFFICE = "UPDATE office_link SET body = ?, read_at = ?"


def read_copied_day_raw(connection: dbapi2.Connection, day: date) -> Day:
    """The day on a raw connection, for the first paint. Raises Problem."""
    with reported():
        return read_copied_day(connection.execute, day)


def read_copied_office_raw(connection: dbapi2.Connection) -> Office | None:
    """The office as it was last heard of, None before that. Raises Problem."""
    with reported():
        return read_office(connection.execute).office


def read_copied_day(query: Query, day: date) -> Day:
    """The calendar day in Japan as it was last heard of, with what has been done here since."""
    office = read_office(query)
    return Day(
        date=day,
        office=office.office.name if office.office else "",
        staff=office.staff,
        rooms=office.rooms,
        appointments=read_copied_range(query, day, day),
    )


def read_copied_range(query: Query, first: date, last: date) -> tuple[Appointment, ...]:
    """The copied sessions that start on the days from `first` to `last` in Japan."""
    begin, end = span_of_days(first, last)
    rows = query(_RANGE, (to_micros(begin), to_micros(end)))
    return tuple(decode(Appointment, load(body)) for (body,) in rows)


def read_office(query: Query) -> OfficeCopy:
    """The office, without anything before the first connection to it."""
    for (body,) in query(_OFFICE, ()):
        if body is not None:
            return decode(OfficeCopy, load(body))
    return OfficeCopy(None)


def find_copied(query: Query, appointment_id: UUID) -> Appointment | None:
    """The session with that id, if it is one of the copy."""
    for (body,) in query(_ONE, (appointment_id.hex,)):
        return decode(Appointment, load(body))
    return None


def put_copied(query: Query, sessions: Iterable[Appointment]) -> None:
    """Keep the sessions as they are now."""
    for each in sessions:
        query(_PUT, (each.id.hex, to_micros(each.start), dump(encode(each))))


def remove_copied(query: Query, appointment_ids: Iterable[UUID]) -> None:
    """Let go of sessions that are on another day by now."""
    for each in appointment_ids:
        query(_REMOVE, (each.hex,))


def replace_copy(query: Query, office: OfficeCopy, sessions: Iterable[Appointment], read_at: int) -> None:
    """Put the nearest days, whole, in the place of what was there; `read_at` in microseconds since 1970."""
    query(_CLEAR, ())
    put_copied(query, sessions)
    query(_PUT_OFFICE, (dump(encode(office)), read_at))
