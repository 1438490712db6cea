"""The blanks of a profile, filled by name (`rules.versions.missing`)."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

CANCEL_BY_MAIL_TOO = ("phone", "mail")
CANCEL_BY_PHONE = ("phone",)
"""What a damaged clause on cancelling may mean: by which channels, until the day before."""


def filled(content: Mapping[str, Any], values: Mapping[str, str]) -> dict[str, Any]:
    """The plain profile with these values in its blanks; an empty text leaves its blank as it is.

    ``kinds.K.windows.N.opens`` takes a time (``09:00``), ``phone`` a number, a damaged ``kinds.K.cancel`` the
    channels, with commas. Raises KeyError or IndexError for a name that the profile has no place for.
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
        case ["kinds", key, "windows", number, end]:
            content["kinds"][key]["hours"]["windows"][int(number) - 1][end] = value
        case ["kinds", key, "cancel"]:
            kind = content["kinds"][key]
            kind["cancel"] = {**kind["cancel"], "usual": value.split(",")}
            kind["not_stated"].pop("cancel", None)
        case _:
            raise KeyError(".".join(path))
