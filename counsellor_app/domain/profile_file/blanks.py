"""The blanks of a profile, filled by name (`rules.versions.missing`)."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from counsellor_app.domain.era import ascii_numbers
from counsellor_app.domain.profile_file.entries import DAYS, NO_DEADLINE
from counsellor_app.domain.rules.rule import Unstated

CANCEL_BY_MAIL_TOO = ("phone", "mail")
CANCEL_BY_PHONE = ("phone",)
"""What a damaged clause on cancelling may mean: by which channels, until the day before."""
NO_RULE = 0
"""Minutes that stand for: there is no such rule."""

USUAL: Mapping[str, str] = {
    "days": "月火水木金",
    "opens": "8:30",
    "closes": "17:00",
    "length": "30",
    "deadline": "calendar_day",
    "no_show": "10",
    "tool": "zoom",
    "id_delivery": "tool_mail",
    "end": "silent",
    "fallback": "office",
    "cancel": ",".join(CANCEL_BY_MAIL_TOO),
}
"""By the last part of a blank's name: what most offices say. Offered on the screen, taken by a person."""


def filled(content: Mapping[str, Any], values: Mapping[str, str]) -> dict[str, Any]:
    """The plain profile with these values in its blanks; an empty text leaves its blank as it is.

    ``kinds.K.windows.N.opens`` takes a time (``09:00``), ``phone`` a number, ``kinds.K.cancel`` the channels,
    with commas. Raises KeyError or IndexError for a name that the profile has no place for, and ValueError
    for minutes or weekdays that are none.
    """
    made = deepcopy(dict(content))
    for name, value in values.items():
        if value:
            _put(made, name.split("."), value)
    return made


def _put(content: dict[str, Any], path: list[str], value: str) -> None:
    match path:
        case ["phone"]:
            content["phone"] = value
        case ["terms", ("title" | "version") as part]:
            content["terms"][part] = value
        case ["kinds", key, "windows", number, end]:
            kind = content["kinds"][key]
            window = kind["hours"]["windows"][int(number) - 1]
            window[end] = weekdays_in(value) if end == "days" else value
            if end == "days":
                _say(kind, "window")
        case ["kinds", key, rule]:
            kind = content["kinds"][key]
            kind.update(_of_rule(content, kind, rule, value))
            _say(kind, rule)
        case _:
            raise KeyError(".".join(path))


def _of_rule(content: dict[str, Any], kind: dict[str, Any], rule: str, value: str) -> dict[str, Any]:
    """What of a kind's tables the value of that rule changes. A tool is the whole office's."""
    match rule:
        case "cancel":
            return {"cancel": {**kind["cancel"], "usual": value.split(",")}}
        case "length":
            return {"minutes": minutes_in(value)}
        case "no_show":
            minutes = minutes_in(value)
            rest = {name: each for name, each in kind["session"].items() if name != "no_show_minutes"}
            return {"session": rest if minutes == NO_RULE else {**rest, "no_show_minutes": minutes}}
        case "deadline":
            return {"deadline": None if value == NO_DEADLINE else {"count": value}}
        case "id_delivery":
            return {"id_delivery": value}
        case "end":
            return {"session": {**kind["session"], "end_policy": value}}
        case "fallback":
            return {"fallback": {**kind["fallback"], "who_calls": value}}
        case "tool":
            content["tools"] = [each for each in content["tools"] if each["service"] in value.split(",")]
            return {}
    raise KeyError(rule)


def _say(kind: dict[str, Any], rule: str) -> None:
    """The office has said it. A damaged text keeps its article."""
    if kind["not_stated"].pop(rule, None) == Unstated.BLANK:
        kind["not_stated"][rule] = Unstated.OFFICE_SETS.value


def minutes_in(text: str) -> int:
    """Whole minutes as typed. Raises ValueError."""
    digits = ascii_numbers(text).removesuffix("分").strip()
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 4):
        raise ValueError("minutes")
    return int(digits)


def weekdays_in(text: str) -> list[str]:
    """Weekdays as typed, in their order: ``月火水木金``. Raises ValueError."""
    plain = [each for each in text if each not in " ,、・　"]
    if not plain or any(each not in DAYS for each in plain):
        raise ValueError("weekdays")
    return [day for sign, day in DAYS.items() if sign in plain]
