"""People and rooms of the office."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody does at the office."""

    COUNSELLOR = "counsellor"
    RECEPTION = "reception"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff. ``id`` is a short stable word, never shown."""

    id: str
    name: str
    role: Role = Role.COUNSELLOR


@dataclass(frozen=True, slots=True)
class Actor:
    """Who gave a command: the person at the desk, the OS account beside it, and the PC."""

    staff_id: str
    os_account: str
    workstation: str


@dataclass(frozen=True, slots=True)
class MeetingRoom:
    """会議室: one Zoom or TeleOffice account, which holds one session at a time."""

    id: str
    name: str
    service: str


@dataclass(frozen=True, slots=True)
class Office:
    """公共職業安定所. `settings` is the office's own JSON text, `{}` where it has set nothing."""

    id: str
    name: str
    settings: str = "{}"
