"""What the office did not take, what it has yet to hear of and what it granted: for a person to settle."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Service
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import NewTime
from counsellor_app.domain.booking_commands import Move
from counsellor_app.domain.line.journal import Entry, EntryState
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor
from counsellor_app.services.booking.free_weeks import Wanted

if TYPE_CHECKING:
    from counsellor_app.services.booking.reception import Answer, Reception
    from counsellor_app.storage.link.local_desk import LocalDesk


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry of the journal; `what` is the command's stable word, `session` as far as this PC knows it: of
    a booking as it was asked for. `nearest` are free times near the one that a refused wish was for.
    """

    entry: Entry
    what: str
    session: Appointment | None
    nearest: tuple[SlotTime, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the office did not take it."""
        return self.entry.state in (EntryState.REFUSED, EntryState.POISON)

    @property
    def is_granted(self) -> bool:
        """Whether it is a wish that the office has said yes to, of which the person has to hear."""
        return self.entry.state is EntryState.TOLD


@dataclass(frozen=True, slots=True)
class UnsentSheet:
    """The same for paper, with what goes to the office by itself as soon as it can be reached: `facts`."""

    office: str
    refused: tuple[Waiting, ...]
    wishes: tuple[Waiting, ...]
    facts: tuple[Waiting, ...]


class Tray:
    """Blocking, for a worker thread. Every method raises Problem when the desk file cannot be used."""

    def __init__(self, desk: "LocalDesk", reception: "Callable[[], Reception | None]") -> None:
        """`reception` books by the office's rules; None where it has none."""
        self._desk = desk
        self._reception = reception

    def read(self, now: datetime) -> tuple[Waiting, ...]:
        """What waits for a person: first what was refused, then what was granted, then what is not sent."""
        refused = (replace(each, nearest=self._nearest(each, now)) for each in self._refused())
        return (*refused, *self._wishes())

    def sheet(self) -> UnsentSheet:
        """All of it for paper; nothing is asked of the office."""
        facts = (each for each in self._desk.journal.queued() if pending_of(each.command) is None)
        office = self._desk.office().office
        return UnsentSheet(
            office=office.name if office else "",
            refused=self._refused(),
            wishes=self._wishes(),
            facts=tuple(map(self._waiting, facts)),
        )

    def _refused(self) -> tuple[Waiting, ...]:
        return tuple(map(self._waiting, self._desk.journal.tray()))

    def _wishes(self) -> tuple[Waiting, ...]:
        """Those that were granted first."""
        found = sorted(self._desk.wishes.entries(), key=lambda each: each.state is EntryState.QUEUED)
        return tuple(map(self._waiting, found))

    def _waiting(self, entry: Entry) -> Waiting:
        from counsellor_app.storage.journal.payload import word_of

        command = entry.command
        session = self._desk.wishes.session(command.id) or self._desk.find(command.appointment_id)
        return Waiting(entry, word_of(command), session)

    def _nearest(self, waiting: Waiting, now: datetime) -> tuple[SlotTime, ...]:
        """Up to three, by what the office says now; none while it is away: in the copy of this PC the very
        time that was refused may still be free.
        """
        session, command, reception = waiting.session, waiting.entry.command, self._reception()
        if session is None or reception is None or not isinstance(command, Book | Move):
            return ()
        if isinstance(command, Book):
            start, wanted = command.request.start, Wanted(None, _tool(session), command.request.minutes)
        else:
            start, wanted = command.start, Wanted(command.counsellor_id, _tool(session))
        try:
            return reception.nearest(session.kind.key, start, now, wanted, by_copy=False)
        except (Problem, KeyError):
            return ()

    def take(self, waiting: Waiting, slot: SlotTime, by: Actor, at: datetime) -> "Answer":
        """Have that free time instead of the one that was refused. A booking keeps its id, so that one wish
        never becomes two bookings; the wish is settled once it has come about.
        """
        command, session, reception = waiting.entry.command, waiting.session, self._reception()
        if reception is None or session is None or not slot.pairs:
            raise Problem(ProblemCode.NOT_FOUND)
        counsellor, room = slot.pairs[0]
        if isinstance(command, Book):
            request = replace(command.request, start=slot.start, counsellor_id=counsellor, room_id=room)
            return reception.book(replace(request, is_read_back=False), by, at)
        answer = reception.move(session, NewTime(slot.start, counsellor, room), by, at)
        if isinstance(answer, Appointment):
            self._desk.wishes.settle(session.id, by, at, "")
        return answer

    def offer_again(self, command_id: UUID) -> None:
        """Tell the office once more."""
        self._desk.journal.offer_again(command_id)

    def dismiss(self, waiting: Waiting, reason: str, by: Actor, at: datetime) -> None:
        """Somebody has dealt with it otherwise; the reason is kept with the entry."""
        if waiting.is_granted and pending_of(waiting.entry.command) is not None:
            self._desk.wishes.close(waiting.entry.command.id, by, at)
        else:
            self._desk.journal.dismiss(waiting.entry.command.id, reason, by, at)


def _tool(session: Appointment) -> Service | None:
    return session.join.service if session.join else None
