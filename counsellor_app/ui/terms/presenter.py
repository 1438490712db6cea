"""A new version of the terms while somebody enters it: what it would do is shown before it is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.staff import Actor, Administration, Staff, administration
from counsellor_app.domain.typed_moments import typed_date
from counsellor_app.services.rules.office_terms import (
    NewTerms,
    OfficeTermsBook,
    TermsFault,
    TermsLook,
    announcement,
)
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.single_write import SingleWrite


@dataclass(frozen=True, slots=True)
class TermsSources:
    """``book`` (None while no office was chosen) and ``staff`` are called in the worker."""

    book: Callable[[], OfficeTermsBook | None]
    staff: Callable[[], tuple[Staff, ...]]
    now: Callable[[], datetime]
    copy: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class TermsDraft:
    """Texts as typed; an empty day of announcement is today."""

    title: str = ""
    version: str = ""
    announced: str = ""
    effective: str = ""
    text: str = ""

    def read(self, today: date) -> NewTerms:
        """What they say."""
        return NewTerms(
            trimmed(self.title),
            trimmed(self.version),
            _day(self.announced, today) if self.announced.strip() else today,
            _day(self.effective, today) if self.effective.strip() else None,
            self.text.strip(),
        )


def _day(text: str, today: date) -> date | None:
    found = typed_date(text, today)
    return found if isinstance(found, date) else None


class TermsPresenter(QObject):
    """Knows no widgets. ``kept``: other terms are among the rules; ``opened`` carries a session to be shown;
    ``failed`` an error.
    """

    changed = Signal()
    kept = Signal()
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, sources: TermsSources, jobs: Jobs, actor: Actor) -> None:
        super().__init__()
        self._sources = sources
        self._jobs = jobs
        self._write = SingleWrite(jobs)
        self._actor = actor
        self._wanted: object = None
        self.profile: OfficeProfile | None = None
        self.administration = Administration()
        self.draft = TermsDraft()
        self.look = TermsLook()
        self.is_kept = False

    @property
    def today(self) -> date:
        """The day in Japan."""
        return japan_date(self._sources.now())

    @property
    def new(self) -> NewTerms:
        """The version as it stands in the fields."""
        return self.draft.read(self.today)

    @property
    def is_begun(self) -> bool:
        """Whether anything was typed."""
        blank = replace(self.draft, title="")
        return blank != TermsDraft()

    @property
    def can_keep(self) -> bool:
        """Whether it has all it needs, and one may."""
        return self.is_begun and not self.look.faults and self.administration.may_change

    @property
    def announcement(self) -> str:
        """The text to announce it with; empty while something is missing."""
        if self.profile is None or not self.is_begun or self.look.faults:
            return ""
        return announcement(self.profile.name_ja, self.new)

    def load(self) -> None:
        """Read the versions and who may change them; what was typed stays."""
        actor, today = self._actor, self.today

        def read() -> tuple[OfficeProfile | None, Administration]:
            book = self._sources.book()
            rights = administration(self._sources.staff(), actor.staff_id, today)
            return book.in_force(today) if book else None, rights

        self._jobs.submit(read, self._take, self.failed.emit)

    def _take(self, found: tuple[OfficeProfile | None, Administration]) -> None:
        if not isValid(self):
            return
        self.profile, self.administration = found
        if self.profile is not None and not self.draft.title:
            self.draft = replace(self.draft, title=self.profile.terms.on(self.today).title)
        self.changed.emit()

    def put(self, **changes: str) -> None:
        """Somebody typed."""
        self.draft, self.is_kept = replace(self.draft, **changes), False
        self._look()

    def put_away(self) -> None:
        """Forget what was typed."""
        self.draft, self.look, self.is_kept = TermsDraft(), TermsLook(), False
        self.load()

    def _look(self) -> None:
        new, now = self.new, self._sources.now()
        mark = self._wanted = object()

        def look() -> TermsLook:
            book = self._sources.book()
            return book.look(new, now) if book else TermsLook((TermsFault.NO_RULES,))

        def take(found: TermsLook) -> None:
            if isValid(self) and mark is self._wanted:
                self.look = found
                self.changed.emit()

        self._jobs.submit(look, take, self.failed.emit)

    def keep(self) -> None:
        """Make it one of the versions, in force from its day on."""
        if not self.can_keep:
            return
        new, actor, now = self.new, self._actor, self._sources.now()

        def keep() -> tuple[TermsFault, ...]:
            book = self._sources.book()
            return book.announce(new, actor, now) if book else (TermsFault.NO_RULES,)

        self._write.submit(keep, self._have_kept, self.failed.emit)

    def _have_kept(self, faults: tuple[TermsFault, ...]) -> None:
        if not isValid(self):
            return
        if faults:
            self.look = TermsLook(faults)
            self.changed.emit()
            return
        self.put_away()
        self.is_kept = True
        self.kept.emit()

    def withdraw(self, version: str) -> None:
        """Take back a version that is not in force yet."""
        actor, now = self._actor, self._sources.now()

        def withdraw() -> None:
            book = self._sources.book()
            if book is not None:
                book.withdraw(version, actor, now)

        def done(_nothing: None) -> None:
            if isValid(self):
                self.kept.emit()
                self.load()

        self._write.submit(withdraw, done, self.failed.emit)

    def copy_announcement(self) -> None:
        """Put the text to announce it with on the clipboard."""
        self._sources.copy(self.announcement)

    def open(self, session: Appointment) -> None:
        """Show a session concerned."""
        self.opened.emit(session)
