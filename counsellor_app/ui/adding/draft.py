"""What has been entered so far, and which of it a hand has typed."""

from dataclasses import dataclass, replace

from counsellor_app.ui.adding.form import Field, Form

_CHOSEN = frozenset({Field.KIND, Field.COUNSELLOR, Field.ROOM})


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """`by_hand` are fields that no invitation overwrites; `left` those whose faults are told by now."""

    form: Form
    by_hand: frozenset[Field] = frozenset()
    left: frozenset[Field] = frozenset()

    def typed(self, field: Field, text: str) -> "Draft":
        """With what a hand has typed or chosen; an emptied field may be filled from an invitation again."""
        keeps = bool(text) or field in _CHOSEN
        by_hand = self.by_hand | {field} if keeps else self.by_hand - {field}
        return Draft(self.form.with_text(field, text), by_hand, self.left - {field})

    def prefilled(self, field: Field, text: str) -> "Draft":
        """With what an invitation says, where no hand has typed anything else."""
        if field in self.by_hand or self.form.text(field) == text:
            return self
        left = self.left | {field} if text else self.left - {field}
        return replace(self, form=self.form.with_text(field, text), left=left)

    def after_leaving(self, *fields: Field) -> "Draft":
        """With these fields looked at."""
        return replace(self, left=self.left | frozenset(fields))
