"""What the placeholders of a template stand for in a session."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from counsellor_app.domain.appointment import Appointment, JoinDetails, Service
from counsellor_app.domain.era import era_date_long
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.domain.notice import Placeholder
from counsellor_app.domain.read_aloud import grouped_id
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.spoken_japanese import id_aloud, passcode_aloud

TOOLS = {
    Service.ZOOM: "Zoom",
    Service.TELEOFFICE: "TeleOffice",
    Service.TEAMS: "Microsoft Teams",
    Service.MEET: "Google Meet",
    Service.WEBEX: "Webex",
    Service.OTHER: "オンライン会議",
}
_NO_JOIN = JoinDetails(Service.OTHER)


def values_of(session: Appointment, office: OfficeProfile, counsellor: str) -> Mapping[Placeholder, str]:
    """A text for every placeholder, empty where nothing is known; ``counsellor`` is the name of who talks."""
    client, kind = session.client, session.kind
    join = session.join or _NO_JOIN
    return {
        Placeholder.NAME: client.name,
        Placeholder.COMPANY: client.company,
        Placeholder.NUMBER: client.number,
        Placeholder.KIND: kind.label_ja,
        Placeholder.DATE: era_date_long(japan_date(session.start)),
        Placeholder.START: wall_time(session.start),
        Placeholder.END: wall_time(session.end),
        Placeholder.MINUTES: str(int((session.end - session.start).total_seconds()) // 60),
        Placeholder.LOGIN: wall_time(session.start - kind.login_lead),
        Placeholder.NO_SHOW: "" if kind.no_show_minutes is None else str(kind.no_show_minutes),
        Placeholder.EXPIRES: _until(session.expires_at),
        Placeholder.OFFICE: office.name_ja,
        Placeholder.SECTION: office.section,
        Placeholder.OFFICE_PHONE: office.phone or "",
        Placeholder.COUNSELLOR: counsellor,
        Placeholder.TERMS: f"「{office.terms.title}」",
        Placeholder.TOOL: TOOLS[join.service] if session.join else "",
        Placeholder.URL: join.url,
        Placeholder.MEETING_ID: grouped_id(join.meeting_id),
        Placeholder.PASSCODE: join.passcode,
        Placeholder.ID_ALOUD: id_aloud(join.meeting_id),
        Placeholder.PASSCODE_ALOUD: passcode_aloud(join.passcode),
    }


def wall_time(at: datetime) -> str:
    """``13時30分``, ``9時`` on the hour."""
    local = at.astimezone(JAPAN)
    return f"{local.hour}時{local.minute}分" if local.minute else f"{local.hour}時"


def _until(at: datetime | None) -> str:
    """The day and time by which an answer is awaited; midnight is the end of the day before."""
    if at is None:
        return ""
    local = at.astimezone(JAPAN)
    if (local.hour, local.minute) == (0, 0):
        return f"{era_date_long(local.date() - timedelta(days=1))}中"
    return f"{era_date_long(local.date())} {wall_time(at)}"
