"""What an office has made its own: texts, rules, reasons for failure, in versions that are never changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from counsellor_app.domain.failure_reasons import FailureReasons


@dataclass(frozen=True, slots=True)
class OwnText:
    """The office's text for a place (``TemplatePlace.key``), written down by a member of staff.

    ``text`` is None where the office went back to the text that ships.
    """

    place: str
    version: int
    subject: str
    text: str | None
    at: datetime
    staff_id: str


@dataclass(frozen=True, slots=True)
class OwnRules:
    """The office's rules as plain data, in force from a day on."""

    version: int
    effective_from: date
    content: Mapping[str, Any]
    at: datetime
    staff_id: str


@dataclass(frozen=True, slots=True)
class ReasonsVersion:
    """What the office calls the reasons for failure, in force from `at` until the next version."""

    version: int
    reasons: FailureReasons
    at: datetime
    staff_id: str
