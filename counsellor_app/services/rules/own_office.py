"""An office whose rules do not ship: its code, and what its rules begin with, blank or from a file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.era import ascii_numbers
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.staff import Office
from counsellor_app.services.rules.exchange import NotRulesError, read_rules
from counsellor_app.services.rules.office_rules import NewRules, OfficeRules
from counsellor_app.services.rules.office_setup import PROFILES, OfficeSetup
from resources import resource

_CODE = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class OwnOffice:
    """The office as it was entered; ``file`` are the rules of another office, None to begin blank."""

    name: str
    code: str
    file: Path | None = None


def office_code(typed: str) -> str | None:
    """The code in a text, in any width and case; None for one that is none, or of an office that ships."""
    code = ascii_numbers(trimmed(typed)).casefold()
    return code if _CODE.fullmatch(code) and code not in (*PROFILES, "blank") else None


def begin(setup: OfficeSetup, own: OwnOffice) -> Office:
    """Say that it is this office and keep what its rules begin with; what it has said already stays.

    Blocking, for a worker thread. Raises NotRulesError for a file that cannot be used, OSError and Problem;
    the office is then as it was.
    """
    rules, today = OfficeRules(setup.store), japan_date(setup.now())
    known = rules.latest(own.code)
    wanted = content_of(own, known)
    if wanted != known:
        answer = rules.put(own.code, NewRules(wanted, today), setup.by, setup.now())
        if isinstance(answer, tuple):
            raise NotRulesError(tuple(each for each in answer if isinstance(each, ProfileFault)))
    return setup.choose_other(own.code, own.name)


def content_of(own: OwnOffice, known: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
    """What the office's rules begin with: those of its file, else those ``known`` already, else blank ones.

    Raises NotRulesError with every fault of the file, and OSError.
    """
    names = {"office": own.code, "name_ja": own.name, "name_en": own.name}
    if own.file is not None:
        return read_rules(own.file, {**names, "section": "", "version": 1})
    return {**(known or blank_content()), **names}


@lru_cache(maxsize=1)
def blank_content() -> Mapping[str, Any]:
    """The rules of an office that has not said anything yet, as plain data."""
    import tomllib

    from counsellor_app.domain.profile_file.reader import plain

    content: Mapping[str, Any] = plain(
        tomllib.loads(resource("profiles", "blank.toml").read_text(encoding="utf-8"))
    )
    return content
