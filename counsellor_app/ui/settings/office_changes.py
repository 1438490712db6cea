"""People and rooms of the office while somebody changes them: what it concerns is told before it is kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day
from counsellor_app.domain.staff import Administration, MeetingRoom, Staff
from counsellor_app.domain.typed_moments import MomentProblem, typed_date
from counsellor_app.services.rules.office_setup import OfficeSetup
from counsellor_app.ui.jobs import Jobs

Placed = Staff | MeetingRoom


@dataclass(frozen=True, slots=True)
class Asked:
    """A change that waits for a word of consent. ``sessions`` are those to come that it concerns, None while
    they are being read; ``day`` is from when the record is to be out of use, as typed.
    """

    before: Placed
    after: Placed
    sessions: tuple[Appointment, ...] | None = None
    day: str | None = None

    @property
    def is_readable(self) -> bool:
        """Whether the typed day is one."""
        return self.day is None or self.after.retired_from is not None


class OfficeChanges(QObject):
    """Knows no widgets. ``kept``: people or rooms are on the disk; ``put_back`` carries a record that was
    left as it was; ``opened`` a session to be shown.
    """

    changed = Signal()
    kept = Signal()
    put_back = Signal(object)
    opened = Signal(object)

    def __init__(
        self, jobs: Jobs, setup: Callable[[], OfficeSetup], fail: Callable[[Exception], None]
    ) -> None:
        """``setup`` is called in the worker."""
        super().__init__()
        self._jobs = jobs
        self._setup = setup
        self._fail = fail
        self.people: tuple[Staff, ...] = ()
        self.rooms: tuple[MeetingRoom, ...] = ()
        self.today = date.min
        self.administration = Administration()
        self.asked: Asked | None = None

    def take(self, day: Day, administration: Administration) -> None:
        """The office as it has been read."""
        self.people, self.rooms, self.today = day.staff, day.rooms, day.date
        self.administration = administration

    def find(self, record_id: str) -> Placed | None:
        """The person or the room with that id."""
        placed: tuple[Placed, ...] = (*self.people, *self.rooms)
        return next((each for each in placed if each.id == record_id), None)

    def write(self, typed: Placed) -> None:
        """Keep a row as typed; with other work or another tool only once its sessions have been looked at."""
        known = self.find(typed.id)
        if isinstance(known, Staff) and isinstance(typed, Staff):
            after: Placed = replace(known, name=typed.name, role=typed.role)
            is_other = known.role is not typed.role
        elif isinstance(known, MeetingRoom) and isinstance(typed, MeetingRoom):
            after = replace(known, name=typed.name, service=typed.service)
            is_other = known.service != typed.service
        else:
            after, is_other = typed, False
        if known is None or not is_other:
            self._keep(after)
        else:
            self._ask(Asked(known, after))

    def retire(self, record_id: str) -> None:
        """Ask from when the record is to be out of use; today as long as nothing else is typed."""
        known = self.find(record_id)
        if known is not None:
            self._ask(Asked(known, replace(known, retired_from=self.today), day=""))

    def put_day(self, text: str) -> None:
        """From which day on."""
        asked = self.asked
        if asked is None or asked.day is None:
            return
        day = typed_date(text, self.today) if text.strip() else self.today
        since = None if isinstance(day, MomentProblem) else max(day, self.today)
        self._ask(Asked(asked.before, replace(asked.before, retired_from=since), day=text))

    def bring_back(self, record_id: str) -> None:
        """Have the record in use again."""
        known = self.find(record_id)
        if known is not None:
            self._keep(replace(known, retired_from=None))

    def mark(self, record_id: str, *, is_admin: bool) -> None:
        """Make somebody an administrator, or no longer."""
        known = self.find(record_id)
        if isinstance(known, Staff) and known.is_admin != is_admin:
            self._keep(replace(known, is_admin=is_admin))

    def confirm(self) -> None:
        """Keep what was asked about."""
        if self.asked is not None and self.asked.is_readable and self.asked.sessions is not None:
            self._keep(self.asked.after)

    def leave(self) -> None:
        """Leave it as it was."""
        if self.asked is not None:
            self.put_back.emit(self.asked.before)
        self.asked = None
        self.changed.emit()

    def open(self, session: Appointment) -> None:
        """Show one of the sessions concerned."""
        self.opened.emit(session)

    def _ask(self, asked: Asked) -> None:
        self.asked = asked
        self.changed.emit()
        first = asked.after.retired_from or self.today

        def take(sessions: tuple[Appointment, ...]) -> None:
            if not isValid(self) or self.asked is not asked:
                return
            if asked.day is None and not sessions:
                self._keep(asked.after)
                return
            self.asked = replace(asked, sessions=sessions)
            self.changed.emit()

        self._jobs.submit(lambda: self._setup().sessions_of(asked.before, first), take, self._fail)

    def _keep(self, after: Placed) -> None:
        def keep() -> tuple[Day, Administration]:
            setup = self._setup()
            if isinstance(after, Staff):
                setup.put_person(after)
            else:
                setup.put_room(after)
            return setup.today(), setup.administration()

        def done(found: tuple[Day, Administration]) -> None:
            if isValid(self):
                self.take(*found)
                self.kept.emit()

        self.asked = None
        self._jobs.submit(keep, done, self._fail)
