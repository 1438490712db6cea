"""Commands that change a booking: moved, cancelled, lapsed. They need the store of record (decision 2)."""

from dataclasses import dataclass, replace
from datetime import datetime

from counsellor_app.domain.appointment import AHEAD, Appointment, Slot, State
from counsellor_app.domain.command_effects import effect, require, undo_step
from counsellor_app.domain.commands import Command, RefusalCode, Refused
from counsellor_app.domain.rules.choices import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(Command):
    """The booking gets another time, counsellor or room; who was told the ID has to be told again.

    ``expires_at`` is when it lapses from now on, for a tentative one. ``override`` is the reason for which
    rules that hold in principle were set aside, ``is_read_back`` says that the new time was spoken and heard.
    Another room means another meeting: its join details go, and an undo does not bring them back.
    """

    start: datetime
    end: datetime
    counsellor_id: str
    room_id: str | None
    expires_at: datetime | None = None
    override: str = ""
    is_read_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel(Command):
    """The person has cancelled by that channel, or the office by none (S 6(4), A 4(3), N 6(6))."""

    channel: Channel | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse(Command):
    """A tentative booking has run out (S 6の2(3), N 6(5)). There is no way back but a new booking."""


@effect.register
def _(command: Move, was: Appointment) -> Appointment:
    require(was, command, *AHEAD)
    slot = Slot(was.start, was.end, was.counsellor_id, was.room_id)
    return replace(
        was,
        start=command.start,
        end=command.end,
        counsellor_id=command.counsellor_id,
        room_id=command.room_id,
        expires_at=command.expires_at if was.state is State.TENTATIVE else None,
        join=was.join if command.room_id == was.room_id else None,
        told=None,
        undo=replace(undo_step(was, command), slot=slot),
    )


@effect.register
def _(command: Cancel, was: Appointment) -> Appointment:
    require(was, command, *AHEAD)
    return replace(was, state=State.CANCELLED, undo=undo_step(was, command))


@effect.register
def _(command: Lapse, was: Appointment) -> Appointment:
    require(was, command, State.TENTATIVE)
    if was.expires_at is None or command.at < was.expires_at:
        raise Refused(RefusalCode.TOO_EARLY, was.state, type(command).__name__)
    return replace(was, state=State.LAPSED, undo=None)
