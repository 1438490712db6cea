"""What is to be printed: read in the worker, laid out for the preview, printed or saved."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.services.accounts.paper import DaySheet, MonthReport, Papers, SessionRecord
from counsellor_app.services.office.tray import UnsentSheet
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.paper.day_sheet import Printed, day_document
from counsellor_app.ui.paper.document import Document
from counsellor_app.ui.paper.layout import Page, lay_out
from counsellor_app.ui.paper.month_report import month_document
from counsellor_app.ui.paper.output import save_pdf
from counsellor_app.ui.paper.session_record import record_document
from counsellor_app.ui.paper.unsent_records import unsent_document
from counsellor_app.ui.today.presenter import TodayPresenter

Read = DaySheet | SessionRecord | MonthReport | UnsentSheet


class Sheet(Enum):
    """What can be printed."""

    DAY = auto()
    RECORD = auto()
    MONTH = auto()
    UNSENT = auto()


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of saving: the file, or nothing where the folder could not be written."""

    path: Path | None


class PaperPresenter(QObject):
    """Knows no widgets. ``changed``: look again; ``failed`` carries why nothing could be read."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, today: TodayPresenter, papers: Callable[[], Papers], jobs: Jobs, folder: Path) -> None:
        """``papers`` is called in the worker; ``folder`` is where PDFs are saved."""
        super().__init__()
        self._today = today
        self._papers = papers
        self._jobs = jobs
        self.folder = folder
        self.sheet = Sheet.DAY
        self._day: date = today.date
        self._session: UUID | None = None
        self._unsent: tuple[Callable[[], UnsentSheet], Jobs] | None = None
        self._read: Read | None = None
        self._asked = 0
        self.document: Document | None = None
        self.pages: tuple[Page, ...] = ()
        self.saved: Saved | None = None
        today.changed.connect(self.changed)

    @property
    def masked(self) -> bool:
        """Whether nobody's data may be shown."""
        return self._today.looking.masked

    @property
    def has_session(self) -> bool:
        """Whether a session is on the panel, whose record could be printed."""
        return self._today.shown is not None

    @property
    def has_unsent(self) -> bool:
        """Whether this is a desk of an office, which may hold what the office has not heard of."""
        return self._unsent is not None

    def offer_unsent(self, read: Callable[[], UnsentSheet], jobs: Jobs) -> None:
        """In an office: ``read`` is called in ``jobs``, which wait for no network."""
        self._unsent = read, jobs

    def show_day(self) -> None:
        """Preview the sheet of the day that the calendar shows."""
        self.sheet, self._day = Sheet.DAY, self._today.date
        self.read()

    def show_record(self) -> None:
        """Preview the record of the session on the panel."""
        shown = self._today.shown
        if shown is not None:
            self.sheet, self._session = Sheet.RECORD, shown.id
            self.read()

    def show_month(self) -> None:
        """Preview the report of the month that the calendar shows."""
        self.sheet, self._day = Sheet.MONTH, self._today.date
        self.read()

    def show_unsent(self) -> None:
        """Preview what the office has not heard of."""
        if self._unsent is not None:
            self.sheet = Sheet.UNSENT
            self.read()

    def read(self) -> None:
        """Read it anew: what is printed is what is in the file now."""
        sheet, day, session = self.sheet, self._day, self._session
        self.document, self.pages, self.saved = None, (), None
        self._asked += 1
        self.changed.emit()

        def work() -> Read:
            papers = self._papers()
            if sheet is Sheet.MONTH:
                return papers.month_report(day)
            if sheet is Sheet.RECORD and session is not None:
                return papers.session_record(session)
            return papers.day_sheet(day)

        if sheet is Sheet.UNSENT and self._unsent is not None:
            self._submit(*self._unsent)
        else:
            self._submit(work, self._jobs)

    def _submit(self, work: Callable[[], Read], jobs: Jobs) -> None:
        """What was asked for last is shown, also where an earlier answer comes later."""
        asked = self._asked
        jobs.submit(work, lambda read: self._take(read, asked), lambda error: self._not_read(error, asked))

    def _take(self, read: Read, asked: int) -> None:
        if isValid(self) and asked == self._asked:
            self._read = read
            self.document = self.make()
            self.pages = lay_out(self.document) if self.document else ()
            self.changed.emit()

    def _not_read(self, error: Exception, asked: int) -> None:
        if isValid(self) and asked == self._asked:
            self.failed.emit(error)

    def make(self) -> Document | None:
        """The document as it would be printed now, with the present time at its foot."""
        work = self._today.days.work or self._today.days.shown
        me = work.member(self._today.actor.staff_id) if work else None
        printed = Printed(self._today.now(), me.name if me else self._today.actor.staff_id)
        if isinstance(self._read, DaySheet):
            return day_document(self._read, printed)
        if isinstance(self._read, MonthReport):
            return month_document(self._read, printed)
        if isinstance(self._read, UnsentSheet):
            return unsent_document(self._read, self._today.actor.workstation, printed)
        return record_document(self._read, printed) if self._read else None

    def save(self) -> None:
        """Save a PDF in the folder of downloads."""
        document = self.make()
        if document is None or self.masked:
            return
        self._jobs.submit(
            lambda: save_pdf(document, self.folder), self._take_saved, lambda _error: self._take_saved(None)
        )

    def _take_saved(self, path: Path | None) -> None:
        if isValid(self):
            self.saved = Saved(path)
            self.changed.emit()
