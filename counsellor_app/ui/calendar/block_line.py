"""The second line of a block: where the session stands, with its running figures."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from counsellor_app.domain.appointment import Appointment, ClientKind, State
from counsellor_app.domain.countdown import Leading, clocks
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.ui.calendar.clock_text import BlockClock, Counting
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import (
    attendant_word,
    called_word,
    pending_word,
    service_word,
    short_state_word,
    state_word,
)

FIGURES = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a line for the running figures."""
MINE_NEAR = timedelta(hours=1)
"""From here on the start of my own session counts down by the second."""
NEAR = timedelta(minutes=10)
"""From here on the start of a colleague's session does so too; within `MINE_NEAR` it goes by the minute."""


@dataclass(frozen=True, slots=True)
class BlockLine:
    """``text`` with `FIGURES` where ``clock`` stands. ``tone`` and ``icon`` replace those of the state.
    ``short`` is said instead where a block has no room for all of it; its icon goes on saying the rest.
    """

    text: str
    clock: BlockClock | None = None
    tone: Tone | None = None
    icon: str = ""
    short: str = ""


def block_line(appointment: Appointment, now: datetime, *, mine: bool, masked: bool) -> BlockLine:
    """The second line at ``now``; ``masked`` leaves out who sits with the client."""
    if appointment.is_running:
        return _running(appointment, now)
    if not appointment.is_live:
        return BlockLine(_past(appointment), short=short_state_word(appointment.state))
    if appointment.pending is not None:
        word, short = pending_word(appointment.pending), translate("DayView", "Not sent")
        return BlockLine(word, None, Tone.WARNING, "state-tentative", short)
    if now < appointment.start:
        return _ahead(appointment, now, mine=mine, masked=masked)
    return _late(appointment, now)


def changes_at(appointment: Appointment) -> tuple[datetime, ...]:
    """Moments at which the line gets other words, not only other figures."""
    if appointment.is_running:
        first = max(appointment.kind.warning_minutes, default=0)
        return (appointment.end - timedelta(minutes=first), appointment.end)
    if not appointment.is_live:
        return ()
    start = appointment.start
    moments = [start - MINE_NEAR, start - NEAR, start]
    if appointment.kind.no_show_after is not None:
        moments.append(start + appointment.kind.no_show_after)
    return tuple(moments)


def _running(appointment: Appointment, now: datetime) -> BlockLine:
    down = BlockClock(Counting.DOWN, appointment.end)
    is_phone = appointment.state is State.PHONE
    match clocks(appointment, now).leading:
        case Leading.OVERTIME:
            text = _on_phone(translate("DayView", "Over time {time}"), is_phone=is_phone)
            over = BlockClock(Counting.OVER, appointment.end)
            return BlockLine(_with_figures(text), over, Tone.DANGER, _own_icon("state-stopped", appointment))
        case Leading.ENDING_SOON:
            text = _on_phone(translate("DayView", "Ending soon · {time} left"), is_phone=is_phone)
            icon = _own_icon("state-ending", appointment)
            return BlockLine(_with_figures(text), down, Tone.WARNING, icon)
    if is_phone:
        return BlockLine(_with_figures(translate("DayView", "By telephone · {time} left")), down)
    if appointment.client.kind is ClientKind.EMPLOYER:
        return BlockLine(_with_figures(translate("DayView", "In session (employer) · {time} left")), down)
    return BlockLine(_with_figures(translate("DayView", "In session · {time} left")), down)


def _own_icon(icon: str, appointment: Appointment) -> str:
    """A telephone session keeps its telephone."""
    return "" if appointment.state is State.PHONE else icon


def _on_phone(text: str, *, is_phone: bool) -> str:
    return translate("DayView", "By telephone · {rest}").format(rest=text) if is_phone else text


def _ahead(appointment: Appointment, now: datetime, *, mine: bool, masked: bool) -> BlockLine:
    if appointment.state is State.TENTATIVE:
        return BlockLine(_tentative(appointment, now), short=state_word(State.TENTATIVE))
    left = appointment.start - now
    by_second = left <= NEAR or (mine and left <= MINE_NEAR)
    clock = BlockClock(Counting.DOWN if by_second else Counting.MINUTES_DOWN, appointment.start)
    extra = "" if masked else _attendants(appointment)
    if appointment.state is State.WAITING:
        text = _with_figures(translate("DayView", "Waiting room · starts in {time}"))
        return BlockLine(text + extra, clock, short=_with_figures(translate("DayView", "Starts in {time}")))
    if left <= MINE_NEAR:
        text = _with_figures(translate("DayView", "Starts in {time}")) + extra
        return BlockLine(text, clock, Tone.KEY if mine else None)
    word = state_word(appointment.state)
    return BlockLine(_joined(word, _tool(appointment)) + extra, short=word)


def _late(appointment: Appointment, now: datetime) -> BlockLine:
    if appointment.state is State.TENTATIVE:
        return BlockLine(_tentative(appointment, now), short=state_word(State.TENTATIVE))
    after = appointment.kind.no_show_after
    since = BlockClock(Counting.MINUTES_UP, appointment.start)
    if after is None:
        return BlockLine(_with_figures(translate("DayView", "Not started for {time}")), since, Tone.WARNING)
    if now < appointment.start + after:
        clock = BlockClock(Counting.DOWN, appointment.start + after)
        text = translate("DayView", "Waiting · deemed cancelled in {time}")
        short = translate("DayView", "Waiting {time}")
        return BlockLine(
            _with_figures(text), clock, Tone.WARNING, "state-waiting", short=_with_figures(short)
        )
    text = translate("DayView", "No contact for {time} · to be confirmed")
    return BlockLine(_with_figures(text), since, Tone.WARNING, "state-waiting")


def _past(appointment: Appointment) -> str:
    failure = appointment.last_failure
    if appointment.state is State.DONE and failure is not None:
        reason = called_word(failure.account)
        return translate("DayView", "Went to telephone · {reason}").format(reason=reason)
    if appointment.state is State.DONE:
        return _joined(state_word(appointment.state), _tool(appointment))
    minutes = appointment.kind.no_show_minutes
    if appointment.state is State.NO_SHOW and minutes is not None:
        return translate("DayView", "Deemed cancelled ({minutes} min)").format(minutes=minutes)
    return state_word(appointment.state)


def _tentative(appointment: Appointment, now: datetime) -> str:
    until = appointment.expires_at
    if until is None:
        return translate("DayView", "Tentative · awaiting confirmation")
    day = until.astimezone(JAPAN)
    if japan_date(until) == japan_date(now):
        return translate("DayView", "Tentative · confirm by {time} today").format(time=hhmm(until))
    return translate("DayView", "Tentative · confirm by {month}/{day} {time}").format(
        month=day.month, day=day.day, time=hhmm(until)
    )


def _tool(appointment: Appointment) -> str:
    return "" if appointment.join is None else service_word(appointment.join.service)


def _attendants(appointment: Appointment) -> str:
    kinds = dict.fromkeys(each.kind for each in appointment.attendants or ())
    if not kinds:
        return ""
    who = translate("DayView", ", ").join(attendant_word(kind) for kind in kinds)
    return translate("DayView", " · {attendant} present").format(attendant=who)


def _joined(first: str, second: str) -> str:
    return translate("DayView", "{first} · {second}").format(first=first, second=second) if second else first


def _with_figures(text: str) -> str:
    return text.format(time=FIGURES)
