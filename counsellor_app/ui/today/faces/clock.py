"""What the clock card says."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.countdown import Clocks, Leading, clocks
from counsellor_app.domain.day import Day, next_starts
from counsellor_app.ui.moments import counting_down, counting_up, hhmm, span
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import SYMBOLS, pending_word, state_word

COUNTS_UP = frozenset({Leading.OVERTIME, Leading.LATE, Leading.NO_SHOW_DUE})


@dataclass(frozen=True, slots=True)
class ClockFace:
    """``digits`` with ``word``, the clock they are; ``title`` the state; ``lines`` the smaller clocks."""

    state: State
    leading: Leading
    title: str
    slot: str
    word: str
    digits: str
    lines: tuple[str, ...]
    fraction: float
    marks: tuple[float, ...]


def leading_word(leading: Leading) -> str:
    """The name of the clock that stands large."""
    return {
        Leading.UNTIL_LOGIN: translate("Clock", "until log-in time"),
        Leading.UNTIL_START: translate("Clock", "until the start"),
        Leading.UNTIL_NO_SHOW: translate("Clock", "until deemed cancelled"),
        Leading.NO_SHOW_DUE: translate("Clock", "since the start, nobody came"),
        Leading.LATE: translate("Clock", "since the start"),
        Leading.REMAINING: translate("Clock", "left"),
        Leading.ENDING_SOON: translate("Clock", "left, ending soon"),
        Leading.OVERTIME: translate("Clock", "over time"),
        Leading.OVER: translate("Clock", "over"),
    }[leading]


def big_digits(leading: Leading, big: timedelta) -> str:
    """The large digits: overtime with a plus sign, lateness counting up, the rest down."""
    if leading is Leading.OVER:
        return "–"
    if leading is Leading.OVERTIME:
        return f"+{counting_up(big)}"
    return counting_up(big) if leading in COUNTS_UP else counting_down(big)


def clock_face(day: Day, appointment: Appointment, now: datetime) -> ClockFace:
    """The clock card of ``appointment`` at ``now``."""
    next_start, next_in_room = next_starts(day, appointment)
    at = clocks(appointment, now, next_start, next_in_room)
    minutes = round((appointment.end - appointment.start) / timedelta(minutes=1))
    slot = translate("Clock", "{span} ({minutes} min)").format(
        span=span(appointment.start, appointment.end), minutes=minutes
    )
    if next_start is not None:
        slot += translate("Clock", " · next {time}").format(time=hhmm(next_start))
    return ClockFace(
        state=appointment.state,
        leading=at.leading,
        title=_title(appointment),
        slot=slot,
        word=leading_word(at.leading),
        digits=big_digits(at.leading, at.big),
        lines=_lines(appointment, at),
        fraction=at.fraction if appointment.is_running or not appointment.is_live else 0.0,
        marks=at.warning_fractions,
    )


def _title(appointment: Appointment) -> str:
    if appointment.pending is not None:
        return f"{SYMBOLS[State.TENTATIVE]} {pending_word(appointment.pending)}"
    return f"{SYMBOLS[appointment.state]} {state_word(appointment.state)}"


def _lines(appointment: Appointment, at: Clocks) -> tuple[str, ...]:
    if appointment.is_running:
        elapsed = translate("Clock", "elapsed {time}").format(time=counting_up(at.elapsed))
        return (elapsed, _until_next(at) if at.leading is Leading.OVERTIME else _warning(appointment))
    if not appointment.is_live:
        ended = appointment.ended_at
        return (translate("Clock", "ended {time}").format(time=hhmm(ended)),) if ended else ()
    login = appointment.start - appointment.kind.login_lead
    lines = [translate("Clock", "log-in from {time}").format(time=hhmm(login))]
    if at.until_no_show is not None:
        due = appointment.start + (at.until_no_show - at.until_start)
        lines.append(translate("Clock", "deemed cancelled {time}").format(time=hhmm(due)))
    return tuple(lines)


def _warning(appointment: Appointment) -> str:
    first = max(appointment.kind.warning_minutes, default=0)
    if first == 0:
        return translate("Clock", "ends {time}").format(time=hhmm(appointment.end))
    return translate("Clock", "warning {time} ({minutes} min before)").format(
        time=hhmm(appointment.end - timedelta(minutes=first)), minutes=first
    )


def _until_next(at: Clocks) -> str:
    if at.until_next is None:
        return translate("Clock", "no session follows")
    if at.until_next.total_seconds() <= 0:
        return translate("Clock", "the next session is waiting")
    return translate("Clock", "next in {time}").format(time=counting_down(at.until_next))
