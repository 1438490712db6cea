"""The demonstration's day: who sees whom how many minutes from now, and how each session goes."""

from dataclasses import dataclass
from enum import Enum, auto

from counsellor_app.domain.appointment import AttendantKind


class Story(Enum):
    """How far a session has come, and by which way."""

    COMPLETED = auto()
    REFERRED = auto()
    CONTINUES = auto()
    DONE_BY_PHONE = auto()
    NO_SHOW = auto()
    STOPPED = auto()
    CANCELLED = auto()
    LAPSED = auto()
    TENTATIVE = auto()
    AHEAD = auto()
    AHEAD_TOLD = auto()
    WAITING = auto()
    ONLINE = auto()
    ON_PHONE = auto()


@dataclass(frozen=True, slots=True)
class Planned:
    """One session: the place of its counsellor (0 is me), minutes from now to its start, kind, room, story.

    `attendants` is None where nobody has asked.
    """

    counsellor: int
    offset: int
    kind: str
    room: str
    story: Story
    attendants: tuple[AttendantKind, ...] | None = ()


WEEKDAY, EVENING, EMPLOYER = "weekday", "evening_saturday", "employer"
ROOM_1, ROOM_2, ROOM_3, ROOM_4 = "teleoffice-1", "teleoffice-2", "teleoffice-3", "teleoffice-4"

NEXT_OF_MINE = Planned(0, 2, WEEKDAY, ROOM_1, Story.AHEAD)
"""The session that begins within two minutes."""

TODAY = (
    NEXT_OF_MINE,
    Planned(0, -185, WEEKDAY, ROOM_1, Story.COMPLETED),
    Planned(0, -140, EVENING, ROOM_3, Story.REFERRED),
    Planned(0, -80, WEEKDAY, ROOM_1, Story.NO_SHOW, None),
    Planned(0, -42, WEEKDAY, ROOM_3, Story.CONTINUES),
    Planned(0, 40, EVENING, ROOM_3, Story.AHEAD_TOLD, (AttendantKind.INTERPRETER,)),
    Planned(0, 95, WEEKDAY, ROOM_2, Story.TENTATIVE, None),
    Planned(0, 135, EMPLOYER, ROOM_4, Story.AHEAD),
    Planned(1, -155, WEEKDAY, ROOM_2, Story.DONE_BY_PHONE),
    Planned(1, -110, WEEKDAY, ROOM_2, Story.CANCELLED, None),
    Planned(1, -24, WEEKDAY, ROOM_2, Story.ON_PHONE),
    Planned(1, 20, WEEKDAY, ROOM_4, Story.AHEAD_TOLD),
    Planned(1, 60, EMPLOYER, ROOM_4, Story.AHEAD, None),
    Planned(1, 110, EVENING, ROOM_1, Story.AHEAD, (AttendantKind.CARER,)),
    Planned(2, -170, WEEKDAY, ROOM_4, Story.STOPPED),
    Planned(2, -100, EMPLOYER, ROOM_4, Story.COMPLETED),
    Planned(2, -69, WEEKDAY, ROOM_4, Story.LAPSED, None),
    Planned(2, -38, WEEKDAY, ROOM_4, Story.ONLINE),
    Planned(2, -3, WEEKDAY, ROOM_3, Story.WAITING),
    Planned(2, 30, WEEKDAY, ROOM_2, Story.AHEAD_TOLD),
    Planned(2, 75, WEEKDAY, ROOM_1, Story.AHEAD, None),
)


@dataclass(frozen=True, slots=True)
class Routine:
    """A session of an ordinary day: counsellor, hour and minute in Japan, room."""

    counsellor: int
    hour: int
    minute: int
    room: str


ORDINARY_DAY = (
    Routine(0, 9, 30, ROOM_1),
    Routine(1, 10, 30, ROOM_3),
    Routine(2, 13, 30, ROOM_2),
    Routine(0, 15, 0, ROOM_4),
)
PAST_STORIES = (
    Story.COMPLETED,
    Story.CONTINUES,
    Story.COMPLETED,
    Story.NO_SHOW,
    Story.REFERRED,
    Story.COMPLETED,
    Story.CANCELLED,
)
COMING_STORIES = (Story.AHEAD, Story.AHEAD, Story.TENTATIVE, Story.AHEAD, Story.AHEAD)
