"""Time zones as invitations name them: city lists of Zoom, UTC offsets, Windows and IANA names."""

import re
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

TOKYO = ZoneInfo("Asia/Tokyo")

_PLACES = {
    "Asia/Tokyo": "tokyo|osaka|sapporo|東京|大阪|札幌|日本標準時|日本時間|jst|도쿄|tóquio|tokio",
    "America/Los_Angeles": "pacific time|pacific standard|pacific daylight|pst|pdt|heure du pacifique"
    "|hora del pacífico",
    "America/Denver": "mountain time|mst|mdt",
    "America/Chicago": "central time|cst|cdt",
    "America/New_York": "eastern time|eastern standard|eastern daylight|est|edt|new york",
    "America/Sao_Paulo": "são paulo|sao paulo|brasília|brasilia|horário de brasília",
    "America/Mexico_City": "mexico city|ciudad de méxico",
    "America/Bogota": "bogota|bogotá|lima",
    "America/Argentina/Buenos_Aires": "buenos aires",
    "Europe/London": "london|londres|londra|edinburgh|gmt standard|ロンドン",
    "Europe/Lisbon": "lisbon|lisboa",
    "Europe/Paris": "paris|パリ|cet|cest",
    "Europe/Brussels": "brussels|bruxelles",
    "Europe/Berlin": "berlin|ベルリン|mez|mesz",
    "Europe/Amsterdam": "amsterdam",
    "Europe/Madrid": "madrid",
    "Europe/Rome": "rome|roma",
    "Europe/Vienna": "vienna|wien",
    "Europe/Zurich": "zurich|zürich|bern",
    "Europe/Athens": "athens|athen",
    "Europe/Moscow": "moscow|москва",
    "Africa/Nairobi": "nairobi",
    "Asia/Dubai": "dubai|abu dhabi",
    "Asia/Kolkata": "india|kolkata|mumbai|new delhi|ist",
    "Asia/Bangkok": "bangkok|hanoi|jakarta|バンコク",
    "Asia/Singapore": "singapore|kuala lumpur|シンガポール",
    "Asia/Manila": "manila|マニラ",
    "Asia/Shanghai": "beijing|shanghai|北京|上海|重庆|中国标准时间",
    "Asia/Hong_Kong": "hong kong|香港",
    "Asia/Taipei": "taipei|台北|臺北",
    "Asia/Seoul": "seoul|서울|kst|ソウル",
    "Asia/Ho_Chi_Minh": "ho chi minh",
    "Asia/Kathmandu": "kathmandu",
    "Australia/Sydney": "sydney|canberra|melbourne|シドニー",
    "Pacific/Auckland": "auckland|wellington",
    "Pacific/Honolulu": "hawaii|honolulu|ハワイ",
    "UTC": "universal time|utc|gmt",
}
_BY_PLACE = {place: zone for zone, places in _PLACES.items() for place in places.split("|")}
_PLACE = re.compile(
    r"(?<![^\W_])(?:" + "|".join(sorted(map(re.escape, _BY_PLACE), key=len, reverse=True)) + r")(?![A-Za-z])",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:UTC|GMT|(?<=\d)|(?<=\d )) ?([+-])(\d{1,2}):?(\d{2})?(?![\d:.]|-\d)")
_IANA = re.compile(
    r"\b(?:Africa|America|Asia|Australia|Europe|Pacific|Atlantic|Etc)/[A-Za-z_]+(?:/[A-Za-z_]+)?"
)


def zone_in(text: str) -> tzinfo | None:
    """Return the zone that a short piece of folded text names: IANA name, offset from UTC, or place."""
    named = _IANA.search(text)
    if named and (zone := _iana(named[0])):
        return zone
    place = _PLACE.search(text)
    offset = _OFFSET.search(text)
    if offset and (place is None or offset.start() <= place.start() or place[0].lower() in ("utc", "gmt")):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        if minutes <= 14 * 60:
            return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes))
    return _iana(_BY_PLACE[place[0].lower()]) if place else None


def zone_named(name: str) -> tzinfo | None:
    """Return the zone with an IANA or Windows name; None when neither knows it."""
    name = name.strip()
    known = _iana(name)
    if known is None and not name.isascii():
        return zone_in(name)
    if known is None:
        from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

        known = _iana(WINDOWS_TO_OLSON.get(name, "")) or zone_in(name)
    return known


def _iana(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if re.fullmatch(r"[A-Za-z][A-Za-z0-9_+\-/]{1,40}", name) else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
