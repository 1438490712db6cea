"""What the mini timer says. It never holds personal data."""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.countdown import Leading, clocks
from counsellor_app.domain.day import Day, next_starts
from counsellor_app.ui.moments import counting_down, counting_up, hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.today.faces.clock import big_digits
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import SYMBOLS, service_word


@dataclass(frozen=True, slots=True)
class MiniFace:
    """Three lines: what it is about, the digits, and what comes then. ``is_filled`` draws attention."""

    title: str
    digits: str
    line: str
    tone: Tone
    is_filled: bool = False


def mini_face(day: Day | None, current: Appointment | None, now: datetime) -> MiniFace:
    """The mini timer for the session that matters now; at rest it shows that nothing is ahead."""
    if day is None or current is None:
        return MiniFace(translate("Mini", "No session ahead"), "–", "", Tone.NEUTRAL)
    next_start, next_in_room = next_starts(day, current)
    at = clocks(current, now, next_start, next_in_room)
    digits = big_digits(at.leading, at.big)
    if current.is_running:
        return _running(current, at.leading, digits, next_start, now)
    if at.leading in (Leading.UNTIL_LOGIN, Leading.UNTIL_START):
        until = counting_down(at.until_start)
        return MiniFace(f"○ {translate('Mini', 'Until the start')}", until, _place(day, current), Tone.KEY)
    began = translate("Mini", "start {time}, {passed} ago").format(
        time=hhmm(current.start), passed=counting_up(now - current.start)
    )
    if at.leading is Leading.UNTIL_NO_SHOW:
        title = f"◔ {translate('Mini', 'Waiting (until deemed cancelled)')}"
        return MiniFace(title, digits, began, Tone.WARNING)
    return MiniFace(f"◔ {translate('Mini', 'Nobody has come')}", digits, began, Tone.WARNING, is_filled=True)


def _running(
    current: Appointment, leading: Leading, digits: str, next_start: datetime | None, now: datetime
) -> MiniFace:
    ends = translate("Mini", "ends {time}").format(time=hhmm(current.end))
    follows = "" if next_start is None else translate("Mini", "next {time}").format(time=hhmm(next_start))
    line = f"{ends}　{follows}".strip()
    if leading is Leading.OVERTIME:
        minutes = round((current.end - current.start).total_seconds() / 60)
        title = translate("Mini", "{minutes} minutes are over").format(minutes=minutes)
        if next_start is not None and next_start > now:
            line = translate("Mini", "next session in {time}").format(time=counting_down(next_start - now))
        elif next_start is not None:
            line = translate("Mini", "the next session is waiting")
        return MiniFace(f"■ {title}", digits, line, Tone.DANGER, is_filled=True)
    if leading is Leading.ENDING_SOON:
        return MiniFace(f"▲ {translate('Mini', 'Ending soon')}", digits, line, Tone.WARNING, is_filled=True)
    if current.state is State.PHONE:
        return MiniFace(
            f"{SYMBOLS[State.PHONE]} {translate('Mini', 'On the telephone')}", digits, line, Tone.PHONE
        )
    return MiniFace(f"{SYMBOLS[State.ONLINE]} {translate('Mini', 'In session')}", digits, line, Tone.SUCCESS)


def _place(day: Day, current: Appointment) -> str:
    room = day.room(current.room_id)
    tool = service_word(current.join.service) if current.join else ""
    return " ".join(part for part in (hhmm(current.start), room.name if room else tool) if part)
