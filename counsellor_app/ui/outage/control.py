"""今日はツールが使えません: one press begins it, the tick carries it through, a hand or midnight ends it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.commands import Command
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.outage import Outage, awaits_switch, switch_due, undo_due
from counsellor_app.services.accounts.outage import Outages
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.presenter import TodayPresenter

LOOK_EVERY = timedelta(minutes=5)
UNDO_FOR = timedelta(minutes=1)
"""How long a press can be taken back as a mistake, with what it has opened."""


class OutageControl(QObject):
    """Knows no widgets. ``changed``: look again. ``failed`` carries why it could not be written down."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, today: TodayPresenter, outages: Callable[[], Outages], jobs: Jobs) -> None:
        """``outages`` is called in the worker."""
        super().__init__()
        self._today = today
        self._outages = outages
        self._jobs = jobs
        self._outage: Outage | None = None
        self._looked_at: datetime | None = None
        today.ledger.stored.connect(lambda _stored: self._open_what_is_due())

    @property
    def outage(self) -> Outage | None:
        """The outage in force."""
        found = self._outage
        return found if found is not None and found.in_force(self._today.now()) else None

    @property
    def can_undo(self) -> bool:
        """Whether it was begun here just now."""
        found = self.outage
        is_mine = found is not None and found.by == self._today.actor
        return found is not None and is_mine and self._today.now() < found.began_at + UNDO_FOR

    def waiting(self) -> int:
        """How many sessions of today are yet to open by telephone."""
        found, work = self.outage, self._today.days.work
        if found is None or work is None:
            return 0
        return sum(awaits_switch(found, each, self._today.now()) for each in work.appointments)

    def begin(self) -> None:
        """The tool is down for the rest of the day."""
        if self.outage is not None:
            return
        new = Outage(uuid4(), FailureReason.TOOL_FAILURE, self._today.now(), self._today.actor)
        self._show(new)
        self._submit(lambda: self._outages().begin(new))

    def end(self) -> None:
        """The tool works again; what is on the telephone goes on there."""
        self._end(withdrawn=False)

    def undo(self) -> None:
        """It was a mistake: what it has opened goes back to what it was."""
        found, work = self.outage, self._today.days.work
        if found is None:
            return
        now, actor = self._today.now(), self._today.actor
        for session in work.appointments if work else ():
            command = undo_due(found, session, actor, now)
            if command is not None:
                self._give(command)
        self._end(withdrawn=True)

    def _end(self, *, withdrawn: bool) -> None:
        found, now, actor = self.outage, self._today.now(), self._today.actor
        if found is None:
            return
        self._show(None)
        self._submit(lambda: self._outages().end(found.id, actor, now, withdrawn=withdrawn), shows=False)

    def tick(self, now: datetime) -> None:
        """Open what has fallen due; end at midnight; look now and then what other desks have said."""
        if self._outage is not None and not self._outage.in_force(now):
            self._show(None)
        self._open_what_is_due()
        if self._looked_at is None or not timedelta(0) <= now - self._looked_at < LOOK_EVERY:
            self.look()
        if self._outage is not None:
            self.changed.emit()

    def look(self) -> None:
        """Read whether the tool is down."""
        now = self._looked_at = self._today.now()
        self._jobs.submit(lambda: self._outages().now(now), self._take, self.failed.emit)

    def _submit(self, work: Callable[[], Outage], *, shows: bool = True) -> None:
        def done(stored: Outage) -> None:
            if isValid(self) and shows:
                self._take(stored)

        self._jobs.submit(work, done, self._not_written)

    def _not_written(self, error: Exception) -> None:
        if isValid(self):
            self.failed.emit(error)
            self.look()

    def _take(self, found: Outage | None) -> None:
        if isValid(self) and found != self._outage:
            self._show(found)

    def _show(self, outage: Outage | None) -> None:
        self._outage = outage
        self._open_what_is_due()
        self.changed.emit()

    def _open_what_is_due(self) -> None:
        found, work, now = self.outage, self._today.days.work, self._today.now()
        for session in work.appointments if found and work else ():
            command = switch_due(found, session, now) if found else None
            if command is not None:
                self._give(command)

    def _give(self, command: Command) -> None:
        session = self._today.days.find(command.appointment_id)
        if session is not None:
            self._today.give_to(session, lambda **_given: command)
