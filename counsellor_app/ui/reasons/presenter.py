"""The reasons for the phone switch while somebody changes them: what was typed stays until it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.failure_reasons import (
    USUAL,
    FailureReasons,
    NamedReason,
    ReasonFault,
    changes,
    faults_of,
)
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.own_versions import ReasonsVersion
from counsellor_app.domain.staff import Actor, Administration, Staff, administration
from counsellor_app.services.rules.failure_reasons import OfficeReasons, ReasonEffect
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.single_write import SingleWrite


@dataclass(frozen=True, slots=True)
class ReasonSources:
    """``reasons`` and ``staff`` are called in the worker; ``member`` gives the name of who works at an id."""

    reasons: Callable[[], OfficeReasons]
    now: Callable[[], datetime]
    member: Callable[[str], str]
    staff: Callable[[], tuple[Staff, ...]]


class ReasonsPresenter(QObject):
    """Knows no widgets. ``changed``: look again; ``kept``: other reasons can be pressed from now on."""

    changed = Signal()
    kept = Signal()

    def __init__(self, sources: ReasonSources, jobs: Jobs, actor: Actor) -> None:
        super().__init__()
        self.sources = sources
        self._jobs = jobs
        self._write = SingleWrite(jobs)
        self._actor = actor
        self.versions: tuple[ReasonsVersion, ...] = ()
        self.typed = USUAL
        self.effects: tuple[ReasonEffect, ...] = ()
        self.error: Exception | None = None
        self.is_kept = False
        self.administration = Administration()

    @property
    def last(self) -> FailureReasons:
        """What is in force."""
        return self.versions[-1].reasons if self.versions else USUAL

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        return bool(changes(self.last, self.typed))

    @property
    def faults(self) -> tuple[tuple[NamedReason, ReasonFault], ...]:
        """Why what was typed cannot be kept."""
        return faults_of(self.typed)

    def load(self) -> None:
        """Read the versions; what was typed and not kept stays."""
        me, today = self._actor.staff_id, japan_date(self.sources.now())

        def read() -> tuple[tuple[ReasonsVersion, ...], Administration]:
            return self.sources.reasons().versions(), administration(self.sources.staff(), me, today)

        self._jobs.submit(read, self._take, self._fail)

    def _take(self, found: tuple[tuple[ReasonsVersion, ...], Administration]) -> None:
        if isValid(self):
            begun = self.is_changed
            self.versions, self.administration = found
            if not begun:
                self.typed = self.last
            self._look()

    def type(self, typed: FailureReasons) -> None:
        """Something was typed."""
        if typed != self.typed:
            self.typed, self.is_kept, self.error = typed, False, None
            self._look()

    def put_away(self) -> None:
        """Forget what was typed, and read what is in force."""
        self.typed, self.error = self.last, None
        self.load()

    def _look(self) -> None:
        """Ask what keeping it would do; until that is known nothing is said of it."""
        before, after = self.last, self.typed
        if changes(before, after) and not self.faults:
            self._jobs.submit(
                lambda: self.sources.reasons().effects(before, after),
                lambda found: self._take_effects(after, found),
                self._fail,
            )
        else:
            self.effects = ()
        self.changed.emit()

    def _take_effects(self, of: FailureReasons, found: tuple[ReasonEffect, ...]) -> None:
        if isValid(self) and of == self.typed and self.is_changed:
            self.effects = found
            self.changed.emit()

    def keep(self) -> None:
        """Keep what was typed, if it has no fault and who is here may."""
        if self.is_changed and not self.faults and self.administration.may_change:
            self._keep(self.typed)

    @property
    def can_take_back(self) -> bool:
        """Whether there is a change to be taken back, and nothing typed that would be lost by it."""
        return bool(self.versions) and not self.is_changed and self.administration.may_change

    def take_back(self) -> None:
        """Use what was used before the last change; that is a further version."""
        if self.can_take_back:
            self._keep(self.versions[-2].reasons if len(self.versions) > 1 else USUAL)

    def _keep(self, wanted: FailureReasons) -> None:
        after, by, now = len(self.versions), self._actor, self.sources.now()
        self._write.submit(
            lambda: self.sources.reasons().keep(wanted, after, by, now), self._kept, self._fail
        )

    def _kept(self, version: ReasonsVersion) -> None:
        if isValid(self):
            self.versions = (*self.versions, version)
            self.typed, self.effects = version.reasons, ()
            self.is_kept, self.error = True, None
            self.kept.emit()
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        if isValid(self):
            self.error = error
            self.changed.emit()
