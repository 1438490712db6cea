"""The booking page, built over an open desk once the office's rules have been read."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from shiboken6 import isValid

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.drag import connect_drag
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.request import BookingRequest
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.booking.reception import Reception
from counsellor_app.ui.booking.page import BookingPage
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.booking.read_back import Sentences
from counsellor_app.ui.booking.records import BookingOffice, Records
from counsellor_app.ui.booking.sheet import Ways
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.shell.desk_screen import BOOKING, TODAY
from counsellor_app.ui.today.faces.panel import Step
from counsellor_app.ui.wording import translate

_BEGUN = "booking_begun"


def add_booking(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """Put the page 予約受付 on the desk; an office without rules has none until it gets them."""
    made: list[BookingPresenter] = []

    def take(read: tuple[BookingOffice | None, Sentences | None]) -> None:
        office, sentences = read
        if office is not None and made:
            made[0].set_office(office, sentences)
        elif office is not None and sentences is not None and isValid(desk):
            made.append(_build(desk, access, around, (office, sentences)))

    def ask() -> None:
        around.jobs.submit(lambda: (_office(access, around), access.notices().spoken_texts()), take)

    this_pc.office_changed.connect(ask)
    ask()


def _office(access: DeskAccess, around: Surroundings) -> BookingOffice | None:
    profile = access.office()
    if profile is None:
        return None
    day = access.book().day(japan_date(around.clock.now()))
    return BookingOffice(profile, day.staff, day.rooms, day.date)


def _build(
    desk: Desk, access: DeskAccess, around: Surroundings, office: tuple[BookingOffice, Sentences]
) -> BookingPresenter:
    records = Records(lambda: _reception(access), access.people, access.drafts)
    ways = Ways(records, around.jobs, around.clock.now, desk.presenter.actor)
    presenter = BookingPresenter(
        ways,
        office,
    )
    presenter.setParent(desk)
    presenter.booked.connect(lambda _appointment: desk.presenter.reload())
    _share_undo(desk, presenter)
    presenter.shown.connect(desk.show_added)
    desk.form_wanted.connect(partial(_open_form, desk, presenter))
    presenter.left.connect(lambda: desk.screen.show_page(TODAY))
    desk.screen.add_page(BOOKING, lambda: masked_with(desk, BookingPage(presenter)))
    _connect_session(desk, presenter)
    _keep_begun(desk, presenter)
    connect_drag(desk, ways, presenter)
    _keep_in_step(desk, around, presenter)
    _mark_times(desk, around, presenter)
    return presenter


def _share_undo(desk: Desk, presenter: BookingPresenter) -> None:
    """Ctrl+Z takes back what was done last: a step on the panel, or a booking moved or cancelled."""

    def take_over() -> None:
        last = presenter.cancelling.last
        if last is not None and last.undo is not None:
            desk.presenter.drop_undo()

    def give_over() -> None:
        if desk.presenter.undoable() is not None and presenter.cancelling.last is not None:
            presenter.cancelling.tell(None)

    presenter.booked.connect(lambda _appointment: take_over())
    desk.presenter.gave.connect(lambda _command: give_over())


def _open_form(desk: Desk, presenter: BookingPresenter, request: BookingRequest) -> None:
    """Show everything that was typed for a wish on the form again."""
    presenter.beginning.take_request(request)
    desk.screen.show_page(BOOKING)


def _keep_begun(desk: Desk, presenter: BookingPresenter) -> None:
    """A form that is half filled is written down when the desk is left, and offered where it is seen."""
    desk.closed.connect(presenter.begun.flush)

    def offer() -> None:
        go = BannerAction(translate("Booking", "To the booking"), partial(desk.screen.show_page, BOOKING))
        text = translate("Booking", "A booking was begun and not finished.")
        desk.screen.banners.show_banner(_BEGUN, text, Tone.NEUTRAL, (go,))

    presenter.begun.offered.connect(offer)
    presenter.begun.answered.connect(lambda: desk.screen.banners.remove(_BEGUN))


def _keep_in_step(desk: Desk, around: Surroundings, presenter: BookingPresenter) -> None:
    """Free times change when a day was read again, when a command is on the disk, and with the minutes."""
    desk.presenter.read.connect(presenter.timing.look_again)
    desk.ledger.marked.connect(presenter.timing.look_again)
    desk.line_changed.connect(presenter.timing.look_again)
    around.ticker.ticked.connect(presenter.timing.tick)
    desk.presenter.people_changed.connect(presenter.whom.look_again)


def _mark_times(desk: Desk, around: Surroundings, presenter: BookingPresenter) -> None:
    """Who books at another desk sees the time on this form, and this form the times of the others."""
    colleagues = desk.presenter.colleagues
    presenter.marking.held.connect(colleagues.hold)
    colleagues.changed.connect(lambda: presenter.marking.take(colleagues.held))
    presenter.marking.take(colleagues.held)
    around.ticker.ticked.connect(presenter.marking.tick)


def _connect_session(desk: Desk, presenter: BookingPresenter) -> None:
    """What is done with the booking on the panel: another time, a cancellation, the next one."""

    def cancel(shown: Appointment) -> None:
        page = desk.screen.made_page(BOOKING)
        if isinstance(page, BookingPage):
            page.ask_to_cancel(shown)

    ways = {
        Step.NEXT_BOOKING: ("Ctrl+Shift+N", presenter.beginning.book_next),
        Step.MOVE: ("Ctrl+Shift+M", presenter.beginning.move),
        Step.CANCEL: ("Ctrl+Shift+X", cancel),
    }

    def take(step: Step) -> None:
        shown = desk.presenter.shown
        state = desk.presenter.panel()
        if shown is not None and state is not None and step in state.steps:
            desk.screen.show_page(BOOKING)
            ways[step][1](shown)

    for step, (keys, _) in ways.items():
        QShortcut(QKeySequence(keys), desk.screen).activated.connect(lambda of=step: take(of))
    desk.conductor.booking_wanted.connect(take)


def _reception(access: DeskAccess) -> Reception:
    reception = access.reception()
    if reception is None:
        raise Problem(ProblemCode.NOT_FOUND)
    return reception
