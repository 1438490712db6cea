"""Sessions about which something is still to be done, with the moment of their booking."""

from datetime import datetime
from uuid import UUID

from counsellor_app.domain.appointment import Appointment
from counsellor_app.storage.day_query import Query
from counsellor_app.storage.rows import APPOINTMENT_COLUMNS, appointment_of
from counsellor_app.storage.schema.utc import from_micros, to_micros

_BOOKED = "(SELECT min(e.at) FROM event e WHERE e.appointment_id = a.id AND e.what = 'booked')"
_UNSETTLED = f"""\
SELECT {_BOOKED}, {APPOINTMENT_COLUMNS}
FROM appointment a JOIN client c ON c.id = a.client_id
WHERE a.start_at >= ? AND (
  a.state IN ('tentative', 'online', 'phone')
  OR a.state IN ('confirmed', 'waiting') AND (a.start_at < ? OR a.told_at IS NULL)
  OR a.state IN ('done', 'stopped') AND a.outcome IS NULL)
ORDER BY a.start_at, a.id"""  # noqa: S608 - made of constants of this program


def read_unsettled(
    query: Query, since: datetime, until: datetime
) -> tuple[tuple[Appointment, ...], dict[UUID, datetime]]:
    """Sessions that start at ``since`` or later: tentative, running, over without an outcome, not told yet;
    of those told, the ones that start before ``until``. And when each was booked, as far as that is known.
    """
    found: list[Appointment] = []
    booked: dict[UUID, datetime] = {}
    for at, *row in query(_UNSETTLED, (to_micros(since), to_micros(until))):
        session = appointment_of(row)
        found.append(session)
        if at is not None:
            booked[session.id] = from_micros(at)
    return tuple(found), booked
