"""The report of a period: figures, and bars by every dimension, as codes and ids without words.

Screen, exports and paper show the same report.
"""

from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.statistics.facts import Names
from counsellor_app.domain.statistics.period import Period


class Dimension(StrEnum):
    """By what sessions or switches are told apart. The comment names the keys of its bars."""

    DAY = "day"  # 2026-11-24
    MONTH = "month"  # 2026-11
    HOUR = "hour"  # 09, in Japan
    KIND = "kind"  # KindRules.key
    TOOL = "tool"  # Service, or empty: no tool known
    COUNSELLOR = "counsellor"  # Staff.id
    ROOM = "room"  # MeetingRoom.id, or empty: no room
    OUTCOME = "outcome"  # Result, or empty: not written down
    STATE = "state"  # State
    NO_SHOW = "no_show"  # Contact
    CANCEL_CHANNEL = "cancel_channel"  # Channel, or empty: by the office
    CANCEL_NOTICE = "cancel_notice"  # a span of days, see `day_span`
    LEAD = "lead"  # a span of days
    INCIDENT = "incident"  # Outage.id
    SWITCH_REASON = "switch_reason"  # FailureReason, or INCIDENT
    OWN_REASON = "own_reason"  # NamedReason.own
    SWITCH_SIDE = "switch_side"  # FailureSide
    SWITCH_PHASE = "switch_phase"  # FailurePhase
    SWITCH_HOUR = "switch_hour"  # 09, in Japan
    SWITCH_TOOL = "switch_tool"  # Service, or empty
    FINDING = "finding"  # ProbeStep that was bad, or Found


OF_SWITCHES = frozenset(
    {
        Dimension.INCIDENT,
        Dimension.SWITCH_REASON,
        Dimension.OWN_REASON,
        Dimension.SWITCH_SIDE,
        Dimension.SWITCH_PHASE,
        Dimension.SWITCH_HOUR,
        Dimension.SWITCH_TOOL,
        Dimension.FINDING,
    }
)
"""Dimensions whose bars count switches to the telephone; the others count sessions."""


INCIDENT = "incident"
"""Under which the switches of days of failures stand among the reasons: they are no failures of their own."""


class Contact(StrEnum):
    """Whether somebody who did not come got in touch afterwards."""

    WITH = "with_contact"
    WITHOUT = "without_contact"


class Found(StrEnum):
    """What a diagnosis came to where it names no step."""

    ALL_GOOD = "all_good"
    NOT_DIAGNOSED = "not_diagnosed"


@dataclass(frozen=True, slots=True)
class Bar:
    """``count`` sessions or switches. ``minutes``: of sessions the minutes talked (of rooms: held), of
    switches the minutes lost. ``parts`` only for days and months: took place on the screen throughout, took
    place with a switch to the telephone, did not take place (no-show or cancelled).
    """

    key: str
    count: int
    minutes: int = 0
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The bars of one dimension: in their natural order where there is one, else the largest first."""

    dimension: Dimension
    bars: tuple[Bar, ...]

    @property
    def total(self) -> int:
        """All bars together. Findings may add up to more than there are switches."""
        return sum(bar.count for bar in self.bars)

    def count(self, key: str) -> int:
        """The bar of that key, 0 where there is none."""
        return next((bar.count for bar in self.bars if bar.key == key), 0)


@dataclass(frozen=True, slots=True)
class Figures:
    """The few numbers that come first. ``booked`` are all sessions whose start lies in the period; ``held``
    those that took place; ``waiting`` those to come. ``incidents`` are days of failures,
    ``incident_switches`` those of the ``switches`` that belong to them. ``lead_days`` is the median, None
    without bookings.
    """

    booked: int = 0
    held: int = 0
    waiting: int = 0
    talk_minutes: int = 0
    overrun: int = 0
    no_shows: int = 0
    no_shows_contacted: int = 0
    cancelled: int = 0
    cancelled_same_day: int = 0
    lapsed: int = 0
    switches: int = 0
    switched_sessions: int = 0
    minutes_lost: int = 0
    incidents: int = 0
    incident_switches: int = 0
    lead_days: int | None = None

    @property
    def switched_share(self) -> float:
        """Sessions with a switch among those that took place, 0.0 to 1.0."""
        return self.switched_sessions / self.held if self.held else 0.0

    @property
    def no_show_share(self) -> float:
        """No-shows among those that took place or should have, 0.0 to 1.0."""
        expected = self.held + self.no_shows
        return self.no_shows / expected if expected else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about one period."""

    period: Period
    figures: Figures
    sections: tuple[Section, ...]
    names: Names

    def section(self, dimension: Dimension) -> Section:
        """The bars of a dimension, none where nothing was counted."""
        return next((each for each in self.sections if each.dimension is dimension), Section(dimension, ()))

    @property
    def is_empty(self) -> bool:
        """Whether no session starts in the period and it had no day of failures."""
        return self.figures.booked == 0 and not self.names.outages


@dataclass(frozen=True, slots=True)
class Comparison:
    """A report beside that of the period before."""

    now: Report
    before: Report


@dataclass(frozen=True, slots=True)
class Selection:
    """The sessions behind one bar."""

    dimension: Dimension
    key: str
