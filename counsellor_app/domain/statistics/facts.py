"""What a store counts: sessions in groups, and the few facts that need a rule of the domain one by one.

Nothing here names a person.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from counsellor_app.domain.appointment import Result, State
from counsellor_app.domain.failure import ConnectionFailure
from counsellor_app.domain.failure_reasons import USUAL, FailureReasons
from counsellor_app.domain.outage import Outage
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.staff import MeetingRoom, Staff

HELD = frozenset({State.DONE, State.STOPPED, State.ONLINE, State.PHONE})
"""States of a session that took place, or does so now."""


@dataclass(frozen=True, slots=True)
class SessionGroup:
    """``count`` sessions that are alike. ``hour`` is of the start in Japan, 0 to 23; ``tool`` a Service's
    value or empty. ``slot`` is the time they held, ``talk`` from start to end as far as both are known,
    ``overrun`` how many ended after their slot; ``contacted`` says that who did not come got in touch.
    """

    day: date
    hour: int
    kind: str
    counsellor_id: str
    room_id: str
    tool: str
    state: State
    outcome: Result | None
    contacted: bool
    count: int
    slot: timedelta
    talk: timedelta
    overrun: int


@dataclass(frozen=True, slots=True)
class LeadGroup:
    """``count`` sessions that were booked ``days`` calendar days before they start."""

    days: int
    count: int


@dataclass(frozen=True, slots=True)
class CancelFact:
    """A cancellation: by which channel (None: by the office), how many calendar days before the session."""

    session_id: UUID
    channel: Channel | None
    days: int


@dataclass(frozen=True, slots=True)
class SwitchFact:
    """A switch to the telephone that was not taken back. ``day`` is the session's, ``outage`` the incident to
    which it belongs.
    """

    session_id: UUID
    day: date
    kind: str
    counsellor_id: str
    tool: str
    failure: ConnectionFailure
    outage: UUID | None = None


@dataclass(frozen=True, slots=True)
class KindName:
    """A kind of consultation as the office names it."""

    key: str
    label_ja: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Names:
    """What ids and keys stand for. ``outages`` are the period's, oldest first; ``sees_outcomes`` says whether
    who asks may know what came of sessions.
    """

    kinds: tuple[KindName, ...] = ()
    staff: tuple[Staff, ...] = ()
    rooms: tuple[MeetingRoom, ...] = ()
    reasons: FailureReasons = USUAL
    outages: tuple[Outage, ...] = ()
    sees_outcomes: bool = True

    def outage(self, key: str) -> Outage | None:
        """The outage of a bar of incidents."""
        return next((each for each in self.outages if str(each.id) == key), None)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a store counted on some days."""

    sessions: tuple[SessionGroup, ...] = ()
    leads: tuple[LeadGroup, ...] = ()
    cancelled: tuple[CancelFact, ...] = ()
    switches: tuple[SwitchFact, ...] = ()
    kinds: tuple[KindName, ...] = ()
    outages: tuple[Outage, ...] = ()
