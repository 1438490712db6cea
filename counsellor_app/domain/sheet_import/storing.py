"""What becomes of the rows of a list when they are taken over, and why some are not."""

from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.sheet_import.verdict import RowVerdict


class Fate(StrEnum):
    """What happens to a row. Those of `BLOCKING` keep the whole list from being stored."""

    STORED = "stored"
    SKIPPED = "skipped"
    LEFT_OUT = "left_out"
    ON_FILE = "on_file"
    IN_PERSON = "in_person"
    TO_CONFIRM = "to_confirm"
    DATE_UNKNOWN = "date_unknown"
    TIME_UNKNOWN = "time_unknown"
    NAME_UNKNOWN = "name_unknown"
    OUTCOME_UNKNOWN = "outcome_unknown"
    PERSON_UNCLEAR = "person_unclear"
    TIME_TAKEN = "time_taken"
    TOO_LONG = "too_long"


BLOCKING = frozenset(
    {
        Fate.TO_CONFIRM,
        Fate.DATE_UNKNOWN,
        Fate.TIME_UNKNOWN,
        Fate.NAME_UNKNOWN,
        Fate.OUTCOME_UNKNOWN,
        Fate.PERSON_UNCLEAR,
        Fate.TIME_TAKEN,
        Fate.TOO_LONG,
    }
)
"""A person has to mend the row, accept its warnings, or leave it out by name."""


@dataclass(frozen=True, slots=True)
class RowFate:
    """One row and what happens to it."""

    row: RowVerdict
    fate: Fate

    @property
    def blocks(self) -> bool:
        """Whether nothing is stored because of this row."""
        return self.fate in BLOCKING


@dataclass(frozen=True, slots=True)
class TakeOver:
    """What came of a whole list: every row has a fate, and either all that can be are stored or none is."""

    fates: tuple[RowFate, ...]

    @property
    def is_stored(self) -> bool:
        """Whether the rows of fate `STORED` are in the file now."""
        return not any(each.blocks for each in self.fates)
