"""Puts the booking into the store of record and tells what came of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.booking.refusal import Override
from counsellor_app.domain.booking.request import BookingRequest, NewTime, NextBooking, NotAllowed, TimeTaken
from counsellor_app.domain.people.same_person import PersonUnclear
from counsellor_app.domain.staff import Actor
from counsellor_app.ui.booking.records import Records
from counsellor_app.ui.jobs import Jobs

Answer = Appointment | NotAllowed | TimeTaken | tuple[Client, ...]


class Saving(QObject):
    """``stored`` carries the `Appointment`, ``refused`` the refusals, ``taken`` a `TimeTaken`.

    ``unclear`` carries the candidates' cards, ``failed`` the error.
    """

    stored = Signal(object)
    refused = Signal(object)
    taken = Signal(object)
    unclear = Signal(object)
    failed = Signal(object)

    def __init__(
        self, records: Records, jobs: Jobs, now: Callable[[], datetime], actor: Actor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._records = records
        self._jobs = jobs
        self._now = now
        self._actor = actor
        self.is_running = False

    def book(self, request: BookingRequest) -> None:
        """Book it in the worker."""
        at = self._now()
        work = lambda: self._records.reception().book(request, self._actor, at)  # noqa: E731 - in the worker
        self._run(lambda: self._settled(work, at))

    def book_series(self, requests: tuple[BookingRequest, ...]) -> None:
        """Book all of them in the worker, or none."""
        at = self._now()

        def work() -> Answer:
            answer = self._records.reception().book_series(requests, self._actor, at)
            return answer[0] if isinstance(answer, tuple) else answer

        self._run(lambda: self._settled(work, at))

    def move(self, appointment: Appointment, to: NewTime, override: Override | None) -> None:
        """Give a booking another time in the worker."""
        at, actor = self._now(), self._actor
        self._run(lambda: self._records.reception().move(appointment, to, actor, at, override))

    def look_up_next(self, appointment: Appointment, done: Callable[[NextBooking], None]) -> None:
        """Look for the same weekday and time next week."""
        at = self._now()
        self._jobs.submit(
            lambda: self._records.reception().next_booking(appointment, at), done, self.failed.emit
        )

    def _run(self, work: Callable[[], Answer]) -> None:
        self.is_running = True
        self._jobs.submit(work, self._tell, self._fail)

    def _settled(self, work: Callable[[], Answer], at: datetime) -> Answer:
        try:
            return work()
        except PersonUnclear as unclear:
            people = self._records.people()
            return tuple(people.card(each, at).person.client for each in unclear.candidates)

    def _tell(self, answer: Answer) -> None:
        self.is_running = False
        if isinstance(answer, Appointment):
            self.stored.emit(answer)
        elif isinstance(answer, NotAllowed):
            self.refused.emit(answer.refusals)
        elif isinstance(answer, TimeTaken):
            self.taken.emit(answer)
        else:
            self.unclear.emit(answer)

    def _fail(self, error: Exception) -> None:
        self.is_running = False
        self.failed.emit(error)
