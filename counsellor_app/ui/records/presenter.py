"""The page of statistics without its widgets: which period, what was read of it, which list is open."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.statistics.period import Period, PeriodKind, period_of
from counsellor_app.domain.statistics.report import Comparison, Dimension, Selection
from counsellor_app.services.accounts.reports import Reports, SessionsBehind
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.stepped_job import Hearers, SteppedJob
from counsellor_app.ui.today.presenter import TodayPresenter


@dataclass(frozen=True, slots=True)
class RecordsState:
    """What is on the page. ``progress`` is None while nothing is read; ``comparison`` may be of the period
    shown before as long as the new one is read. ``listed`` is the open list, ``of`` what it is a list of.
    """

    period: Period
    dimension: Dimension = Dimension.DAY
    comparison: Comparison | None = None
    progress: float | None = None
    is_cancelled: bool = False
    error: Exception | None = None
    of: Selection | None = None
    listed: SessionsBehind | None = None
    is_list_open: bool = False


class RecordsPresenter(QObject):
    """``changed`` asks the page to look again; ``session_opened`` says that a session is on the panel."""

    changed = Signal()
    session_opened = Signal()
    person_asked = Signal(object)

    def __init__(self, reports: Callable[[], Reports], jobs: Jobs, today: TodayPresenter) -> None:
        """``reports`` is called in the worker."""
        super().__init__()
        self._reports = reports
        self._jobs = jobs
        self.today = today
        self._job: SteppedJob[Comparison] | None = None
        self._listing: SteppedJob[SessionsBehind] | None = None
        self.state = RecordsState(period_of(PeriodKind.MONTH, self._this_day()))

    def begin_with(self, kind: PeriodKind, dimension: Dimension) -> None:
        """Look at that kind of period, around today, and that chart once something is read."""
        self.state = replace(self.state, period=period_of(kind, self._this_day()), dimension=dimension)

    def _this_day(self) -> date:
        return japan_date(self.today.now())

    def _set(self, state: RecordsState) -> None:
        self.state = state
        self.changed.emit()

    def show_kind(self, kind: PeriodKind) -> None:
        """Look at the period of that kind around the end of the one shown, but not past today."""
        shown = self.state.period
        if kind is PeriodKind.FREE:
            self.show(Period(kind, shown.first, shown.last))
        else:
            self.show(period_of(kind, max(shown.first, min(shown.last, self._this_day()))))

    def step(self, *, forward: bool) -> None:
        """The period after, or before."""
        self.show(self.state.period.after if forward else self.state.period.before)

    def show_today(self) -> None:
        """The period of the kind shown in which today lies."""
        self.show(period_of(self.state.period.kind, self._this_day()))

    def show_dates(self, first: date, last: date) -> None:
        """Free dates, in whichever order they were given."""
        self.show(Period(PeriodKind.FREE, min(first, last), max(first, last)))

    def show(self, period: Period) -> None:
        """Read a period."""
        self._stop()
        self._set(
            RecordsState(period, self.state.dimension, self.state.comparison, 0.0),
        )
        hearers = Hearers(self._progressed, self._take, self._fail)
        self._job = SteppedJob(
            self._jobs, lambda is_stopped: self._reports().compare(period, is_stopped), hearers
        )

    def refresh(self) -> None:
        """Read the period that is shown anew."""
        self.show(self.state.period)

    def cancel(self) -> None:
        """Read no further."""
        self._stop()
        self._set(replace(self.state, progress=None, is_cancelled=True))

    def _stop(self) -> None:
        for job in (self._job, self._listing):
            if job is not None:
                job.cancel()
        self._job = self._listing = None

    def _progressed(self, share: float) -> None:
        if isValid(self):
            self._set(replace(self.state, progress=share))

    def _take(self, comparison: Comparison) -> None:
        if isValid(self):
            self._job = None
            there = {each.dimension for each in comparison.now.sections}
            wanted = self.state.dimension
            if wanted in (Dimension.DAY, Dimension.MONTH):
                wanted = Dimension.DAY if Dimension.DAY in there else Dimension.MONTH
            self._set(replace(self.state, comparison=comparison, progress=None, dimension=wanted))

    def _fail(self, error: Exception) -> None:
        if isValid(self):
            self._job = self._listing = None
            self._set(replace(self.state, progress=None, error=error))

    def choose(self, dimension: Dimension) -> None:
        """Show another chart."""
        if dimension is not self.state.dimension:
            self._set(replace(self.state, dimension=dimension))

    def open_list(self, selection: Selection | None) -> None:
        """The sessions behind a bar; all of the period for None."""
        period = self.state.period
        self._set(replace(self.state, of=selection, listed=None, is_list_open=True, error=None))
        if self._listing is not None:
            self._listing.cancel()
        hearers = Hearers(lambda _share: None, self._take_list, self._fail)
        self._listing = SteppedJob(
            self._jobs,
            lambda is_stopped: self._reports().list_behind(period, selection, is_stopped),
            hearers,
        )

    def _take_list(self, listed: SessionsBehind) -> None:
        if isValid(self):
            self._listing = None
            self._set(replace(self.state, listed=listed))

    def close_list(self) -> None:
        """Back to the charts."""
        if self._listing is not None:
            self._listing.cancel()
            self._listing = None
        self._set(replace(self.state, of=None, listed=None, is_list_open=False, error=None))

    def open_session(self, session: Appointment) -> None:
        """Show the session on the panel; its day is opened where it is not there yet."""
        if self.today.days.find(session.id) is None:
            self.today.open_date(japan_date(session.start))
        self.today.pick(session.id)
        self.session_opened.emit()

    def open_person(self, session: Appointment) -> None:
        """Show the card of the person."""
        self.person_asked.emit(session.client.id)

    def staff_names(self) -> dict[str, str]:
        """The names of the office's people by their ids."""
        comparison = self.state.comparison
        return {each.id: each.name for each in comparison.now.names.staff} if comparison else {}
