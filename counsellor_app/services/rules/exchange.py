"""An office's rules as a file for another office: written as JSON, read as JSON or as a profile's TOML."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.profile_file.reader import load_plain, plain

LARGEST = 1_000_000
"""Bytes of a file that is read."""
_OWN = ("office", "name_ja", "name_en", "section", "phone", "version", "effective_from")


class NotRulesError(Exception):
    """A file that cannot be used; `faults` is empty where it is no such file at all."""

    def __init__(self, faults: tuple[ProfileFault, ...] = ()) -> None:
        super().__init__("not_rules")
        self.faults = faults


def write_rules(content: Mapping[str, Any], path: Path) -> None:
    """Write the rules, whole or not at all. Raises OSError."""
    made = path.with_name(path.name + ".part")
    try:
        made.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def read_rules(path: Path, own: Mapping[str, Any]) -> dict[str, Any]:
    """The rules in a file for the office of `own`, which keeps its names, number and version.

    Raises NotRulesError with every fault, and OSError.
    """
    if path.stat().st_size > LARGEST:
        raise NotRulesError
    try:
        text = path.read_text(encoding="utf-8-sig")
        given = plain(tomllib.loads(text)) if path.suffix.casefold() == ".toml" else json.loads(text)
    except (ValueError, RecursionError):
        raise NotRulesError from None
    if not isinstance(given, dict):
        raise NotRulesError
    theirs = {name: value for name, value in given.items() if name not in _OWN}
    taken = {**{name: own[name] for name in _OWN if name in own}, **theirs}
    loaded = load_plain(taken)
    if isinstance(loaded, tuple):
        raise NotRulesError(loaded)
    return taken
