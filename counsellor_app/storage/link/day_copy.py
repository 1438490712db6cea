"""Today's and tomorrow's sessions on an office's desk: what the office said last, and on top of it what has
been done here since and not been told.

Nothing here imports SQLAlchemy: the first paint comes this way.
"""

from datetime import date, timedelta
from uuid import UUID

from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import Command
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import span_of_days
from counsellor_app.domain.line.day_copy import OfficeCopy, with_untold
from counsellor_app.domain.staff import Office
from counsellor_app.storage.codec import decode, dump, encode, load
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.journal.payload import from_payload
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.wish_query import find_wished, marked, with_wished
from counsellor_app.storage.problems import reported

_UNTOLD = "SELECT payload FROM journal WHERE state = 'queued' ORDER BY rowid"
_UNTOLD_OF = "SELECT payload FROM journal WHERE state = 'queued' AND appointment_id = ? ORDER BY rowid"
_OFFICE = "SELECT body FROM office_link"
_PUT_OFFICE = "UPDATE office_link SET body = ?, read_at = ?"


def read_copied_day_raw(connection: dbapi2.Connection, files: DayFiles, day: date) -> Day:
    """The day on a raw connection, for the first paint. Raises Problem."""
    with reported():
        return read_copied_day(connection.execute, files, day)


def read_copied_office_raw(connection: dbapi2.Connection) -> Office | None:
    """The office as it was last heard of, None before that. Raises Problem."""
    with reported():
        return read_office(connection.execute).office


def read_copied_day(query: Query, files: DayFiles, day: date) -> Day:
    """The calendar day in Japan as it was last heard of, with what has been done here since."""
    office = read_office(query)
    return Day(
        date=day,
        office=office.office.name if office.office else "",
        staff=office.staff,
        rooms=office.rooms,
        appointments=read_copied_range(query, files, day, day),
        reasons=office.reasons,
    )


def read_copied_range(query: Query, files: DayFiles, first: date, last: date) -> tuple[Appointment, ...]:
    """The copied sessions that start on the days from `first` to `last` in Japan, with what is wished."""
    begin, end = span_of_days(first, last)
    untold: dict[UUID, list[Command]] = {}
    for (payload,) in query(_UNTOLD, ()):
        command = from_payload(payload)
        untold.setdefault(command.appointment_id, []).append(command)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    copied = [each for day in days for each in files.read(day)]
    here = (with_untold(each, untold.get(each.id, ())) for each in with_wished(query, copied, begin, end))
    return marked(query, here)


def read_office(query: Query) -> OfficeCopy:
    """The office, without anything before the first connection to it."""
    for (body,) in query(_OFFICE, ()):
        if body is not None:
            return decode(OfficeCopy, load(body))
    return OfficeCopy(None)


def find_copied(query: Query, files: DayFiles, appointment_id: UUID) -> Appointment | None:
    """The session with that id, if it is one of the copy or a booking that is wished here."""
    found = files.find(appointment_id) or find_wished(query, appointment_id)
    return None if found is None else as_here(query, found)


def as_here(query: Query, copied: Appointment) -> Appointment:
    """A copied session with what has been done here since, and what is wished of it."""
    untold = query(_UNTOLD_OF, (copied.id.hex,))
    return marked(query, (with_untold(copied, [from_payload(payload) for (payload,) in untold]),))[0]


def put_office(query: Query, office: OfficeCopy, read_at: int) -> None:
    """Keep the office as it is now; `read_at` in microseconds since 1970."""
    query(_PUT_OFFICE, (dump(encode(office)), read_at))
