"""A booking that was begun in an earlier run: offered, brought back, or put away."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.form.kept_form import content_of, draft_of, person_of
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.fields.draft_keeper import DraftKeeper


class Begun(QObject):
    """``restored`` carries the `Draft` as it was, ``failed`` the error; ``offered`` says that there is one.

    ``answered`` says that it was taken or put away.
    """

    restored = Signal(object)
    offered = Signal()
    answered = Signal()
    failed = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        ways = sheet.ways
        whose = (DraftForm.BOOKING, ways.actor.staff_id)
        self._keeper = DraftKeeper(ways.records.drafts, ways.jobs, ways.now, whose, self)
        self._keeper.found.connect(self.offered)
        self._keeper.look()
        sheet.changed.connect(self._note)

    @property
    def offer(self) -> KeptDraft | None:
        """What was left by an earlier run and waits for an answer."""
        return self._keeper.offer

    def _note(self) -> None:
        """A booking that is being moved is on file as it was: only what is new is kept."""
        is_moving = self._sheet.standing.moving is not None
        self._keeper.note(None if is_moving else content_of(self._sheet.draft))

    def flush(self) -> None:
        """Write what has not been written yet."""
        self._keeper.flush()

    def discard(self) -> None:
        """Put it away for good."""
        self._keeper.answer()
        self.answered.emit()
        self._sheet.changed.emit()

    def restore(self) -> None:
        """Bring it back, with the person's card as it is on file now."""
        offer = self._keeper.offer
        if offer is None:
            return
        ways = self._sheet.ways
        at = ways.now()

        def work() -> Draft:
            client_id: UUID | None = person_of(offer.content)
            found: FoundPerson | None = None
            if client_id is not None:
                found = ways.records.people().card(client_id, at).person
            return draft_of(offer.content, found)

        ways.jobs.submit(work, self._take, self.failed.emit)

    def _take(self, draft: Draft) -> None:
        self._keeper.answer()
        self.answered.emit()
        self.restored.emit(draft)
