"""利用規約 in versions: a new one looked at before it is kept, kept with its day, withdrawn before it."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.era import era_date_long
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.consent import terms_to_accept
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.profile_file.reader import load_plain
from counsellor_app.domain.rules.choices import TermsChange
from counsellor_app.domain.rules.parts import OfficeTerms
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.staff import Actor
from counsellor_app.services.rules.office_rules import NewRules, OfficeRules, RulesVersion
from resources import resource

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

_Change = Callable[[Mapping[str, Any]], dict[str, Any]]
_AHEAD = timedelta(days=180)


class TermsFault(StrEnum):
    """What a new version still lacks, or why it cannot be kept."""

    NO_RULES = "no_rules"
    TITLE = "title"
    VERSION = "version"
    KNOWN = "known"
    EFFECTIVE = "effective"
    PAST = "past"
    NOT_AFTER = "not_after"
    ANNOUNCED = "announced"
    LATE = "late"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class NewTerms:
    """A version as somebody wants it; days are None where none could be read."""

    title: str
    version: str
    announced: date | None
    effective: date | None
    text: str = ""


@dataclass(frozen=True, slots=True)
class TermsLook:
    """What a new version would do. ``anew`` are the sessions to come before which it is accepted on screen,
    ``others`` those from its day on for which applying, or using, accepts it.
    """

    faults: tuple[TermsFault, ...] = ()
    anew: tuple[Appointment, ...] = field(default=(), repr=False)
    others: tuple[Appointment, ...] = field(default=(), repr=False)


class OfficeTermsBook:
    """Blocking, for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store", office: str) -> None:
        self._store = store
        self._office = office
        self._rules = OfficeRules(store)

    def in_force(self, on: date) -> OfficeProfile | None:
        """The rules that hold the terms' versions; None for an office without rules."""
        return self._rules.in_force(self._office, on)

    def look(self, new: NewTerms, now: datetime) -> TermsLook:
        """What the version lacks, or what it would do."""
        today = japan_date(now)
        profile = self.in_force(today)
        if profile is None:
            return TermsLook((TermsFault.NO_RULES,))
        faults = faults_of(new, profile.terms, today)
        if faults or new.effective is None:
            return TermsLook(faults)
        return self._effects(load_plain(_with(self._base(today).content, new)), new.effective, now)

    def _effects(self, changed: object, first: date, now: datetime) -> TermsLook:
        if not isinstance(changed, OfficeProfile):
            return TermsLook((TermsFault.NOT_AFTER,))
        kinds = {each.key: each for each in changed.kinds}
        sessions = [
            each
            for each in self._store.load_range(first, first + _AHEAD)
            if each.is_live and each.start > now and each.kind.key in kinds
        ]
        given = self._store.people.consents_of({each.client.id for each in sessions})
        anew = {
            each.id
            for each in sessions
            for terms in (
                terms_to_accept(kinds[each.kind.key], given.get(each.client.id, ()), japan_date(each.start)),
            )
            if terms is not None and terms.effective is not None and terms.effective >= first
        }
        return TermsLook(
            (),
            tuple(each for each in sessions if each.id in anew),
            tuple(each for each in sessions if each.id not in anew),
        )

    def announce(self, new: NewTerms, by: Actor, at: datetime) -> tuple[TermsFault, ...]:
        """Keep the version; rules that take effect later get it too. What it lacks, and nothing is kept."""
        today = japan_date(at)
        profile = self.in_force(today)
        if profile is None:
            return (TermsFault.NO_RULES,)
        faults = faults_of(new, profile.terms, today)
        if not faults:
            said = _said(new)
            self._put(lambda content: _with(content, new), (None, said), by, at)
        return faults

    def withdraw(self, version: str, by: Actor, at: datetime) -> None:
        """Take back an announced version. Raises Problem(NOT_FOUND) once it is in force, or is not there."""
        today = japan_date(at)
        profile = self.in_force(today)
        later = profile.terms.later if profile else ()
        found = next((each for each in later if each.version == version), None)
        if found is None or found.effective is None or found.effective <= today:
            raise Problem(ProblemCode.NOT_FOUND)
        said = _said(NewTerms(found.title, found.version, found.announced, found.effective, found.text))
        self._put(lambda content: _without(content, version), (said, None), by, at)

    def _put(self, change: _Change, said: tuple[object, object], by: Actor, at: datetime) -> None:
        today = japan_date(at)
        to_come = {each.profile.effective_from: each for each in self._to_come(today) if each.profile}
        bases = [(today, self._base(today)), *((day or today, each) for day, each in to_come.items())]
        for number, (day, base) in enumerate(bases):
            new = NewRules(change(base.content), day)
            told = ({"office_terms": said[0]}, {"office_terms": said[1]}) if number == 0 else None
            if isinstance(self._rules.put(self._office, new, by, at, told), tuple):
                raise Problem(ProblemCode.CHANGED_MEANWHILE)

    def _base(self, today: date) -> RulesVersion:
        profile = self.in_force(today)
        found = self._rules.versions(self._office)
        return next(each for each in reversed(found) if each.profile == profile)

    def _to_come(self, today: date) -> list[RulesVersion]:
        found = (each for each in self._rules.versions(self._office) if each.profile is not None)
        return [
            each
            for each in found
            if each.profile and each.profile.effective_from and each.profile.effective_from > today
        ]


def faults_of(new: NewTerms, terms: OfficeTerms, today: date) -> tuple[TermsFault, ...]:
    """What is missing or cannot be. A change is announced with its text and day where the terms say so (S 13,
    N 13).
    """
    last = max((each.effective for each in terms.versions if each.effective), default=None)
    must_tell = terms.change is TermsChange.ANNOUNCED
    found = {
        TermsFault.TITLE: not new.title,
        TermsFault.VERSION: not new.version,
        TermsFault.KNOWN: any(each.version == new.version for each in terms.versions),
        TermsFault.EFFECTIVE: new.effective is None,
        TermsFault.PAST: new.effective is not None and new.effective < today,
        TermsFault.NOT_AFTER: bool(new.effective and last and new.effective <= last),
        TermsFault.ANNOUNCED: must_tell and new.announced is None,
        TermsFault.LATE: bool(new.announced and new.effective and new.announced > new.effective),
        TermsFault.TEXT: must_tell and not new.text,
    }
    return tuple(fault for fault, is_so in found.items() if is_so)


def announcement(office: str, new: NewTerms) -> str:
    """The text to announce a change with, in Japanese; empty while its day is not known."""
    if new.effective is None:
        return ""
    text = resource("templates", "terms_announcement.txt").read_text(encoding="utf-8")
    values = {
        "所名": office,
        "規約": new.title,
        "版": new.version,
        "施行日": era_date_long(new.effective),
        "本文": new.text,
    }
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _said(new: NewTerms) -> dict[str, object]:
    days = {"announced": new.announced, "effective": new.effective}
    return {
        "title": new.title,
        "version": new.version,
        **{name: day.isoformat() for name, day in days.items() if day is not None},
    }


def _with(content: Mapping[str, Any], new: NewTerms) -> dict[str, Any]:
    made = deepcopy(dict(content))
    entry = {**_said(new), **({"text": new.text} if new.text else {})}
    made["terms"].setdefault("later", []).append(entry)
    return made


def _without(content: Mapping[str, Any], version: str) -> dict[str, Any]:
    made = deepcopy(dict(content))
    later = made["terms"].get("later", [])
    made["terms"]["later"] = [each for each in later if each["version"] != version]
    return made
