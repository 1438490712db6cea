"""`.ics` files, damaged ones too: the first event's text and time, read line by line.

icalendar reads only what is well formed and refuses the rest, so the lines are taken apart here; its table
of Windows time zone names is used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from counsellor_app.domain.invitation.content import Content, join_contents
from counsellor_app.domain.invitation.html_text import html_to_content, looks_like_html
from counsellor_app.domain.invitation.model import Caution
from counsellor_app.domain.invitation.zones import TOKYO, zone_named

_LINE = re.compile(
    r"([A-Za-z0-9\-]{1,60})((?:;[^:;\"\n]{0,300}(?:\"[^\"\n]{0,300}\")?){0,10}):(.*)", re.DOTALL
)
_TEXTS = (
    "SUMMARY", "LOCATION", "URL", "X-GOOGLE-CONFERENCE", "CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK", "DESCRIPTION", "X-ALT-DESC", "COMMENT",
)  # fmt: skip
_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z?))?")
_DURATION = re.compile(r"\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?")
_ESCAPE = re.compile(r"\\([nN,;\\])")
_MOST_EVENTS = 20


@dataclass(slots=True)
class _Event:
    texts: dict[str, list[str]] = field(default_factory=dict)
    times: dict[str, tuple[str, str]] = field(default_factory=dict)


def looks_like_calendar(text: str) -> bool:
    return text[:200].lstrip("\ufeff \r\n").upper().startswith("BEGIN:VCALENDAR")


def read_calendar(text: str) -> Content:
    """Return the events' texts, and the first event's start and end. Never raises."""
    zones: dict[str, tzinfo] = {}  # a zone that only the file defines, with its standard offset
    zone_name = ""
    events: list[_Event] = []
    cancelled = False
    for name, parameters, value, inside in _properties(text):
        if name == "METHOD" or (name == "STATUS" and inside == "VEVENT"):
            cancelled |= value.strip().upper() in ("CANCEL", "CANCELLED", "CANCELED")
        elif inside == "VTIMEZONE" and name == "TZID":
            zone_name = value.strip()
        elif inside == "STANDARD" and name == "TZOFFSETTO":
            zones[zone_name] = _fixed_offset(value)
        elif name == "BEGIN" and len(events) < _MOST_EVENTS:
            events.append(_Event())
        elif inside == "VEVENT" and events:
            if name in _TEXTS:
                events[-1].texts.setdefault(name, []).append(value)
            else:
                events[-1].times.setdefault(name, (parameters, value.strip()))
    contents = [_to_content(event, zones) for event in events if event.texts or event.times]
    extra = Content(dated=bool(contents), cautions=(Caution.CANCELLED,) if cancelled else ())
    return join_contents([*contents, extra]) if contents else Content(text)


def _properties(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Unfolded name, parameters, value and innermost component; BEGIN only for events."""
    inside: list[str] = []
    for line in re.sub(r"\r?\n[ \t]", "", text).splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        name = match[1].upper()
        value = match[3]
        if name == "BEGIN":
            inside.append(value.strip().upper())
            if inside[-1] == "VEVENT":
                yield "BEGIN", "", value, "VEVENT"
        elif name == "END":
            if inside and inside[-1] == value.strip().upper():
                inside.pop()
        else:
            yield name, match[2], value, inside[-1] if inside else ""


def _fixed_offset(value: str) -> tzinfo:
    offset = re.fullmatch(r"([+-])(\d\d)([0-5]\d)(?:\d\d)?", value.strip())
    minutes = int(offset[2]) * 60 + int(offset[3]) if offset else 9 * 60
    return timezone(timedelta(minutes=-(minutes % 1440) if offset and offset[1] == "-" else minutes % 1440))


def _to_content(event: _Event, zones: dict[str, tzinfo]) -> Content:
    parts = [_text_part(value) for name in _TEXTS for value in event.texts.get(name, ())]
    start, whole_day = _moment(event.times.get("DTSTART"), zones)
    end, _ = _moment(event.times.get("DTEND"), zones)
    if start and end is None and "DURATION" in event.times:
        end = _add_duration(start, event.times["DURATION"][1])
    cautions = [Caution.ALL_DAY] if whole_day else []
    if "RRULE" in event.times:
        cautions.append(Caution.RECURRING)
    if start and end and end <= start:
        end = None
    joined = join_contents(parts)
    return Content(joined.text, joined.anchors, start, None if whole_day else end, True, tuple(cautions))


def _text_part(value: str) -> Content:
    text = _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    return html_to_content(text, keep_lines=True) if looks_like_html(text) else Content(text)


def _moment(stated: tuple[str, str] | None, zones: dict[str, tzinfo]) -> tuple[datetime | None, bool]:
    """The moment, and whether only a day is stated. A time without a zone is Japan time."""
    stamp = _STAMP.match(stated[1]) if stated else None
    if stated is None or stamp is None:
        return None, False
    if stamp[4] is None:
        return None, True
    zone: tzinfo = UTC if stamp[7] else TOKYO
    named = re.search(r'TZID="?([^";:]+)', stated[0], re.IGNORECASE)
    if named and not stamp[7]:
        zone = zone_named(named[1]) or zones.get(named[1].strip()) or TOKYO
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in stamp.groups()[:6])
        return datetime(year, month, day, hour, minute, second % 60, tzinfo=zone), False
    except ValueError:
        return None, False


def _add_duration(start: datetime, text: str) -> datetime | None:
    match = _DURATION.fullmatch(text)
    if match is None:
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in match.groups())
    try:
        return start + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    except OverflowError:
        return None
