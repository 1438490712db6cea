"""The grid of days and start times: how many could be booked, or why none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale

from counsellor_app.domain.booking.free_times import DayTimes, Known, SlotTime
from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle
from counsellor_app.domain.era import weekday_mark
from counsellor_app.domain.japan import JAPAN
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.today.faces.beside import held_text
from counsellor_app.ui.wording import translate

UNCHECKED = "▲"
"""Marks a day of which this PC knows only the rules, while the office is away."""


class CellState(StrEnum):
    """What a cell says."""

    FREE = "free"
    FULL = "full"
    TOO_LATE = "too_late"
    PASSED = "passed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Cell:
    """One start on one day. ``count`` sessions could be booked then; ``slot`` is None where no time is;
    ``held_by`` is a colleague who is just booking it, which keeps nobody from being quicker.
    """

    state: CellState
    text: str
    spoken: str
    slot: SlotTime | None
    refusals: tuple[BookingRefusal, ...]
    is_picked: bool = False
    held_by: str = ""

    @property
    def is_free(self) -> bool:
        """Whether it can be booked as it is."""
        return self.state is CellState.FREE

    @property
    def may_be_overridden(self) -> bool:
        """Whether the rules in the way hold only in principle, and somebody is free."""
        return (
            self.slot is not None
            and bool(self.refusals)
            and bool(self.slot.pairs)
            and all(each.in_principle for each in self.refusals)
        )


@dataclass(frozen=True, slots=True)
class Head:
    """A day's column: date and weekday."""

    day: date
    date_text: str
    weekday_text: str


@dataclass(frozen=True, slots=True)
class GridFace:
    """Rows are start times, columns are days; ``cells`` has a row of cells for each start."""

    heads: tuple[Head, ...] = ()
    rows: tuple[str, ...] = ()
    cells: tuple[tuple[Cell, ...], ...] = ()

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell there; None outside."""
        inside = 0 <= row < len(self.cells) and 0 <= column < len(self.heads)
        return self.cells[row][column] if inside else None

    def place_of(self, start: datetime | None) -> tuple[int, int] | None:
        """Row and column of a start."""
        for row, cells in enumerate(self.cells):
            for column, cell in enumerate(cells):
                if start is not None and cell.slot is not None and cell.slot.start == start:
                    return row, column
        return None

    def first_free(self) -> tuple[int, int] | None:
        """Row and column of the earliest free time."""
        free = [
            (cell.slot.start, row, column)
            for row, cells in enumerate(self.cells)
            for column, cell in enumerate(cells)
            if cell.is_free and cell.slot is not None
        ]
        return min(free)[1:] if free else None


def grid_face(
    days: tuple[DayTimes, ...],
    picked: datetime | None,
    today: date,
    held_by: Callable[[datetime], str] = lambda _start: "",
) -> GridFace:
    """The grid of ``days``; ``held_by`` tells who else is just booking a start, "" for nobody."""
    by_day = [{_wall(slot): slot for slot in day.times} for day in days]
    starts = sorted({start for slots in by_day for start in slots})
    cells = tuple(
        tuple(
            _held(_cell(day, start, slots.get(start), picked), held_by)
            for day, slots in zip(days, by_day, strict=True)
        )
        for start in starts
    )
    return GridFace(
        tuple(_head(day.day, today, day.known) for day in days),
        tuple(f"{start.hour}:{start.minute:02}" for start in starts),
        cells,
    )


def _wall(slot: SlotTime) -> time:
    return slot.start.astimezone(JAPAN).time()


def _head(day: date, today: date, known: Known) -> Head:
    if QLocale().language() == QLocale.Language.Japanese:
        weekday = f"({weekday_mark(day)})"
    else:
        weekday = QLocale().toString(QDate(day.year, day.month, day.day), "ddd")
    if day == today:
        weekday = translate("BookingGrid", "today")
    if known is Known.RULES:
        weekday = f"{UNCHECKED}{weekday}"
    return Head(day, f"{day.month}/{day.day}", weekday)


def _cell(day: DayTimes, start: time, slot: SlotTime | None, picked: datetime | None) -> Cell:
    refusals = slot.refusals if slot is not None else day.refusals
    state = _state(slot, refusals)
    count = min(len(slot.counsellors), len(slot.rooms)) if slot is not None else 0
    text = str(count) if state is CellState.FREE else _word(state)
    at = hhmm(slot.start) if slot is not None else f"{start.hour}:{start.minute:02}"
    told = translate("BookingGrid", "%n free", None, count) if state is CellState.FREE else text
    spoken = translate("BookingGrid", "{date} {time}: {state}").format(
        date=long_date(day.day), time=at, state=told
    )
    is_picked = slot is not None and slot.start == picked
    return Cell(state, text, spoken, slot, refusals, is_picked)


def _held(cell: Cell, held_by: Callable[[datetime], str]) -> Cell:
    name = held_by(cell.slot.start) if cell.slot is not None and cell.is_free else ""
    if not name:
        return cell
    text = held_text((name,))
    spoken = translate("BookingGrid", "{cell}, {held}").format(cell=cell.spoken, held=text)
    return replace(cell, text=text, spoken=spoken, held_by=name)


def _state(slot: SlotTime | None, refusals: tuple[BookingRefusal, ...]) -> CellState:
    obstacles = {each.obstacle for each in refusals}
    if slot is None or obstacles & {Obstacle.CLOSED_DAY, Obstacle.OUTSIDE_WINDOW, Obstacle.BLANKS}:
        return CellState.CLOSED
    if Obstacle.STARTED in obstacles:
        return CellState.PASSED
    if Obstacle.DEADLINE_PASSED in obstacles:
        return CellState.TOO_LATE
    return CellState.FULL if obstacles else CellState.FREE


def _word(state: CellState) -> str:
    return {
        CellState.FREE: "",
        CellState.FULL: translate("BookingGrid", "full"),
        CellState.TOO_LATE: translate("BookingGrid", "closed"),
        CellState.PASSED: translate("BookingGrid", "passed"),
        CellState.CLOSED: "–",
    }[state]
