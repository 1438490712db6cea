"""Domain values for tests: whole and plausible, each test changes only what it is about.

All names are invented; telephone numbers are from ranges that are not given out to people.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any, TypeVar
from uuid import UUID

from counsellor_app.domain.appointment import (
    Appointment,
    Client,
    ClientPhone,
    JoinDetails,
    Service,
    State,
)
from counsellor_app.domain.commands import Command
from counsellor_app.domain.day import Day
from counsellor_app.domain.failure import (
    ConnectionFailure,
    FailureAccount,
    FailurePhase,
    FailureReason,
    FailureSide,
)
from counsellor_app.domain.kind import EndPolicy, KindRules, WhoCalls
from counsellor_app.domain.staff import Actor, MeetingRoom, Role, Staff

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
"""Tuesday 令和8年11月24日, ten o'clock in Japan."""

TODAY = date(2026, 11, 24)
"""The Japanese calendar day of `NOW`."""

ME = "sato"
STAFF = (
    Staff("sato", "佐藤 美咲"),
    Staff("tanaka", "田中 健一"),
    Staff("mori", "森 由美子"),
    Staff("kimura", "木村 花", Role.RECEPTION),
)
ROOMS = (
    MeetingRoom("zoom-1", "Zoom 1", "zoom"),
    MeetingRoom("zoom-2", "Zoom 2", "zoom"),
    MeetingRoom("teleoffice-1", "TeleOffice 1", "teleoffice"),
)
ACTOR = Actor("sato", "os-sato", "PC-01")

WEEKDAY = KindRules("weekday", "平日", "Weekday", profile_version="2023-09-19")
EVENING = KindRules("evening", "平日夜間・土曜", "Evening and Saturday", minutes=45)
EMPLOYER = KindRules("employer", "求人者", "Employer", no_show_minutes=None, who_calls=WhoCalls.NOT_STATED)
ENDS = replace(WEEKDAY, key="ends", end_policy=EndPolicy.ENDS)

C = TypeVar("C", bound=Command)

_numbers = count(1)


def an_id() -> UUID:
    """An id that no other call has given in this process, the same in every run."""
    return UUID(int=0xDE5C << 112 | 4 << 76 | 2 << 62 | next(_numbers))


def minutes(number: float) -> timedelta:
    """A span in minutes."""
    return timedelta(minutes=number)


def a_phone(**changes: Any) -> ClientPhone:
    """A mobile number that may be called."""
    return replace(ClientPhone("+819000000001", "携帯"), **changes)


def a_client(**changes: Any) -> Client:
    """A job seeker with a number, a reading and two telephones."""
    client = Client(
        id=changes.pop("id", None) or an_id(),
        name="山田 太郎",
        kana="ヤマダ タロウ",
        number="42020-1234567",
        email="yamada@example.jp",
        phones=(a_phone(), a_phone(e164="+81956000001", label="自宅", may_call=False)),
    )
    return replace(client, **changes)


def join_details(**changes: Any) -> JoinDetails:
    """Invented join details of a Zoom meeting."""
    details = JoinDetails(
        Service.ZOOM, "https://us02web.zoom.us/j/84150297613?pwd=abc", "84150297613", "k4xRmcQ"
    )
    return replace(details, **changes)


def a_failure(**changes: Any) -> ConnectionFailure:
    """An open failure of a session in the middle of it."""
    failure = ConnectionFailure(
        id=changes.pop("id", None) or an_id(),
        at=NOW + minutes(7),
        phase=FailurePhase.MID_SESSION,
        scheduled_start=NOW,
        accounts=(
            FailureAccount(FailureReason.DROPPED, FailureSide.UNKNOWN, at=NOW + minutes(7), staff_id=ME),
        ),
    )
    return replace(failure, **changes)


def an_appointment(**changes: Any) -> Appointment:
    """A confirmed half hour from `NOW` on, with `ME`, in the first Zoom room.

    `end` follows a changed `start` or `kind` unless it is given too.
    """
    kind = changes.get("kind", WEEKDAY)
    start = changes.get("start", NOW)
    whole = {
        "id": changes.pop("id", None) or an_id(),
        "kind": kind,
        "client": changes.pop("client", None) or a_client(),
        "counsellor_id": ME,
        "start": start,
        "end": start + minutes(kind.minutes),
        "room_id": "zoom-1",
        "join": join_details(),
    }
    return Appointment(**{**whole, **changes})


def a_day(*appointments: Appointment, **changes: Any) -> Day:
    """The day of `NOW` at a small office, with the given appointments in order."""
    day = Day(TODAY, "見本公共職業安定所", STAFF, ROOMS)
    for each in appointments:
        day = day.with_appointment(each)
    return replace(day, **changes)


def a_command(kind: type[C], appointment: Appointment, **changes: Any) -> C:
    """A command of that class on the appointment, given at `NOW` by `ACTOR` unless changed."""
    given = {"id": an_id(), "appointment_id": appointment.id, "at": NOW, "by": ACTOR}
    return kind(**{**given, **changes})


RUNNING = {"state": State.ONLINE, "started_at": NOW}
"""Changes that make `an_appointment` one that runs."""
