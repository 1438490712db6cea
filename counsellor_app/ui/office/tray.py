"""What the office did not take, granted or has yet to hear of: read from the journal, settled by a person."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import NotAllowed, TimeTaken
from counsellor_app.domain.staff import Actor
from counsellor_app.services.office.tray import Tray, Waiting
from counsellor_app.ui.booking.outcome.refusal_words import refusals_text
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.wording import translate


class TrayPresenter(QObject):
    """Knows no widgets. ``settled``: something left the tray, the line has to look at it again; ``booked``
    carries the `Appointment` that came about instead, ``form_wanted`` the request that somebody wants to see
    on the booking form; ``paper_wanted``: all of it is to be printed. `told` is why the last free time could
    not be had.
    """

    changed = Signal()
    failed = Signal(object)
    settled = Signal()
    booked = Signal(object)
    form_wanted = Signal(object)
    paper_wanted = Signal()

    def __init__(
        self, tray: Callable[[], Tray], jobs: Jobs, now: Callable[[], datetime], actor: Actor
    ) -> None:
        """``tray`` is called in the worker."""
        super().__init__()
        self._tray = tray
        self._jobs = jobs
        self._now = now
        self._actor = actor
        self._is_taking = False
        self.waiting: tuple[Waiting, ...] = ()
        self.told = ""
        self.masked = False

    def set_masked(self, masked: bool) -> None:
        """Hide whom the entries are about."""
        self.masked = masked
        self.changed.emit()

    def refresh(self) -> None:
        """Read the tray."""
        now = self._now()
        self._jobs.submit(lambda: self._tray().read(now), self._take, self.failed.emit)

    def offer_again(self, command_id: UUID) -> None:
        """Tell the office once more."""
        self._change(lambda tray: tray.offer_again(command_id))

    def dismiss(self, waiting: Waiting, reason: str = "") -> None:
        """Somebody has dealt with it otherwise, for that reason, or has told the person what is granted."""
        words, now = reason.strip(), self._now()
        if words or waiting.is_granted:
            self._change(lambda tray: tray.dismiss(waiting, words, self._actor, now))

    def take(self, waiting: Waiting, slot: SlotTime) -> None:
        """Have that free time instead."""
        if self._is_taking:
            return
        self._is_taking, self.told, at = True, "", self._now()
        self._jobs.submit(
            lambda: self._tray().take(waiting, slot, self._actor, at), self._answered, self._not_taken
        )

    def _answered(self, answer: Appointment | NotAllowed | TimeTaken) -> None:
        self._is_taking = False
        if isinstance(answer, Appointment):
            self.booked.emit(answer)
        elif isinstance(answer, NotAllowed):
            self.told = refusals_text(answer.refusals)
        else:
            self.told = translate("Office", "That time is no longer free. Choose another.")
        self._changed()

    def _not_taken(self, error: Exception) -> None:
        self._is_taking = False
        self.failed.emit(error)

    def _change(self, work: Callable[[Tray], None]) -> None:
        self._jobs.submit(lambda: work(self._tray()), lambda _nothing: self._changed(), self.failed.emit)

    def _changed(self) -> None:
        self.settled.emit()
        self.refresh()

    def _take(self, waiting: tuple[Waiting, ...]) -> None:
        if isValid(self):
            self.waiting = waiting
            self.changed.emit()
