"""Retention as it is set, looked at and carried out: the deletion runs in the worker and can be stopped."""

from collections.abc import Callable
from enum import Enum, auto
from threading import Event as Flag
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.retention import DataKind, Erasure, RetentionRule
from counsellor_app.domain.staff import Administration, administration
from counsellor_app.services.accounts.retention import Outlook, Retention
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.presenter import TodayPresenter


class Stage(Enum):
    """How far a deletion has come: it is asked for, then confirmed with the counts in sight."""

    IDLE = auto()
    ASKED = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()


class RetentionPresenter(QObject):
    """Knows no widgets. ``changed``: look again; ``failed`` carries why nothing could be read or set."""

    changed = Signal()
    failed = Signal(object)
    erased = Signal()
    _progressed = Signal(int, int)

    def __init__(self, today: TodayPresenter, retention: Callable[[], Retention], jobs: Jobs) -> None:
        """``retention`` is called in the worker."""
        super().__init__()
        self._today = today
        self._retention = retention
        self._jobs = jobs
        self._stop = Flag()
        self.outlook: Outlook | None = None
        self.stage = Stage.IDLE
        self.progress = (0, 0)
        self.done: Erasure | None = None
        self.error: Exception | None = None
        self._progressed.connect(self._show_progress)

    @property
    def administration(self) -> Administration:
        """Who may set periods and delete."""
        day = self._today.days.work or self._today.days.shown
        if day is None:
            return Administration()
        return administration(day.staff, self._today.actor.staff_id, day.date)

    def load(self) -> None:
        """Read the rules, and count what they would delete now."""
        now, untold = self._today.now(), self._untold()
        self._jobs.submit(lambda: self._retention().look(now, untold), self._take, self._not_read)

    def _take(self, outlook: Outlook) -> None:
        if isValid(self):
            self.outlook = outlook
            self.changed.emit()

    def _not_read(self, error: Exception) -> None:
        if isValid(self):
            self.failed.emit(error)

    def _untold(self) -> frozenset[UUID]:
        return frozenset(each.appointment_id for each in self._today.ledger.unwritten)

    def set_rule(self, kind: DataKind, months: int | None, ground: str) -> bool:
        """Set a period; False, and nothing is set, where the ground is missing."""
        try:
            rule = RetentionRule(kind, months, ground.strip() if months else "")
        except ValueError:
            return False
        now, actor = self._today.now(), self._today.actor
        self.stage = Stage.IDLE
        self._jobs.submit(lambda: self._retention().set_rule(rule, actor, now), failed=self._not_read)
        self.load()
        return True

    def ask(self) -> None:
        """The first step: show what would go and that there is no way back."""
        if self.can_ask():
            self.stage = Stage.ASKED
            self.changed.emit()

    def leave(self) -> None:
        """Not now."""
        self.stage = Stage.IDLE
        self.changed.emit()

    def can_ask(self) -> bool:
        """Whether something is due, or a deletion cut short is to be finished, and one may delete."""
        return (
            self.administration.may_change
            and self.outlook is not None
            and bool(self.total() or self.outlook.is_unfinished)
        )

    def total(self) -> int:
        """How many records would go."""
        return sum(each.count for each in self.outlook.due) if self.outlook else 0

    def erase(self) -> None:
        """The second step: delete for good."""
        if self.stage is not Stage.ASKED:
            return
        self.stage, self.progress, self.done = Stage.RUNNING, (0, self.total()), None
        self._stop.clear()
        now, actor, untold = self._today.now(), self._today.actor, self._untold()

        def go_on(done: int, total: int) -> bool:
            self._progressed.emit(done, total)
            return not self._stop.is_set()

        self._jobs.submit(
            lambda: self._retention().erase(actor, now, go_on, untold), self._finished, self._broke
        )
        self.changed.emit()

    def stop(self) -> None:
        """Delete no more; what has gone is gone."""
        self._stop.set()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress = (done, total)
        self.changed.emit()

    def _finished(self, done: Erasure) -> None:
        if isValid(self):
            self.stage, self.done = Stage.DONE, done
            self.erased.emit()
            self.load()

    def _broke(self, error: Exception) -> None:
        if isValid(self):
            self.stage, self.error = Stage.FAILED, error
            self.load()
