"""Kinds of consultation, as far as a running session needs their rules."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class EndPolicy(StrEnum):
    """What the office's terms say about the limit (S flyer: may, A flyer ③: is, N: silent)."""

    MAY_END = "may_end"
    ENDS = "ends"
    SILENT = "silent"


class WhoCalls(StrEnum):
    """Who dials after a fallback to the telephone (S flyer: the client, A flyer ③: the office)."""

    CLIENT = "client"
    OFFICE = "office"
    NOT_STATED = "not_stated"


class IdDelivery(StrEnum):
    """How meeting ID and passcode reach the person."""

    TOOL_MAIL = "tool_mail"
    PHONE_BEFORE_START = "phone_before_start"
    MY_PAGE_MESSAGE = "my_page_message"


@dataclass(frozen=True, slots=True)
class KindRules:
    """The rules of one kind that a booked session carries with it, whatever the profile says later.

    All durations are whole minutes. ``warning_minutes`` counts back from the end: ``(5, 0)`` warns five
    minutes before and at the limit. ``no_show_minutes`` is None where the kind knows no such rule (S 6の3).
    ``profile_version`` names the version of the rule profile that was in force at the booking.
    """

    key: str
    label_ja: str
    label_en: str
    minutes: int = 30
    login_lead_minutes: int = 5
    no_show_minutes: int | None = 10
    warning_minutes: tuple[int, ...] = (5, 0)
    end_policy: EndPolicy = EndPolicy.MAY_END
    who_calls: WhoCalls = WhoCalls.OFFICE
    id_delivery: IdDelivery = IdDelivery.TOOL_MAIL
    profile_version: str = ""

    @property
    def login_lead(self) -> timedelta:
        """How long before the start people log in."""
        return timedelta(minutes=self.login_lead_minutes)

    @property
    def no_show_after(self) -> timedelta | None:
        """How long after the start a person who has not come is deemed to have cancelled."""
        return None if self.no_show_minutes is None else timedelta(minutes=self.no_show_minutes)
