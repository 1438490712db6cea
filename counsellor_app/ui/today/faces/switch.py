"""What the switch card says: whose session its buttons would switch, and for which reasons."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counsellor_app.domain.appointment import RUNNING, Appointment, State
from counsellor_app.domain.day import Day, matters_now
from counsellor_app.domain.failure_reasons import FailureReasons, NamedReason
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate

_CAN_SWITCH = frozenset({State.TENTATIVE, State.CONFIRMED, State.WAITING, State.ONLINE, State.NO_SHOW})


@dataclass(frozen=True, slots=True)
class SwitchFace:
    """``target`` is whose session a press switches, None where there is none; ``hint`` says so in words.
    ``choices`` are the reasons in the order of their keys.
    """

    target: UUID | None
    hint: str
    choices: tuple[NamedReason, ...]


def switch_target(day: Day, shown: Appointment | None, me: str, now: datetime) -> Appointment | None:
    """Whose session the switch acts on: mine that runs online, else the one shown, else the next of mine.

    While a session of mine runs, looking at another one must not lead the hand astray.
    """
    current = matters_now(day.appointments, me, now)
    if current is not None and current.state is State.ONLINE:
        return current
    if shown is not None and shown.state in _CAN_SWITCH:
        return shown
    if current is not None and current.state in _CAN_SWITCH and current.state not in RUNNING:
        return current
    return None


def switch_face(
    target: Appointment | None, shown: Appointment | None, reasons: FailureReasons, *, masked: bool
) -> SwitchFace:
    """The switch card for ``target``; where that is not the session on the panel, the hint names it."""
    choices = reasons.choices
    if target is None:
        return SwitchFace(None, translate("Switch", "There is no session to switch now."), choices)
    if shown is not None and target.id != shown.id:
        whose = hhmm(target.start) if masked else f"{hhmm(target.start)} {target.client.name}"
        hint = translate("Switch", "For the session at {whose}").format(whose=whose)
        return SwitchFace(target.id, hint, choices)
    return SwitchFace(target.id, translate("Switch", "One press switches at once and is recorded."), choices)
