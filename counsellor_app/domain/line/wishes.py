"""Wishes: what a desk asks of its office while the office is away, and what the office may refuse."""

from typing import Final

from counsellor_app.domain.appointment import Pending
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking_commands import Cancel, Move
from counsellor_app.domain.commands import Command

_PENDING: Final[dict[type[Command], Pending]] = {
    Book: Pending.BOOK,
    Move: Pending.MOVE,
    Cancel: Pending.CANCEL,
}


def pending_of(command: Command) -> Pending | None:
    """What kind of wish the command is; None for a fact, which nobody can refuse to have happened."""
    return _PENDING.get(type(command))
