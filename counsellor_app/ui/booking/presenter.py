"""Booking by telephone: whom, what, when, and everything that must be asked, in the order of a call."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment, Client, ClientKind, Service
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.refusal import BookingRefusal, Override
from counsellor_app.domain.booking.request import NewTime, NextBooking, TimeTaken
from counsellor_app.domain.commands import RefusalCode
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.person_card import Attendance, FoundPerson
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.rules.choices import Standing as PersonStanding
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.staff import Actor
from counsellor_app.services.free_weeks import Wanted
from counsellor_app.ui.booking.asking import Place, Stop, is_for_employers, next_place, request_of
from counsellor_app.ui.booking.cancelling import Cancelling
from counsellor_app.ui.booking.changes import (
    card_begun,
    draft_for_next,
    draft_to_move,
    new_draft,
    with_choice,
)
from counsellor_app.ui.booking.draft import Draft, Field
from counsellor_app.ui.booking.face import BookingFace, Choice, Deed
from counsellor_app.ui.booking.field_checks import check
from counsellor_app.ui.booking.finder import Finder
from counsellor_app.ui.booking.grid_face import Cell
from counsellor_app.ui.booking.obstacles import Ground, in_the_way, missing_place
from counsellor_app.ui.booking.page_face import booking_face
from counsellor_app.ui.booking.read_back import Sentences
from counsellor_app.ui.booking.records import BookingOffice, Records
from counsellor_app.ui.booking.saving import Saving
from counsellor_app.ui.booking.side_face import pair_of
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.booking.weeks import Weeks
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.words import refusal_word


class BookingPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again.

    ``booked`` carries the stored `Appointment`, ``shown`` one to be shown in the calendar; ``left`` says that
    the person wants back there; ``place_wanted`` is the `Place` where the call goes on.
    """

    changed = Signal()
    booked = Signal(object)
    shown = Signal(object)
    left = Signal()
    place_wanted = Signal(object)

    def __init__(
        self,
        records: Records,
        jobs: Jobs,
        now: Callable[[], datetime],
        actor: Actor,
        office: tuple[BookingOffice, Sentences],
    ) -> None:
        """``now`` is the one clock; the parts of ``records`` are called in the worker."""
        super().__init__()
        self._now = now
        self._actor = actor
        self._office, self._sentences = office
        self._standing = Standing()
        self._finder = Finder(records, jobs, now, self)
        self._finder.changed.connect(self._take_found)
        self._weeks = Weeks(records, jobs, now, self)
        self._weeks.changed.connect(self._take_days)
        self._saving = Saving(records, jobs, now, actor, self)
        self._saving.stored.connect(self._take_stored)
        self._saving.refused.connect(self._take_refused)
        self._saving.taken.connect(self._take_taken)
        self._saving.unclear.connect(self._take_unclear)
        for part in (self._finder, self._weeks, self._saving):
            part.failed.connect(self._take_failure)
        self.cancelling = Cancelling(records, jobs, now, actor, self)
        self.cancelling.changed.connect(self.changed)
        self.cancelling.done.connect(self._take_done)
        self._draft = new_draft(self._office)

    @property
    def draft(self) -> Draft:
        """What stands on the form."""
        return self._draft

    def face(self) -> BookingFace:
        """All that the page shows now."""
        standing = replace(
            self._standing,
            is_saving=self._saving.is_running,
            changed=self.cancelling.last,
            told=self._standing.told or ("" if self.cancelling.asked else self.cancelling.told),
        )
        return booking_face(self._draft, standing, self._ground())

    def _ground(self) -> Ground:
        return Ground(self._office, self._sentences, self._now())

    def _profile(self) -> RuleProfile:
        return self._office.profile.kind(self._draft.kind)

    def open(self) -> None:
        """The page is looked at: the free times are read again."""
        self._show_week()
        self._weeks.reload()
        self.changed.emit()

    def _show_week(self) -> None:
        draft = self._draft
        service = Service(draft.service) if draft.service else None
        self._weeks.show(draft.kind, Wanted(draft.counsellor or None, service))

    def search(self, typed: str) -> None:
        """Look for people while one types."""
        self._standing = replace(self._standing, booked=None)
        self._finder.look_for(typed)

    def _take_found(self) -> None:
        finder = self._finder
        self._standing = replace(self._standing, query=finder.query, found=finder.found, alike=finder.alike)
        self.changed.emit()

    def choose(self, client_id: UUID | None) -> None:
        """Book for that person of those found; None begins a new card with what was searched for."""
        found = next((each for each in self._standing.found if each.client.id == client_id), None)
        if found is not None:
            self._take_person(found)
        elif client_id is None:
            self._draft = card_begun(self._draft, self._standing.query.strip())
            self._go_on(None)

    def _take_person(self, found: FoundPerson) -> None:
        self._draft = self._draft.with_person(found)
        self._fit_kind(found.client)
        self._finder.look_for_alike(found.client)
        self._go_on(None)

    def _fit_kind(self, client: Client) -> None:
        """Employers are booked for their own kind, job seekers for any other."""
        employer = client.kind is ClientKind.EMPLOYER
        if is_for_employers(self._profile()) != employer:
            fitting = [each for each in self._office.profile.kinds if is_for_employers(each) is employer]
            if fitting:
                self.take_choice(Choice.KIND, fitting[0].key)

    def change_person(self) -> None:
        """Look for somebody else; kind and time stay."""
        self._draft = self._draft.without_person()
        self._standing = replace(self._standing, has_tried=False, refused=(), candidates=())
        self.changed.emit()
        self.place_wanted.emit(Place(Stop.SEARCH))

    def type(self, field: Field, text: str) -> None:
        """Take what was typed into a field."""
        if text != self._draft.text(field):
            self._draft = self._draft.typed(field, text)
            self._standing = replace(self._standing, refused=(), problem=None, candidates=())
            self.changed.emit()

    def leave(self, field: Field) -> None:
        """Look at a field that was left."""
        self._draft = self._draft.after_leaving((field,))
        if self._draft.is_new and field in (Field.NAME, Field.KANA):
            employer = is_for_employers(self._profile())
            self._finder.look_for_alike(self._draft.client(is_employer=employer))
        self.changed.emit()

    def take_suggestion(self, field: Field) -> None:
        """Put what was probably meant into the field."""
        meant = check(field, self._draft).suggestion
        if meant:
            self.type(field, meant)
            self.leave(field)

    def take_choice(self, choice: Choice, value: str) -> None:
        """Take another kind, tool, counsellor, channel or attendant."""
        draft = with_choice(self._draft, choice, value, self._office)
        if draft.start is None and self._draft.start is not None:
            self._standing = replace(self._standing, slot=None, looked_at=None, refused=(), taken=None)
        self._draft = draft
        self._show_week()
        self.changed.emit()

    def step_week(self, by: int) -> None:
        """Show the days a week on or back."""
        self._weeks.step(by)
        self._standing = replace(self._standing, days=(), read_at=None, looked_at=None)
        self.changed.emit()

    def show_day(self, moment: datetime) -> None:
        """Have the day of that moment on the grid."""
        if all(each.day != japan_date(moment) for each in self._standing.days):
            self._weeks.show_from(japan_date(moment))

    def _take_days(self) -> None:
        weeks, start = self._weeks, self._draft.start
        slots = (slot for day in weeks.days for slot in day.times)
        again = next((slot for slot in slots if slot.start == start), None)
        self._standing = replace(
            self._standing, days=weeks.days, read_at=weeks.read_at, slot=again or self._standing.slot
        )
        self.changed.emit()

    def look_at(self, cell: Cell | None) -> None:
        """The cursor stands on that cell: say why it cannot be had."""
        if cell != self._standing.looked_at:
            self._standing = replace(self._standing, looked_at=cell)
            self.changed.emit()

    def pick(self, cell: Cell) -> None:
        """Take the time of a cell; a reason is asked for where a rule in principle is against it."""
        if cell.slot is None or not (cell.is_free or cell.may_be_overridden):
            return
        self._take_slot(cell.slot)

    def _take_slot(self, slot: SlotTime) -> None:
        self._draft = replace(self._draft, start=slot.start)
        self._standing = replace(self._standing, slot=slot, taken=None, refused=(), looked_at=None)
        needs_reason = bool(slot.refusals) and not self._draft.reason.strip()
        if needs_reason:
            self.changed.emit()
            self.place_wanted.emit(Place(Field.REASON))
        else:
            self._go_on(Place(Stop.GRID))

    def tick(self, place: Place, *, on: bool) -> None:
        """Take the answer to a box."""
        draft, what = self._draft, place.what
        if what is Stop.TERMS:
            draft = replace(draft, accepts_terms=on)
        elif what is Stop.TOOL_TERMS:
            draft = replace(draft, accepts_tool_terms=on)
        elif isinstance(what, PersonStanding):
            told = draft.standing | {what} if on else draft.standing - {what}
            draft = replace(draft, standing=told)
        if draft != self._draft:
            self._draft = draft
            self._standing = replace(self._standing, refused=())
            self.changed.emit()

    def go_on(self, place: Place) -> None:
        """The answer at that place is given: go where the call goes."""
        if place.what is Field.REASON:
            place = Place(Stop.GRID)
        self._go_on(place)

    def _go_on(self, after: Place | None) -> None:
        self.changed.emit()
        if self._standing.moving is not None:
            stop = Stop.GRID if self._draft.start is None else Stop.CONFIRM
            self.place_wanted.emit(Place(stop))
        else:
            self.place_wanted.emit(next_place(self._draft, self._profile(), after))

    def confirm(self) -> None:
        """Book, or say what stands in the way and go there."""
        if self._saving.is_running:
            return
        self._draft = self._draft.after_leaving(Field)
        self._standing = replace(self._standing, has_tried=True, problem=None, told="")
        wanted = in_the_way(self._draft, self._standing, self._ground(), self._actor.staff_id)
        if wanted is not None:
            self.changed.emit()
            self.place_wanted.emit(wanted)
            return
        self._save(pair_of(self._standing))
        self.changed.emit()

    def _save(self, pair: tuple[str, str]) -> None:
        draft, moving, me = self._draft, self._standing.moving, self._actor.staff_id
        if moving is not None and draft.start is not None:
            override = Override(me, draft.reason.strip()) if draft.reason.strip() else None
            self._saving.move(moving, NewTime(draft.start, *pair), override)
        else:
            self._saving.book(request_of(draft, self._profile(), pair, me))

    def _take_stored(self, appointment: Appointment) -> None:
        was = self._standing
        self._draft = new_draft(self._office)
        is_new = was.moving is None
        self._standing = Standing(days=was.days, read_at=was.read_at, booked=appointment if is_new else None)
        self.cancelling.tell(None if is_new else appointment)
        self._finder.clear()
        self._take_done(appointment)
        self._show_week()
        self._go_on(None)

    def _take_done(self, appointment: Appointment) -> None:
        self._weeks.reload()
        self.booked.emit(appointment)

    def move(self, appointment: Appointment) -> None:
        """Look for another time for a booking; what was typed so far is kept for `undo_clear`."""
        self._begin(draft_to_move(appointment, self._office), moving=appointment)
        self.show_day(appointment.start)
        self._go_on(None)

    def book_next(self, appointment: Appointment) -> None:
        """The next booking in a session: the same weekday and time next week, else the nearest free time."""
        self._saving.look_up_next(appointment, lambda found: self._take_next(appointment, found))

    def _take_next(self, appointment: Appointment, found: NextBooking) -> None:
        slot = found.wanted if found.wanted.is_free or not found.nearest else found.nearest[0]
        self._begin(draft_for_next(appointment, self._office, slot))
        self._standing = replace(self._standing, slot=slot)
        self.show_day(slot.start)
        self.changed.emit()
        self.place_wanted.emit(Place(Stop.CONFIRM if slot.is_free else Stop.GRID))

    def _begin(self, draft: Draft, moving: Appointment | None = None) -> None:
        was = self._standing
        kept = self._draft if self._draft.has_person or self._draft.start else was.cleared
        self._draft = draft
        self._standing = Standing(days=was.days, read_at=was.read_at, cleared=kept, moving=moving)
        self._show_week()

    def _take_refused(self, refusals: tuple[BookingRefusal, ...]) -> None:
        self._standing = replace(self._standing, refused=refusals)
        self.changed.emit()
        self.place_wanted.emit(missing_place(refusals, self._draft, self._profile()))

    def _take_taken(self, taken: TimeTaken) -> None:
        self._draft = replace(self._draft, start=None)
        self._standing = replace(self._standing, taken=taken, slot=None)
        self._weeks.reload()
        self.changed.emit()
        self.place_wanted.emit(Place(Stop.OFFERS if taken.nearest else Stop.GRID))

    def _take_unclear(self, candidates: tuple[Client, ...]) -> None:
        self._standing = replace(self._standing, candidates=candidates)
        self.changed.emit()

    def _take_failure(self, error: Exception) -> None:
        code = getattr(error, "code", ProblemCode.UNEXPECTED)
        told = refusal_word(code) if isinstance(code, RefusalCode) else ""
        problem = code if isinstance(code, ProblemCode) else ProblemCode.UNEXPECTED
        self._standing = replace(self._standing, problem=None if told else problem, told=told)
        self.changed.emit()

    def settle(self, client_id: UUID | None) -> None:
        """Say who of several it is, None for a new person, and book."""
        chosen = next((each for each in self._standing.candidates if each.id == client_id), None)
        if chosen is None and client_id is not None:
            return
        typed = self._draft
        if chosen is not None:
            on_card = typed.with_person(FoundPerson(chosen, Attendance()))
            self._draft = replace(
                on_card, phones=typed.phones or on_card.phones, email=typed.email or on_card.email
            )
        self._draft = replace(self._draft, is_settled=True)
        self._standing = replace(self._standing, candidates=())
        self.confirm()

    def act(self, deed: Deed, value: object) -> None:
        """Do what a button beside a notice offers."""
        if deed is Deed.TAKE_TIME and isinstance(value, SlotTime):
            self.show_day(value.start)
            self._take_slot(value)
        elif deed is Deed.TRY_AGAIN:
            self.confirm()
        elif deed is Deed.UNDO:
            self.undo_clear()
        elif deed is Deed.UNDO_CHANGE:
            self.cancelling.undo()
        elif deed is Deed.SHOW_BOOKED:
            self.shown.emit(self._standing.booked or self.cancelling.last)

    def start_over(self) -> None:
        """Empty the form; `undo_clear` brings everything back."""
        kept = self._draft
        self._draft = new_draft(self._office)
        self._standing = Standing(cleared=kept, days=self._standing.days, read_at=self._standing.read_at)
        self._finder.clear()
        self._show_week()
        self._go_on(None)

    def undo_clear(self) -> None:
        """Bring back what `start_over` took away."""
        if self._standing.cleared is not None:
            self._draft = self._standing.cleared
            self._standing = replace(self._standing, cleared=None)
            self._show_week()
            self._weeks.reload()
            self._go_on(None)
