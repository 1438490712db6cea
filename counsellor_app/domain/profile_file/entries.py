"""What of an office's rules can be changed on a screen: an entry for each value, in plain data."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.era import ascii_numbers
from counsellor_app.domain.rules.choices import DayCount, HoursKind
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.typed_moments import MomentProblem, typed_date, typed_time

DAYS = dict(zip("月火水木金土日", ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), strict=True))
NO_DEADLINE = "none"
DEADLINES = (NO_DEADLINE, *(each.value for each in DayCount))
Path = tuple[str | int, ...]


class Form(StrEnum):
    """How a value is written."""

    MINUTES = "minutes"
    MINUTES_OR_NONE = "minutes_or_none"
    MINUTE_LIST = "minute_list"
    CLOCK = "clock"
    WEEKDAYS = "weekdays"
    DEADLINE = "deadline"
    DATES = "dates"
    TEXT_OR_NONE = "text_or_none"


class EntryFault(StrEnum):
    """Why a text cannot be the value; what the values mean together is `load_plain`'s."""

    NO_NUMBER = "no_number"
    NO_TIME = "no_time"
    NO_WEEKDAYS = "no_weekdays"
    NO_DATE = "no_date"


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One value. `kind` is the key of the kind of consultation, empty for the whole office.

    `number` counts the windows of a kind from 1; 0 for everything else.
    """

    path: Path
    form: Form
    rule: Rule | None
    kind: str = ""
    number: int = 0

    @property
    def name(self) -> str:
        """Stable name, the same as the place that a fault names: ``kinds.weekday.minutes``."""
        return ".".join(str(part) for part in self.path)


def entries(content: Mapping[str, Any]) -> tuple[RuleEntry, ...]:
    """All entries of a profile, the office's first, then kind by kind in its order."""
    office = (
        RuleEntry(("phone",), Form.TEXT_OR_NONE, None),
        RuleEntry(("closed_days",), Form.DATES, Rule.CLOSED_DAYS),
    )
    return office + tuple(each for key, kind in content["kinds"].items() for each in _of_kind(str(key), kind))


def _of_kind(key: str, kind: Mapping[str, Any]) -> tuple[RuleEntry, ...]:
    here: Path = ("kinds", key)

    def entry(form: Form, rule: Rule, *path: str | int, number: int = 0) -> RuleEntry:
        return RuleEntry((*here, *path), form, rule, key, number)

    is_weekly = kind["hours"]["kind"] == HoursKind.WEEKLY
    windows = range(len(kind["hours"].get("windows", ()))) if is_weekly else ()
    return (
        entry(Form.MINUTES, Rule.LENGTH, "minutes"),
        *(
            entry(form, Rule.WINDOW, "hours", "windows", at, part, number=at + 1)
            for at in windows
            for part, form in (("days", Form.WEEKDAYS), ("opens", Form.CLOCK), ("closes", Form.CLOCK))
        ),
        entry(Form.MINUTES, Rule.SLOT_STEP, "slot_step_minutes"),
        entry(Form.MINUTES, Rule.BUFFER, "buffer_minutes"),
        entry(Form.DEADLINE, Rule.DEADLINE, "deadline"),
        entry(Form.MINUTES_OR_NONE, Rule.EXPIRY, "confirmation", "expires_minutes"),
        entry(Form.MINUTES, Rule.LOGIN_LEAD, "session", "login_lead_minutes"),
        entry(Form.MINUTES_OR_NONE, Rule.NO_SHOW, "session", "no_show_minutes"),
        entry(Form.MINUTE_LIST, Rule.WARNINGS, "session", "warning_minutes"),
    )


_DEFAULTS: dict[str | int, Any] = {
    "slot_step_minutes": 30,
    "buffer_minutes": 0,
    "login_lead_minutes": 5,
    "warning_minutes": [5, 0],
}


