"""The start and end that one or two cells name: 13:30～14:00, 午後1時半, 0.5625."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counsellor_app.domain.characters import without_invisible
from counsellor_app.domain.era import ascii_numbers
from counsellor_app.domain.sheet_import.grid import CellFault, CellValue, text_of

_HALF = r"午前|午後|AM|PM|A\.M\.?|P\.M\.?"
_CLOCK = re.compile(
    rf"(?P<half>{_HALF})?\s*(?P<hour>\d{{1,2}})(?:(?P<mark>\s*[:.時])\s*(?P<minute>\d{{1,2}})?\s*(?P<thirty>半)?分?"
    rf"(?::(?P<second>\d{{2}})(?:\.\d+)?)?)?\s*(?P<after>{_HALF})?(?:\s*(?:頃|ごろ|開始|終了|スタート))?"
    r"(?:Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(\d{1,2})(\d{2})")
_TO = re.compile(r"\s*(?:[~〜‐‑‒–—―−－ー\-→]|から|より|\bto\b)+\s*", re.IGNORECASE)
_LENGTH = re.compile(r"[(\s]*(\d{1,3})\s*分(?:間)?\s*\)?")
_ONLY_LENGTH = re.compile(r"(\d{1,3})\s*(?:分(?:間)?|min)?", re.IGNORECASE)
_LONGEST = 60
"""Characters of a cell that can hold a time."""


@dataclass(frozen=True, slots=True)
class Span:
    """`start` is None when nothing is given or (`failed`) nothing could be read from what is given."""

    start: time | None = None
    end: time | None = None
    failed: bool = False


NOTHING = Span()
FAILED = Span(failed=True)


def read_span(value: CellValue) -> Span:
    """The times of one cell: a start, or a start and an end. A whole number or a date is none."""
    if isinstance(value, datetime):
        return FAILED if value.time() == time() else Span(_to_minute(value.time()))
    if isinstance(value, time):
        return Span(_to_minute(value))
    if isinstance(value, date | bool | CellFault):
        return FAILED
    text = ascii_numbers(unicodedata.normalize("NFKC", without_invisible(text_of(value)))).strip()
    if not text:
        return NOTHING
    if len(text) > _LONGEST:
        return FAILED
    if re.fullmatch(r"0?\.\d+|0|\d{5}\.\d+", text):
        return Span(_of_day_fraction(float(text) % 1))
    return _from_text(text)


def read_minutes(value: CellValue) -> int | None:
    """A length in minutes (30, 30分), None when the cell holds no such number."""
    match = _ONLY_LENGTH.fullmatch(unicodedata.normalize("NFKC", text_of(value)))
    return int(match[1]) if match and 0 < int(match[1]) <= 480 else None


def joined(start: Span, end: Span) -> Span:
    """A start and an end from two cells; the second half of the day is understood (午後1時 | 2時)."""
    if start.failed or end.failed:
        return FAILED
    return Span(start.start, end.start or start.end)


def lasting(span: Span, minutes: int | None) -> Span:
    """The span with its end reckoned from a length in minutes when it has none of its own."""
    if span.start is None or span.end is not None or minutes is None:
        return span
    until = datetime.combine(date.min, span.start) + timedelta(minutes=minutes)
    return Span(span.start, until.time()) if until.date() == date.min else FAILED


def _from_text(text: str) -> Span:
    length = _LENGTH.search(text, 1)
    if length and not re.search(r"[時:]\s*$", text[: length.start(1)]):
        return lasting(_from_text(text[: length.start()].strip(" からより")), int(length[1]))
    parts = _TO.split(text.removesuffix("まで"), maxsplit=1)
    if len(parts) == 1 or not parts[1]:
        return _one(_clock(parts[0]))
    is_range = bool(parts[0])
    start, end = (_clock(part, in_range=is_range) for part in parts)
    if start is None or end is None:
        return FAILED
    late = re.match(r"午後|P", parts[0], re.IGNORECASE) and not re.match(_HALF, parts[1], re.IGNORECASE)
    if late and end < start and end.hour < 12:
        end = end.replace(hour=end.hour + 12)
    return Span(start, end)


def _one(clock: time | None) -> Span:
    return FAILED if clock is None else Span(clock)


def _clock(text: str, in_range: bool = False) -> time | None:
    """A time of day; a bare hour is one only within a range (10-11)."""
    text = text.strip()
    if text == "正午":
        return time(12)
    if (four := _JOINED.fullmatch(text)) and len(text) >= 3:
        return _time(int(four[1]), int(four[2]))
    match = _CLOCK.fullmatch(text)
    half = match and (match["half"] or match["after"])
    if match is None or not (match["mark"] or half or in_range):
        return None
    if match["mark"] and match["mark"].strip() in ":." and not match["minute"]:
        return None
    hour, minute = int(match["hour"]), 30 if match["thirty"] else int(match["minute"] or 0)
    if half:
        late = half[0] in "Pp" or half == "午後"
        hour = hour % 12 + 12 if late and hour <= 12 else 0 if hour == 12 else hour
    return _time(hour, minute)


def _of_day_fraction(fraction: float) -> time | None:
    minutes = round(fraction * 24 * 60)
    return _time(minutes // 60, minutes % 60)


def _time(hour: int, minute: int) -> time | None:
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _to_minute(clock: time) -> time:
    """Excel's fractions of a day come out a second short or long."""
    return _of_day_fraction((clock.hour * 3600 + clock.minute * 60 + clock.second) / 86400) or clock
