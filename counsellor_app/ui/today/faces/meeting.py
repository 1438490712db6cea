"""What the meeting panel says."""

from dataclasses import dataclass

from counsellor_app.domain.appointment import Appointment, JoinDetails, State
from counsellor_app.domain.day import Day
from counsellor_app.domain.kind import IdDelivery
from counsellor_app.domain.speech.read_aloud import grouped_id
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import service_word, told_word

DOTS = "●●●●●●"


@dataclass(frozen=True, slots=True)
class MeetingFace:
    """``passcode`` holds dots until asked for; ``host`` is whom the join button will call, to be checked."""

    tool: str
    room: str
    has_url: bool
    host: str
    meeting_id: str
    passcode: str
    has_passcode: bool
    is_passcode_shown: bool
    told: str
    asks_to_tell: bool
    join_word: str


def meeting_face(
    day: Day, appointment: Appointment, *, shows_passcode: bool, masked: bool
) -> MeetingFace | None:
    """The meeting panel, or None where the session has no join details."""
    join = appointment.join
    if join is None:
        return None
    room = day.room(appointment.room_id)
    shows = shows_passcode and not masked
    return MeetingFace(
        tool=service_word(join.service),
        room=room.name if room else "",
        has_url=bool(join.url),
        host="" if masked else _host(join.url),
        meeting_id=DOTS if masked and join.meeting_id else grouped_id(join.meeting_id),
        passcode=join.passcode if shows else DOTS if join.passcode else "",
        has_passcode=bool(join.passcode),
        is_passcode_shown=shows,
        told=_told(day, appointment),
        asks_to_tell=_asks_to_tell(appointment, join),
        join_word=_join_word(appointment),
    )


def _host(url: str) -> str:
    return url.removeprefix("https://").partition("/")[0]


def _join_word(appointment: Appointment) -> str:
    return (
        translate("Meeting", "Join")
        if appointment.join_opened_at is None
        else translate("Meeting", "Join again")
    )


def _asks_to_tell(appointment: Appointment, join: JoinDetails) -> bool:
    """At Abashiri the office phones ID and passcode shortly before the start (A flyer ③)."""
    by_hand = appointment.kind.id_delivery is not IdDelivery.TOOL_MAIL
    return by_hand and bool(join.meeting_id) and appointment.state in (State.CONFIRMED, State.WAITING)


def _told(day: Day, appointment: Appointment) -> str:
    told = appointment.told
    if told is None:
        return ""
    member = day.member(told.staff_id)
    return translate("Meeting", "Told {how}, {time}, {who}").format(
        how=told_word(told.how), time=hhmm(told.at), who=member.name if member else "–"
    )
