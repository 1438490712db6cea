"""Which version of an office's rules is in force, and what a version leaves blank."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.rules.choices import HoursKind
from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile
from counsellor_app.domain.rules.rule import Rule, Unstated


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the office still has to fill in or to say: a stable name, its rule and its article.

    While anything that ``blocks`` is missing, nothing can be booked.
    """

    name: str
    rule: Rule | None
    article: str
    blocks: bool


def profile_in_force(profiles: Iterable[OfficeProfile], on: date) -> OfficeProfile | None:
    """The version that applies to a booking made on ``on``: the one that took effect last, None if none has.

    Of two that take effect on one day the higher version applies.
    """
    begun = [each for each in profiles if each.effective_from is None or each.effective_from <= on]
    return max(begun, key=lambda each: (each.effective_from or date.min, each.version), default=None)


def missing_of_kind(profile: RuleProfile) -> tuple[Missing, ...]:
    """The blanks of one kind, by name: ``kinds.seeker.windows.1.opens`` is when its first window opens."""
    found = [
        Missing(f"terms.{name}", Rule.TERMS_CHANGE, "", True)
        for name in ("title", "version")
        if not getattr(profile.terms, name)
    ]
    blank = [rule for rule in Rule if profile.sources[rule].unstated is Unstated.BLANK]
    if profile.hours.kind is HoursKind.WEEKLY:
        if Rule.WINDOW in blank:
            name = f"kinds.{profile.key}.windows.1.days"
            found.append(Missing(name, Rule.WINDOW, "", True))
        prefix, article = f"kinds.{profile.key}.windows", profile.article(Rule.WINDOW)
        for number, window in enumerate(profile.hours.weekly, start=1):
            blanks = [name for name in ("opens", "closes") if getattr(window, name) is None]
            found += [Missing(f"{prefix}.{number}.{name}", Rule.WINDOW, article, True) for name in blanks]
    further = (rule for rule in blank if rule is not Rule.WINDOW)
    found += [Missing(f"kinds.{profile.key}.{rule}", rule, "", True) for rule in further]
    damaged = (rule for rule in Rule if profile.sources[rule].unstated is Unstated.DAMAGED)
    found += [Missing(f"kinds.{profile.key}.{rule}", rule, profile.article(rule), False) for rule in damaged]
    return tuple(found)


def missing(office: OfficeProfile) -> tuple[Missing, ...]:
    """Everything the office still has to fill in, by name."""
    own = () if office.phone else (Missing("phone", None, "", False),)
    of_kinds = (each for kind in office.kinds for each in missing_of_kind(kind))
    return own + tuple(dict.fromkeys(of_kinds))
