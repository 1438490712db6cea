"""Reading pasted meeting invitations, and judging whether a link may be opened."""

from counsellor_app.domain.invitation.judge import judge_link
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
from counsellor_app.domain.invitation.verdict import read_invitation

__all__ = [
    "DEFAULT_HOSTS",
    "Caution",
    "HostRules",
    "Invitation",
    "JoinLink",
    "Outcome",
    "Reason",
    "Service",
    "judge_link",
    "read_invitation",
]
