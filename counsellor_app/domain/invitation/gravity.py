"""Which of a text's refused links make the whole text refused, and which are only scenery."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from counsellor_app.domain.invitation.hosts import clean_host, is_makers_host
from counsellor_app.domain.invitation.links import Candidate
from counsellor_app.domain.invitation.model import HostRules, JoinLink, Reason, Service

_ALWAYS_GRAVE = (
    Reason.BIDI_CONTROL,
    Reason.CONTROL_CHARACTER,
    Reason.USERINFO_IN_URL,
    Reason.IDN_HOMOGRAPH,
    Reason.LOOKALIKE_HOST,
    Reason.IP_HOST,
    Reason.NONSTANDARD_PORT,
    Reason.BAD_SCHEME,
    Reason.OPEN_REDIRECT,
    Reason.SHORTENED_URL,
    Reason.UNREADABLE_WRAPPER,
    Reason.HOST_START_URL,
    Reason.MALFORMED_HOST,
    Reason.PATH_TRICK,
    Reason.BACKSLASH_IN_URL,
    Reason.OTHER_SERVICE,
    Reason.TOO_LONG,
)
_GRAVE_ALONE = (Reason.REGISTRATION_URL, Reason.MALFORMED_URL, Reason.NOT_A_JOIN_URL)
_MEETING_SHAPE = re.compile(
    r"/(?:j|w|wc|my|s)/\w|[?&/\-]pwd\b|meetup-join|j\.php\?mtid"
    r"|/[a-z]{3}-[a-z]{4}-[a-z]{3}(?![\w-])|accesscode=|zoom|teams|webex"
    r"|/meet(?:ing)?/|/join",
    re.IGNORECASE,
)
_JOIN_LABEL = re.compile(
    r"(?:参加(?:する|url|リンク|はこちら)?|join(?: [a-z ]{0,30})?|(?:zoom|ミーティング|会議)の?(?:url"
    r"|リンク)|入室(?:url)?"
    r"|ビデオ通話のリンク)[^\n]{0,6}\s*\n?\s*\Z",
    re.IGNORECASE,
)
SUSPICIOUS = (Reason.USERINFO_IN_URL, Reason.IDN_HOMOGRAPH, Reason.LOOKALIKE_HOST, Reason.IP_HOST)
_AUTHORITY = re.compile(r"https?://([^/?#\\]*)", re.IGNORECASE)
_FOREIGN = re.compile(r"\?.*(?::|%3a)(?:/|%2f){2}", re.IGNORECASE)
_ORDER = {reason: rank for rank, reason in enumerate(Reason)}


@dataclass(frozen=True, slots=True)
class JudgedLink:
    """A candidate with what the gate says of it."""

    candidate: Candidate
    verdict: JoinLink | Reason


def gravest(reasons: Iterable[JoinLink | Reason]) -> Reason | None:
    return min((one for one in reasons if isinstance(one, Reason)), key=_ORDER.__getitem__, default=None)


def host_service(url: str, hosts: HostRules) -> Service | None:
    """The service behind a URL's host, whatever the rest of the URL is."""
    match = _AUTHORITY.match(url)
    host = clean_host(match[1]) if match else Reason.MALFORMED_HOST
    return None if isinstance(host, Reason) else hosts.service_of(host)


def is_grave(judged: JudgedLink, text: str) -> bool:
    """True when a text with this link, and no good one, must be refused even if it holds ID and passcode."""
    candidate, verdict = judged.candidate, judged.verdict
    if verdict in _ALWAYS_GRAVE:
        return (
            not candidate.bare
            or verdict is not Reason.LOOKALIKE_HOST
            or bool(_MEETING_SHAPE.search(candidate.url))
        )
    if verdict is Reason.NOT_A_JOIN_URL:
        return _FOREIGN.search(candidate.url) is not None
    if verdict is not Reason.HOST_NOT_ALLOWED or _is_makers(candidate.url):
        return False
    if _MEETING_SHAPE.search(candidate.url.partition("//")[2].partition("/")[2].join("//")):
        return True
    before = text[max(0, candidate.start - 60) : candidate.start]
    return not candidate.bare and bool(
        _JOIN_LABEL.search(before) or _JOIN_LABEL.search(candidate.shown[-60:])
    )


def is_grave_alone(judged: JudgedLink) -> bool:
    """True when a text that holds this link and nothing else of a meeting is refused, not merely empty."""
    return judged.verdict in _GRAVE_ALONE


def _is_makers(url: str) -> bool:
    match = _AUTHORITY.match(url)
    return match is not None and is_makers_host(match[1].lower())
