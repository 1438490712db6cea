"""How the page reaches the office: its rules, its people and rooms, and the reception behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile, office_calendar
from counsellor_app.domain.staff import MeetingRoom, Role, Staff

if TYPE_CHECKING:
    from counsellor_app.services.booking.drafts import Drafts
    from counsellor_app.services.booking.reception import Reception
    from counsellor_app.services.people import People


@dataclass(frozen=True, slots=True)
class Records:
    """All are called in the worker, where they may open the store."""

    reception: "Callable[[], Reception]"
    people: "Callable[[], People]"
    drafts: "Callable[[], Drafts]"


@dataclass(frozen=True, slots=True)
class BookingOffice:
    """The rules in force, the people and the rooms; `phone` and name are spoken in the read-back text."""

    profile: OfficeProfile
    staff: tuple[Staff, ...]
    rooms: tuple[MeetingRoom, ...]
    today: date = date.min

    @property
    def calendar(self) -> OfficeCalendar:
        """The office's business days."""
        return office_calendar(self.profile)

    @property
    def counsellors(self) -> tuple[Staff, ...]:
        """Those who hold sessions, as far as they are in use ``today``."""
        here = (each for each in self.staff if each.is_in_use(self.today))
        return tuple(each for each in here if each.role is Role.COUNSELLOR)

    def kind(self, key: str) -> RuleProfile | None:
        """The rules of the kind with that key."""
        return next((each for each in self.profile.kinds if each.key == key), None)

    def services(self, profile: RuleProfile) -> tuple[Service, ...]:
        """The kind's tools in the order of its rules."""
        return tuple(each.service for each in profile.tools)

    def rooms_of(self, service: str) -> frozenset[str]:
        """Ids of the rooms of a tool."""
        return frozenset(each.id for each in self.rooms if each.service == service)

    def staff_name(self, staff_id: str) -> str:
        """The name of a member of staff, "" for nobody."""
        return next((each.name for each in self.staff if each.id == staff_id), "")

    def room_name(self, room_id: str) -> str:
        """The name of a room, "" for none."""
        return next((each.name for each in self.rooms if each.id == room_id), "")
