"""Adding a session: what was pasted and typed, what is wrong with it, and putting it into the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.day import Day
from counsellor_app.domain.kept_draft import DraftForm
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor
from counsellor_app.ui.adding.begun import begun_of, content_of
from counsellor_app.ui.adding.checks import check, day_of, faults_of
from counsellor_app.ui.adding.day_checks import Wish, alike
from counsellor_app.ui.adding.draft import Draft
from counsellor_app.ui.adding.faces import AddingFace, Deed
from counsellor_app.ui.adding.form import PERSON, SLOT, Field, Form, OfficeChoices, Records
from counsellor_app.ui.adding.prefill import after_reading, join_in, wish_of, with_room
from counsellor_app.ui.adding.reader import InvitationReader, Paste, Source
from counsellor_app.ui.adding.saving import Order, Saving
from counsellor_app.ui.adding.standing import Stage, Standing, adding_face
from counsellor_app.ui.fields.draft_keeper import DraftKeeper
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.moments import hhmm


class AddingPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again.

    ``added`` carries the stored `Appointment`; ``left`` says that the person wants back to the calendar;
    ``field_wanted`` the `Field` that needs attention first. Nothing typed is lost but by `clear`.
    """

    changed = Signal()
    added = Signal(object)
    left = Signal()
    field_wanted = Signal(object)

    def __init__(
        self, records: Records, jobs: Jobs, now: Callable[[], datetime], actor: Actor, office: OfficeChoices
    ) -> None:
        """``now`` is the one clock; the parts of ``records`` are called in the worker."""
        super().__init__()
        self._records = records
        self._jobs = jobs
        self._now = now
        self._actor = actor
        self._office = office
        self._draft = Draft(self._empty_form())
        self._standing = Standing()
        self._cleared: tuple[Draft, Source] | None = None
        self._reader = InvitationReader(jobs, office.hosts, now, self)
        self._reader.read.connect(self._take_reading)
        self._reader.failed.connect(lambda error: self._take_failure(Stage.READING_TEXT, error))
        self._saving = Saving(records, jobs, now, actor, self)
        self._saving.stored.connect(self._take_stored)
        self._saving.taken.connect(self._take_taken)
        self._saving.unclear.connect(self._take_unclear)
        self._saving.failed.connect(lambda error: self._take_failure(Stage.ADDING, error))
        whose = (DraftForm.ADDING, actor.staff_id)
        self.keeper = DraftKeeper(records.drafts, jobs, now, whose, self)
        self.keeper.found.connect(self.changed)
        self.keeper.look()
        self.changed.connect(self._keep_begun)

    def _empty_form(self) -> Form:
        me = self._actor.staff_id
        return Form(
            kind=self._office.kinds[0].key if self._office.kinds else "",
            counsellor=me if any(each.id == me for each in self._office.counsellors) else "",
        )

    def set_office(self, office: OfficeChoices) -> None:
        """Offer other kinds, people and rooms from now on."""
        untouched = self._draft == Draft(self._empty_form())
        self._office = office
        self._reader.hosts = office.hosts
        if untouched:
            self._draft = Draft(self._empty_form())
        self.changed.emit()

    @property
    def paste(self) -> Paste:
        """The text that was pasted."""
        return self._reader.source.paste

    @property
    def form(self) -> Form:
        """What stands in the fields."""
        return self._draft.form

    def face(self) -> AddingFace:
        """All that the page shows now."""
        return adding_face(self._draft, self._standing_now(), self._office, self._now())

    def _standing_now(self) -> Standing:
        reader = self._reader
        return replace(
            self._standing,
            result=reader.result,
            source=reader.source,
            is_reading=reader.is_reading,
            is_saving=self._saving.is_running,
            is_empty=reader.source.is_empty and self._draft.form == self._empty_form(),
            offers_undo=self._cleared is not None,
            wish=self._wish(),
            tool=self._tool(),
            begun=self.keeper.offer,
        )

    def _keep_begun(self) -> None:
        """What is half entered is kept in the desk file, until it is added or cleared."""
        is_empty = self.form == self._empty_form() and not self.paste.text.strip()
        self.keeper.note(None if is_empty else content_of(self._draft, self.paste))

    def _restore(self) -> None:
        kept = self.keeper.answer()
        if kept is None:
            return
        try:
            self._draft, paste = begun_of(kept.content)
        except ValueError as error:
            self._take_failure(Stage.READING_TEXT, error)
        else:
            self._take(Source(paste))

    def open(self) -> None:
        """The page is looked at: read the wanted day again, and load what reads invitations beforehand."""
        self._jobs.submit(_load_readers)
        self._look_at_day()
        self.changed.emit()

    def read_paste(self, paste: Paste) -> None:
        """Read a pasted or edited text."""
        if paste != self.paste or self._reader.source.file is not None:
            self._take(Source(paste))

    def put_file_away(self) -> None:
        """Read the pasted text again in place of a dropped file."""
        self._take(Source(self.paste))

    def read_file(self, file: Path) -> None:
        """Read a dropped file; a pasted text stays on the page."""
        self._take(Source(self.paste, file))

    def _take(self, source: Source) -> None:
        self._cleared = None
        self._standing = replace(self._standing, shows_passcode=False, is_hasty=False)
        self._reader.take(source)
        self.changed.emit()

    def show_passcode(self, *, shown: bool) -> None:
        """Show or hide the passcode that was found."""
        self._standing = replace(self._standing, shows_passcode=shown)
        self.changed.emit()

    def type(self, field: Field, text: str) -> None:
        """Take what was typed or chosen in a field."""
        if text == self.form.text(field):
            return
        self._cleared = None
        self._draft = self._draft.typed(field, text)
        self._forget_answers(field)
        if field in SLOT:
            self._fit_room()
        self.changed.emit()

    def leave(self, field: Field) -> None:
        """Look at a field that was left."""
        self._draft = self._draft.after_leaving(field)
        if field is Field.DATE:
            self._look_at_day()
        self.changed.emit()

    def take_suggestion(self, field: Field) -> None:
        """Put what was probably meant into the field."""
        meant = check(field, self.form, self._office, self._now()).suggestion
        if meant:
            self.type(field, meant)
            self.leave(field)

    def take_found_time(self) -> None:
        """Put the invitation's date and time in place of those typed by hand."""
        by_hand = self._draft.by_hand - {Field.DATE, Field.TIME}
        self._draft = replace(self._draft, by_hand=by_hand)
        self._take_reading()

    def act(self, deed: Deed, value: object) -> None:
        """Do what a button beside a notice offers."""
        if deed is Deed.UNDO:
            self.undo_clear()
        elif deed is Deed.TRY_AGAIN:
            self.add()
        elif deed is Deed.TAKE_TIME and isinstance(value, datetime):
            self.type(Field.TIME, hhmm(value))
            self.leave(Field.TIME)
        elif deed is Deed.TAKE_ROOM and isinstance(value, str):
            self.type(Field.ROOM, value)
        elif deed is Deed.RESTORE:
            self._restore()
        elif deed is Deed.DISCARD:
            self.keeper.answer()
            self.changed.emit()

    def clear(self) -> None:
        """Empty the page; `undo_clear` brings everything back until something new is entered."""
        kept = (self._draft, self._reader.source)
        self._begin_anew()
        self._cleared = kept
        self.changed.emit()

    def undo_clear(self) -> None:
        """Bring back what `clear` took away."""
        if self._cleared is not None:
            self._draft, source = self._cleared
            self._cleared = None
            self._reader.take(source)
            self._look_at_day()
            self.changed.emit()

    def _begin_anew(self) -> None:
        self._draft = Draft(self._empty_form())
        self._standing = Standing()
        self._cleared = None
        self._reader.take(Source())

    def leave_page(self) -> None:
        """Go back to the calendar; everything stays as it is."""
        self.left.emit()

    def add(self) -> None:
        """Put the session into the day, or say what stands in the way.

        The wanted day is read first: a name like one of that day's is seen before anything is added.
        """
        if not self._saving.is_running:
            self._add(self._alike())

    def _add(self, seen: frozenset[UUID]) -> None:
        """`seen` are the sessions with a similar name that the page has shown."""
        self._draft = self._draft.after_leaving(*Field)
        faults = faults_of(self.form, self._office, self._now())
        is_hasty = self._reader.is_reading
        is_surprising = not faults and not self._alike() <= seen
        self._standing = replace(self._standing, problem=None, is_hasty=is_hasty, is_surprising=is_surprising)
        order = None if faults or is_hasty or is_surprising else self._order()
        if order is not None and self._shown_day() is None:
            form = self.form
            self._look_at_day(lambda: self._add(seen) if self.form == form else None)
        elif order is not None:
            self._saving.add(order)
        self.changed.emit()
        if faults:
            self.field_wanted.emit(faults[0])

    def settle(self, client_id: UUID | None) -> None:
        """Say who of several it is, None for a new person, and add."""
        candidates = self._standing.candidates
        settled = next((each for each in candidates if each.id == client_id), None)
        if not candidates or (settled is None and client_id is not None):
            return
        self._standing = replace(self._standing, candidates=(), settled=settled, is_settled=True)
        self.add()

    def _order(self) -> Order | None:
        kind, wish, standing = self._office.kind(self.form.kind), self._wish(), self._standing
        if kind is None or wish is None:
            return None
        join = join_in(self._reader.result)
        return Order(self.form, kind, wish, join, standing.settled, standing.is_settled)

    def _wish(self) -> Wish | None:
        return wish_of(self.form, self._office, self._now())

    def _tool(self) -> str:
        join = join_in(self._reader.result)
        return join.service.value if join else ""

    def _shown_day(self) -> Day | None:
        day = self._standing.day
        return day if day and day.date == day_of(self.form, self._now()) else None

    def _alike(self) -> frozenset[UUID]:
        """Sessions of the day whose client's name is like the one typed, as far as the page tells of them."""
        day, left = self._shown_day(), self._draft.left
        if day is None or not left & {Field.NAME, Field.KANA}:
            return frozenset()
        return frozenset(each.id for each in alike(day, self.form.name, self.form.kana))

    def _forget_answers(self, field: Field) -> None:
        """Answers hold for what was asked: another person or another time asks anew."""
        standing = replace(self._standing, is_hasty=False, is_surprising=False, problem=None)
        if field in PERSON:
            standing = replace(standing, candidates=(), settled=None, is_settled=False)
        if field in SLOT:
            standing = replace(standing, was_taken=False)
        self._standing = standing

    def _take_reading(self) -> None:
        self._draft = after_reading(self._draft, self._reader.result, self._office)
        self._standing = replace(self._standing, is_hasty=False)
        self._fit_room()
        self._look_at_day()
        self.changed.emit()

    def _fit_room(self) -> None:
        day, wish = self._shown_day(), self._wish()
        self._draft = with_room(self._draft, self._office, self._tool(), day, wish)

    def _look_at_day(self, then: Callable[[], None] | None = None) -> None:
        wanted = day_of(self.form, self._now())
        if wanted is None:
            return
        self._jobs.submit(
            lambda: self._records.book().day(wanted),
            lambda day: self._take_day(day, then),
            lambda error: self._take_failure(Stage.READING_DAY, error),
        )

    def _take_day(self, day: Day, then: Callable[[], None] | None) -> None:
        if day.date != day_of(self.form, self._now()):
            return
        self._standing = replace(self._standing, day=day)
        self._fit_room()
        self.changed.emit()
        if then is not None:
            then()

    def _take_stored(self, order: Order, stored: Appointment) -> None:
        if order.form == self.form:
            self._begin_anew()
        self.changed.emit()
        self.added.emit(stored)

    def _take_taken(self, day: Day) -> None:
        self._standing = replace(self._standing, day=day, was_taken=True)
        self.changed.emit()

    def _take_unclear(self, candidates: tuple[Client, ...]) -> None:
        self._standing = replace(self._standing, candidates=candidates)
        self.changed.emit()

    def _take_failure(self, stage: Stage, error: Exception) -> None:
        code = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
        self._standing = replace(self._standing, problem=(stage, code))
        self.changed.emit()


def _load_readers() -> None:
    """Spare the first paste, and the first field that is left, the loading of what reads them."""
    import phonenumbers  # noqa: F401

    import counsellor_app.domain.invitation  # noqa: F401
