"""What a timeline shows: columns, closed times, blocks and now, as values."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, ClientKind, Pending, State
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.line.presence import ALONE, Beside, Colleague, beside
from counsellor_app.ui.calendar.block_line import FIGURES, block_line
from counsellor_app.ui.calendar.clock_text import BlockClock
from counsellor_app.ui.calendar.lanes import Lane
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.today.faces.beside import beside_text, held_text
from counsellor_app.ui.wording import translate

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class BlockState:
    """One session in a timeline. ``start`` and ``end`` are minutes since midnight in Japan.

    The second line is ``before``, the figures of ``clock``, ``after``; in a narrow block ``short`` and the
    figures. ``tone`` and ``icon``, where set, take the place of the state's own. ``name`` holds no personal
    data in masked mode, and nothing else ever does.
    """

    id: UUID
    column: int
    lane: Lane
    start: int
    end: int
    state: State
    name: str
    times: str
    start_time: str
    before: str
    after: str
    clock: BlockClock | None
    tone: Tone | None
    icon: str
    is_running: bool
    beside: Beside = ALONE
    short: str = ""

    def figures(self, now: datetime) -> str:
        """The running figures at ``now``; empty where there are none."""
        return "" if self.clock is None else self.clock.figures(now)

    def spoken(self, now: datetime) -> str:
        """What a screen reader says; changes at most once a minute."""
        minutes = "" if self.clock is None else self.clock.spoken(now)
        start, _, end = self.times.partition("–")
        told = translate("DayView", "{start} to {end}, {name}, {line}").format(
            start=start, end=end, name=self.name, line=f"{self.before}{minutes}{self.after}"
        )
        others = beside_text(self.beside)
        return translate("DayView", "{block}, {others}").format(block=told, others=others) if others else told


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes since midnight in Japan, ``[start, end)``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HeldMark:
    """A time in a column that colleagues are just booking, in minutes since midnight in Japan."""

    column: int
    start: int
    end: int
    names: tuple[str, ...]

    @property
    def spoken(self) -> str:
        """From when to when, and who is booking it."""
        return translate("DayView", "{start} to {end} {held}").format(
            start=_clock(self.start), end=_clock(self.end), held=held_text(self.names)
        )


@dataclass(frozen=True, slots=True)
class ColumnFace:
    """A column's title; ``is_chosen`` marks mine or today; ``closed`` are its shaded times."""

    title: str
    is_chosen: bool
    closed: tuple[Span, ...]
    shows_now: bool = True


@dataclass(frozen=True, slots=True)
class TimelineFace:
    """All of a timeline. It holds as it is until ``valid_until``, but for the figures of the clocks."""

    columns: tuple[ColumnFace, ...]
    shown: Span
    blocks: tuple[BlockState, ...]
    valid_until: datetime | None
    held: tuple[HeldMark, ...] = ()

    def find(self, block_id: UUID | None) -> BlockState | None:
        """The block of that appointment."""
        return next((each for each in self.blocks if each.id == block_id), None)


@dataclass(frozen=True, slots=True)
class Viewer:
    """For whom a calendar is drawn: their staff id, whether names are masked, and who else is there."""

    me: str
    masked: bool = False
    colleagues: tuple[Colleague, ...] = ()


def block_of(appointment: Appointment, now: datetime, viewer: Viewer, column: int, lane: Lane) -> BlockState:
    """The block of one appointment at ``now``."""
    line = block_line(appointment, now, mine=appointment.counsellor_id == viewer.me, masked=viewer.masked)
    before, _, after = line.text.partition(FIGURES)
    start = minute_of_day(appointment.start)
    length = round((appointment.end - appointment.start).total_seconds() / 60)
    return BlockState(
        id=appointment.id,
        column=column,
        lane=lane,
        start=start,
        end=min(start + length, DAY_MINUTES),
        state=_shown_state(appointment),
        name=masked_name() if viewer.masked else shown_name(appointment),
        times=span(appointment.start, appointment.end),
        start_time=hhmm(appointment.start),
        before=before,
        after=after,
        clock=line.clock,
        tone=line.tone,
        icon=line.icon,
        is_running=appointment.is_running,
        beside=beside(appointment, viewer.colleagues),
        short=line.short.partition(FIGURES)[0],
    )


def _shown_state(appointment: Appointment) -> State:
    """A booking that the office has not heard of looks like one that is not firm."""
    is_wish = appointment.pending is Pending.BOOK and not appointment.is_running
    return State.TENTATIVE if is_wish and appointment.is_live else appointment.state


def minute_of_day(moment: datetime) -> int:
    """Whole minutes since midnight in Japan."""
    local = moment.astimezone(JAPAN)
    return local.hour * 60 + local.minute


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def shown_name(appointment: Appointment) -> str:
    """How the client is called in a block: an employer by the company."""
    client = appointment.client
    return (client.company if client.kind is ClientKind.EMPLOYER else "") or client.name


def masked_name() -> str:
    """What stands for a name while the screen is shared."""
    return translate("DayView", "Client")
