"""Dragging a booking in day or week: the rules are asked while it moves, the drop moves it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

from counsellor_app.app.desk import Desk
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import MoveVerdict
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.ui.booking.notices_face import wish_text
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.booking.sheet import Ways
from counsellor_app.ui.booking.when.dragging import Dragging, Drop
from counsellor_app.ui.calendar.block_drag import Verdict
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction
from counsellor_app.ui.shell.desk_screen import BOOKING
from counsellor_app.ui.wording import translate

_MOVED = "booking_moved"


def connect_drag(desk: Desk, ways: Ways, presenter: BookingPresenter) -> None:
    """The same move as by the keyboard (Ctrl+Shift+M), with its undo; a reason is asked for on the page."""
    dragging, screen = Dragging(ways, presenter), desk.screen
    told = _Told(desk, presenter)

    def give(way: Callable[[Drop], None], appointment_id: UUID, start: datetime, counsellor: str) -> None:
        found = desk.presenter.find(appointment_id)
        if found is not None:
            way(Drop(found, start, counsellor))

    def say(drop: Drop, text: str, is_allowed: bool) -> None:
        screen.judge(drop.appointment.id, (drop.start, drop.counsellor_id), Verdict(text, is_allowed))

    def ask_reason(drop: Drop, verdict: MoveVerdict) -> None:
        screen.show_page(BOOKING)
        end = drop.start + (drop.appointment.end - drop.appointment.start)
        rooms = (verdict.to.room_id,) if verdict.to.room_id else ("",)
        slot = SlotTime(drop.start, end, (drop.counsellor_id,), rooms, verdict.refusals)
        presenter.beginning.move_to(drop.appointment, slot)

    screen.dragged.connect(partial(give, dragging.look))
    screen.dropped.connect(partial(give, dragging.drop))
    dragging.judged.connect(say)
    dragging.moved.connect(told.moved)
    dragging.refused.connect(told.refused)
    dragging.reason_wanted.connect(ask_reason)


class _Told:
    """What the banner says of a drop, until it is taken back or something else was done."""

    def __init__(self, desk: Desk, presenter: BookingPresenter) -> None:
        self._desk, self._presenter = desk, presenter
        self._banners = desk.screen.banners
        presenter.cancelling.done.connect(self._take_back)
        desk.presenter.gave.connect(lambda _command: self._banners.remove(_MOVED))
        desk.screen.pages.currentChanged.connect(lambda _page: self._leave_to_form())

    def moved(self, session: Appointment) -> None:
        """It is where it was dropped; its day opens behind the week, so that it stays on the panel."""
        self._desk.presenter.open_date(japan_date(session.start))
        self._presenter.take_moved(session)
        undo = BannerAction(translate("Booking", "Undo"), self._presenter.cancelling.undo, "Ctrl+Z")
        offers = () if session.undo is None else (undo,)
        tone = Tone.SUCCESS if session.pending is None else Tone.WARNING
        self._banners.show_banner(_MOVED, _moved_text(session), tone, offers)

    def refused(self, why: str) -> None:
        """It stays where it was."""
        self._banners.show_banner(_MOVED, why, Tone.WARNING)

    def _take_back(self, session: Appointment) -> None:
        if self._banners.has(_MOVED):
            self._banners.remove(_MOVED)
            self._desk.presenter.open_date(japan_date(session.start))

    def _leave_to_form(self) -> None:
        """The form has a notice of its own with the same key."""
        if self._desk.screen.page() == BOOKING:
            self._banners.remove(_MOVED)


def _moved_text(moved: Appointment) -> str:
    if moved.pending is not None:
        return wish_text(moved)
    day = long_date(moved.start.astimezone(JAPAN).date())
    return translate("Booking", "The booking is now on {at}.").format(at=f"{day} {hhmm(moved.start)}")
