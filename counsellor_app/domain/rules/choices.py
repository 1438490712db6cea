"""What a rule can say: the alternatives that the offices' documents know."""

from enum import StrEnum


class DayCount(StrEnum):
    """How "the day before" (前日) is counted."""

    CALENDAR_DAY = "calendar_day"
    BUSINESS_DAY = "business_day"


class HoursKind(StrEnum):
    """How the times of a kind are laid down."""

    WEEKLY = "weekly"
    BY_AGREEMENT = "by_agreement"
    """Whenever both sides agree (S 6の3(1))."""
    ELSEWHERE = "elsewhere"
    """On a web page outside the document and outside this program (S 6の2(2))."""


class Channel(StrEnum):
    """How a wish to book, or to cancel, reaches the office."""

    PHONE = "phone"
    MAIL = "mail"
    COUNTER = "counter"
    PUBLIC_SITE = "public_site"
    MY_PAGE = "my_page"
    IN_SESSION = "in_session"
    TOOL_LINK = "tool_link"


class CallsTakenBy(StrEnum):
    """Who answers the telephone for bookings."""

    OFFICE = "office"
    ASSIGNED_OFFICER = "assigned_officer"


class Item(StrEnum):
    """What a person may be asked for at a booking."""

    TIME = "time"
    NAME = "name"
    NUMBER = "number"
    EMAIL = "email"
    PHONE = "phone"
    MY_PAGE = "my_page"
    MY_PAGE_EMAIL = "my_page_email"


class Asked(StrEnum):
    """Whether an item must be given."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NOT_ASKED = "not_asked"


class Route(StrEnum):
    """What makes a booking firm."""

    AT_ONCE = "at_once"
    TOOL_LINK = "tool_link"
    """A link in a mail of the tool, clicked in time."""
    MY_PAGE_CONTACT = "my_page_contact"
    """The person contacts the office after its My Page message."""
    IN_SESSION = "in_session"
    """Agreed in a session."""


class ToldBy(StrEnum):
    """How the person learns the date that was booked."""

    TOOL_MAIL = "tool_mail"
    OFFICE = "office"
    MY_PAGE_MESSAGE = "my_page_message"


class LateFrom(StrEnum):
    """From when the late channels of cancelling apply."""

    SAME_DAY = "same_day"
    TOOL_CUT_OFF = "tool_cut_off"
    """A time the tool sets and the document does not name (S 6の2(4))."""


class AfterFallback(StrEnum):
    """What a switch to the telephone does to the clock."""

    END_STANDS = "end_stands"
    CLOCK_RESTARTS = "clock_restarts"


class Standing(StrEnum):
    """What may be true of a person and decides who may use the service."""

    REGISTERED = "registered"
    ABOUT_TO_REGISTER = "about_to_register"
    EMPLOYER_HR = "employer_hr"
    TERMS_ACCEPTED = "terms_accepted"
    CONTINUOUS_SUPPORT = "continuous_support"
    SOME_NEED = "some_need"
    MY_PAGE_OPENED = "my_page_opened"
    EQUIPPED = "equipped"


class ConsentBasis(StrEnum):
    """By what act a person accepts the terms."""

    BY_APPLYING = "by_applying"
    BY_CONFIRMING_CONTACT = "by_confirming_contact"
    ON_SCREEN = "on_screen"
    BY_USE_AFTER_CHANGE = "by_use_after_change"


class TermsChange(StrEnum):
    """What a change of the terms needs."""

    ANNOUNCED = "announced"
    NOT_ANNOUNCED = "not_announced"


class ToolConsent(StrEnum):
    """How the tool's own terms are accepted."""

    DEEMED_BY_APPLYING = "deemed_by_applying"
    ASKED_FOR = "asked_for"


class Ground(StrEnum):
    """Why a session may be stopped, or future use refused, by a person's decision."""

    THREATS = "threats"
    ABUSE = "abuse"
    NOT_FINDING_WORK = "not_finding_work"
    NO_SHOW_WITHOUT_CONTACT = "no_show_without_contact"
