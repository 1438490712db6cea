"""Reading appointments: one statement and one function for its rows, on the raw connection and SQLAlchemy.

Nothing here imports SQLAlchemy: today's sessions are painted before it is loaded.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day
from counsellor_app.domain.failure_reasons import USUAL, FailureReasons
from counsellor_app.domain.japan import japan_date, span_of_days
from counsellor_app.storage.codec import decode, load
from counsellor_app.storage.problems import reported
from counsellor_app.storage.rows import APPOINTMENT_COLUMNS, Row, appointment_of, room_of, staff_of
from counsellor_app.storage.schema.utc import to_micros

Query = Callable[[str, tuple[object, ...]], Iterable[Row]]
"""Runs a statement with `?` places on some connection and gives its rows."""

_APPOINTMENTS = f"SELECT {APPOINTMENT_COLUMNS}\nFROM appointment a JOIN client c ON c.id = a.client_id\n"
RANGE = f"{_APPOINTMENTS}WHERE a.start_at >= ? AND a.start_at < ? ORDER BY a.start_at, a.id"
ONE = f"{_APPOINTMENTS}WHERE a.id = ?"
MANY = f"{_APPOINTMENTS}WHERE a.id = ANY (?)"
"""For PostgreSQL alone: the id of every session that is wanted, in one list."""
OFFICE = """\
SELECT coalesce((SELECT name FROM office), ''),
  (SELECT json_group_array(json_array(id, name, role, is_admin, retired_from) ORDER BY place) FROM staff),
  (SELECT json_group_array(json_array(id, name, service, retired_from) ORDER BY place) FROM meeting_room),
  (SELECT content FROM failure_reasons ORDER BY version DESC LIMIT 1)"""


def read_day_raw(connection: dbapi2.Connection, day: date) -> Day:
    """The day on a connection that `connection.connect` opened, for the first paint.

    Raises Problem. Opening hours are not in the desk file: `hours` is empty.
    """
    with reported():
        return read_day(connection.execute, day)


def read_day(query: Query, day: date) -> Day:
    """The calendar day in Japan, with the whole office."""
    (only,) = read_days(query, day, day)
    return only


def read_days(query: Query, first: date, last: date) -> tuple[Day, ...]:
    """Each calendar day in Japan from `first` to `last`, with the whole office."""
    ((name, staff, rooms, reasons),) = query(OFFICE, ())
    empty = Day(
        date=first,
        office=name,
        staff=tuple(map(staff_of, load(staff))),
        rooms=tuple(map(room_of, load(rooms))),
        reasons=USUAL if reasons is None else decode(FailureReasons, load(reasons)),
    )
    found: dict[date, list[Appointment]] = {}
    for each in read_range(query, first, last):
        found.setdefault(japan_date(each.start), []).append(each)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(replace(empty, date=day, appointments=tuple(found.get(day, ()))) for day in days)


def read_range(query: Query, first: date, last: date) -> tuple[Appointment, ...]:
    """All appointments that start on the days from `first` to `last` in Japan, ordered by start."""
    begin, end = span_of_days(first, last)
    return tuple(appointment_of(row) for row in query(RANGE, (to_micros(begin), to_micros(end))))
