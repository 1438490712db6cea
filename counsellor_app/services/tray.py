"""What the office did not take, and what a person can do about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.line.journal import Entry
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.storage.link.local_desk import LocalDesk


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry of the tray; `what` is the command's stable word, `session` as far as this PC knows it."""

    entry: Entry
    what: str
    session: Appointment | None


class Tray:
    """Blocking, for a worker thread. Every method raises Problem when the desk file cannot be used."""

    def __init__(self, desk: "LocalDesk") -> None:
        self._desk = desk

    def read(self) -> tuple[Waiting, ...]:
        """What waits for a person, oldest first."""
        from counsellor_app.storage.payload import word_of

        return tuple(
            Waiting(each, word_of(each.command), self._desk.find(each.command.appointment_id))
            for each in self._desk.journal.tray()
        )

    def offer_again(self, command_id: UUID) -> None:
        """Tell the office once more."""
        self._desk.journal.offer_again(command_id)

    def dismiss(self, command_id: UUID, reason: str, by: Actor, at: datetime) -> None:
        """Somebody has dealt with it otherwise; the reason is kept with the entry."""
        self._desk.journal.dismiss(command_id, reason, by, at)
