"""Taking over a list: read, looked at row by row, stored as a whole or not at all."""

from collections import Counter
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.sheet_import.problem import SheetError, SheetProblem
from counsellor_app.domain.sheet_import.storing import Fate, TakeOver
from counsellor_app.domain.sheet_import.verdict import RowVerdict, Verdict
from counsellor_app.domain.staff import Role, Staff
from counsellor_app.services.booking.office_list import OfficeList, TakeOverOrder
from counsellor_app.services.booking.take_over import Stopped, row_name
from counsellor_app.ui.importing.rows import can_be_taken, report_csv
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.stepped_job import Hearers, SteppedJob
from counsellor_app.ui.today.presenter import TodayPresenter

ANYBODY = ""
"""Chosen where the first counsellor who is free takes each session."""


class Work(Enum):
    """What the worker is doing."""

    READING = "reading"
    STORING = "storing"


class ImportingPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again, ``stored`` says that sessions came.

    ``progressed``: `share` of the work is done (0 to 1); at 1 of storing, all is being written in one go.
    """

    changed = Signal()
    progressed = Signal()
    stored = Signal()

    def __init__(
        self, office_list: Callable[[], OfficeList], jobs: Jobs, today: TodayPresenter, folder: Path
    ) -> None:
        """``office_list`` is called in the worker; reports are saved in ``folder``."""
        super().__init__()
        self._list = office_list
        self._jobs = jobs
        self._today = today
        self._folder = folder
        self.office: OfficeProfile | None = None
        self.is_loaded = False
        self.kind = ""
        self.counsellor = ANYBODY
        self.file = ""
        self.rows: tuple[RowVerdict, ...] = ()
        self.ticked: frozenset[str] = frozenset()
        self.work: Work | None = None
        self.share = 0.0
        self._stopped = Event()
        self._job: SteppedJob[tuple[RowVerdict, ...]] | SteppedJob[TakeOver] | None = None
        self.is_given_up = False
        self.unreadable: SheetProblem | None = None
        self.problem: ProblemCode | None = None
        self.outcome: TakeOver | None = None
        self.saved_as: Path | None = None

    def load(self) -> None:
        """Read the office's kinds, when the page is opened."""
        if not self.is_loaded:
            self._jobs.submit(lambda: self._list().office, self._take_office, self._fail)

    def _take_office(self, office: OfficeProfile | None) -> None:
        self.office, self.is_loaded = office, True
        if office is not None and not self.kind:
            self.kind = office.kinds[0].key
        self.changed.emit()

    @property
    def counsellors(self) -> tuple[Staff, ...]:
        """Those who can hold the sessions."""
        work = self._today.days.work
        return tuple(each for each in work.present if each.role is Role.COUNSELLOR) if work else ()

    def choose(self, kind: str | None = None, counsellor: str | None = None) -> None:
        """As sessions of which kind, and with whom."""
        self.kind = self.kind if kind is None else kind
        self.counsellor = self.counsellor if counsellor is None else counsellor
        self.changed.emit()

    def read(self, file: Path) -> None:
        """Read a file to a verdict for each row; what was there before goes."""
        if self.work is not None:
            return
        self.forget()
        self.file, self.work = file.name, Work.READING
        now = self._today.now()
        self.share = 0.0
        self._job = SteppedJob(
            self._jobs,
            lambda _is_stopped: self._list().read(file, now),
            Hearers(self._progress, self._take_rows, self._fail),
        )
        self.changed.emit()

    def _progress(self, share: float) -> None:
        self.share = share
        self.progressed.emit()

    def cancel(self) -> None:
        """Put an end to reading or storing: of a list that was being read nothing is left, of one that was
        being stored nothing is in the desk file, and its rows are there to be looked at again.
        """
        if self._job is None:
            return
        if self.work is Work.STORING and self.share >= 1:
            self._stopped.set()  # whether it came in time is heard from the desk file
            return
        self._job.cancel()
        was, self._job, self.work = self.work, None, None
        if was is Work.READING:
            self.forget()
        self.is_given_up = True
        self.changed.emit()

    def forget(self) -> None:
        """Put the list away."""
        self.file, self.rows, self.ticked = "", (), frozenset()
        self.unreadable = self.problem = self.outcome = self.saved_as = None
        self.is_given_up = False
        self.changed.emit()

    def _take_rows(self, rows: tuple[RowVerdict, ...]) -> None:
        self._job = None
        self.work, self.rows = None, rows
        self.ticked = frozenset(row_name(each) for each in rows if each.verdict is Verdict.IMPORT)
        self.changed.emit()

    def tick(self, names: Iterable[str], *, on: bool) -> None:
        """Take rows, or leave them out; rows that can be no session stay out."""
        takeable = {row_name(each) for each in self.rows if can_be_taken(each)}
        chosen = frozenset(names) & takeable
        self.ticked = self.ticked | chosen if on else self.ticked - chosen
        self.changed.emit()

    def to_confirm(self) -> tuple[str, ...]:
        """Rows that a person has to look at and has not ticked."""
        waiting = (each for each in self.rows if each.verdict is Verdict.CONFIRM)
        return tuple(name for each in waiting if (name := row_name(each)) not in self.ticked)

    def blocking(self) -> tuple[str, ...]:
        """Rows because of which nothing was stored."""
        if self.outcome is None or self.is_stored:
            return ()
        return tuple(row_name(each.row) for each in self.outcome.fates if each.blocks)

    def counts(self) -> Counter[Verdict]:
        """How many rows of each verdict."""
        return Counter(each.verdict for each in self.rows)

    def fates(self) -> dict[str, Fate]:
        """What the last attempt said of each row."""
        return {row_name(each.row): each.fate for each in self.outcome.fates} if self.outcome else {}

    @property
    def is_stored(self) -> bool:
        """Whether the list is in the desk file now."""
        return self.outcome is not None and self.outcome.is_stored

    def take_over(self) -> None:
        """Store the ticked rows, all or none."""
        if self.work is not None or not self.ticked or self.is_stored or self.office is None:
            return
        names = (row_name(each) for each in self.rows)
        chosen = (self.counsellor,) if self.counsellor else tuple(each.id for each in self.counsellors)
        left_out = frozenset(name for name in names if name not in self.ticked)
        order = TakeOverOrder(self.rows, self.kind, chosen, left_out)
        by, at = self._today.actor, self._today.now()
        self._stopped.clear()
        self.work, self.problem, self.share, self.is_given_up = Work.STORING, None, 0.0, False
        self._job = SteppedJob(
            self._jobs,
            lambda _is_stopped: self._list().take_over(order, by, at, self._stopped.is_set),
            Hearers(self._progress, self._take_outcome, self._fail),
        )
        self.changed.emit()

    def _take_outcome(self, outcome: TakeOver) -> None:
        self._job = None
        self.work, self.outcome = None, outcome
        if outcome.is_stored:
            self.stored.emit()
        self.changed.emit()

    def report(self) -> str:
        """What was not taken over and why, as CSV."""
        return report_csv(self.outcome.fates) if self.outcome else ""

    def save_report(self) -> None:
        """Keep the report beside the other downloads, in a file that Excel opens as it is."""
        text = self.report()
        stem = Path(self.file).stem

        def write() -> Path:
            self._folder.mkdir(parents=True, exist_ok=True)
            number, target = 1, self._folder / f"{stem}_report.csv"
            while target.exists():
                number += 1
                target = self._folder / f"{stem}_report_{number}.csv"
            target.write_text(text, encoding="utf-8-sig", newline="")
            return target

        self._jobs.submit(write, self._take_saved, self._fail)

    def _take_saved(self, target: Path) -> None:
        self.saved_as = target
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._job = self.work = None
        if isinstance(error, SheetError):
            self.unreadable = error.problem
        elif isinstance(error, Stopped):
            self.is_given_up = True
        else:
            self.problem = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
        self.changed.emit()
