"""Booking by telephone: whom, what, when, and everything that must be asked, in the order of a call."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.commands import RefusalCode
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.rules.choices import Standing as PersonStanding
from counsellor_app.ui.booking.beginning import Beginning
from counsellor_app.ui.booking.changes import new_draft, with_choice
from counsellor_app.ui.booking.face import BookingFace, Choice, Deed
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.begun import Begun
from counsellor_app.ui.booking.form.draft import Companion, Draft, Field
from counsellor_app.ui.booking.form.field_checks import check
from counsellor_app.ui.booking.outcome.cancelling import Cancelling
from counsellor_app.ui.booking.outcome.finishing import Finishing
from counsellor_app.ui.booking.page_face import booking_face
from counsellor_app.ui.booking.read_back import Sentences
from counsellor_app.ui.booking.records import BookingOffice
from counsellor_app.ui.booking.sheet import Sheet, Ways
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.booking.when.marking import Marking
from counsellor_app.ui.booking.when.timing import Timing
from counsellor_app.ui.booking.who.whom import Whom
from counsellor_app.ui.words import refusal_word


class BookingPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again.

    ``booked`` carries the stored `Appointment`, ``shown`` one to be shown in the calendar; ``left`` says that
    the person wants back there; ``place_wanted`` is the `Place` where the call goes on. `whom`, `timing`,
    `finishing` and `beginning` are its parts.
    """

    changed = Signal()
    booked = Signal(object)
    shown = Signal(object)
    left = Signal()
    place_wanted = Signal(object)

    def __init__(self, ways: Ways, office: tuple[BookingOffice, Sentences]) -> None:
        super().__init__()
        self._sheet = Sheet(ways, *office, self)
        self._sheet.changed.connect(self.changed)
        self._sheet.place_wanted.connect(self.place_wanted)
        self.whom = Whom(self._sheet)
        self.timing = Timing(self._sheet)
        self.marking = Marking(self._sheet)
        self.finishing = Finishing(self._sheet)
        self.cancelling = Cancelling(ways.records, ways.jobs, ways.now, ways.actor, self)
        self.begun = Begun(self._sheet)
        parts = (self.finishing.saving, self.cancelling)
        self.beginning = Beginning(self._sheet, self.timing, self.whom, *parts)
        self.begun.restored.connect(self.beginning.take_restored)
        self.begun.offered.connect(self.changed)
        for part in (self.whom, self.timing, self.finishing, self.begun):
            part.failed.connect(self._take_failure)
        self.whom.kind_wanted.connect(lambda key: self.take_choice(Choice.KIND, key))
        self.finishing.stored.connect(self._take_stored)
        self.finishing.lost.connect(self.timing.reload)
        self.cancelling.changed.connect(self.changed)
        self.cancelling.done.connect(self._take_done)

    @property
    def draft(self) -> Draft:
        """What stands on the form."""
        return self._sheet.draft

    def face(self) -> BookingFace:
        """All that the page shows now."""
        told = "" if self.cancelling.asked else self.cancelling.told
        standing = replace(
            self._sheet.standing,
            is_saving=self.finishing.saving.is_running,
            changed=self.cancelling.last,
            also_changed=len(self.cancelling.also),
            begun=self.begun.offer,
            told=self._sheet.standing.told or told,
        )
        return booking_face(self.draft, standing, self._sheet.ground())

    def open(self) -> None:
        """The page is looked at: the free times are read again."""
        self.timing.is_watched = True
        self.marking.watch(on=True)
        self.timing.show()
        self.timing.reload()
        self._sheet.changed.emit()

    def resume(self) -> None:
        """The cursor goes to where the call stands."""
        self._sheet.go_on(None)

    def close(self) -> None:
        """Nobody looks at the page: it is read again when it is opened."""
        self.timing.is_watched = False
        self.marking.watch(on=False)

    def set_office(self, office: BookingOffice, sentences: Sentences | None = None) -> None:
        """Go by other rules, people, rooms and spoken texts from now on; what was typed stays."""
        self._sheet.office = office
        self._sheet.sentences = sentences or self._sheet.sentences
        if office.kind(self.draft.kind) is None:
            self._sheet.draft = with_choice(self.draft, Choice.KIND, office.profile.kinds[0].key, office)
        self.timing.show()
        self.timing.look_again()
        self._sheet.changed.emit()

    def type(self, field: Field, text: str) -> None:
        """Take what was typed into a field."""
        if text != self.draft.text(field):
            self._sheet.draft = self.draft.typed(field, text)
            self._sheet.stand(refused=(), problem=None, candidates=())
            self._sheet.changed.emit()

    def leave(self, field: Field) -> None:
        """Look at a field that was left."""
        self._sheet.draft = self.draft.after_leaving((field,))
        if self.draft.is_new and field in (Field.NAME, Field.KANA):
            self.whom.compare()
        self._sheet.changed.emit()

    def take_suggestion(self, field: Field) -> None:
        """Put what was probably meant into the field."""
        meant = check(field, self.draft).suggestion
        if meant:
            self.type(field, meant)
            self.leave(field)

    def take_choice(self, choice: Choice, value: str) -> None:
        """Take another kind, tool, counsellor, channel or attendant."""
        draft = with_choice(self.draft, choice, value, self._sheet.office)
        if draft.start is None and self.draft.start is not None:
            self._sheet.stand(slot=None, looked_at=None, refused=(), nearest=None)
        self._sheet.draft = draft
        self.timing.show()
        self._sheet.changed.emit()

    def tick(self, place: Place, *, on: bool) -> None:
        """Take the answer to a box."""
        draft, what = self.draft, place.what
        if what is Stop.TERMS:
            draft = replace(draft, accepts_terms=on)
        elif what is Stop.TOOL_TERMS:
            draft = replace(draft, accepts_tool_terms=on)
        elif what is Stop.TENTATIVE:
            draft = replace(draft, wants_tentative=on, expiry=draft.expiry if on else "")
        elif what is Stop.READ_BACK:
            draft = replace(draft, read_back="\n".join(self._sheet.said()) if on else "")
        elif isinstance(what, PersonStanding):
            told = draft.standing | {what} if on else draft.standing - {what}
            draft = replace(draft, standing=told)
        if draft != self.draft:
            self._sheet.draft = draft
            self._sheet.stand(refused=())
            self._sheet.changed.emit()

    def take_companions(self, companions: tuple[Companion, ...]) -> None:
        """Take who else sits with the client, beside the first attendant."""
        if companions != self.draft.companions:
            self._sheet.draft = replace(self.draft, companions=companions)
            self._sheet.changed.emit()

    def go_on(self, place: Place) -> None:
        """The answer at that place is given: go where the call goes."""
        self._sheet.go_on(Place(Stop.GRID) if place.what is Field.REASON else place)

    def settle(self, client_id: UUID | None) -> None:
        """Say who of several it is, None for a new person, and book."""
        if self.whom.settle(client_id):
            self.finishing.confirm()

    def _take_stored(self, appointment: Appointment) -> None:
        was = self._sheet.standing
        is_new = was.moving is None
        self._sheet.draft = new_draft(self._sheet.office)
        self._sheet.standing = Standing(
            days=was.days,
            read_at=was.read_at,
            booked=appointment if is_new else None,
            series=self.finishing.series,
        )
        self.cancelling.tell(None if is_new else appointment)
        self.whom.forget()
        self._take_done(appointment)
        self.timing.show()
        self._sheet.go_on(None)

    def _take_done(self, appointment: Appointment) -> None:
        self.timing.reload()
        self.booked.emit(appointment)

    def take_moved(self, appointment: Appointment) -> None:
        """A booking was moved in the calendar: it may be taken back."""
        self.cancelling.tell(appointment)
        self._take_done(appointment)

    def _take_failure(self, error: Exception) -> None:
        code = getattr(error, "code", ProblemCode.UNEXPECTED)
        told = refusal_word(code) if isinstance(code, RefusalCode) else ""
        problem = code if isinstance(code, ProblemCode) else ProblemCode.UNEXPECTED
        self._sheet.stand(problem=None if told else problem, told=told)
        self._sheet.changed.emit()

    def act(self, deed: Deed, value: object) -> None:
        """Do what a button beside a notice offers."""
        if deed is Deed.TAKE_TIME and isinstance(value, SlotTime):
            self.timing.show_day(value.start)
            self.timing.take(value)
        elif deed is Deed.TRY_AGAIN:
            self.finishing.confirm()
        elif deed is Deed.UNDO:
            self.beginning.undo_clear()
        elif deed is Deed.UNDO_CHANGE:
            self.cancelling.undo()
        elif deed is Deed.RESTORE:
            self.begun.restore()
        elif deed is Deed.DISCARD:
            self.begun.discard()
        elif deed is Deed.TAKE_CARD:
            self.whom.take_card()
        elif deed is Deed.SHOW_BOOKED:
            self.shown.emit(self._sheet.standing.booked or self.cancelling.last)
