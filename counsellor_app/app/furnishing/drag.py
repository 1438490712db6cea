"""Dragging a booking in the day's calendar: the rules are asked while it moves, the drop moves it."""

from datetime import datetime
from uuid import UUID

from counsellor_app.app.desk import Desk
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import MoveVerdict
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.booking.sheet import Ways
from counsellor_app.ui.booking.when.dragging import Dragging, Drop
from counsellor_app.ui.calendar.block_drag import Verdict
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction
from counsellor_app.ui.shell.desk_screen import BOOKING
from counsellor_app.ui.wording import translate

_MOVED = "booking_moved"


def connect_drag(desk: Desk, ways: Ways, presenter: BookingPresenter) -> None:
    """The same move as by the keyboard (Ctrl+Shift+M), with its undo; a reason is asked for on the page."""
    dragging, day_view, banners = Dragging(ways, presenter), desk.screen.day_view, desk.screen.banners

    def drop_of(appointment_id: UUID, start: datetime, counsellor: str) -> Drop | None:
        found = desk.presenter.days.find(appointment_id)
        return None if found is None else Drop(found, start, counsellor)

    def look(appointment_id: UUID, start: datetime, counsellor: str) -> None:
        drop = drop_of(appointment_id, start, counsellor)
        if drop is not None:
            dragging.look(drop)

    def put_down(appointment_id: UUID, start: datetime, counsellor: str) -> None:
        drop = drop_of(appointment_id, start, counsellor)
        if drop is not None:
            dragging.drop(drop)

    def say(drop: Drop, text: str, is_allowed: bool) -> None:
        day_view.judge(drop.appointment.id, (drop.start, drop.counsellor_id), Verdict(text, is_allowed))

    def tell(moved: Appointment) -> None:
        presenter.take_moved(moved)
        undo = BannerAction(translate("Booking", "Undo"), presenter.cancelling.undo)
        text = translate("Booking", "The booking is now at {time}.").format(time=hhmm(moved.start))
        banners.show_banner(_MOVED, text, Tone.SUCCESS, (undo,))

    def ask_reason(drop: Drop, verdict: MoveVerdict) -> None:
        desk.screen.show_page(BOOKING)
        end = drop.start + (drop.appointment.end - drop.appointment.start)
        rooms = (verdict.to.room_id,) if verdict.to.room_id else ("",)
        slot = SlotTime(drop.start, end, (drop.counsellor_id,), rooms, verdict.refusals)
        presenter.move_to(drop.appointment, slot)

    day_view.dragged.connect(look)
    day_view.dropped.connect(put_down)
    dragging.judged.connect(say)
    dragging.moved.connect(tell)
    dragging.reason_wanted.connect(ask_reason)
    dragging.refused.connect(lambda why: banners.show_banner(_MOVED, why, Tone.WARNING))
    presenter.cancelling.done.connect(lambda _appointment: banners.remove(_MOVED))
