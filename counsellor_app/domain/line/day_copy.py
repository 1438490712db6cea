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
    """The session without what opens a meeting, unless it is mine. The person stays whole: two identifiers
    are held against the voice, and the next booking writes the card that it was given.
    """
    join = appointment.join
    if join is None or appointment.counsellor_id == me:
        return appointment
    return replace(appointment, join=JoinDetails(join.service))
