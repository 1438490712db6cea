"""Times of day as people write them: 13:30, 13時半, 午後1時30分, 1:30 PM, 18h00, with an optional end."""

import re
from dataclasses import dataclass
from datetime import time

_BEFORE_NOON = r"午前|am|a\.m\.|上午|오전|早上"
_AFTER_NOON = r"午後|pm|p\.m\.|下午|오후|晚上|夜"
_HALF_DAY = rf"(?:{_BEFORE_NOON}|{_AFTER_NOON})"
_ONE = (
    r"(?:(?P<{p}pre>" + _HALF_DAY + r")\.? {0,3})?"
    r"(?:(?P<{p}noon>正午|noon)|(?P<{p}h>[0-2]?\d)(?:"
    r" {0,2}[:] {0,2}(?P<{p}m>[0-5]\d)(?::[0-5]\d(?:\.\d{{1,6}})?)?(?: ?(?:uhr|分|h\b))?"
    r"| {0,2}(?:時|时|點|点|시)(?!間|间)(?: {0,2}(?:(?P<{p}half>半)|(?P<{p}jm>[0-5]?\d) {0,2}(?:分|분)))?"
    r"| ?(?:h|uhr|u)(?![a-z]) ?(?P<{p}hm>[0-5]\d)?(?!\d)"
    r"|\.(?P<{p}dm>[0-5]\d)(?= ?(?:uhr|[ap]m))"
    r"|(?= ?(?:am|pm|a\.m\.|p\.m\.)(?![a-z]))"
    r")(?: ?(?P<{p}post>am|pm|a\.m\.|p\.m\.)(?![a-z]))?)"
)
_DASH = r" {0,4}(?:~|-{1,2}|から|より|to|until|till|bis|à|a las?|a|às|até|hasta|→|至|부터) {0,4}"


def _one(prefix: str) -> str:
    return _ONE.replace("{p}", prefix).replace("{{", "{").replace("}}", "}")


_RANGE = re.compile(
    rf"(?<![\d.,/#+\-])(?<!\d:)(?P<start>{_one('s')})(?P<about> ?(?:頃|ごろ|ころ|前後))?"
    rf"(?:{_DASH}(?P<between>[^\n]{{0,12}}?(?<![\d]))(?P<end>{_one('e')}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A wall time, and where it stands in the text; `end` None when none is written."""

    position: int
    stop: int
    start: time
    end: time | None
    about: bool


def clock_times(text: str, start: int, stop: int) -> list[ClockTime]:
    """All times of day in text[start:stop], which must be folded and short."""
    found = (_read(match) for match in _RANGE.finditer(text, start, stop))
    return [one for one in found if one is not None]


def _read(match: re.Match[str]) -> ClockTime | None:
    start = _time(match, "s", None)
    if start is None:
        return None
    end = None
    if match["end"] and not re.search(r"\d", match["between"] or ""):
        end = _end(match, start)
        if not match["spre"] and not match["spost"] and match["epost"]:
            earlier = _time(match, "s", match["epost"])
            if earlier and end and earlier <= end:
                start = earlier
    return ClockTime(match.start(), match.end(), start, end, bool(match["about"]))


def _end(match: re.Match[str], start: time) -> time | None:
    """An end without 午前 or PM takes the half of the day in which it lies after the start."""
    end = _time(match, "e", None)
    if end is None or match["epre"] or match["epost"]:
        return end
    if end <= start and end.hour < 12 and (match["spre"] or match["spost"]):
        return end.replace(hour=end.hour + 12) if end.hour + 12 > start.hour or start.hour < 12 else end
    return end


def _time(match: re.Match[str], which: str, borrowed: str | None) -> time | None:
    if match[f"{which}noon"]:
        return time(12)
    hour = int(match[f"{which}h"])
    minute = 30 if match[f"{which}half"] else int(
        match[f"{which}m"] or match[f"{which}jm"] or match[f"{which}hm"] or match[f"{which}dm"] or 0
    )  # fmt: skip
    mark = (match[f"{which}pre"] or match[f"{which}post"] or borrowed or "").lower()
    if mark and re.fullmatch(_AFTER_NOON, mark) and hour < 12:
        hour += 12
    elif mark and re.fullmatch(_BEFORE_NOON, mark) and hour == 12:
        hour = 0
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
