"""保存期間: how long each kind of data is kept, and what is due to be deleted.

The offices' documents (S, A, N) name no period. So none is built in: everything is kept until somebody who
may sets a period, with the ground for it.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from counsellor_app.domain.appointment import State
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.staff import Actor

LONGEST_MONTHS = 1200
POLICY = "RetentionYears"
"""The key that IT sets for all PCs (docs/deployment.md)."""


class DataKind(StrEnum):
    """What has a period of its own, in the order in which it is deleted."""

    HELD = "held"
    """Sessions that took place, were broken off, or to which nobody came."""
    NOT_HELD = "not_held"
    """Bookings that were cancelled or lapsed."""
    PEOPLE = "people"
    """Cards of people of whom no session is left."""
    DRAFTS = "drafts"
    """Forms begun and never finished."""


STATES: Mapping[DataKind, frozenset[State]] = {
    DataKind.HELD: frozenset({State.DONE, State.STOPPED, State.NO_SHOW}),
    DataKind.NOT_HELD: frozenset({State.CANCELLED, State.LAPSED}),
}
"""Which sessions belong to a kind; none that is still live belongs to any."""

FIXED_TOGETHER = frozenset(DataKind) - {DataKind.DRAFTS}
"""The kinds whose period IT fixes where it fixes one."""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """`months` is counted from the end of a session, from the last change of a card or a form; None keeps for
    good. `ground` is a person's words. Raises ValueError for a period out of bounds or without a ground.
    """

    kind: DataKind
    months: int | None = None
    ground: str = ""

    def __post_init__(self) -> None:
        if self.months is not None and not 1 <= self.months <= LONGEST_MONTHS:
            raise ValueError("months")
        if self.months is not None and not self.ground.strip():
            raise ValueError("ground")

    def cutoff(self, now: datetime) -> datetime | None:
        """What ended before this moment (a midnight in Japan) is due; None where nothing ever is."""
        return None if self.months is None else start_of_day(months_before(japan_date(now), self.months))


def fixed_by_policy(rules: tuple[RetentionRule, ...], years: int | None) -> tuple[RetentionRule, ...]:
    """The rules where IT has fixed how many whole years records are kept; forms begun keep their own rule."""
    if years is None:
        return rules
    return tuple(
        each
        if each.kind not in FIXED_TOGETHER
        else RetentionRule(each.kind, years * 12, f"{POLICY} = {years}")
        for each in rules
    )


def months_before(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or the last of that month."""
    number = day.year * 12 + day.month - 1 - months
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class Due:
    """What would go of one kind: how many by the year (Japan), the oldest day, and how many are held back
    although their time is up: use refused, or a command not yet told to the office.
    """

    kind: DataKind
    by_year: tuple[tuple[int, int], ...] = ()
    oldest: date | None = None
    held_back: int = 0

    @property
    def count(self) -> int:
        """How many would go."""
        return sum(number for _, number in self.by_year)


@dataclass(frozen=True, slots=True)
class Erasure:
    """The record of a deletion: who, when, by which rules, how many. It names nobody whose data went.

    `finished_at` is None while it runs, or when the program was ended in the middle of it. `scrubbed`: file
    and backups were rewritten without what went; until then it could be dug up with the key.
    """

    id: UUID
    started_at: datetime
    by: Actor = field(repr=False)
    rules: tuple[RetentionRule, ...]
    counts: Mapping[DataKind, int]
    finished_at: datetime | None = None
    cancelled: bool = False
    scrubbed: bool = False
    backups_replaced: int = 0
