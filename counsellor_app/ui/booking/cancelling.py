"""Cancelling a booking, and taking back what was just moved or cancelled."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.request import NotAllowed
from counsellor_app.domain.commands import Refused
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.staff import Actor
from counsellor_app.ui.booking.records import Records
from counsellor_app.ui.booking.refusal_words import refusals_text
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.words import problem_word, refusal_word


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """A cancellation as it stands: `channel` is None where the office itself cancels."""

    appointment: Appointment
    channel: Channel | None = Channel.PHONE
    reason: str = ""
    refused: str = ""


class Cancelling(QObject):
    """``changed`` asks the page to look again; ``done`` carries the `Appointment` as it is now stored.

    `asked` is the cancellation on the form, `last` what was just moved or cancelled and may be taken back.
    """

    changed = Signal()
    done = Signal(object)

    def __init__(
        self, records: Records, jobs: Jobs, now: Callable[[], datetime], actor: Actor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._records = records
        self._jobs = jobs
        self._now = now
        self._actor = actor
        self._is_running = False
        self.asked: Asked | None = None
        self.last: Appointment | None = None
        self.told = ""

    def ask(self, appointment: Appointment) -> None:
        """Ask how and why this booking is cancelled."""
        self.asked, self.last, self.told = Asked(appointment), None, ""
        self.changed.emit()

    def set_channel(self, channel: Channel | None) -> None:
        """By which channel the person told it; None where the office itself cancels."""
        if self.asked is not None:
            self.asked = replace(self.asked, channel=channel, refused="")
            self.changed.emit()

    def set_reason(self, reason: str) -> None:
        """Why."""
        if self.asked is not None:
            self.asked = replace(self.asked, reason=reason)
            self.changed.emit()

    def keep(self) -> None:
        """The booking stays."""
        self.asked = None
        self.changed.emit()

    def tell(self, changed: Appointment | None) -> None:
        """A booking was moved: it may be taken back."""
        self.last, self.told = changed, ""
        self.changed.emit()

    def cancel(self) -> None:
        """Cancel the booking that was asked about."""
        asked = self.asked
        if asked is not None:
            at, actor = self._now(), self._actor
            self._run(
                lambda: self._records.reception().cancel(
                    asked.appointment, asked.channel, asked.reason, actor, at
                )
            )

    def undo(self) -> None:
        """Take the last change back."""
        last = self.last
        if last is not None and last.undo is not None:
            at, actor, of = self._now(), self._actor, last.undo.command_id
            self._run(lambda: self._records.reception().undo(last, of, actor, at))

    def _run(self, work: Callable[[], Appointment | NotAllowed]) -> None:
        if not self._is_running:
            self._is_running = True
            self._jobs.submit(work, self._take, self._fail)

    def _take(self, answer: Appointment | NotAllowed) -> None:
        self._is_running = False
        if isinstance(answer, Appointment):
            self.asked, self.last, self.told = None, answer, ""
            self.done.emit(answer)
        elif self.asked is not None:
            self.asked = replace(self.asked, refused=refusals_text(answer.refusals))
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._is_running = False
        if isinstance(error, Refused):
            self.told = refusal_word(error.code)
        else:
            self.told = problem_word(error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED)
        self.changed.emit()
