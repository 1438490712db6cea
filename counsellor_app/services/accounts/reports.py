"""Statistics of a period, read in pieces: between two of them whatever else was pressed is carried out."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.statistics.period import Period, PeriodKind, period_of
from counsellor_app.domain.statistics.report import Comparison, Dimension, Report, Selection
from counsellor_app.domain.statistics.tally import Tally

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

SLICE_DAYS = 31
"""Days counted in one piece; what is pressed meanwhile waits no longer than that takes."""
MOST_LISTED = 1000

IsStopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class SessionsBehind:
    """The sessions behind a bar, the first of them by their start; ``is_cut`` says that there are more."""

    sessions: tuple[Appointment, ...]
    is_cut: bool


def never() -> bool:
    """Nobody stops it."""
    return False


class Reports:
    """For the worker thread. Every method raises Problem when the store cannot be read.

    A method that is a generator does one piece of its work at each step, gives the share that is done (0.0 to
    1.0) and returns the result. ``is_stopped`` ends the piece that is at work too, with Problem.
    """

    def __init__(self, store: "Store") -> None:
        self._store = store

    def report(self, period: Period, is_stopped: IsStopped = never) -> Generator[float, None, Report]:
        """What was done in the period."""
        names = self._store.statistics.names()
        tally = Tally(period)
        for first, last in period.slices(SLICE_DAYS):
            tally.add(self._store.statistics.facts(first, last, is_stopped))
            yield ((last - period.first).days + 1) / period.days
        return tally.report(names)

    def compare(self, period: Period, is_stopped: IsStopped = never) -> Generator[float, None, Comparison]:
        """The period beside the one before it."""
        now = yield from _scaled(self.report(period, is_stopped), 0.0)
        before = yield from _scaled(self.report(period.before, is_stopped), 0.5)
        return Comparison(now, before)

    def behind(
        self, period: Period, selection: Selection | None, is_stopped: IsStopped = never
    ) -> SessionsBehind:
        """The sessions behind a bar of the period's report; all of them for None."""
        days = _days(period, selection)
        found = self._store.statistics.behind(days, selection, MOST_LISTED + 1, is_stopped)
        return SessionsBehind(found[:MOST_LISTED], len(found) > MOST_LISTED)

    def list_behind(
        self, period: Period, selection: Selection | None, is_stopped: IsStopped
    ) -> Generator[float, None, SessionsBehind]:
        """`behind` as work that can be cancelled before it begins and while it runs."""
        yield 0.0
        return self.behind(period, selection, is_stopped)


def _scaled(steps: Generator[float, None, Report], begin: float) -> Generator[float, None, Report]:
    """The same work as the half of another that begins at ``begin``."""
    while True:
        try:
            yield begin + next(steps) / 2
        except StopIteration as done:
            report: Report = done.value
            return report


def _days(period: Period, selection: Selection | None) -> tuple[date, date]:
    """The days of the period that a bar stands for."""
    if selection is None or selection.dimension not in (Dimension.DAY, Dimension.MONTH):
        return period.first, period.last
    if selection.dimension is Dimension.DAY:
        day = date.fromisoformat(selection.key)
        return day, day
    month = period_of(PeriodKind.MONTH, date.fromisoformat(f"{selection.key}-01"))
    return max(month.first, period.first), min(month.last, period.last)
