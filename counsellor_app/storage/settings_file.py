"""The settings of this PC, in a small JSON file beside the desk file."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from counsellor_app.domain.this_pc.pc_settings import Look, PcSettings

NAME = "settings.json"


def read_settings(folder: Path) -> PcSettings:
    """What the file says. What is missing, unknown or of the wrong kind is as in a new installation."""
    try:
        stored = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return PcSettings()
    if not isinstance(stored, dict):
        return PcSettings()
    standard = PcSettings()
    return PcSettings(**{each.name: _value(standard, each.name, stored) for each in fields(PcSettings)})


def _value(standard: PcSettings, name: str, stored: dict[str, Any]) -> Any:  # noqa: ANN401 - any field's type
    usual = getattr(standard, name)
    value = stored.get(name, usual)
    if name == "look":
        return Look(value) if value in tuple(Look) else usual
    if name == "language":
        return value if value in ("ja", "en") else usual
    if name == "text_percent":
        return min(150, max(100, value)) if type(value) is int else usual
    if name == "window":
        return _window(value)
    if name == "mini_places":
        return _places(value)
    if name == "views":
        return _views(value)
    return value if type(value) is type(usual) else usual


def _window(value: object) -> tuple[int, int, int, int] | None:
    if isinstance(value, list) and len(value) == 4 and all(type(each) is int for each in value):
        return (value[0], value[1], value[2], value[3])
    return None


def _places(value: object) -> tuple[tuple[str, int, int], ...]:
    found = value if isinstance(value, (list, tuple)) else ()
    return tuple(
        (each[0], each[1], each[2])
        for each in found
        if isinstance(each, list) and [type(part) for part in each] == [str, int, int]
    )


def _views(value: object) -> tuple[tuple[str, str], ...]:
    found = value if isinstance(value, (list, tuple)) else ()
    return tuple(
        (each[0], each[1])
        for each in found
        if isinstance(each, list) and [type(part) for part in each] == [str, str]
    )


def write_settings(folder: Path, settings: PcSettings) -> None:
    """Keep ``settings``; the old file stays whole until the new one is.

    Raises:
        OSError: the folder cannot be written.
    """
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    fresh = folder / f"{NAME}.new"
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(folder / NAME)
