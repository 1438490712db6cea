"""The one gate through which a link must pass before it is stored, and again before it is opened."""

import re

from counsellor_app.domain.invitation.folding import BIDI, CONTROL, INVISIBLE
from counsellor_app.domain.invitation.hosts import clean_host, resembles_service
from counsellor_app.domain.invitation.join_paths import judge_path
from counsellor_app.domain.invitation.model import DEFAULT_HOSTS, HostRules, JoinLink, Reason
from counsellor_app.domain.invitation.wrappers import is_opaque_wrapper, is_shortener, unwrap

URL_LIMIT = 8_000
"""Characters; no service or wrapper writes longer ones."""

_LAYERS = 5
_PERHAPS_WRAPPED = (
    Reason.HOST_NOT_ALLOWED,
    Reason.NOT_A_JOIN_URL,
    Reason.OPEN_REDIRECT,
    Reason.LOOKALIKE_HOST,
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
_PARTS = re.compile(r"https?:([/\\]*)([^/?#\\]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_TYPING_SLIP = re.compile(r"(?:h?t{1,3}ps?|https?[:;]?)\Z", re.IGNORECASE)
_OTHER_SERVICES = re.compile(
    r"(?:.*\.)?(?:skype\.com|whereby\.com|jit\.si|gotomeeting\.com|goto\.com|gotomeet\.me"
    r"|bluejeans\.com|chime\.aws"
    r"|discord\.gg|discord\.com|facetime\.apple\.com|ringcentral\.com|8x8\.vc|bigbluebutton\.org|vcube\.com"
    r"|nice2meet\.us|bell-face\.com|spatial\.chat|lync\.com|liveon\.ne\.jp|join\.me|zoho\.(?:com"
    r"|jp)|calling\.fun"
    r"|dialpad\.com|livestorm\.co|remo\.co|ovice\.(?:in|com)|v-cube\.com|freshvoice\.net|b-room\.jp)"
)


def judge_link(url: str, hosts: HostRules = DEFAULT_HOSTS) -> JoinLink | Reason:
    """Return the https link, scheme and host in lower case and wrappers undone, or why it may not be opened.

    Total: never raises. Judging an accepted link again returns the same link. Nothing is fetched.
    """
    target = url.strip(" \r\n\t")
    for layer in range(_LAYERS):
        verdict = _judge_one(target, hosts)
        inner = unwrap(target) if verdict in _PERHAPS_WRAPPED else None
        if inner is None:
            if layer and verdict in (Reason.HOST_NOT_ALLOWED, Reason.OTHER_SERVICE, Reason.SHORTENED_URL):
                return Reason.OPEN_REDIRECT
            return verdict
        target = inner
    return Reason.OPEN_REDIRECT


def _judge_one(url: str, hosts: HostRules) -> JoinLink | Reason:
    fault = _fault_of_text(url)
    if fault:
        return fault
    parts = _PARTS.fullmatch(url)
    if parts is None:
        scheme = _SCHEME.match(url)
        slip = scheme is not None and _TYPING_SLIP.match(scheme[1]) is not None
        plain = scheme is None and not url.startswith("\\\\")
        return Reason.MALFORMED_URL if slip or plain else Reason.BAD_SCHEME
    slashes, authority, path, query, fragment = (part or "" for part in parts.groups())
    if "\\" in slashes or "\\" in path or "\\" in query:
        return Reason.USERINFO_IN_URL if "@" in authority + path else Reason.BACKSLASH_IN_URL
    if slashes == "/":
        return _judge_slipped(authority or path.lstrip("/"), hosts)
    host = clean_host(authority) if slashes == "//" else Reason.MALFORMED_HOST
    if isinstance(host, Reason):
        return host
    service = hosts.service_of(host)
    if service is not None:
        return judge_path(service, host, path, query, fragment)
    return _stranger(host)


def _fault_of_text(url: str) -> Reason | None:
    if len(url) > URL_LIMIT:
        return Reason.TOO_LONG
    if BIDI.search(url):
        return Reason.BIDI_CONTROL
    if CONTROL.search(url) or INVISIBLE.search(url) or re.search(r"\s", url):
        return Reason.CONTROL_CHARACTER
    return None


def _judge_slipped(rest: str, hosts: HostRules) -> Reason:
    """`https:/zoom.us/…` is a slip of the keyboard when the host is right, else a trick."""
    host = clean_host(re.split(r"[/?#]", rest, maxsplit=1)[0])
    if isinstance(host, Reason):
        return host
    return Reason.MALFORMED_URL if hosts.service_of(host) else _stranger(host)


def _stranger(host: str) -> Reason:
    if is_shortener(host):
        return Reason.SHORTENED_URL
    if is_opaque_wrapper(host):
        return Reason.UNREADABLE_WRAPPER
    if _OTHER_SERVICES.fullmatch(host):
        return Reason.OTHER_SERVICE
    if resembles_service(host):
        return Reason.LOOKALIKE_HOST
    return Reason.HOST_NOT_ALLOWED
