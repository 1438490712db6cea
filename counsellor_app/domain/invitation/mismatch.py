"""Does a link show one address and lead to another?"""

import re

from counsellor_app.domain.invitation.hosts import clean_host
from counsellor_app.domain.invitation.judge import judge_link
from counsellor_app.domain.invitation.model import HostRules, JoinLink, Reason

_SHOWN = re.compile(
    r"\s*<?\s*(?:https?://)?((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})(?:[/?#:]|\s|\Z)", re.IGNORECASE
)


def shows_another(shown: str, verdict: JoinLink | Reason, hosts: HostRules) -> bool:
    """True when the visible text is the address of a meeting and the address behind it leads elsewhere.

    Different writings of one meeting (without the password, shortened, wrapped by a filter) are no mismatch.
    """
    match = _SHOWN.match(shown[:300])
    if match is None:
        return False
    host = clean_host(match[1])
    service = hosts.service_of(host) if not isinstance(host, Reason) else None
    if service is None:
        return False
    if isinstance(verdict, Reason):
        return verdict not in (
            Reason.NOT_A_JOIN_URL,
            Reason.REGISTRATION_URL,
            Reason.MALFORMED_URL,
            Reason.UNREADABLE_WRAPPER,
        )
    if verdict.service is not service:
        return True
    claimed = judge_link(re.split(r"\s", shown.strip("<> \n"))[0], hosts)
    if not isinstance(claimed, JoinLink) or claimed.meeting_id is None or verdict.meeting_id is None:
        return False
    return claimed.meeting_id != verdict.meeting_id
