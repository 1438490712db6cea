"""Exports and disclosures without their widgets."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.export import Disclosure, ExportFormat, ExportRecord, Purpose
from counsellor_app.services.accounts.exports import Exported, ExportOrder, Exports
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.records.export_words import file_stem, words_of_file
from counsellor_app.ui.records.faces import tables
from counsellor_app.ui.records.presenter import RecordsPresenter
from counsellor_app.ui.stepped_job import Hearers, SteppedJob

SUFFIXES = {ExportFormat.XLSX: ".xlsx", ExportFormat.CSV: ".csv", ExportFormat.CSV_CP932: ".csv"}


@dataclass(frozen=True, slots=True)
class ExportState:
    """``progress`` is None while nothing is written; ``made`` and ``error`` are of the last export."""

    purpose: Purpose = Purpose.STATISTICS
    format: ExportFormat = ExportFormat.XLSX
    progress: float | None = None
    made: Exported | None = None
    error: Exception | None = None
    exports: tuple[ExportRecord, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()


class ExportPresenter(QObject):
    """``changed`` asks the page to look again; ``disclosed`` says that a disclosure is written down."""

    changed = Signal()
    disclosed = Signal()

    def __init__(self, exports: Callable[[], Exports], jobs: Jobs, records: RecordsPresenter) -> None:
        """``exports`` is called in the worker."""
        super().__init__()
        self._exports = exports
        self._jobs = jobs
        self.records = records
        self._job: SteppedJob[Exported] | None = None
        self.state = ExportState()

    def _set(self, state: ExportState) -> None:
        if isValid(self):
            self.state = state
            self.changed.emit()

    def choose(self, purpose: Purpose, form: ExportFormat) -> None:
        """For what, and as which file."""
        self._set(replace(self.state, purpose=purpose, format=form, made=None, error=None))

    @property
    def can_export(self) -> bool:
        """Whether the period's statistics have been read."""
        shown = self.records.state
        return shown.comparison is not None and shown.progress is None and self._job is None

    def suggested_name(self) -> str:
        """A name for the file, without a person in it."""
        stem = file_stem(self.state.purpose, self.records.state.period)
        return f"{stem}{SUFFIXES[self.state.format]}"

    def write(self, path: Path) -> None:
        """Write the file there; the place was chosen in the system's own dialog."""
        shown = self.records.state
        if shown.comparison is None:
            return
        suffix = SUFFIXES[self.state.format]
        today = self.records.today
        order = ExportOrder(
            self.state.purpose,
            self.state.format,
            shown.period,
            path if path.suffix.lower() == suffix else path.with_name(path.name + suffix),
            words_of_file(shown.comparison.now.names),
            tables(shown.comparison, today.now()) if self.state.purpose is Purpose.STATISTICS else (),
        )
        by, now = today.actor, today.now
        hearers = Hearers(self._progressed, self._written, self._failed)
        self._set(replace(self.state, progress=0.0, made=None, error=None))
        self._job = SteppedJob(
            self._jobs, lambda is_stopped: self._exports().write(order, by, now, is_stopped), hearers
        )

    def cancel(self) -> None:
        """Write nothing; what was begun goes."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._set(replace(self.state, progress=None))

    def _progressed(self, share: float) -> None:
        self._set(replace(self.state, progress=share))

    def _written(self, made: Exported) -> None:
        self._job = None
        self._set(replace(self.state, progress=None, made=made))
        self.read_log()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._set(replace(self.state, progress=None, error=error))

    def read_log(self) -> None:
        """Read what left the office so far."""

        def take(log: tuple[tuple[ExportRecord, ...], tuple[Disclosure, ...]]) -> None:
            self._set(replace(self.state, exports=log[0], disclosures=log[1]))

        self._jobs.submit(lambda: self._exports().log(), take, self._failed)

    def disclose(self, recipient: str, ground: str, what: str, day: date) -> None:
        """Write down what was told to an authority."""
        today = self.records.today
        by = today.actor
        told = Disclosure(uuid4(), today.now(), by.staff_id, recipient, ground, what, day)

        def done(_result: None) -> None:
            if isValid(self):
                self.disclosed.emit()
                self.read_log()

        self._jobs.submit(lambda: self._exports().disclose(told, by), done, self._failed)
