"""How a desk stands towards its office: what the head of the window says, and what the desk is told."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.line.journal import Entry, JournalCounts
from counsellor_app.domain.line.presence import Colleague


class Line(StrEnum):
    """CONNECTING until the first answer; BARRED: the server answers and does not let this login in."""

    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    BARRED = "barred"


@dataclass(frozen=True, slots=True)
class OfficeState:
    """`since` is when the line came to be so; `code` is why it is not there, for a log or the help desk."""

    line: Line = Line.CONNECTING
    since: datetime | None = None
    counts: JournalCounts = field(default_factory=JournalCounts)
    code: str = ""

    @property
    def is_online(self) -> bool:
        """Whether the office answers."""
        return self.line is Line.ONLINE

    @property
    def is_sending(self) -> bool:
        """Whether something is on its way."""
        return self.is_online and self.counts.queued > 0


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The office's clock is `offset` ahead of this desk's, give or take `uncertainty`."""

    offset: timedelta
    uncertainty: timedelta


@dataclass(frozen=True, slots=True)
class Reloaded:
    """Everything may be different: the copy was taken anew."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Sessions of the copy that the office or another desk has changed; `others` are of other days."""

    sessions: tuple[Appointment, ...]
    others: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Returned:
    """An entry of the journal came back and waits in the tray."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Granted:
    """The office has said yes to what was wished: the session as it is there."""

    entry: Entry
    session: Appointment


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """Cards that another desk has changed."""

    people: frozenset[UUID]


@dataclass(frozen=True, slots=True)
class Present:
    """Who is at what at the other desks; nobody while the office is away."""

    colleagues: tuple[Colleague, ...]


News = OfficeState | ClockReading | Reloaded | Changed | Returned | Granted | PeopleChanged | Present


def best_reading(samples: tuple[ClockReading, ...]) -> ClockReading:
    """The sample that took the shortest way. Raises ValueError without samples."""
    return min(samples, key=lambda each: each.uncertainty)
