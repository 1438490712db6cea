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
from counsellor_app.ui.booking.outcome.refusal_words import refusals_text
from counsellor_app.ui.booking.records import Records
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.words import problem_word, refusal_word


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """A cancellation as it stands: `channel` is None where the office itself cancels.

    `rest` are the later bookings of its series; with `takes_rest` they are cancelled with it.
    """

    appointment: Appointment
    channel: Channel | None = Channel.PHONE
    reason: str = ""
    refused: str = ""
    rest: tuple[Appointment, ...] = ()
    takes_rest: bool = False

    @property
    def appointments(self) -> tuple[Appointment, ...]:
        """Everything that is cancelled."""
        return (self.appointment, *(self.rest if self.takes_rest else ()))


class Cancelling(QObject):
    """``changed`` asks the page to look again; ``done`` carries the `Appointment` as it is now stored.

    `asked` is the cancellation on the form, `last` what was just moved or cancelled and may be taken back,
    `also` what was cancelled with it.
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
        self.also: tuple[Appointment, ...] = ()
        self.told = ""

    def ask(self, appointment: Appointment) -> None:
        """Ask how and why this booking is cancelled."""
        self.asked, self.last, self.also, self.told = Asked(appointment), None, (), ""
        self.changed.emit()
        self._jobs.submit(
            lambda: self._records.reception().rest_of_series(appointment),
            lambda rest: self._take_rest(appointment, rest),
            self._fail,
        )

    def _take_rest(self, of: Appointment, rest: tuple[Appointment, ...]) -> None:
        if self.asked is not None and self.asked.appointment.id == of.id:
            self.asked = replace(self.asked, rest=rest)
            self.changed.emit()

    def take_rest(self, *, on: bool) -> None:
        """Cancel the later bookings of the series too, or only this one."""
        if self.asked is not None:
            self.asked = replace(self.asked, takes_rest=on, refused="")
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
        self.last, self.also, self.told = changed, (), ""
        self.changed.emit()

    def cancel(self) -> None:
        """Cancel the booking that was asked about."""
        asked = self.asked
        if asked is not None:
            at, actor = self._now(), self._actor
            self._run(
                lambda: self._records.reception().cancel_all(
                    asked.appointments, (asked.channel, asked.reason), actor, at
                )
            )

    def undo(self) -> None:
        """Take the last change back."""
        last = self.last
        if last is not None and last.undo is not None:
            at, actor, every = self._now(), self._actor, (last, *self.also)

            def undo() -> tuple[Appointment, ...]:
                reception = self._records.reception()
                return tuple(
                    reception.undo(each, each.undo.command_id, actor, at)
                    for each in every
                    if each.undo is not None
                )

            self._run(undo)

    def _run(self, work: Callable[[], tuple[Appointment, ...] | NotAllowed]) -> None:
        if not self._is_running:
            self._is_running = True
            self._jobs.submit(work, self._take, self._fail)

    def _take(self, answer: tuple[Appointment, ...] | NotAllowed) -> None:
        self._is_running = False
        if isinstance(answer, tuple):
            self.asked, self.told = None, ""
            self.last, self.also = answer[0], answer[1:]
            self.done.emit(answer[0])
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
