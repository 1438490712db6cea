"""Reads what the list of tasks is derived from."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.deadlines import mail_watch_ends
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.rules.profile import office_calendar
from counsellor_app.domain.task import Outlook

if TYPE_CHECKING:
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.storage.store import DeskStore

LOOK_BACK = timedelta(days=31)
"""How long what was left undone in the past is asked for."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """The sessions from which the tasks are derived, and how far to look."""

    sessions: tuple[Appointment, ...]
    outlook: Outlook


class TaskList:
    """Blocking, for a worker thread. Raises Problem when the store cannot be read."""

    def __init__(self, store: "DeskStore", office: "OfficeProfile | None" = None) -> None:
        """``office`` gives the business days and the mail watch; without it there is no such watch."""
        self._store = store
        self._office = office

    def read(self, now: datetime) -> Unsettled:
        """What has to be known at ``now`` to say what is to be done."""
        calendar = office_calendar(self._office) if self._office else OfficeCalendar()
        until = start_of_day(calendar.next(japan_date(now)) + timedelta(days=1))
        sessions, booked = self._store.unsettled(now - LOOK_BACK, until)
        watch = {
            each.id: ends
            for each in sessions
            if each.told is None and each.start > now
            for ends in (self._watch_ends(calendar, each, booked),)
            if ends is not None
        }
        return Unsettled(sessions, Outlook(until, watch))

    def _watch_ends(
        self, calendar: OfficeCalendar, session: Appointment, booked: dict[UUID, datetime]
    ) -> datetime | None:
        kinds = self._office.kinds if self._office else ()
        profile = next((each for each in kinds if each.key == session.kind.key), None)
        if profile is None or session.id not in booked:
            return None
        return mail_watch_ends(profile, calendar, booked[session.id], session.start)
