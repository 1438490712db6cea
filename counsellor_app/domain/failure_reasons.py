"""接続不良の理由: what an office calls the reasons for failure, and the few of its own.

The six keep their keys, so that figures stay comparable between offices. A reason of the office's own counts
under one of them. A record carries the words it was made with: changing these changes no record.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.failure import FailureReason

MOST_OWN = 3
"""Reasons of the office's own that have a key: Ctrl+7 to 9."""
LONGEST = 20
"""Characters of a name; more would not be read on a button."""
_WIDE_BLANK = "\u3000"


@dataclass(frozen=True, slots=True)
class NamedReason:
    """What a counsellor can press. ``label`` is the office's name for it, empty for the usual one of the six;
    ``own`` the key of a reason of the office's own, empty for one of the six.
    """

    reason: FailureReason
    label: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class FailureReasons:
    """One version. ``named`` are those of the six that have a name here; ``own`` the office's own, in the
    order of their keys; ``retired`` those of before, which old records name.
    """

    named: tuple[NamedReason, ...] = ()
    own: tuple[NamedReason, ...] = ()
    retired: tuple[NamedReason, ...] = ()

    @property
    def choices(self) -> tuple[NamedReason, ...]:
        """Everything that can be pressed, in the order of the keys: the six, then the office's own."""
        return (*(NamedReason(each, self.label(each)) for each in FailureReason), *self.own)

    def label(self, reason: FailureReason) -> str:
        """The office's name for one of the six, empty for the usual one."""
        return next((each.label for each in self.named if each.reason is reason), "")

    def own_label(self, key: str) -> str:
        """The name of a reason of the office's own, retired or not; empty for an unknown one."""
        return next((each.label for each in (*self.own, *self.retired) if each.own == key), "")

    def next_key(self) -> str:
        """A key that no reason of the office's own has had."""
        numbers = (int(each.own) for each in (*self.own, *self.retired))
        return str(max(numbers, default=0) + 1)


USUAL = FailureReasons()
"""The six as they are delivered."""


class ReasonFault(StrEnum):
    """Why reasons cannot be kept as they are."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    TWICE = "twice"
    UNREADABLE = "unreadable"
    TOO_MANY = "too_many"


def faults_of(reasons: FailureReasons) -> tuple[tuple[NamedReason, ReasonFault], ...]:
    """Every name with what is wrong with it; empty where the reasons can be kept."""
    found = [
        (each, fault)
        for each in (*reasons.named, *reasons.own)
        if (fault := _fault(each, reasons)) is not None
    ]
    return (*found, *((each, ReasonFault.TOO_MANY) for each in reasons.own[MOST_OWN:]))


def _fault(named: NamedReason, reasons: FailureReasons) -> ReasonFault | None:
    label = trimmed(named.label)
    if not label:
        return ReasonFault.EMPTY if named.own else None
    if len(label) > LONGEST:
        return ReasonFault.TOO_LONG
    if not label.replace(_WIDE_BLANK, "").isprintable():
        return ReasonFault.UNREADABLE
    same = [each for each in (*reasons.named, *reasons.own) if trimmed(each.label) == label]
    return ReasonFault.TWICE if len(same) > 1 else None


def succeeding(wanted: FailureReasons, last: FailureReasons) -> FailureReasons:
    """``wanted`` as the version after ``last``: what had a key and has none now is retired, never gone."""
    own = tuple(replace(each, label=trimmed(each.label)) for each in wanted.own)
    kept = {each.own for each in own}
    gone: dict[str, NamedReason] = {}
    for each in (*wanted.retired, *last.retired, *last.own):
        if each.own not in kept:
            gone[each.own] = each
    return FailureReasons(_named(wanted.named), own, tuple(gone[key] for key in sorted(gone, key=int)))


def _named(wanted: Iterable[NamedReason]) -> tuple[NamedReason, ...]:
    """Those of the six that have a name, in their order."""
    labels = {each.reason: trimmed(each.label) for each in wanted}
    return tuple(NamedReason(each, labels[each]) for each in FailureReason if labels.get(each))


@dataclass(frozen=True, slots=True)
class ReasonChange:
    """What a change does to one reason. ``before`` and ``after`` are None where there was none, or is none
    from now on.
    """

    before: NamedReason | None
    after: NamedReason | None


def changes(before: FailureReasons, after: FailureReasons) -> tuple[ReasonChange, ...]:
    """What differs among the choices, in the order of the keys; a change of the order counts for nothing."""
    was = {(each.own or each.reason.value): each for each in before.choices}
    now = {(each.own or each.reason.value): each for each in after.choices}
    keys = dict.fromkeys((*was, *now))
    return tuple(ReasonChange(was.get(key), now.get(key)) for key in keys if was.get(key) != now.get(key))
