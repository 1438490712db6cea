"""A session as a calendar file (RFC 5545) that other programs open. icalendar is loaded at the first use."""

from datetime import UTC, datetime

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.kind import IdDelivery
from counsellor_app.domain.notices.notice_values import TOOLS
from counsellor_app.domain.rules.profile import OfficeProfile

_STATUS = {State.TENTATIVE: "TENTATIVE", State.CANCELLED: "CANCELLED", State.LAPSED: "CANCELLED"}


def calendar_file(session: Appointment, office: OfficeProfile, now: datetime) -> bytes:
    """The session in Japan time with its time zone, folded and escaped, UTF-8 with CRLF.

    It names no person. The link is in it only where the office sends join details by the tool's mail; where
    they are told by telephone or My Page they stay out of a file that others may open.
    """
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", str(session.id))
    event.add("sequence", session.version)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", session.start.astimezone(JAPAN))
    event.add("dtend", session.end.astimezone(JAPAN))
    event.add("summary", f"オンライン職業相談（{office.name_ja}）")
    event.add("status", _STATUS.get(session.state, "CONFIRMED"))
    event.add("class", "PRIVATE")
    event.add("description", _description(office))
    join = session.join
    if join is not None:
        event.add("location", TOOLS[join.service])
        if session.kind.id_delivery is IdDelivery.TOOL_MAIL and join.url:
            event.add("url", join.url)
    calendar = Calendar()
    calendar.add("prodid", "-//Online Consultation Desk//JA")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _description(office: OfficeProfile) -> str:
    """Whom to call, in the words of the office's own texts."""
    where = " ".join(part for part in (office.name_ja, office.section) if part)
    phone = f"\n電話 {office.phone}" if office.phone else ""
    return f"{where}{phone}\n録画・録音はできません。"
