"""The shapes of links that lead into a meeting, service by service, and those that only look like it."""

import re
from urllib.parse import parse_qsl

from counsellor_app.domain.invitation.model import JoinLink, Reason, Service

_ZOOM_ID = re.compile(r"/(?:j|w|s|wc/join|wc|p)/(\d{9,11})(?:/(?:join|start))?/?", re.IGNORECASE)
_ZOOM_NAME = re.compile(r"/my/[\w.%-]+/?", re.ASCII | re.IGNORECASE)
_ZOOM_REGISTER = re.compile(
    r"/(?:meeting|webinar)/register/[\w-]+/?(?:#.*)?|/(?:ev|e)/[\w-]+.*|/launch/edl?/.+",
    re.ASCII | re.IGNORECASE,
)
_TEAMS_THREAD = re.compile(r"/l/meetup-join/[^/?#]*(?::|%3a)[^/?#]+/\d+/?", re.IGNORECASE)
_TEAMS_ID = re.compile(r"/meet/(\d{9,16})/?", re.IGNORECASE)
_TEAMS_REGISTER = re.compile(r"/(?:event|registration)/.+", re.IGNORECASE)
_MEET_CODE = re.compile(r"/(?:_meet/)?([a-z]{3}-[a-z]{4}-[a-z]{3})/?", re.IGNORECASE)
_MEET_NAME = re.compile(r"/lookup/[\w-]{3,}/?", re.ASCII | re.IGNORECASE)
_WEBEX_MTID = re.compile(r"/(?:[\w.-]+/){0,2}(?:j|e|d|m|onstage/g)\.php", re.ASCII | re.IGNORECASE)
_WEBEX_NAME = re.compile(
    r"/(?:[\w.-]+/)?(?:meet|join|m)/[\w.@%-]+/?|/webappng/sites/[\w.-]+/(?:meeting/(?:info|download"
    r"|register)?/?[\w-]+"
    r"|dashboard/pmr/[\w.%-]+)/?|/wbxmjs/joinservice/sites/[\w.-]+/meeting/download/[\w-]+/?",
    re.ASCII | re.IGNORECASE,
)
_WEBEX_REGISTER = re.compile(
    r".*/(?:r\.php|weblink/register/[\w-]+|meeting/register/[\w-]+)/?", re.ASCII | re.IGNORECASE
)
_TELEOFFICE = re.compile(r"/.*(?:join|guest|meeting).*", re.IGNORECASE)
_FOREIGN_ADDRESS = re.compile(r"(?::|%3a)(?:/|%2f){2}", re.IGNORECASE)
_ESCAPED_STEP = re.compile(r"%(?:2f|5c|2e|00|0a|0d|25(?:2f|5c|2e))", re.IGNORECASE)


def judge_path(service: Service, host: str, path: str, query: str, fragment: str) -> JoinLink | Reason:
    """Return the link for a path below an allowed host, or why it leads into no meeting.

    `path` begins with `/` or is empty; `query` and `fragment` come without their mark.
    """
    if not path.isascii() or "/../" in f"{path}/" or "//" in path or _ESCAPED_STEP.search(path):
        return Reason.PATH_TRICK
    if _FOREIGN_ADDRESS.search(query):
        return Reason.OPEN_REDIRECT if _JUDGES[service](path, query, fragment) else Reason.NOT_A_JOIN_URL
    found = _JUDGES[service](path, query, fragment)
    if isinstance(found, Reason):
        return found
    if found is None:
        return Reason.NOT_A_JOIN_URL
    path, query, meeting_id = found
    url = f"https://{host}{path}" + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
    return JoinLink(url, service, meeting_id or None)


_Found = tuple[str, str, str] | Reason | None


def _zoom(path: str, query: str, _fragment: str) -> _Found:
    if _ZOOM_REGISTER.fullmatch(path):
        return Reason.REGISTRATION_URL
    numbered = _ZOOM_ID.fullmatch(path)
    if not numbered:
        return (path, query, "") if _ZOOM_NAME.fullmatch(path) else _nearly_zoom(path)
    if "zak" in _names(query) or path.lower().endswith("/start"):
        return Reason.HOST_START_URL
    if path[:3].lower() == "/s/":
        return f"/j/{path[3:]}", query, numbered[1]
    return path, query, numbered[1]


def _nearly_zoom(path: str) -> Reason | None:
    return Reason.MALFORMED_URL if re.match(r"/[jw]/[^/]+", path, re.IGNORECASE) else None


def _teams(path: str, query: str, fragment: str) -> _Found:
    if _TEAMS_REGISTER.fullmatch(path):
        return Reason.REGISTRATION_URL
    numbered = _TEAMS_ID.fullmatch(path)
    if numbered:
        return path, query, numbered[1]
    if _TEAMS_THREAD.fullmatch(path):
        return path, query, ""
    if path in ("/_", "/v2", "/v2/") and _TEAMS_THREAD.fullmatch(fragment.partition("?")[0]):
        return path, query, ""
    return Reason.MALFORMED_URL if path.lower().startswith("/l/meetup-join/1") else None


def _meet(path: str, query: str, _fragment: str) -> _Found:
    coded = _MEET_CODE.fullmatch(path)
    if coded:
        return path, query, coded[1].lower()
    if _MEET_NAME.fullmatch(path):
        return path, query, ""
    return Reason.MALFORMED_URL if re.fullmatch(r"/[a-z]{1,4}-[a-z-]{1,9}", path) else None


def _webex(path: str, query: str, _fragment: str) -> _Found:
    if _WEBEX_REGISTER.fullmatch(path):
        return Reason.REGISTRATION_URL
    if _WEBEX_MTID.fullmatch(path):
        query = re.sub(r"(?i)\b(MTID=)3D(?=[a-z0-9]{10})", r"\1", query)
        ticket = re.search(r"(?i)(?:^|&)(?:MTID|ED)=[\w-]{5,}", query)
        return (path, query, "") if ticket else Reason.MALFORMED_URL
    return (path, query, "") if _WEBEX_NAME.fullmatch(path) else None


def _teleoffice(path: str, query: str, _fragment: str) -> _Found:
    codes = (
        [value for name, value in parse_qsl(query) if name.lower() == "accesscode"]
        if _countable(query)
        else []
    )
    if codes and re.fullmatch(r"[A-Za-z0-9_-]{4,64}", codes[0]):
        return path, query, codes[0]
    if "accesscode=" in query.lower():
        return Reason.MALFORMED_URL
    return (path, query, "") if _TELEOFFICE.fullmatch(path) and path.count("/") > 1 else None


def _names(query: str) -> set[str]:
    return (
        {name.lower() for name, _ in parse_qsl(query, keep_blank_values=True)}
        if _countable(query)
        else {"zak"}
    )


def _countable(query: str) -> bool:
    return query.count("&") < 100


_JUDGES = {
    Service.ZOOM: _zoom,
    Service.TEAMS: _teams,
    Service.MEET: _meet,
    Service.WEBEX: _webex,
    Service.TELEOFFICE: _teleoffice,
}
