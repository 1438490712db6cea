"""The rules by name, and where each of them is written."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """Everything a rule profile lays down. Each has a ``Source`` in each profile."""

    TOOL = "tool"
    LENGTH = "length"
    WINDOW = "window"
    CLOSED_DAYS = "closed_days"
    SLOT_STEP = "slot_step"
    BUFFER = "buffer"
    DEADLINE = "deadline"
    DEADLINE_COUNT = "deadline_count"
    CHANNEL = "channel"
    SECOND_BOOKING = "second_booking"
    ITEMS = "items"
    CONFIRMATION = "confirmation"
    EXPIRY = "expiry"
    ID_DELIVERY = "id_delivery"
    MAIL_WATCH = "mail_watch"
    MAIL_WATCH_LIMIT = "mail_watch_limit"
    CANCEL = "cancel"
    NO_SHOW = "no_show"
    NO_SHOW_COUNT = "no_show_count"
    LOGIN_LEAD = "login_lead"
    WARNINGS = "warnings"
    END = "end"
    FALLBACK = "fallback"
    AFTER_FALLBACK = "after_fallback"
    ELIGIBILITY = "eligibility"
    ATTENDANTS = "attendants"
    PRIVATE_ROOM = "private_room"
    RECORDING = "recording"
    CONSENT = "consent"
    TOOL_TERMS = "tool_terms"
    TERMS_CHANGE = "terms_change"
    STOP_OR_REFUSE = "stop_or_refuse"
    USAGE_RECORD = "usage_record"
    DISCLOSURE = "disclosure"
    PERSONAL_DATA = "personal_data"


class Unstated(StrEnum):
    """Why a rule has no article: the document leaves a choice, or says nothing at all.

    The first eight are the choices of rules.md, in its order; the value in force is the default named there
    unless the office has set another.
    """

    DAY_BEFORE = "day_before"
    MAIL_WATCH = "mail_watch"
    TENTATIVE_EXPIRY = "tentative_expiry"
    AFTER_FALLBACK = "after_fallback"
    BUFFER = "buffer"
    EMPLOYER_SESSION = "employer_session"
    NO_SHOW_COUNT = "no_show_count"
    CLOSED_DAYS = "closed_days"
    ELSEWHERE = "elsewhere"
    """Written on a web page, not in the document."""
    DAMAGED = "damaged"
    """The text of the document is damaged: the office has to say what it means."""
    PROGRAM_DEFAULT = "program_default"
    """No document speaks of it and the program needs a value."""
    BLANK = "blank"
    """The office has not said it yet: what stands there is only offered, and nothing can be booked."""
    OFFICE_SETS = "office_sets"
    """The office has filled in what its document does not say."""
    NO_RULE = "no_rule"
    """The document lays nothing down, and nothing is enforced."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: an article, or the reason why there is none. A damaged text has both."""

    article: str = ""
    unstated: Unstated | None = None

    def __post_init__(self) -> None:
        one = bool(self.article) != (self.unstated is not None)
        if not one and not (self.article and self.unstated is Unstated.DAMAGED):
            raise ValueError("source")

    @property
    def is_stated(self) -> bool:
        """Whether the office's document says it."""
        return self.unstated is None
