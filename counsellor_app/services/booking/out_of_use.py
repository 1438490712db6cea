"""A booking with somebody, or in a room, that is out of use on its day."""

from typing import TYPE_CHECKING

from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle
from counsellor_app.domain.booking.request import NewTime
from counsellor_app.domain.japan import japan_date

if TYPE_CHECKING:
    from counsellor_app.storage.booking.bookings import DiarySpan


def out_of_use(span: "DiarySpan", to: NewTime) -> tuple[BookingRefusal, ...]:
    """Why the counsellor or the room cannot be chosen for that day; no reason sets it aside."""
    day = japan_date(to.start)
    people = {each.id for each in span.staff if not each.is_in_use(day)}
    rooms = {each.id for each in span.rooms if not each.is_in_use(day)}
    found = []
    if to.counsellor_id in people:
        found.append(BookingRefusal(Obstacle.NO_COUNSELLOR_FREE, None, "", False))
    if to.room_id in rooms:
        found.append(BookingRefusal(Obstacle.NO_ROOM_FREE, None, "", False))
    return tuple(found)
