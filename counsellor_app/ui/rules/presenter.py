"""The office's rules while somebody changes them: looked at after every change, kept as a further version."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.profile_file.entries import RuleEntry, entries, text_of
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.rules.versions import profile_in_force
from counsellor_app.domain.staff import Actor, Administration, Staff, administration
from counsellor_app.domain.typed_moments import MomentProblem, typed_date
from counsellor_app.services.rules.office_rules import NewRules, RulesVersion
from counsellor_app.services.rules.preview import RulesLook
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.single_write import SingleWrite

if TYPE_CHECKING:
    from counsellor_app.services.rules.office_rules import OfficeRules

Look = Callable[[Mapping[str, Any], Mapping[str, str], date, datetime], RulesLook]


@dataclass(frozen=True, slots=True)
class RulesSources:
    """Where rules are read and kept; `rules`, `office_id`, `look` (`look_at`) and `staff` are called in the
    worker.
    """

    rules: "Callable[[], OfficeRules]"
    office_id: Callable[[], str]
    look: Look
    now: Callable[[], datetime]
    member: Callable[[str], str]
    staff: Callable[[], tuple[Staff, ...]]


class RulesPresenter(QObject):
    """Knows no widgets. ``kept``: other rules are in force from their day on; ``failed`` carries an error."""

    changed = Signal()
    kept = Signal()
    failed = Signal(object)

    def __init__(self, sources: RulesSources, jobs: Jobs, actor: Actor) -> None:
        super().__init__()
        self.sources = sources
        self._jobs = jobs
        self._write = SingleWrite(jobs)
        self._actor = actor
        self._office = ""
        self._wanted: object = None
        self.versions: tuple[RulesVersion, ...] = ()
        self.content: Mapping[str, Any] | None = None
        self.texts: dict[str, str] = {}
        self.effective = ""
        self.look = RulesLook()
        self.refused: tuple[ProfileFault, ...] = ()
        self.is_kept = False
        self.is_taken_over = False
        self.administration = Administration()

    @property
    def entries(self) -> tuple[RuleEntry, ...]:
        """What can be changed."""
        return entries(self.content) if self.content is not None else ()

    def text(self, entry: RuleEntry) -> str:
        """The text of an entry as typed, else as it is in force."""
        if self.content is None:
            return ""
        return self.texts.get(entry.name, text_of(self.content, entry))

    @property
    def today(self) -> date:
        """The day in Japan."""
        return japan_date(self.sources.now())

    @property
    def first_day(self) -> date | MomentProblem:
        """From when the change is to hold: today where nothing is typed."""
        return typed_date(self.effective, self.today) if self.effective.strip() else self.today

    @property
    def is_changed(self) -> bool:
        """Whether something was typed, or read from a file."""
        return bool(self.look.changes) or self.is_taken_over

    @property
    def later(self) -> tuple[OfficeProfile, ...]:
        """The versions that are set for days to come, by their days; of one day the one that counts."""
        good = [each.profile for each in self.versions if each.profile is not None]
        days = sorted({each.effective_from for each in good if each.effective_from is not None})
        found = (profile_in_force(good, day) for day in days if day > self.today)
        return tuple(each for each in found if each is not None)

    @property
    def chosen_day(self) -> date | None:
        """From when the change is to hold; None for no day, and where a person must say it: rules that begin
        today would end, unseen, when the later ones begin.
        """
        day = self.first_day
        is_open = bool(self.later) and not self.effective.strip()
        return None if is_open or isinstance(day, MomentProblem) else day

    @property
    def can_keep(self) -> bool:
        """Whether something was changed, all of it was looked at, and makes sense."""
        if self._wanted is not None:
            return False
        day, look = self.chosen_day, self.look
        is_fine = look.profile is not None and not look.unread
        is_fine = is_fine and self.administration.may_change
        return self.is_changed and is_fine and day is not None and day >= self.today

    def load(self) -> None:
        """Read the versions; what was typed stays."""

        actor, today = self._actor, self.today

        def read() -> tuple[str, tuple[RulesVersion, ...], Administration]:
            office = self.sources.office_id()
            rights = administration(self.sources.staff(), actor.staff_id, today)
            return office, self.sources.rules().versions(office), rights

        self._jobs.submit(read, self._take, self.failed.emit)

    def _take(self, found: tuple[str, tuple[RulesVersion, ...], Administration]) -> None:
        if not isValid(self):
            return
        self._office, self.versions, self.administration = found
        good = [each for each in self.versions if each.profile is not None]
        if not self.is_taken_over:
            self.content = good[-1].content if good else None
        self._look()

    def put(self, entry: RuleEntry, text: str) -> None:
        """Somebody typed or chose."""
        self.texts[entry.name] = text
        self._touched()

    def put_effective(self, text: str) -> None:
        """From which day on."""
        self.effective = text
        self._touched()

    def put_away(self) -> None:
        """Forget what was typed or read from a file."""
        self.texts.clear()
        self.effective, self.is_taken_over = "", False
        self.is_kept, self.refused, self.look = False, (), RulesLook()
        self.load()

    def keep(self) -> None:
        """Make it the next version."""
        day = self.chosen_day
        if self.can_keep and day is not None:
            self._put(self.look.content, day)

    def take_back(self) -> None:
        """The version before the last one once more; both stay among the versions.

        It holds from today on, or from the day on which the last one was to begin.
        """
        good = [each for each in self.versions if each.profile is not None]
        if self.can_take_back:
            begins = good[-1].profile.effective_from if good[-1].profile else None
            self._put(good[-2].content, max(self.today, begins or self.today))

    @property
    def can_take_back(self) -> bool:
        """Whether there is a version before the last one."""
        good = sum(each.profile is not None for each in self.versions)
        return self.administration.may_change and good > 1

    def export(self, path: Path) -> None:
        """Write the rules in force to a file for another office."""
        from counsellor_app.services.rules.exchange import write_rules

        content = self.content
        if content is not None:
            self._jobs.submit(lambda: write_rules(content, path), lambda _: None, self.failed.emit)

    def take_over(self, path: Path) -> None:
        """Put the rules of a file into the form; nothing is kept before somebody says so."""
        from counsellor_app.services.rules.exchange import read_rules

        own = self.content
        if own is not None:
            self._jobs.submit(lambda: read_rules(path, own), self._take_file, self.failed.emit)

    def _take_file(self, content: Mapping[str, Any]) -> None:
        self.content, self.is_taken_over = content, True
        self.texts.clear()
        self._touched()

    def _put(self, content: Mapping[str, Any], day: date) -> None:
        office, actor, now = self._office, self._actor, self.sources.now()

        def put() -> OfficeProfile | tuple[ProfileFault, ...]:
            return self.sources.rules().put(office, NewRules(content, day), actor, now)

        self._write.submit(put, self._have_put, self.failed.emit)

    def _have_put(self, answer: OfficeProfile | tuple[ProfileFault, ...]) -> None:
        if not isValid(self):
            return
        if isinstance(answer, tuple):
            self.refused = answer
            self.changed.emit()
            return
        self.put_away()
        self.is_kept = True
        self.kept.emit()

    def _touched(self) -> None:
        self.is_kept, self.refused = False, ()
        self._look()

    def _look(self) -> None:
        """Look at what the change would do; an answer to something no longer typed is dropped."""
        content, day = self.content, self.first_day
        if content is None:
            self.changed.emit()
            return
        texts, now = dict(self.texts), self.sources.now()
        first = self.today if isinstance(day, MomentProblem) else max(day, self.today)
        mark = self._wanted = object()

        def take(look: RulesLook) -> None:
            if isValid(self) and mark is self._wanted:
                self.look, self._wanted = look, None
                self.changed.emit()

        look = self.sources.look
        self._jobs.submit(lambda: look(content, texts, first, now), take, self.failed.emit)
        self.changed.emit()
