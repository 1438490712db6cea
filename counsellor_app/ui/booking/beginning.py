"""How a form is begun: for a booking that is moved or followed by another, for a wish that came back."""

from dataclasses import replace

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import BookingRequest, NextBooking
from counsellor_app.ui.booking.changes import draft_for_next, draft_of_request, draft_to_move, new_draft
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.outcome.cancelling import Cancelling
from counsellor_app.ui.booking.outcome.saving import Saving
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.booking.when.timing import Timing
from counsellor_app.ui.booking.who.whom import Whom


class Beginning:
    """What was typed before is kept each time, for `undo_clear`."""

    def __init__(
        self, sheet: Sheet, timing: Timing, whom: Whom, saving: Saving, cancelling: Cancelling
    ) -> None:
        self._sheet = sheet
        self._timing = timing
        self._whom = whom
        self._saving = saving
        self._cancelling = cancelling

    def move(self, appointment: Appointment) -> None:
        """Look for another time for a booking; what was typed so far is kept for `undo_clear`."""
        self._cancelling.tell(None)
        self._begin(draft_to_move(appointment, self._sheet.office), moving=appointment)
        self._timing.show_day(appointment.start)
        self._sheet.go_on(None)

    def move_to(self, appointment: Appointment, slot: SlotTime) -> None:
        """Move a booking to a time, and to the counsellor of the slot, that needs a reason."""
        self.move(appointment)
        self._sheet.draft = replace(self._sheet.draft, counsellor=slot.counsellors[0])
        self._timing.take(slot)

    def take_request(self, request: BookingRequest) -> None:
        """Put a booking that did not come about on the form, without its time; under its id, so that it comes
        about once.
        """
        self._begin(draft_of_request(request, self._sheet.office))
        if request.card_was is not None:
            self._whom.read_consents(request.client.id)
        self._timing.show_day(request.start)
        self._sheet.go_on(None)

    def book_next(self, appointment: Appointment) -> None:
        """The next booking in a session: the same weekday and time next week, else the nearest free time."""
        self._saving.look_up_next(appointment, lambda found: self._take_next(appointment, found))

    def _take_next(self, appointment: Appointment, found: NextBooking) -> None:
        slot = found.wanted if found.wanted.is_free or not found.nearest else found.nearest[0]
        self._begin(draft_for_next(appointment, self._sheet.office, slot))
        self._sheet.stand(slot=slot)
        self._whom.read_consents(appointment.client.id)
        self._timing.show_day(slot.start)
        self._sheet.go_to(Place(Stop.CONFIRM if slot.is_free else Stop.GRID))

    def _begin(self, draft: Draft, moving: Appointment | None = None) -> None:
        was = self._sheet.standing
        kept = self._sheet.draft if self._sheet.draft.has_person or self._sheet.draft.start else was.cleared
        self._sheet.draft = draft
        self._sheet.standing = Standing(days=was.days, read_at=was.read_at, cleared=kept, moving=moving)
        self._timing.show()

    def start_over(self) -> None:
        """Empty the form; `undo_clear` brings everything back."""
        was, kept = self._sheet.standing, self._sheet.draft
        self._sheet.draft = new_draft(self._sheet.office)
        self._sheet.standing = Standing(cleared=kept, days=was.days, read_at=was.read_at)
        self._whom.forget()
        self._timing.show()
        self._sheet.go_on(None)

    def take_restored(self, draft: Draft) -> None:
        """Go on with a form that was begun in an earlier run."""
        if self._sheet.office.kind(draft.kind) is None:
            draft = replace(draft, kind=self._sheet.draft.kind, service=self._sheet.draft.service, start=None)
        self._begin(draft)
        if draft.person is not None:
            self._whom.read_consents(draft.person.client.id)
        if draft.start is not None:
            self._timing.show_day(draft.start)
        self._timing.reload()
        self._sheet.go_on(None)

    def undo_clear(self) -> None:
        """Bring back what `start_over` took away."""
        cleared = self._sheet.standing.cleared
        if cleared is not None:
            self._sheet.draft = cleared
            self._sheet.stand(cleared=None)
            self._timing.show()
            self._timing.reload()
            self._sheet.go_on(None)
