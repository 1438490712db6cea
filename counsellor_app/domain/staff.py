"""People and rooms of the office."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What somebody does at the office."""

    COUNSELLOR = "counsellor"
    RECEPTION = "reception"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff. ``id`` is a short stable word, never shown.

    ``is_admin`` marks an administrator (管理者) whose own work is another. From ``retired_from`` on the
    person is out of use: chosen for nothing new, and named by the records as before.
    """

    id: str
    name: str
    role: Role = Role.COUNSELLOR
    is_admin: bool = False
    retired_from: date | None = None

    @property
    def administers(self) -> bool:
        """Whether the person is an administrator, beside other work or for nothing else."""
        return self.is_admin or self.role is Role.ADMIN

    def is_in_use(self, on: date) -> bool:
        """Whether the person can be chosen for that day in Japan."""
        return self.retired_from is None or on < self.retired_from


@dataclass(frozen=True, slots=True)
class Administration:
    """Who may change rules and periods and delete: the names of the administrators, and whether I am one."""

    names: tuple[str, ...] = ()
    may_change: bool = True


def administration(staff: Iterable[Staff], staff_id: str, on: date) -> Administration:
    """Who administers on that day, as the person with that id is to know it."""
    admins = [each for each in staff if each.administers and each.is_in_use(on)]
    names = tuple(each.name for each in admins)
    return Administration(names, may_administer(admins, staff_id, on))


def may_administer(staff: Iterable[Staff], staff_id: str, on: date) -> bool:
    """Whether that person may change rules and periods and delete: an administrator, or anybody while there
    is none.
    """
    admins = {each.id for each in staff if each.administers and each.is_in_use(on)}
    return not admins or staff_id in admins


@dataclass(frozen=True, slots=True)
class Actor:
    """Who gave a command: the person at the desk, the OS account beside it, and the PC."""

    staff_id: str
    os_account: str
    workstation: str


@dataclass(frozen=True, slots=True)
class MeetingRoom:
    """会議室: one Zoom or TeleOffice account, which holds one session at a time; see `Staff` on its use."""

    id: str
    name: str
    service: str
    retired_from: date | None = None

    def is_in_use(self, on: date) -> bool:
        """Whether the room can be chosen for that day in Japan."""
        return self.retired_from is None or on < self.retired_from


@dataclass(frozen=True, slots=True)
class Office:
    """公共職業安定所. `settings` is the office's own JSON text, `{}` where it has set nothing."""

    id: str
    name: str
    settings: str = "{}"
