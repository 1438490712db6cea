"""What a warning says, in the window and, without personal data, outside it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from counsellor_app.domain.countdown import Alarm, AlarmKind
from counsellor_app.domain.kind import EndPolicy
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate

MISSED_AFTER = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class AlarmFace:
    """``text`` names nobody: it is shown while a screen may be shared. ``is_urgent`` asks for a sound."""

    text: str
    tone: Tone
    is_urgent: bool


def alarm_face(alarm: Alarm, now: datetime) -> AlarmFace:
    """The banner and the notice of ``alarm``; one that fell due during sleep says when."""
    text, tone = _text(alarm)
    if now - alarm.due > MISSED_AFTER:
        missed = translate("Alarm", "Missed at {time} while the PC slept:").format(time=hhmm(alarm.due))
        text = f"{missed} {text}"
    return AlarmFace(text, tone, is_urgent=alarm.kind is not AlarmKind.LOGIN_TIME)


def _text(alarm: Alarm) -> tuple[str, Tone]:
    appointment = alarm.appointment
    slot = span(appointment.start, appointment.end)
    if alarm.kind is AlarmKind.LOGIN_TIME:
        text = translate("Alarm", "{slot}: log-in time. The session starts at {time}.")
        return text.format(slot=slot, time=hhmm(appointment.start)), Tone.KEY
    if alarm.kind is AlarmKind.START:
        return translate("Alarm", "{slot}: the session starts now.").format(slot=slot), Tone.KEY
    if alarm.kind is AlarmKind.NO_SHOW_DUE:
        text = translate(
            "Alarm", "{slot}: {minutes} minutes without contact. Confirm whether it is cancelled."
        )
        return text.format(slot=slot, minutes=appointment.kind.no_show_minutes), Tone.WARNING
    if alarm.kind is AlarmKind.ENDING_SOON:
        text = translate("Alarm", "{slot}: {minutes} minutes left.")
        return text.format(slot=slot, minutes=alarm.minutes_left), Tone.WARNING
    return _limit(appointment.kind.end_policy).format(slot=slot), Tone.DANGER


def _limit(policy: EndPolicy) -> str:
    return {
        EndPolicy.MAY_END: translate(
            "Alarm", "{slot}: the time is over. You may end the talk for the next booking."
        ),
        EndPolicy.ENDS: translate(
            "Alarm", "{slot}: the time is over. The session ends now by the office's rule."
        ),
        EndPolicy.SILENT: translate("Alarm", "{slot}: the time is over."),
    }[policy]
