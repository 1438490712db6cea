"""A decision about future use while it is written down, or taken back."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.rules.choices import Ground
from counsellor_app.domain.rules.parts import RefusalGround
from counsellor_app.domain.typed_moments import MomentProblem, typed_date
from counsellor_app.ui.adding.field_words import date_word
from counsellor_app.ui.booking.words import ground_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.checks import Check
from counsellor_app.ui.fields.faces import Choices
from counsellor_app.ui.wording import translate


class RefusalField(StrEnum):
    """The fields of a decision; each value is the name of a field of `RefusalDraft`."""

    GROUND = "ground"
    FIRST = "first"
    LAST = "last"
    NOTE = "note"


@dataclass(frozen=True, slots=True, repr=False)
class RefusalDraft:
    """Texts as typed. ``lifts`` is the decision that is taken back, None for a new one."""

    ground: str = ""
    first: str = ""
    last: str = ""
    note: str = ""
    lifts: RefusalOfUse | None = None
    left: frozenset[RefusalField] = field(default_factory=frozenset)
    id: UUID = field(default_factory=uuid4)

    def text(self, of: RefusalField) -> str:
        """What stands in that field."""
        text: str = getattr(self, of.value)
        return text

    def typed(self, of: RefusalField, text: str) -> "RefusalDraft":
        """With another text in that field."""
        changes: dict[str, Any] = {of.value: text, "left": self.left - {of}}
        return replace(self, **changes)

    def after_leaving(self, *fields: RefusalField) -> "RefusalDraft":
        """With these fields looked at."""
        return replace(self, left=self.left | frozenset(fields))

    @property
    def fields(self) -> tuple[RefusalField, ...]:
        """What is asked: everything for a new decision, the reason alone to take one back."""
        return (RefusalField.NOTE,) if self.lifts else tuple(RefusalField)


def ground_choices(grounds: tuple[RefusalGround, ...]) -> Choices:
    """The grounds that the office's rules know, each with its article."""
    return tuple((str(each.ground), f"{ground_word(each.ground)} ({each.article})") for each in grounds)


def check(draft: RefusalDraft, of: RefusalField, today: date) -> Check:
    """What is to be said of a field."""
    if of is RefusalField.GROUND:
        return Check() if draft.ground else Check(translate("Refusing", "Choose the ground."))
    if of is RefusalField.NOTE:
        if trimmed(draft.note):
            return Check()
        return Check(translate("Refusing", "Write down the reason: it is kept with the decision."))
    day = _day(draft.text(of), today, is_last=of is RefusalField.LAST)
    if isinstance(day, MomentProblem):
        return Check(date_word(day))
    if day is None:
        return Check(hint=translate("Refusing", "Without a term"))
    first = _day(draft.first, today)
    if of is RefusalField.LAST and isinstance(first, date) and day < first:
        return Check(translate("Refusing", "The term ends before it begins. Check both days."))
    return Check(hint=long_date(day))


def faulty(draft: RefusalDraft, today: date) -> tuple[RefusalField, ...]:
    """The fields that stand in the way."""
    return tuple(each for each in draft.fields if check(draft, each, today).fault)


def refusal_of(
    draft: RefusalDraft, grounds: tuple[RefusalGround, ...], staff_id: str, now: datetime
) -> RefusalOfUse:
    """The decision as it is kept. Call it only when nothing is faulty."""
    note, today = trimmed(draft.note), japan_date(now)
    if draft.lifts is not None:
        words = "\n".join(each for each in (draft.lifts.note, note) if each)
        return replace(draft.lifts, lifted_at=now, lifted_by=staff_id, note=words)
    ground = Ground(draft.ground)
    first, last = _day(draft.first, today), _day(draft.last, today, is_last=True)
    return RefusalOfUse(
        id=draft.id,
        ground=ground,
        article=next((each.article for each in grounds if each.ground is ground), ""),
        first=first if isinstance(first, date) else today,
        last=last if isinstance(last, date) else None,
        decided_at=now,
        decided_by=staff_id,
        note=note,
    )


def _day(text: str, today: date, *, is_last: bool = False) -> date | MomentProblem | None:
    """The day that is meant; None where no end was given, today where no beginning was."""
    if not trimmed(text):
        return None if is_last else today
    return typed_date(text, today)
