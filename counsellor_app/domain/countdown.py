"""All the clocks of one session, derived from ``now``: nothing here is counted down."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from counsellor_app.domain.appointment import Appointment, State

ZERO = timedelta(0)


class Leading(StrEnum):
    """Which clock matters now, and so stands large on the card."""

    UNTIL_LOGIN = "until_login"
    UNTIL_START = "until_start"
    UNTIL_NO_SHOW = "until_no_show"
    NO_SHOW_DUE = "no_show_due"
    LATE = "late"
    REMAINING = "remaining"
    ENDING_SOON = "ending_soon"
    OVERTIME = "overtime"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Clocks:
    """The clocks of a session at one moment.

    ``big`` belongs to ``leading`` and is never negative: overtime and lateness count up, the rest down.
    ``until_next`` is the gap to the counsellor's next session and ``until_room`` to the next one in the same
    room, None where there is none. ``fraction`` is the part of the slot that has passed, 0.0 to 1.0;
    ``warning_fractions`` are the places of the warnings on that bar.
    """

    leading: Leading
    big: timedelta
    until_login: timedelta
    until_start: timedelta
    until_no_show: timedelta | None
    elapsed: timedelta
    remaining: timedelta
    overtime: timedelta
    until_next: timedelta | None
    until_room: timedelta | None
    fraction: float
    warning_fractions: tuple[float, ...]


def _leading(appointment: Appointment, now: datetime) -> tuple[Leading, timedelta]:
    kind = appointment.kind
    if not appointment.is_live:
        return Leading.OVER, ZERO
    if appointment.is_running:
        remaining = appointment.end - now
        if remaining <= ZERO:
            return Leading.OVERTIME, -remaining
        first = max(kind.warning_minutes, default=0)
        soon = remaining <= timedelta(minutes=first)
        return (Leading.ENDING_SOON if soon else Leading.REMAINING), remaining
    until_login = appointment.start - kind.login_lead - now
    if until_login > ZERO:
        return Leading.UNTIL_LOGIN, until_login
    if now < appointment.start:
        return Leading.UNTIL_START, appointment.start - now
    if kind.no_show_after is None:
        return Leading.LATE, now - appointment.start
    until_no_show = appointment.start + kind.no_show_after - now
    if until_no_show > ZERO:
        return Leading.UNTIL_NO_SHOW, until_no_show
    return Leading.NO_SHOW_DUE, now - appointment.start


def clocks(
    appointment: Appointment,
    now: datetime,
    next_start: datetime | None = None,
    next_in_room: datetime | None = None,
) -> Clocks:
    """The clocks of ``appointment`` at ``now`` (aware); the other starts come from ``day.next_starts``."""
    kind = appointment.kind
    leading, big = _leading(appointment, now)
    length = appointment.end - appointment.start
    no_show = kind.no_show_after
    passed = min(max((now - appointment.start) / length, 0.0), 1.0)
    marks = (1.0 - timedelta(minutes=each) / length for each in kind.warning_minutes if each > 0)
    return Clocks(
        leading=leading,
        big=big,
        until_login=appointment.start - kind.login_lead - now,
        until_start=appointment.start - now,
        until_no_show=None if no_show is None else appointment.start + no_show - now,
        elapsed=max(ZERO, now - (appointment.started_at or appointment.start)),
        remaining=max(ZERO, appointment.end - now),
        overtime=max(ZERO, now - appointment.end),
        until_next=None if next_start is None else next_start - now,
        until_room=None if next_in_room is None else next_in_room - now,
        fraction=passed,
        warning_fractions=tuple(each for each in marks if 0.0 < each < 1.0),
    )


class AlarmKind(StrEnum):
    """What a warning is about."""

    LOGIN_TIME = "login_time"
    START = "start"
    NO_SHOW_DUE = "no_show_due"
    ENDING_SOON = "ending_soon"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Alarm:
    """A warning that falls due at ``due``. ``minutes_left`` only for ENDING_SOON."""

    appointment: Appointment
    kind: AlarmKind
    due: datetime
    minutes_left: int = 0


def alarms_of(appointment: Appointment) -> tuple[Alarm, ...]:
    """Every warning the appointment, as it stands, will still give or has given."""
    kind = appointment.kind
    if appointment.is_running:
        return tuple(
            Alarm(
                appointment,
                AlarmKind.ENDING_SOON if minutes > 0 else AlarmKind.LIMIT,
                appointment.end - timedelta(minutes=minutes),
                minutes,
            )
            for minutes in kind.warning_minutes
        )
    if appointment.state not in (State.CONFIRMED, State.WAITING):
        return ()
    alarms = [
        Alarm(appointment, AlarmKind.LOGIN_TIME, appointment.start - kind.login_lead),
        Alarm(appointment, AlarmKind.START, appointment.start),
    ]
    if kind.no_show_after is not None:
        alarms.append(Alarm(appointment, AlarmKind.NO_SHOW_DUE, appointment.start + kind.no_show_after))
    return tuple(alarms)


def alarms_between(
    appointments: tuple[Appointment, ...], since: datetime, now: datetime
) -> tuple[Alarm, ...]:
    """Warnings that fell due in ``(since, now]``, oldest first; ``since`` is the tick before, however old.

    After a sleep this gives what was missed, and of each session only the latest: it voids the earlier ones.
    """
    due: list[Alarm] = []
    for appointment in appointments:
        fallen = [alarm for alarm in alarms_of(appointment) if since < alarm.due <= now]
        if fallen:
            due.append(max(fallen, key=lambda alarm: alarm.due))
    return tuple(sorted(due, key=lambda alarm: alarm.due))


def no_show_proposed(appointment: Appointment, now: datetime) -> bool:
    """Whether a person should be asked to confirm a no-show (S 6(4), A 4(3), N 6(6)).

    Never while a fallback is open, never where the kind has no such rule.
    """
    after = appointment.kind.no_show_after
    return (
        after is not None
        and appointment.state in (State.CONFIRMED, State.WAITING)
        and appointment.open_failure is None
        and now >= appointment.start + after
    )
