"""The rows of the office: its people with their work, its meeting rooms with their tool."""

from collections.abc import Sequence

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.staff import MeetingRoom, Role, Staff
from counsellor_app.ui.settings.record_rows import Beside, RecordRows
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import role_word, service_word


def people_rows(people: Sequence[Staff], beside: Beside | None = None) -> RecordRows:
    """Rows for the staff."""
    choices = [(str(role), role_word(role)) for role in Role]
    words = (translate("Rows", "Name"), translate("Rows", "Work"))
    known = [(each.id, each.name, str(each.role)) for each in people]
    return RecordRows(translate("Rows", "People of the office"), words, choices, known, beside)


def room_rows(rooms: Sequence[MeetingRoom], beside: Beside | None = None) -> RecordRows:
    """Rows for the meeting rooms; a new one is offered the tool of the last."""
    choices = [(str(service), service_word(service)) for service in Service]
    words = (translate("Rows", "Name of the room"), translate("Rows", "Tool"))
    known = [(each.id, each.name, each.service) for each in rooms]
    rows = RecordRows(translate("Rows", "Meeting rooms"), words, choices, known, beside)
    if rooms:
        rows.begin_with(rooms[-1].service)
    return rows


def person_of(record_id: str, name: str, value: str) -> Staff:
    """The person that a row says."""
    return Staff(record_id, name, Role(value))


def room_of(record_id: str, name: str, value: str) -> MeetingRoom:
    """The room that a row says."""
    return MeetingRoom(record_id, name, value)
