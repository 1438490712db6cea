"""Commands a desk must always be able to give: values with an id. ``command_effects`` carries them out."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.appointment import JoinDetails, Outcome, State, ToldHow
from counsellor_app.domain.failure import CallResult, FailureReason, FailureSide, Finding
from counsellor_app.domain.kind import WhoCalls
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.taken import Taken

if TYPE_CHECKING:
    from counsellor_app.domain.booking.refusal import BookingRefusal


class RefusalCode(StrEnum):
    """Why a command cannot be carried out."""

    WRONG_STATE = "wrong_state"
    TOO_EARLY = "too_early"
    NO_SUCH_RULE = "no_such_rule"
    FALLBACK_OPEN = "fallback_open"
    UNKNOWN_FAILURE = "unknown_failure"
    NOTHING_TO_UNDO = "nothing_to_undo"
    TIME_TAKEN = "time_taken"
    NOT_ALLOWED = "not_allowed"
    """Rules of the office stand against a wish."""
    PERSON_UNCLEAR = "person_unclear"
    """Somebody has to say who of several a booking is for."""


class Refused(Exception):  # noqa: N818 - the domain's word
    """A command that does not fit the appointment as it stands. Carries codes and ids, no personal data."""

    obstacles: "tuple[BookingRefusal, ...]" = ()
    """Which rules stand against a wish, with the code NOT_ALLOWED."""

    def __init__(
        self, code: RefusalCode, state: State | None, command: str, taken: Taken | None = None
    ) -> None:
        """`taken` says who has the time, with the code TIME_TAKEN; `state` is None for a booking that never
        came about.
        """
        super().__init__(f"{command} in state {state}: {code}")
        self.taken = taken
        self.code = code
        self.state = state
        self.command = command


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Who wants what done to which appointment, and when they wanted it. ``at`` is aware, in UTC."""

    id: UUID
    appointment_id: UUID
    at: datetime
    by: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirm(Command):
    """A tentative booking becomes a firm one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenJoin(Command):
    """The counsellor has gone into the meeting and waits there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Command):
    """The two have met online."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchToPhone(Command):
    """電話切替: the session goes on by telephone, on the same record and the same clock.

    ``label`` and ``own`` as in `FailureAccount`.
    """

    reason: FailureReason
    label: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackToOnline(Command):
    """The connection works again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectFailure(Command):
    """A better account of a failure; the earlier one is kept."""

    failure_id: UUID
    reason: FailureReason
    side: FailureSide
    note: str = ""
    label: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDiagnosis(Command):
    """What the background diagnosis found."""

    failure_id: UUID
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCall(Command):
    """An attempt to reach the person by telephone during a fallback."""

    failure_id: UUID
    number: str
    who_calls: WhoCalls
    result: CallResult


@dataclass(frozen=True, slots=True, kw_only=True)
class End(Command):
    """The consultation is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOutcome(Command):
    """What came of it; may be given again to correct it."""

    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmNoShow(Command):
    """みなしキャンセル: a person confirms what the clock proposed (S 6(4), A 4(3), N 6(6))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop(Command):
    """The session is broken off by the office (S 12(1), A 10(1), N 12(1)); ``ground`` is a person's words."""

    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TellJoin(Command):
    """The person has been told meeting ID and passcode."""

    how: ToldHow


@dataclass(frozen=True, slots=True, kw_only=True)
class SetJoin(Command):
    """Join details came, or changed."""

    join: JoinDetails


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteNote(Command):
    """The note of the appointment, whole."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Command):
    """Takes the last step back, if it is still the last."""

    of: UUID
