"""Connection failures: why a session left the screen for the telephone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import ceil
from uuid import UUID

from counsellor_app.domain.kind import WhoCalls


class FailureReason(StrEnum):
    """The six reasons a counsellor can press, in the order of the buttons."""

    CANNOT_JOIN = "cannot_join"
    AUDIO_VIDEO = "audio_video"
    DROPPED = "dropped"
    OFFICE_LINE = "office_line"
    TOOL_FAILURE = "tool_failure"
    OTHER = "other"


class FailureSide(StrEnum):
    """Whose side the fault lies on."""

    CLIENT = "client"
    OFFICE = "office"
    TOOL = "tool"
    UNKNOWN = "unknown"


class FailurePhase(StrEnum):
    """When it happened: the person never got in, or was cut off (A flyer ③ names both)."""

    BEFORE_START = "before_start"
    MID_SESSION = "mid_session"


class CallResult(StrEnum):
    """How an attempt to reach the person by telephone went."""

    DIALLED = "dialled"
    REACHED = "reached"
    NO_ANSWER = "no_answer"
    AWAITING_CALL_BACK = "awaiting_call_back"


LIKELY_SIDE: dict[FailureReason, FailureSide] = {
    FailureReason.CANNOT_JOIN: FailureSide.CLIENT,
    FailureReason.AUDIO_VIDEO: FailureSide.UNKNOWN,
    FailureReason.DROPPED: FailureSide.UNKNOWN,
    FailureReason.OFFICE_LINE: FailureSide.OFFICE,
    FailureReason.TOOL_FAILURE: FailureSide.TOOL,
    FailureReason.OTHER: FailureSide.UNKNOWN,
}


class ProbeStep(StrEnum):
    """What the diagnosis looks at, in its order."""

    LINE = "line"
    NAME_RESOLUTION = "name_resolution"
    PROXY = "proxy"
    TOOL_HOST = "tool_host"
    CAPTIVE_PORTAL = "captive_portal"
    OFFICE_SERVER = "office_server"


class Verdict(StrEnum):
    """What a probe found."""

    GOOD = "good"
    BAD = "bad"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Finding:
    """One probe's result. ``code`` is a stable word such as ``refused`` or ``certificate_expired``;
    ``milliseconds`` how long the probe took, None where that says nothing."""

    step: ProbeStep
    verdict: Verdict
    code: str = ""
    milliseconds: int | None = None


@dataclass(frozen=True, slots=True)
class FailureAccount:
    """What is held to be the cause. A correction replaces the account in force and keeps the earlier ones.

    ``label`` is what the office called the reason then, empty for its usual name; ``own`` the key of a reason
    of the office's own, which counts under ``reason``.
    """

    reason: FailureReason
    side: FailureSide
    note: str = ""
    at: datetime | None = None
    staff_id: str = ""
    label: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class PhoneCall:
    """One attempt to reach the person. ``number`` is E.164, empty where the client calls the office."""

    at: datetime
    number: str
    who_calls: WhoCalls
    result: CallResult


@dataclass(frozen=True, slots=True)
class ConnectionFailure:
    """接続不良: one switch to the telephone and all that was learnt about it.

    ``id`` is the id of the command that made the switch. ``accounts`` holds every version of the cause,
    the last one in force. ``withdrawn`` is set when the switch was undone: it is kept but does not count.
    """

    id: UUID
    at: datetime
    phase: FailurePhase
    scheduled_start: datetime
    accounts: tuple[FailureAccount, ...]
    calls: tuple[PhoneCall, ...] = ()
    diagnosis: tuple[Finding, ...] = ()
    closed_at: datetime | None = None
    withdrawn: bool = False

    @property
    def account(self) -> FailureAccount:
        """The account of the cause that is in force."""
        return self.accounts[-1]

    @property
    def is_open(self) -> bool:
        """Whether the session still runs on the telephone because of this failure."""
        return self.closed_at is None and not self.withdrawn

    @property
    def minutes_lost(self) -> int:
        """Whole minutes of the slot, rounded up, in which the two could not talk.

        Before the start they are lost from the scheduled start, in the middle from the switch; until the
        person was reached, or as long as nobody noted that, until the switch itself.
        """
        lost_from = self.scheduled_start if self.phase is FailurePhase.BEFORE_START else self.at
        reached = next((call.at for call in self.calls if call.result is CallResult.REACHED), self.at)
        return max(0, ceil((reached - lost_from).total_seconds() / 60))