def text_of(content: Mapping[str, Any], entry: RuleEntry) -> str:
    """The value as a person reads and writes it; empty for a blank, and for no rule of that sort."""
    value: Any = content
    for part in entry.path:
        if isinstance(value, Mapping):
            value = value.get(part)
        else:
            value = value[part] if value is not None and isinstance(part, int) else None
    if value is None:
        value = _DEFAULTS.get(entry.path[-1])
    if entry.form is Form.DEADLINE:
        return str(value.get("count", DayCount.CALENDAR_DAY.value)) if value else NO_DEADLINE
    if value is None:
        return ""
    match entry.form:
        case Form.WEEKDAYS:
            return "".join(sign for sign, day in DAYS.items() if day in value)
        case Form.DATES | Form.MINUTE_LIST:
            return ", ".join(str(each) for each in value)
        case Form.CLOCK:
            return str(value)[:5]
    return str(value)


def changed(
    content: Mapping[str, Any], texts: Mapping[str, str], today: date
) -> tuple[dict[str, Any], dict[str, EntryFault]]:
    """The profile with these texts, by the names of their entries, and which of them cannot be read.

    What cannot be read leaves its value as it was.
    """
    made: dict[str, Any] = deepcopy(dict(content))
    faults: dict[str, EntryFault] = {}
    for entry in entries(content):
        text = texts.get(entry.name)
        if text is None or text == text_of(content, entry):
            continue
        value = _READERS[entry.form](trimmed(text), today)
        if isinstance(value, EntryFault):
            faults[entry.name] = value
        else:
            _put(made, entry, value)
    return made, faults


def _put(made: dict[str, Any], entry: RuleEntry, value: object) -> None:
    table: Any = made
    for part in entry.path[:-1]:
        table = table[part]
    name = entry.path[-1]
    if entry.form is Form.DEADLINE:
        value = None if value == NO_DEADLINE else {**(table.get(name) or {}), "count": value}
    if value is None:
        table.pop(name, None)
    else:
        table[name] = value


def _minutes(text: str, _today: date) -> int | EntryFault:
    digits = ascii_numbers(text).removesuffix("分").strip()
    return (
        int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 7 else EntryFault.NO_NUMBER
    )


def _minutes_or_none(text: str, today: date) -> int | EntryFault | None:
    return _minutes(text, today) if text else None


def _minute_list(text: str, today: date) -> list[int] | EntryFault:
    found = [_minutes(part.strip(), today) for part in text.replace("、", ",").split(",") if part.strip()]
    numbers = [each for each in found if isinstance(each, int)]
    return numbers if len(numbers) == len(found) else EntryFault.NO_NUMBER


def _clock(text: str, _today: date) -> str | EntryFault | None:
    if not text:
        return None
    found = typed_time(text)
    return f"{found:%H:%M}:00" if isinstance(found, time) else EntryFault.NO_TIME


def _weekdays(text: str, _today: date) -> list[str] | EntryFault:
    plain = [each for each in text if each not in " ,、・　"]
    if plain and all(each in DAYS for each in plain):
        return [day for sign, day in DAYS.items() if sign in plain]
    return EntryFault.NO_WEEKDAYS


def _dates(text: str, today: date) -> list[str] | EntryFault:
    parts = text.replace("、", ",").replace("\n", ",").split(",")
    found = [typed_date(part, today) for part in parts if part.strip()]
    days = [each for each in found if not isinstance(each, MomentProblem)]
    return [each.isoformat() for each in sorted(set(days))] if len(days) == len(found) else EntryFault.NO_DATE


_READERS: dict[Form, Callable[[str, date], object]] = {
    Form.MINUTES: _minutes,
    Form.MINUTES_OR_NONE: _minutes_or_none,
    Form.MINUTE_LIST: _minute_list,
    Form.CLOCK: _clock,
    Form.WEEKDAYS: _weekdays,
    Form.DEADLINE: lambda text, _today: text,
    Form.DATES: _dates,
    Form.TEXT_OR_NONE: lambda text, _today: text or None,
}
