"""今日はツールが使えません: a day on which the tool is down for the whole office, and what follows from it.

One `Outage` is one incident. While it is in force, each session that has not begun opens as a telephone
session at its start: a `SwitchToPhone` whose id, moment and giver follow from the outage and the appointment,
so that any desk may give it and it is carried out once. Its failure is that of the incident (`outage_of`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.commands import SwitchToPhone, Undo
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.staff import Actor

_NOT_BEGUN = frozenset({State.CONFIRMED, State.WAITING})


@dataclass(frozen=True, slots=True)
class Outage:
    """From `began_at` until somebody ends it, at the latest until midnight in Japan. Moments are aware, UTC.

    `withdrawn`: it was a mistake, and counts nowhere.
    """

    id: UUID
    reason: FailureReason
    began_at: datetime
    by: Actor
    ended_at: datetime | None = None
    ended_by: str = ""
    withdrawn: bool = False

    @property
    def ends_at(self) -> datetime:
        """When it ended, or ends by itself."""
        midnight = start_of_day(japan_date(self.began_at) + timedelta(days=1))
        return midnight if self.ended_at is None else min(self.ended_at, midnight)

    def in_force(self, now: datetime) -> bool:
        """Whether the tool counts as down at `now`."""
        return not self.withdrawn and self.began_at <= now < self.ends_at


def switch_due(outage: Outage, session: Appointment, now: datetime) -> SwitchToPhone | None:
    """The command that opens the session by telephone; None where it is not due, or a person decided anew.

    Due from the session's start, at once where that has passed; never for one that is over or begun.
    """
    command = _switch(outage, session)
    if session.state not in _NOT_BEGUN or not outage.in_force(now):
        return None
    if not session.start <= now < session.end or session.end <= outage.began_at:
        return None
    is_known = any(each.id == command.id for each in session.failures)
    return None if is_known else command


def undo_due(outage: Outage, session: Appointment, by: Actor, now: datetime) -> Undo | None:
    """What takes the session back online when the outage was a mistake; None where more has happened."""
    switch = _switch(outage, session)
    if session.state is not State.PHONE or session.undo is None or session.undo.command_id != switch.id:
        return None
    return Undo(id=uuid5(switch.id, "undo"), appointment_id=session.id, at=now, by=by, of=switch.id)


def _switch_id(outage: Outage, session_id: UUID) -> UUID:
    return uuid5(outage.id, session_id.hex)


def _switch(outage: Outage, session: Appointment) -> SwitchToPhone:
    return SwitchToPhone(
        id=_switch_id(outage, session.id),
        appointment_id=session.id,
        at=max(outage.began_at, session.start),
        by=outage.by,
        reason=outage.reason,
    )


def awaits_switch(outage: Outage, session: Appointment, now: datetime) -> bool:
    """Whether the session will open by telephone because of the outage, or is about to."""
    is_ahead = session.state in _NOT_BEGUN and now < session.end
    same_day = outage.began_at < session.end and session.start < outage.ends_at
    is_known = any(each.id == _switch(outage, session).id for each in session.failures)
    return outage.in_force(now) and is_ahead and same_day and not is_known


def outage_of(outages: Iterable[Outage], session_id: UUID, failure_id: UUID) -> Outage | None:
    """The incident to which the session's failure belongs; None for a failure of its own."""
    return next((each for each in outages if failure_id == _switch_id(each, session_id)), None)
