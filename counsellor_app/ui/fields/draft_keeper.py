"""Keeps a half-filled form in the desk file, less than a second behind the typing."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.ui.jobs import Jobs

if TYPE_CHECKING:
    from counsellor_app.services.booking.drafts import Drafts

_BEHIND_MS = 700
Content = Mapping[str, object]


class DraftKeeper(QObject):
    """`offer` is what an earlier run of the program has left, until it is taken or put away.

    ``found`` says that there is such an offer.
    """

    found = Signal()

    def __init__(
        self,
        drafts: "Callable[[], Drafts]",
        jobs: Jobs,
        now: Callable[[], datetime],
        whose: tuple[DraftForm, str],
        parent: QObject,
    ) -> None:
        """``drafts`` is called in the worker; ``whose`` are the form and the member of staff."""
        super().__init__(parent)
        self._drafts = drafts
        self._jobs = jobs
        self._now = now
        self._form, self._staff_id = whose
        self._content: Content | None = None
        self._written: Content | None = None
        self._timer = QTimer(self, singleShot=True, interval=_BEHIND_MS)
        self._timer.timeout.connect(self.flush)
        self.offer: KeptDraft | None = None

    def look(self) -> None:
        """Look for what an earlier run has left."""
        form, staff_id = self._form, self._staff_id
        self._jobs.submit(lambda: self._drafts().find(form, staff_id), self._take, lambda _error: None)

    def _take(self, kept: KeptDraft | None) -> None:
        if kept is not None and self._written is None and isValid(self):
            self.offer, self._written = kept, kept.content
            self.found.emit()

    def note(self, content: Content | None) -> None:
        """The form has this content by now; None when nothing in it is worth keeping."""
        self._content = content
        waits_for_an_answer = self.offer is not None and content is None
        if content != self._written and not waits_for_an_answer and not self._timer.isActive():
            self._timer.start()

    def answer(self) -> KeptDraft | None:
        """The offer is taken or put away; gives it, and forgets what is kept of it."""
        offer, self.offer = self.offer, None
        self.note(self._content)
        return offer

    def flush(self) -> None:
        """Write what has not been written yet."""
        self._timer.stop()
        content, form, staff_id = self._content, self._form, self._staff_id
        if content == self._written or (self.offer is not None and content is None):
            return
        self._written = content
        if content is None:
            self._jobs.submit(lambda: self._drafts().drop(form, staff_id), None, self._forget_written)
        else:
            kept = KeptDraft(form, staff_id, self._now(), content)
            self._jobs.submit(lambda: self._drafts().keep(kept), None, self._forget_written)

    def _forget_written(self, _error: Exception) -> None:
        """It could not be written: the next change tries again, and the form itself is still there."""
        if isValid(self):
            self._written = {}
