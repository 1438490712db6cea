"""What the office's document leaves blank, while an administrator fills it in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.profile_file.blanks import filled, minutes_in, weekdays_in
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.rules.versions import Missing, missing
from counsellor_app.domain.staff import Actor, Administration, Staff, administration
from counsellor_app.domain.typed_moments import typed_date, typed_time
from counsellor_app.services.rules.office_rules import NewRules, OfficeRules
from counsellor_app.ui.jobs import Jobs

NOT_A_TIME, NOT_A_DAY = "not_a_time", "not_a_day"
NOT_MINUTES, NOT_WEEKDAYS = "not_minutes", "not_weekdays"
_TIMES = (".opens", ".closes")
_MINUTES = (".length", ".no_show")


@dataclass(frozen=True, slots=True)
class BlankSources:
    """Where rules and people are read, in the worker; ``now`` is called here."""

    rules: Callable[[], OfficeRules]
    office: Callable[[], OfficeProfile | None]
    staff: Callable[[], tuple[Staff, ...]]
    now: Callable[[], datetime]


class BlanksPresenter(QObject):
    """Knows no widgets. ``changed``: look again; ``filled``: other rules are in force."""

    changed = Signal()
    filled = Signal()
    failed = Signal(object)

    def __init__(self, sources: BlankSources, jobs: Jobs, actor: Actor) -> None:
        super().__init__()
        self._sources = sources
        self._jobs = jobs
        self._actor = actor
        self._office = ""
        self.blanks: tuple[Missing, ...] = ()
        self.faults: tuple[ProfileFault, ...] = ()
        self.administration = Administration()
        self.done: OfficeProfile | None = None

    @property
    def may_change(self) -> bool:
        """Whether this person may fill the blanks in."""
        return self.administration.may_change

    def load(self) -> None:
        """Read what is blank, and whether this person may fill it in."""
        sources = self._sources

        def read() -> tuple[OfficeProfile | None, tuple[Missing, ...], tuple[Staff, ...]]:
            office = sources.office()
            last = _latest(sources.rules(), office)
            return office, missing(last) if last else (), sources.staff()

        self._jobs.submit(read, self._take, self.failed.emit)

    def _take(self, found: tuple[OfficeProfile | None, tuple[Missing, ...], tuple[Staff, ...]]) -> None:
        if not isValid(self):
            return
        office, self.blanks, staff = found
        self._office = office.office if office else ""
        today = japan_date(self._sources.now())
        self.administration = administration(staff, self._actor.staff_id, today)
        self.changed.emit()

    def fill(self, typed: Mapping[str, str], effective: str) -> None:
        """Check what was typed and keep it as the next version of the rules, or say what is wrong."""
        today = japan_date(self._sources.now())
        day = typed_date(effective, today)
        read = {name: _value(name, text) for name, text in typed.items()}
        values = {name: each for name, each in read.items() if isinstance(each, str)}
        self.done = None
        self.faults = tuple(each for each in read.values() if isinstance(each, ProfileFault))
        if not isinstance(day, date):
            self.faults = (*self.faults, ProfileFault("effective_from", NOT_A_DAY, effective))
        elif not self.faults and self.may_change:
            self._keep(values, day)
        self.changed.emit()

    def _keep(self, values: Mapping[str, str], day: date) -> None:
        office, by, now = self._office, self._actor, self._sources.now()

        def keep() -> OfficeProfile | tuple[ProfileFault, ...]:
            rules = self._sources.rules()
            content = rules.latest(office)
            return rules.put(office, NewRules(filled(content or {}, values), day), by, now)

        self._jobs.submit(keep, self._kept, self.failed.emit)

    def _kept(self, answer: OfficeProfile | tuple[ProfileFault, ...]) -> None:
        if not isValid(self):
            return
        if isinstance(answer, tuple):
            self.faults = answer
            self.changed.emit()
        else:
            self.done = answer
            self.filled.emit()
            self.load()


def _latest(rules: OfficeRules, office: OfficeProfile | None) -> OfficeProfile | None:
    """The version that was written last, also where it holds only from a later day on."""
    versions = rules.versions(office.office) if office else ()
    good = [each.profile for each in versions if each.profile is not None]
    return good[-1] if good else None


def _value(name: str, text: str) -> str | ProfileFault:
    """What is to be kept, or why it cannot be. Nothing typed leaves the blank as it is."""
    typed = text.strip()
    if not typed:
        return ""
    if name.endswith(_TIMES):
        at = typed_time(typed)
        return at.isoformat() if isinstance(at, time) else ProfileFault(name, NOT_A_TIME, text)
    checks: tuple[tuple[bool, Callable[[str], object], str], ...] = (
        (name.endswith(_MINUTES), minutes_in, NOT_MINUTES),
        (name.endswith(".days"), weekdays_in, NOT_WEEKDAYS),
    )
    for applies, read, code in checks:
        if applies:
            try:
                read(typed)
            except ValueError:
                return ProfileFault(name, code, text)
    return typed
