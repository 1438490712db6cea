"""Tentative bookings whose time is up, let lapse wherever that is noticed (S 6の2(3), N 6(5))."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking_commands import Lapse
from counsellor_app.domain.commands import Refused
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store


def lapse_due(store: "Store", by: Actor, now: datetime) -> tuple[Appointment, ...]:
    """Every tentative booking that is over by ``now``, also since the program was last on. Raises Problem."""
    lapsed: list[Appointment] = []
    for each in store.bookings.due_to_lapse(now):
        try:
            lapsed.append(store.apply(Lapse(id=uuid4(), appointment_id=each, at=now, by=by)))
        except Refused:
            continue  # somebody has just confirmed or cancelled it
    return tuple(lapsed)
