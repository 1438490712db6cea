"""What an invitation says, and the words in which the program tells it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Service(StrEnum):
    """The tools a session can be held with."""

    ZOOM = "zoom"
    TEAMS = "teams"
    MEET = "meet"
    WEBEX = "webex"
    TELEOFFICE = "teleoffice"


class Outcome(StrEnum):
    """ACCEPT: a link to open. PARTIAL: no link, other fields. NONE: nothing to book. REJECT: refused."""

    ACCEPT = "accept"
    PARTIAL = "partial"
    NONE = "none"
    REJECT = "reject"


class Reason(StrEnum):
    """Why a link, or a whole text, is refused; the gravest first."""

    BIDI_CONTROL = "bidi_control"
    CONTROL_CHARACTER = "control_character"
    ANCHOR_MISMATCH = "anchor_mismatch"
    USERINFO_IN_URL = "userinfo_in_url"
    IDN_HOMOGRAPH = "idn_homograph"
    LOOKALIKE_HOST = "lookalike_host"
    IP_HOST = "ip_host"
    NONSTANDARD_PORT = "nonstandard_port"
    BAD_SCHEME = "bad_scheme"
    OPEN_REDIRECT = "open_redirect"
    SHORTENED_URL = "shortened_url"
    UNREADABLE_WRAPPER = "unreadable_wrapper"
    HOST_START_URL = "host_start_url"
    MALFORMED_HOST = "malformed_host"
    PATH_TRICK = "path_trick"
    BACKSLASH_IN_URL = "backslash_in_url"
    OTHER_SERVICE = "other_service"
    HOST_NOT_ALLOWED = "host_not_allowed"
    REGISTRATION_URL = "registration_url"
    MALFORMED_URL = "malformed_url"
    NOT_A_JOIN_URL = "not_a_join_url"
    TOO_LONG = "too_long"


class Caution(StrEnum):
    """What the person at the desk should look at before booking."""

    ID_MISMATCH = "id_mismatch"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    URL_TRUNCATED = "url_truncated"
    URL_MALFORMED = "url_malformed"
    NO_URL = "no_url"
    SEVERAL_MEETINGS = "several_meetings"
    START_APPROXIMATE = "start_approximate"
    YEAR_ASSUMED = "year_assumed"
    DATE_INVALID = "date_invalid"
    ALL_DAY = "all_day"
    RECURRING = "recurring"
    CANCELLED = "cancelled"
    UPGRADED_TO_HTTPS = "upgraded_to_https"
    INVISIBLE_CHARACTERS = "invisible_characters"
    SUSPICIOUS_LINK = "suspicious_link"
    REGISTRATION_NEEDED = "registration_needed"


@dataclass(frozen=True, slots=True)
class HostRules:
    """The hosts one office may open; a host of the form `*.name` stands for every host below `name`.

    Zoom, Teams, Meet and Webex are the makers' own hosts. TeleOffice's are a setting of the office
    (rules.md, choice 9): the guides show `*.to.ideep.com`, the office adds what its own mails show.
    """

    teleoffice: tuple[str, ...] = ("*.to.ideep.com",)
    zoom: tuple[str, ...] = ("zoom.us", "*.zoom.us", "zoomgov.com", "*.zoomgov.com")
    teams: tuple[str, ...] = (
        "teams.microsoft.com",
        "teams.live.com",
        "teams.cloud.microsoft",
        "gov.teams.microsoft.us",
        "dod.teams.microsoft.us",
    )
    meet: tuple[str, ...] = ("meet.google.com",)
    webex: tuple[str, ...] = ("*.webex.com",)

    def service_of(self, host: str) -> Service | None:
        """Return the service behind a lower-case host; None when the office does not allow it."""
        for service in Service:
            if any(_host_matches(host, pattern) for pattern in getattr(self, service.value)):
                return service
        return None


DEFAULT_HOSTS = HostRules()


@dataclass(frozen=True, slots=True)
class JoinLink:
    """A link that may be opened: https, an allowed host, the shape of a meeting of its service."""

    url: str = field(repr=False)
    service: Service
    meeting_id: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What was read. `start` and `end` are aware and keep the offset they were written in.

    `meeting_id`: digits (Zoom, Teams, Webex), abc-defg-hij (Meet), the access code (TeleOffice).
    After a rejection everything but `reason` and `warnings` is empty, so nothing of the text is stored.
    """

    outcome: Outcome
    service: Service | None = None
    join_url: str | None = field(default=None, repr=False)
    meeting_id: str | None = field(default=None, repr=False)
    passcode: str | None = field(default=None, repr=False)
    start: datetime | None = None
    end: datetime | None = None
    warnings: tuple[Caution, ...] = ()
    reason: Reason | None = None


def _host_matches(host: str, pattern: str) -> bool:
    wanted = pattern.lower()
    if wanted.startswith("*."):
        return host.endswith(wanted[1:]) and len(host) > len(wanted) - 1
    return host == wanted
