"""運用規則 of an office: the version that ships and the office's own, each in force from its day on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.own_versions import OwnRules
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.rules.versions import profile_in_force
from counsellor_app.domain.staff import Actor
from counsellor_app.services.rules.office_setup import PROFILES
from resources import resource

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

TermsNote = tuple[dict[str, object], dict[str, object]]
IN_THE_PAST = "in_the_past"
"""The code of a fault: rules take effect today at the earliest."""


@dataclass(frozen=True, slots=True)
class RulesVersion:
    """One version: its values, or what is wrong with it; ``kept`` is None for the one that ships."""

    content: Mapping[str, Any]
    profile: OfficeProfile | None
    faults: tuple[ProfileFault, ...] = ()
    kept: OwnRules | None = None


@dataclass(frozen=True, slots=True)
class NewRules:
    """Rules as somebody wants them, as plain data, and from which day on."""

    content: Mapping[str, Any]
    effective_from: date


class OfficeRules:
    """Blocking, for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def versions(self, office: str) -> tuple[RulesVersion, ...]:
        """Every version, the one that ships first, where there is one; empty for an office without rules."""
        own = tuple(_version(each.content, each) for each in self._store.own.rules(office))
        return (_version(shipped_content(office)), *own) if office in PROFILES else own

    def in_force(self, office: str, on: date) -> OfficeProfile | None:
        """What a booking made on that day goes by. A version with faults counts for nothing: the last good
        one stays in force.
        """
        return profile_in_force([each.profile for each in self.versions(office) if each.profile], on)

    def latest(self, office: str) -> Mapping[str, Any] | None:
        """The last good version as plain data, for somebody to change; None without a profile."""
        good = [each for each in self.versions(office) if each.profile is not None]
        return good[-1].content if good else None

    def put(
        self, office: str, changed: NewRules, by: Actor, at: datetime, terms: TermsNote | None = None
    ) -> OfficeProfile | tuple[ProfileFault, ...]:
        """Keep changed rules as the next version, or give every fault and keep nothing.

        Bookings that are there keep the rules they were made by: each carries its own. ``terms`` is what the
        history says of the office's terms beside it, before and after.
        """
        last = max((each.version for each in self._store.own.rules(office)), default=0)
        number = max(last, _number(office)) + 1
        effective = changed.effective_from
        new = {
            **changed.content,
            "office": office,
            "version": number,
            "effective_from": effective.isoformat(),
        }
        loaded = _checked(json.dumps(new))
        faults = loaded if isinstance(loaded, tuple) else ()
        if effective < japan_date(at):
            faults = (ProfileFault("effective_from", IN_THE_PAST, effective.isoformat()), *faults)
        if faults or isinstance(loaded, tuple):
            return faults
        self._store.own.add_rules(office, OwnRules(number, effective, new, at, by.staff_id), by, terms)
        return loaded


@lru_cache(maxsize=len(PROFILES))
def shipped_content(office: str) -> Mapping[str, Any]:
    """The profile that ships, as plain data."""
    import tomllib

    from counsellor_app.domain.profile_file.reader import plain

    content: Mapping[str, Any] = plain(
        tomllib.loads(resource("profiles", f"{office}.toml").read_text(encoding="utf-8"))
    )
    return content


def _number(office: str) -> int:
    if office not in PROFILES:
        return 0
    number: int = shipped_content(office)["version"]
    return number


def _version(content: Mapping[str, Any], kept: OwnRules | None = None) -> RulesVersion:
    loaded = _checked(json.dumps(content))
    if isinstance(loaded, tuple):
        return RulesVersion(content, None, loaded, kept)
    if kept is not None:
        loaded = replace(loaded, version=kept.version, effective_from=kept.effective_from)
    return RulesVersion(content, loaded, kept=kept)


@lru_cache(maxsize=32)
def _checked(text: str) -> OfficeProfile | tuple[ProfileFault, ...]:
    """Checked once: an office's rules are asked for at every look-up."""
    from counsellor_app.domain.profile_file.reader import load_plain

    return load_plain(json.loads(text))
