"""A booking dragged in the calendar: judged while it moves, moved when it is dropped."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.request import MoveVerdict, NotAllowed
from counsellor_app.domain.commands import Refused
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.booking.reception import Answer
from counsellor_app.ui.booking.outcome.refusal_words import refusals_text
from counsellor_app.ui.booking.sheet import Ways
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word, refusal_word


@dataclass(frozen=True, slots=True)
class Drop:
    """Where a booking is held over, or dropped."""

    appointment: Appointment
    start: datetime
    counsellor_id: str


class Dragging(QObject):
    """``judged`` carries the `Drop`, its words and whether it may be; ``moved`` the stored `Appointment`.

    ``reason_wanted`` carries the `Drop` and the `MoveVerdict` where rules in principle are against it,
    ``refused`` why it stays where it was.
    """

    judged = Signal(object, str, bool)
    moved = Signal(object)
    reason_wanted = Signal(object, object)
    refused = Signal(str)

    def __init__(self, ways: Ways, parent: QObject) -> None:
        super().__init__(parent)
        self._ways = ways
        self._asked: Drop | None = None
        self._is_asking = False

    def look(self, drop: Drop) -> None:
        """Ask the rules; while an answer is awaited only the latest place waits."""
        self._asked = drop
        if not self._is_asking:
            self._ask()

    def _ask(self) -> None:
        drop, self._is_asking = self._asked, True
        if drop is not None:
            self._judge(drop, lambda verdict: self._say(drop, verdict))

    def _judge(self, drop: Drop, done: Callable[[MoveVerdict], None]) -> None:
        at, ways = self._ways.now(), self._ways
        ways.jobs.submit(
            lambda: ways.records.reception().judge_move(drop.appointment, drop.start, drop.counsellor_id, at),
            done,
            self._fail,
        )

    def _say(self, drop: Drop, verdict: MoveVerdict) -> None:
        self._is_asking = False
        text = refusals_text(verdict.refusals)
        if verdict.may_be_overridden:
            text = translate("Booking", "{why} A reason will be asked for.").format(why=text)
        self.judged.emit(drop, text, not verdict.refusals)
        if self._asked != drop:
            self._ask()

    def drop(self, drop: Drop) -> None:
        """Move it there, if it may be."""
        self._asked = drop
        self._judge(drop, lambda verdict: self._take(drop, verdict))

    def _take(self, drop: Drop, verdict: MoveVerdict) -> None:
        if verdict.may_be_overridden:
            self.reason_wanted.emit(drop, verdict)
        elif verdict.refusals:
            self.refused.emit(refusals_text(verdict.refusals))
        else:
            at, ways = self._ways.now(), self._ways
            ways.jobs.submit(
                lambda: ways.records.reception().move(drop.appointment, verdict.to, ways.actor, at),
                self._tell,
                self._fail,
            )

    def _tell(self, answer: Answer) -> None:
        if isinstance(answer, Appointment):
            self.moved.emit(answer)
        elif isinstance(answer, NotAllowed):
            self.refused.emit(refusals_text(answer.refusals))
        else:
            self.refused.emit(translate("Booking", "Somebody has just taken that time."))

    def _fail(self, error: Exception) -> None:
        self._is_asking = False
        if isinstance(error, Refused):
            self.refused.emit(refusal_word(error.code))
        else:
            code = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
            self.refused.emit(problem_word(code))
