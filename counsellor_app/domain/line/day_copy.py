"""What the desk of an office keeps of its nearest days: enough to go on without the office, and no more."""

from dataclasses import dataclass, replace
from typing import Final

from counsellor_app.domain.appointment import Appointment, JoinDetails
from counsellor_app.domain.staff import MeetingRoom, Office, Staff

COPIED_DAYS: Final = 2
"""Today and tomorrow."""


@dataclass(frozen=True, slots=True)
class OfficeCopy:
    """The office as it was when the copy was made: its name, its rules, its people and rooms."""

    office: Office | None
    staff: tuple[Staff, ...] = ()
    rooms: tuple[MeetingRoom, ...] = ()


def for_copy(appointment: Appointment, me: str) -> Appointment:
    """The session with the fields that the day needs: no mail address, no seeker number, and what opens a
    meeting only where the session is mine.
    """
    client = replace(appointment.client, email="", number="")
    join = appointment.join
    if join is not None and appointment.counsellor_id != me:
        join = JoinDetails(join.service)
    return replace(appointment, client=client, join=join)
