"""The end of the call: booked or moved, or what stands in the way."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.booking.refusal import BookingRefusal, Override
from counsellor_app.domain.booking.request import NewTime, TimeTaken
from counsellor_app.ui.booking.form.asking import Place, Stop, request_of
from counsellor_app.ui.booking.form.draft import Field
from counsellor_app.ui.booking.form.holding import holds_until
from counsellor_app.ui.booking.outcome.obstacles import in_the_way, missing_place
from counsellor_app.ui.booking.outcome.saving import Saving
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.booking.side_face import pair_of
from counsellor_app.ui.booking.when.repeating import Repeating, SeriesOutcome
from counsellor_app.ui.wording import translate


class Finishing(QObject):
    """``stored`` carries the `Appointment`, ``lost`` says that the time was taken, ``failed`` the error.

    `series` is what becomes of each date of the series that was asked for; nothing for a single booking.
    """

    stored = Signal(object)
    lost = Signal()
    failed = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.series: tuple[SeriesOutcome, ...] = ()
        ways = sheet.ways
        self.repeating = Repeating(sheet)
        self.repeating.failed.connect(self.failed)
        self.saving = Saving(ways.records, ways.jobs, ways.now, ways.actor, self)
        self.saving.stored.connect(self.stored)
        self.saving.refused.connect(self._take_refused)
        self.saving.taken.connect(self._take_taken)
        self.saving.unclear.connect(self._take_unclear)
        self.saving.failed.connect(self.failed)

    def confirm(self) -> None:
        """Book, or say what stands in the way and go there."""
        sheet = self._sheet
        if self.saving.is_running:
            return
        sheet.draft = sheet.draft.after_leaving(Field)
        sheet.stand(has_tried=True, problem=None, told="")
        wanted = in_the_way(sheet.draft, sheet.standing, sheet.ground(), sheet.ways.actor.staff_id)
        if wanted is not None:
            sheet.go_to(wanted)
            return
        self._save(pair_of(sheet.standing))
        sheet.changed.emit()

    def _save(self, pair: tuple[str, str]) -> None:
        sheet = self._sheet
        draft, moving, me = sheet.draft, sheet.standing.moving, sheet.ways.actor.staff_id
        self.series = ()
        if moving is not None and draft.start is not None:
            override = Override(me, draft.reason.strip()) if draft.reason.strip() else None
            to = NewTime(draft.start, *pair, is_read_back=sheet.is_read_back())
            self.saving.move(moving, to, override)
        else:
            profile, calendar, now = sheet.profile, sheet.office.calendar, sheet.ways.now()
            held = holds_until(draft, profile, calendar, now)
            said = sheet.is_read_back()
            request = request_of(draft, profile, pair, me)
            requests = self.repeating.requests(replace(request, holds_until=held, is_read_back=said))
            if len(requests) > 1:
                self.series = self.repeating.outcome(requests[0])
                self.saving.book_series(requests)
            else:
                self.saving.book(requests[0])

    def _take_refused(self, refusals: tuple[BookingRefusal, ...]) -> None:
        sheet = self._sheet
        sheet.stand(refused=refusals)
        sheet.go_to(missing_place(refusals, sheet.draft, sheet.profile))

    def _take_taken(self, taken: TimeTaken) -> None:
        sheet = self._sheet
        if sheet.draft.repeat and not taken.nearest:
            told = translate(
                "Booking",
                "One of the dates was taken a moment ago: nothing is booked. See the list.",
            )
            sheet.stand(told=told)
            self.repeating.look_again()
            self.lost.emit()
            sheet.go_to(Place(Stop.SERIES))
            return
        sheet.draft = replace(sheet.draft, start=None)
        sheet.stand(nearest=taken.nearest, slot=None)
        self.lost.emit()
        sheet.go_to(Place(Stop.OFFERS if taken.nearest else Stop.GRID))

    def _take_unclear(self, candidates: tuple[Client, ...]) -> None:
        self._sheet.stand(candidates=candidates)
        self._sheet.changed.emit()
