"""Commands on their way from the hand to the disk: drawn at once, written in order, never lost on a fault."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import Command, Refused
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.consultations import Consultations
from counsellor_app.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a command has come: ``written`` when it is on the disk, ``problem`` when it is not yet."""

    written: datetime | None = None
    problem: ProblemCode | None = None


class Ledger(QObject):
    """Writes commands one after the other; while one cannot be written, those after it wait in order."""

    stored = Signal(object)
    marked = Signal()
    refused = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, consultations: Callable[[], Consultations], jobs: Jobs, parent: QObject | None = None
    ) -> None:
        """``consultations`` is called in the worker, where it may load the store first."""
        super().__init__(parent)
        self._consultations = consultations
        self._jobs = jobs
        self._queue: list[Command] = []
        self._is_writing = False
        self._marks: dict[UUID, Mark] = {}

    @property
    def unwritten(self) -> tuple[Command, ...]:
        """Commands that are on the screen and not yet on the disk, oldest first."""
        return tuple(self._queue)

    def mark(self, command_id: UUID) -> Mark:
        """How far that command has come."""
        return self._marks.get(command_id, Mark())

    def write(self, command: Command) -> None:
        """Put ``command`` behind the others and write what can be written."""
        self._queue.append(command)
        self._write_next()

    def retry(self) -> None:
        """Try again after a fault; harmless when there was none, for a command is carried out once."""
        self._write_next()

    def _write_next(self) -> None:
        if self._is_writing or not self._queue:
            return
        self._is_writing = True
        command = self._queue[0]
        self._jobs.submit(
            lambda: self._consultations().give(command),
            lambda stored: self._done(command, stored),
            lambda error: self._not_done(command, error),
        )

    def _done(self, command: Command, stored: Appointment) -> None:
        self._leave(command)
        self._marks[command.id] = Mark(written=command.at)
        self.stored.emit(stored)
        self.marked.emit()
        self._write_next()

    def _not_done(self, command: Command, error: Exception) -> None:
        if isinstance(error, Refused):
            self._leave(command)
            self._marks.pop(command.id, None)
            self.refused.emit(command, error.code)
            self._write_next()
            return
        code = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
        if code is ProblemCode.NOT_FOUND:
            self._leave(command)
            self.failed.emit(code)
            self._write_next()
            return
        self._is_writing = False
        self._marks[command.id] = Mark(problem=code)
        self.marked.emit()
        self.failed.emit(code)

    def _leave(self, command: Command) -> None:
        self._is_writing = False
        self._queue.remove(command)
