"""What the placeholders of a template stand for in a session."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from counsellor_app.domain.appointment import Appointment, Client, JoinDetails, Service
from counsellor_app.domain.era import era_date_long
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.domain.notices.notice import Placeholder
from counsellor_app.domain.people.phone import format_phone
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.speech.read_aloud import grouped_id
from counsellor_app.domain.speech.spoken_japanese import id_aloud, passcode_aloud
from counsellor_app.domain.speech.spoken_moments import spoken_day, spoken_time

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
        Placeholder.EMAIL: client.email,
        Placeholder.PHONE: _shown(client),
        Placeholder.NUMBER: client.number,
        Placeholder.KIND: kind.label_ja,
        Placeholder.DATE: era_date_long(japan_date(session.start)),
        Placeholder.START: wall_time(session.start),
        Placeholder.END: wall_time(session.end),
        Placeholder.MINUTES: str(int((session.end - session.start).total_seconds()) // 60),
        Placeholder.LOGIN: wall_time(session.start - kind.login_lead),
        Placeholder.LOGIN_LEAD: str(kind.login_lead_minutes),
        **_of_rules(office, kind.key),
        Placeholder.NO_SHOW: "" if kind.no_show_minutes is None else str(kind.no_show_minutes),
        Placeholder.EXPIRES: _until(session.expires_at),
        Placeholder.OFFICE: office.name_ja,
        Placeholder.SECTION: office.section,
        Placeholder.OFFICE_PHONE: office.phone or "",
        Placeholder.COUNSELLOR: counsellor,
        Placeholder.TERMS: f"「{office.terms.on(japan_date(session.start)).title}」",
        Placeholder.TOOL: TOOLS[join.service] if session.join else "",
        Placeholder.URL: join.url,
        Placeholder.MEETING_ID: grouped_id(join.meeting_id),
        Placeholder.PASSCODE: join.passcode,
        Placeholder.ID_ALOUD: id_aloud(join.meeting_id),
        Placeholder.PASSCODE_ALOUD: passcode_aloud(join.passcode),
    }


def spoken_values(values: Mapping[Placeholder, str], session: Appointment) -> Mapping[Placeholder, str]:
    """The values for a text that is said: names by their reading, days and times in words."""
    client, lapses = session.client, session.expires_at
    return {
        **values,
        Placeholder.NAME: client.kana or client.name or client.company,
        Placeholder.DATE: spoken_day(session.start),
        Placeholder.START: spoken_time(session.start),
        Placeholder.END: spoken_time(session.end),
        Placeholder.EXPIRES: f"{spoken_day(lapses)} {spoken_time(lapses)}" if lapses else "",
    }


def _shown(client: Client) -> str:
    phones = client.callable_phones
    return format_phone(phones[0].e164) if phones else ""


def _of_rules(office: OfficeProfile, key: str) -> Mapping[Placeholder, str]:
    """What the rules of the kind say; nothing for a kind that the office has no more."""
    profile = next((each for each in office.kinds if each.key == key), None)
    watch = profile.mail_watch if profile else None
    link = profile.confirmation.expires_minutes if profile else None
    return {
        Placeholder.WATCH_DAYS: str(watch.business_days) if watch else "",
        Placeholder.LINK_MINUTES: str(link or ""),
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
