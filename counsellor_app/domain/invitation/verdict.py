"""The verdict on a text: the link offered, what else is known, what to look at, or why it is refused."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from counsellor_app.domain.invitation.content import Content
from counsellor_app.domain.invitation.fields import label_suggests, labelled_ids, passcode_after
from counsellor_app.domain.invitation.folding import OVERRIDES, fold
from counsellor_app.domain.invitation.gravity import (
    SUSPICIOUS,
    JudgedLink,
    gravest,
    host_service,
    is_grave,
    is_grave_alone,
)
from counsellor_app.domain.invitation.judge import judge_link
from counsellor_app.domain.invitation.links import Candidate, find_candidates
from counsellor_app.domain.invitation.mismatch import shows_another
from counsellor_app.domain.invitation.model import (
    DEFAULT_HOSTS,
    Caution,
    HostRules,
    Invitation,
    JoinLink,
    Outcome,
    Reason,
    Service,
)
from counsellor_app.domain.invitation.reading import read_content
from counsellor_app.domain.invitation.schedule import Schedule, read_schedule

_MOST_LINKS = 400
_MOST_IDS = 50
_CANCELLED = re.compile(
    r"^[ \t>]{0,20}(?:canceled|cancelled|キャンセル済み?|中止|取消|\[canceled\]|【(?:中止|キャンセル"
    r"|取消)】)[ \t]{0,5}[:：\]】]?|(?:キャンセル"
    r"|中止|取り?消)(?:され|になり|となり|といたし|いたしま)"
    r"|has been cancell?ed|【(?:中止|キャンセル|取消|取り消し)】",
    re.IGNORECASE | re.MULTILINE,
)
_NAMES = (
    (Service.ZOOM, re.compile(r"zoom|ズーム", re.IGNORECASE)),
    (Service.TEAMS, re.compile(r"teams|チームズ", re.IGNORECASE)),
    (Service.WEBEX, re.compile(r"webex", re.IGNORECASE)),
    (Service.MEET, re.compile(r"google ?meet|meet\.google", re.IGNORECASE)),
    (Service.TELEOFFICE, re.compile(r"tele ?office|テレオフィス|to\.ideep", re.IGNORECASE)),
)


def read_invitation(
    data: bytes | str, *, filename: str = "", now: datetime, hosts: HostRules = DEFAULT_HOSTS
) -> Invitation:
    """Read a pasted text or a file's bytes; `filename` only tells the kind by its ending.

    Total: never raises, answers a hostile text of 5 MB within a second. `now` (aware) decides the year
    of a date that has none.
    """
    content = read_content(data, filename)
    if content is None:
        return Invitation(Outcome.REJECT, reason=Reason.TOO_LONG)
    if OVERRIDES.search(content.text):
        return Invitation(Outcome.REJECT, reason=Reason.BIDI_CONTROL)
    candidates = find_candidates(content)[:_MOST_LINKS]
    judged = [JudgedLink(one, judge_link(one.url, hosts)) for one in candidates]
    if any(one.candidate.shown and shows_another(one.candidate.shown, one.verdict, hosts) for one in judged):
        return Invitation(Outcome.REJECT, reason=Reason.ANCHOR_MISMATCH)
    text = fold(_blank_links(content.text, candidates))
    schedule = _schedule(content, text, now)
    accepted = [one for one in judged if not one.candidate.truncated and isinstance(one.verdict, JoinLink)]
    if accepted:
        found = _with_link(text, accepted)
        suspicious = any(one.verdict in SUSPICIOUS for one in judged)
        found = _warned(found, Caution.SUSPICIOUS_LINK) if suspicious else found
    else:
        found = _without_link(content.text, text, judged, hosts)
    if found.outcome is Outcome.REJECT:
        return found
    cautions = (*found.warnings, *_cautions_of_text(text), *content.cautions, *schedule.cautions)
    unique = tuple(dict.fromkeys(cautions)) if found.outcome is not Outcome.NONE else ()
    return replace(found, start=schedule.start, end=schedule.end, warnings=unique)


def _schedule(content: Content, text: str, now: datetime) -> Schedule:
    return Schedule(content.start, content.end) if content.dated else read_schedule(text, now)


def _cautions_of_text(text: str) -> tuple[Caution, ...]:
    return (Caution.CANCELLED,) if _CANCELLED.search(text) else ()


def _warned(invitation: Invitation, *cautions: Caution) -> Invitation:
    return replace(invitation, warnings=(*invitation.warnings, *cautions))


def _blank_links(text: str, candidates: Sequence[Candidate]) -> str:
    """Without the addresses, so that their digits are read as nothing else; labels of anchors stay."""
    pieces: list[str] = []
    position = 0
    for one in candidates:
        if one.start < position or (one.shown and "/" not in one.shown):
            continue
        pieces += (text[position : one.start], " ")
        position = one.end
    return "".join((*pieces, text[position:]))


def _with_link(text: str, accepted: Sequence[JudgedLink]) -> Invitation:
    links = [one.verdict for one in accepted if isinstance(one.verdict, JoinLink)]
    link = links[0]
    if "?" not in link.url:
        link = next((one for one in links if "?" in one.url and _same_meeting(one, link)), link)
    ids = list(islice(labelled_ids(text, link.service), _MOST_IDS))
    position, meeting_id = next(
        (one for one in ids if one[1] == link.meeting_id), ids[0] if ids else (0, link.meeting_id)
    )
    cautions: list[Caution] = []
    if link.meeting_id and meeting_id != link.meeting_id:
        cautions.append(Caution.ID_MISMATCH)
        meeting_id = meeting_id if link.service in (Service.ZOOM, Service.TEAMS) else link.meeting_id
    if any(not _same_meeting(one, link) for one in links):
        cautions.append(Caution.SEVERAL_MEETINGS)
    if any(one.candidate.url.lower().startswith("http:") and one.verdict == link for one in accepted):
        cautions.append(Caution.UPGRADED_TO_HTTPS)
    passcode = None if link.service is Service.MEET else passcode_after(text, position)
    return Invitation(Outcome.ACCEPT, link.service, link.url, meeting_id, passcode, warnings=tuple(cautions))


def _same_meeting(one: JoinLink, other: JoinLink) -> bool:
    if one.service is not other.service:
        return False
    if one.meeting_id and other.meeting_id:
        return one.meeting_id == other.meeting_id
    return one.url.split("?")[0].lower() == other.url.split("?")[0].lower() or one.service is Service.TEAMS


def _without_link(raw: str, text: str, judged: Sequence[JudgedLink], hosts: HostRules) -> Invitation:
    whole = [one for one in judged if not one.candidate.truncated]
    reason = gravest(one.verdict for one in whole if is_grave(one, raw))
    if reason:
        return Invitation(Outcome.REJECT, reason=reason)
    service = _service_without_link(text, judged, hosts)
    truncated_id = _id_of_truncated(judged, hosts)
    ids = list(islice(labelled_ids(text, service), 1))
    meeting_id = ids[0][1] if ids else truncated_id
    passcode = passcode_after(text, ids[0][0] if ids else 0) if service is not Service.MEET else None
    truncated = any(one.candidate.truncated and host_service(one.candidate.url, hosts) for one in judged)
    if meeting_id is None and not (passcode and service) and not truncated:
        reason = gravest(one.verdict for one in whole if is_grave_alone(one))
        return Invitation(Outcome.REJECT, reason=reason) if reason else Invitation(Outcome.NONE)
    cautions = []
    if truncated:
        cautions.append(Caution.URL_TRUNCATED)
    if any(one.verdict is Reason.MALFORMED_URL for one in whole):
        cautions.append(Caution.URL_MALFORMED)
    if any(one.verdict is Reason.REGISTRATION_URL for one in whole):
        cautions.append(Caution.REGISTRATION_NEEDED)
    return Invitation(
        Outcome.PARTIAL,
        service,
        meeting_id=meeting_id,
        passcode=passcode,
        warnings=tuple(cautions) or (Caution.NO_URL,),
    )


def _service_without_link(text: str, judged: Sequence[JudgedLink], hosts: HostRules) -> Service | None:
    """By the hosts of its other links, by the services it names, by the label of the ID."""
    for one in judged:
        service = host_service(one.candidate.url, hosts)
        if service:
            return service
    named = [(found.start(), service) for service, pattern in _NAMES if (found := pattern.search(text))]
    suggested = label_suggests(text)
    if suggested and (not named or suggested in [service for _, service in named]):
        return suggested
    return min(named)[1] if named else None


def _id_of_truncated(judged: Sequence[JudgedLink], hosts: HostRules) -> str | None:
    for one in judged:
        found = re.search(r"/(?:j|w|meet)/(\d{9,13}(?=[?#/])|\d{11}\Z)", one.candidate.url)
        if one.candidate.truncated and found and host_service(one.candidate.url, hosts):
            return found[1]
    return None
