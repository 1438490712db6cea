"""People's cards: found as one types, opened, corrected, refused, put together."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.person_card import FoundPerson, PersonCard
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.rules.parts import RefusalGround
from counsellor_app.ui.clients.changes import ChangeLine, last_change
from counsellor_app.ui.clients.checks import client_of
from counsellor_app.ui.clients.checks import faulty as faulty_fields
from counsellor_app.ui.clients.draft import CardDraft, PhoneDraft, draft_of, rebased
from counsellor_app.ui.clients.faces import CardFace, Viewing, card_face
from counsellor_app.ui.clients.records import Records
from counsellor_app.ui.clients.refusing import RefusalDraft, refusal_of
from counsellor_app.ui.clients.refusing import faulty as faulty_decision
from counsellor_app.ui.fields.finder import Finder
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import translate

if TYPE_CHECKING:
    from counsellor_app.services.people import People

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class Done:
    """What was done last with a card, and how it is taken back; None where that needs another step."""

    text: str
    undo: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Joining:
    """Another card of the same person is looked for, or has been found; ``keeps_other`` which one stays."""

    other: FoundPerson | None = None
    keeps_other: bool = False


class ClientsPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again; ``kept`` says that a card was written."""

    changed = Signal()
    kept = Signal()

    def __init__(self, records: Records, jobs: Jobs, today: TodayPresenter) -> None:
        super().__init__()
        self._records = records
        self._jobs = jobs
        self._today = today
        self.finder = Finder(records.people, jobs, today.now, self)
        self.others = Finder(records.people, jobs, today.now, self)
        for finder in (self.finder, self.others):
            finder.changed.connect(self.changed)
            finder.failed.connect(self._fail)
        self._drafts: dict[UUID, CardDraft] = {}
        self._wanted: UUID | None = None
        self.card: PersonCard | None = None
        self.grounds: tuple[RefusalGround, ...] = ()
        self.refusing: RefusalDraft | None = None
        self.joining: Joining | None = None
        self.done: Done | None = None
        self.problem: ProblemCode | None = None
        self.overtaken: ChangeLine | None = None
        self.is_busy = False

    def viewing(self) -> Viewing:
        """The present day, and how members of staff are called."""
        days = self._today.days
        staff = {each.id: each.name for each in (days.work or days.shown).staff} if days.shown else {}
        return Viewing(self._today.today(), lambda staff_id: staff.get(staff_id, staff_id))

    def face(self) -> CardFace | None:
        """The open card, None while the list is shown."""
        return card_face(self.card, self.viewing()) if self.card else None

    @property
    def draft(self) -> CardDraft | None:
        """The card as it is being corrected; it stays when another card is opened meanwhile."""
        return self._drafts.get(self.card.person.client.id) if self.card else None

    def open(self, client_id: UUID) -> None:
        """Show a card."""
        if self.card is None or self.card.person.client.id != client_id:
            self.refusing = self.joining = None
            self.done = None
        self._read(client_id)

    def close_card(self) -> None:
        """Back to the list; what was typed into the card is kept."""
        self._wanted = self.card = None
        self.refusing = self.joining = self.done = None
        self.changed.emit()

    def look_for(self, typed: str) -> None:
        """Look for people; the list comes in place of the card."""
        if self.card is not None:
            self.close_card()
        self.finder.look_for(typed)

    def show_session(self, session: Appointment) -> None:
        """Show a session of the person in the panel."""
        if self._today.days.find(session.id) is None:
            self._today.open_date(japan_date(session.start))
        self._today.pick(session.id)

    def _read(self, client_id: UUID) -> None:
        self._wanted = client_id
        now = self._today.now()

        def read() -> tuple[PersonCard, tuple[RefusalGround, ...]]:
            office = self._records.office()
            return self._records.people().card(client_id, now), office.terms.grounds if office else ()

        self._jobs.submit(read, self._take, self._fail)

    def _take(self, found: tuple[PersonCard, tuple[RefusalGround, ...]]) -> None:
        card, grounds = found
        if isValid(self) and card.person.client.id == self._wanted:
            self.card, self.grounds = card, grounds
            client, draft = card.person.client, self.draft
            if draft is not None and draft.was != client:
                self._drafts[client.id] = rebased(draft, client)
                self.overtaken = last_change(card, self.viewing().names)
            self.changed.emit()

    def edit(self) -> None:
        """Correct the open card."""
        if self.card is not None:
            client = self.card.person.client
            draft = draft_of(client)
            self._drafts[client.id] = draft if draft.phones else draft.with_phone(0, PhoneDraft())
            self.refusing = self.joining = self.done = None
            self.changed.emit()

    def change(self, draft: CardDraft) -> None:
        """Take what was typed; a field that is left because its form went away changes nothing."""
        if draft.was.id in self._drafts:
            self._drafts[draft.was.id] = draft
            self.changed.emit()

    def drop_draft(self) -> None:
        """Leave the card as it is on file."""
        if self.draft is not None:
            del self._drafts[self.draft.was.id]
            self.changed.emit()

    def keep(self) -> bool:
        """Keep the corrections; says whether nothing stood in the way."""
        draft = self.draft
        if draft is None:
            return False
        wrong = faulty_fields(draft)
        if wrong:
            self.change(draft.after_leaving(*draft.fields, *range(len(draft.phones))))
            return False
        after = client_of(draft)
        if after == draft.was:
            self.drop_draft()
            return True
        self._correct(draft.was, after, translate("Clients", "The card was corrected."))
        return True

    def _correct(self, was: Client, after: Client, said: str) -> None:
        def kept(_nothing: None) -> None:
            self._drafts.pop(was.id, None)
            self.done = Done(said, lambda: self._correct(after, was, translate("Clients", "Taken back.")))

        now, by = self._today.now(), self._today.actor
        self._write(lambda people: people.correct(after, by, now, was), kept, was.id)

    def refuse(self, lifts: RefusalOfUse | None = None) -> None:
        """Write down a decision about future use, or take one back."""
        self.refusing = RefusalDraft(lifts=lifts)
        self.joining = self.done = None
        self.changed.emit()

    def change_refusal(self, draft: RefusalDraft | None) -> None:
        """Take what was typed; None puts the question away."""
        if self.refusing is not None:
            self.refusing = draft
            self.changed.emit()

    def decide(self) -> bool:
        """Keep the decision; says whether nothing stood in the way."""
        draft, card = self.refusing, self.card
        if draft is None or card is None:
            return False
        if faulty_decision(draft, self._today.today()):
            self.change_refusal(draft.after_leaving(*draft.fields))
            return False
        now, by = self._today.now(), self._today.actor
        decision = refusal_of(draft, self.grounds, by.staff_id, now)
        client_id = card.person.client.id

        def kept(_nothing: None) -> None:
            self.refusing = None
            if draft.lifts is None:
                self.done = Done(translate("Clients", "The decision is on file. It can be lifted below."))
            else:
                self.done = Done(translate("Clients", "The refusal was lifted; it stays in the history."))

        self._write(lambda people: people.refuse_use(client_id, decision, by, now), kept, client_id)
        return True

    def note_contact(self, session: Appointment, channel: Channel) -> None:
        """Somebody who did not come got in touch after all."""
        now, by = self._today.now(), self._today.actor

        def kept(_session: Appointment) -> None:
            self.done = Done(translate("Clients", "Recorded: the person got in touch after all."))

        self._write(lambda people: people.note_contact(session.id, channel, by, now), kept, session.client.id)

    def join(self, joining: Joining | None) -> None:
        """Look for another card of the same person; None puts that away."""
        if joining is not None and self.joining is None:
            self.others.look_for(self.card.person.client.name if self.card else "")
            self.refusing = self.done = None
        self.joining = joining
        self.changed.emit()

    def candidates(self) -> tuple[FoundPerson, ...]:
        """Cards that may be of the same person, without the open one."""
        me = self.card.person.client.id if self.card else None
        return tuple(each for each in self.others.found if each.client.id != me)

    def pair(self) -> tuple[FoundPerson, FoundPerson] | None:
        """The card that is kept and the one that goes, once both are known."""
        if self.card is None or self.joining is None or self.joining.other is None:
            return None
        both = (self.card.person, self.joining.other)
        return (both[1], both[0]) if self.joining.keeps_other else both

    def swap(self) -> None:
        """Keep the other one of the two cards."""
        if self.joining is not None:
            self.join(replace(self.joining, keeps_other=not self.joining.keeps_other))

    def put_together(self) -> None:
        """Make one card of the two."""
        pair = self.pair()
        if pair is None:
            return
        now, by = self._today.now(), self._today.actor
        kept_id, dropped_id = (each.client.id for each in pair)

        def kept(merge: UUID) -> None:
            self.joining = None
            self._drafts.pop(dropped_id, None)
            text = translate("Clients", "The two cards are one. Nothing was deleted.")
            self.done = Done(text, lambda: self.part(merge))

        self._write(lambda people: people.merge(kept_id, dropped_id, by, now), kept, kept_id)

    def part(self, merge: UUID) -> None:
        """Part two cards again that were put together."""
        card = self.card
        if card is None:
            return
        now, by = self._today.now(), self._today.actor

        def parted(_nothing: None) -> None:
            self.done = Done(translate("Clients", "The two cards are parted again."))

        client_id = card.person.client.id
        self._write(lambda people: people.undo_merge(merge, by, now), parted, client_id)

    def undo(self) -> None:
        """Take back what was done last."""
        last, self.done = self.done, None
        if last is not None and last.undo is not None:
            last.undo()

    def _write(self, work: "Callable[[People], T]", kept: Callable[[T], None], show: UUID) -> None:
        """Write in the worker, then read the card again. One thing at a time: a second press does nothing."""
        if self.is_busy:
            return
        self.is_busy, self.problem, self.overtaken = True, None, None

        def written(answer: T) -> None:
            self.is_busy = False
            kept(answer)
            self.finder.again()
            self._read(show)
            self.kept.emit()

        self._jobs.submit(lambda: work(self._records.people()), written, self._fail)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.is_busy = False
        self.problem = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
        if self.problem is ProblemCode.CHANGED_MEANWHILE and self._wanted is not None:
            self._read(self._wanted)
        self.changed.emit()
