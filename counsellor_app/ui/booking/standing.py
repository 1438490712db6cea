"""Where a booking stands beside its form: the time in hand, what the store answered, what was asked."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.booking.free_times import DayTimes, Known, SlotTime
from counsellor_app.domain.booking.refusal import BookingRefusal
from counsellor_app.domain.kept_draft import KeptDraft
from counsellor_app.domain.line.presence import HeldTime
from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.when.grid_face import Cell

if TYPE_CHECKING:
    from counsellor_app.ui.booking.when.repeating import SeriesDate, SeriesOutcome

HeldBy = tuple[str, HeldTime]
"""A colleague's name and the time on her form."""


@dataclass(frozen=True, slots=True, repr=False)
class Standing:
    """`slot` is the time picked, with who is free then; `looked_at` is the cell under the cursor.

    `alike` are others whose names can be mixed up with the person's; `has_tried` says that confirming was
    asked for once; `refused` is what the store held against it; `cleared` is what starting over took away;
    `booked` is the booking that was just made; `nearest` are free times near one in hand that has gone.
    `moving` is a booking that gets another time, `changed` one that was just moved or cancelled; `told` is
    why the last change was refused; `dates` are those of a series after its first, `series` what became of
    all dates of the one just booked, `also_changed` how many were cancelled with `changed`;
    `begun` is a form that an earlier run has left; `held` are the times on the forms of others;
    `card` is the person's card as another desk has just changed it.
    """

    query: str = ""
    found: tuple[FoundPerson, ...] = ()
    alike: tuple[FoundPerson, ...] = ()
    days: tuple[DayTimes, ...] = ()
    read_at: datetime | None = None
    slot: SlotTime | None = None
    looked_at: Cell | None = None
    has_tried: bool = False
    refused: tuple[BookingRefusal, ...] = ()
    nearest: tuple[SlotTime, ...] | None = None
    candidates: tuple[Client, ...] = ()
    problem: ProblemCode | None = None
    cleared: Draft | None = None
    booked: Appointment | None = None
    is_saving: bool = False
    moving: Appointment | None = None
    changed: Appointment | None = None
    told: str = ""
    begun: KeptDraft | None = None
    dates: tuple["SeriesDate", ...] = ()
    series: tuple["SeriesOutcome", ...] = ()
    also_changed: int = 0
    held: tuple[HeldBy, ...] = ()
    card: FoundPerson | None = None

    @property
    def is_wish(self) -> bool:
        """Whether the office is away: what is finished now is taken down and asked for later (仮受付)."""
        return any(each.known is not Known.OFFICE for each in self.days)
