"""A form that was begun and not finished, as it is kept over a crash."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DraftForm(StrEnum):
    """The forms that are kept while they are filled in."""

    BOOKING = "booking"
    ADDING = "adding"


@dataclass(frozen=True, slots=True, repr=False)
class KeptDraft:
    """What `staff_id` had typed by `at`; `content` are the form's own names and texts, personal data.

    `device` is the PC at which it was typed, where an office has several; empty for a desk of its own.
    """

    form: DraftForm
    staff_id: str
    at: datetime
    content: Mapping[str, object]
    device: str = ""
