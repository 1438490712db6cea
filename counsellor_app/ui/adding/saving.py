"""Putting a session into the day: once, however often it is asked, with an answer to every refusal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment, Client, JoinDetails
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.people.same_person import PersonUnclear
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.taken import Taken
from counsellor_app.services.consultations import NewSession
from counsellor_app.ui.adding.checks import client_of
from counsellor_app.ui.adding.day_checks import Wish
from counsellor_app.ui.adding.form import Form, Records
from counsellor_app.ui.jobs import Jobs


@dataclass(frozen=True, slots=True, repr=False)
class Order:
    """What is to be added. `settled` is a card on file that a person has pointed at; `is_settled` alone says
    that it is a new person."""

    form: Form
    kind: KindRules
    wish: Wish
    join: JoinDetails | None
    settled: Client | None = None
    is_settled: bool = False

    def session(self, session_id: UUID, client_id: UUID) -> NewSession:
        """The order as the service takes it."""
        typed = client_of(self.form, client_id)
        if self.settled is not None:
            there = {phone.e164 for phone in self.settled.phones}
            new = tuple(phone for phone in typed.phones if phone.e164 not in there)
            typed = replace(self.settled, phones=(*self.settled.phones, *new))
        return NewSession(
            id=session_id,
            typed=typed,
            kind=self.kind,
            start=self.wish.start,
            counsellor_id=self.wish.counsellor_id,
            room_id=self.wish.room_id,
            join=self.join,
            note=self.form.note.strip(),
            is_settled=self.is_settled,
        )


@dataclass(frozen=True, slots=True, repr=False)
class _Attempt:
    """The same order keeps its ids, so that trying again after a fault books once."""

    order: Order
    session_id: UUID
    client_id: UUID


class Saving(QObject):
    """``stored`` carries order and `Appointment`, ``taken`` the day as it is now, ``unclear`` the candidates'
    cards, ``failed`` the error."""

    stored = Signal(object, object)
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
        self._attempt: _Attempt | None = None
        self.is_running = False

    def add(self, order: Order) -> None:
        """Add it in the worker."""
        if self._attempt is None or self._attempt.order != order:
            self._attempt = _Attempt(order, uuid4(), uuid4())
        attempt, at = self._attempt, self._now()
        self.is_running = True
        self._jobs.submit(
            lambda: self._work(attempt, at), lambda answer: self._tell(order, answer), self._fail
        )

    def _work(self, attempt: _Attempt, at: datetime) -> Appointment | Day | tuple[Client, ...]:
        new = attempt.order.session(attempt.session_id, attempt.client_id)
        try:
            return self._records.consultations().add_session(new, self._actor, at)
        except Taken:
            return self._records.book().day(japan_date(new.start))
        except PersonUnclear as unclear:
            book = self._records.book()
            return tuple(book.client(each) for each in unclear.candidates)

    def _tell(self, order: Order, answer: Appointment | Day | tuple[Client, ...]) -> None:
        self.is_running = False
        if isinstance(answer, Appointment):
            self._attempt = None
            self.stored.emit(order, answer)
        elif isinstance(answer, Day):
            self.taken.emit(answer)
        else:
            self.unclear.emit(answer)

    def _fail(self, error: Exception) -> None:
        self.is_running = False
        self.failed.emit(error)
