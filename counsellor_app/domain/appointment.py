"""予約 and what is true of it at a given moment."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from counsellor_app.domain.failure import ConnectionFailure
from counsellor_app.domain.kind import KindRules


class State(StrEnum):
    """Where an appointment stands."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    ONLINE = "online"
    PHONE = "phone"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    STOPPED = "stopped"


RUNNING = frozenset({State.ONLINE, State.PHONE})
AHEAD = frozenset({State.TENTATIVE, State.CONFIRMED, State.WAITING})
LIVE = RUNNING | AHEAD
"""States that hold the counsellor's and the room's time."""


class ClientKind(StrEnum):
    """利用者 are job seekers or employers."""

    JOB_SEEKER = "job_seeker"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class ClientPhone:
    """A number of a client: E.164, with a word such as 携帯 or 自宅, and whether the office may call it."""

    e164: str
    label: str = ""
    may_call: bool = True
    ext: str = ""


@dataclass(frozen=True, slots=True)
class Client:
    """利用者. ``name`` is exactly as typed; ``kana`` its reading as typed; ``number`` the 求職番号."""

    id: UUID
    name: str
    kana: str = ""
    kind: ClientKind = ClientKind.JOB_SEEKER
    number: str = ""
    email: str = ""
    company: str = ""
    phones: tuple[ClientPhone, ...] = ()

    @property
    def callable_phones(self) -> tuple[ClientPhone, ...]:
        """Numbers the office may dial, the preferred one first."""
        return tuple(phone for phone in self.phones if phone.may_call)


class Service(StrEnum):
    """The tool a session runs on."""

    ZOOM = "zoom"
    TELEOFFICE = "teleoffice"
    TEAMS = "teams"
    MEET = "meet"
    WEBEX = "webex"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class JoinDetails:
    """参加情報: what one needs to get into the meeting."""

    service: Service
    url: str = ""
    meeting_id: str = ""
    passcode: str = field(default="", repr=False)


class ToldHow(StrEnum):
    """How the person was told meeting ID and passcode."""

    PHONE = "phone"
    MY_PAGE = "my_page"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Told:
    """The tick: the person has been told ID and passcode."""

    at: datetime
    staff_id: str
    how: ToldHow


class Result(StrEnum):
    """What came of a consultation."""

    COMPLETED = "completed"
    REFERRED = "referred"
    CONTINUES = "continues"
    CUT_SHORT = "cut_short"


@dataclass(frozen=True, slots=True)
class Outcome:
    """相談結果, written down after the end; ``note`` is free text."""

    result: Result
    note: str = ""


class AttendantKind(StrEnum):
    """Who sits with the client; to be declared beforehand (S 12(3), A 10(3), N 12(3))."""

    INTERPRETER = "interpreter"
    CARER = "carer"
    FAMILY = "family"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attendant:
    """同席者."""

    kind: AttendantKind
    name: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """The time of a booking and who holds it, ``[start, end)``."""

    start: datetime
    end: datetime
    counsellor_id: str
    room_id: str | None


@dataclass(frozen=True, slots=True)
class UndoStep:
    """What an undo of the last command would bring back; ``note`` is None where it changed no note, ``slot``
    where it moved nothing. ``untold`` and ``unasked``: before it nobody had told the ID, or asked after
    attendants.
    """

    command_id: UUID
    state: State
    started_at: datetime | None
    ended_at: datetime | None
    expires_at: datetime | None = None
    note: str | None = None
    slot: Slot | None = None
    untold: bool = False
    unasked: bool = False


class Pending(StrEnum):
    """What a desk has asked of its office about a session while the office was away, and not heard of yet.

    BOOK: the office does not know the session at all (仮受付, not sent).
    """

    BOOK = "book"
    MOVE = "move"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Appointment:
    """予約: a time held for one client, one counsellor and, if online, one meeting room.

    All moments are aware, in UTC. The slot is ``[start, end)``: the end stands whatever happens to the
    connection. ``attendants`` is None as long as nobody has asked. ``version`` counts stored changes.
    ``pending`` is only ever set at a desk of an office.
    """

    id: UUID
    kind: KindRules
    client: Client
    counsellor_id: str
    start: datetime
    end: datetime
    state: State = State.CONFIRMED
    room_id: str | None = None
    join: JoinDetails | None = None
    expires_at: datetime | None = None
    join_opened_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    failures: tuple[ConnectionFailure, ...] = ()
    told: Told | None = None
    outcome: Outcome | None = None
    attendants: tuple[Attendant, ...] | None = None
    note: str = ""
    undo: UndoStep | None = None
    version: int = 0
    pending: Pending | None = None

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("naive_time")
        if not timedelta(0) < self.end - self.start <= timedelta(hours=8):
            raise ValueError("slot_length")

    @property
    def is_live(self) -> bool:
        """Whether it holds its counsellor's and its room's time."""
        return self.state in LIVE

    @property
    def is_running(self) -> bool:
        """Whether the two are talking, online or on the telephone."""
        return self.state in RUNNING

    @property
    def open_failure(self) -> ConnectionFailure | None:
        """The failure because of which the session is on the telephone now."""
        return next((failure for failure in reversed(self.failures) if failure.is_open), None)

    @property
    def last_failure(self) -> ConnectionFailure | None:
        """The latest failure that was not withdrawn."""
        return next((failure for failure in reversed(self.failures) if not failure.withdrawn), None)
