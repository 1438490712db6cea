"""What the office did not take: read from the journal, offered again or put aside with a reason."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.staff import Actor
from counsellor_app.services.tray import Tray, Waiting
from counsellor_app.ui.jobs import Jobs


class TrayPresenter(QObject):
    """Knows no widgets. ``settled``: something left the tray, the line has to look at it again."""

    changed = Signal()
    failed = Signal(object)
    settled = Signal()

    def __init__(
        self, tray: Callable[[], Tray], jobs: Jobs, now: Callable[[], datetime], actor: Actor
    ) -> None:
        """``tray`` is called in the worker."""
        super().__init__()
        self._tray = tray
        self._jobs = jobs
        self._now = now
        self._actor = actor
        self.waiting: tuple[Waiting, ...] = ()
        self.masked = False

    def set_masked(self, masked: bool) -> None:
        """Hide whom the entries are about."""
        self.masked = masked
        self.changed.emit()

    def refresh(self) -> None:
        """Read the tray."""
        self._jobs.submit(lambda: self._tray().read(), self._take, self.failed.emit)

    def offer_again(self, command_id: UUID) -> None:
        """Tell the office once more."""
        self._change(lambda tray: tray.offer_again(command_id))

    def dismiss(self, command_id: UUID, reason: str) -> None:
        """Somebody has dealt with it otherwise; the reason is kept with the entry."""
        words, now = reason.strip(), self._now()
        if words:
            self._change(lambda tray: tray.dismiss(command_id, words, self._actor, now))

    def _change(self, work: Callable[[Tray], None]) -> None:
        self._jobs.submit(lambda: work(self._tray()), lambda _nothing: self._changed(), self.failed.emit)

    def _changed(self) -> None:
        self.settled.emit()
        self.refresh()

    def _take(self, waiting: tuple[Waiting, ...]) -> None:
        if isValid(self):
            self.waiting = waiting
            self.changed.emit()
