"""The settings of this PC: kept as soon as they are changed; and the care of the desk file."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.day import Day
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Administration, Office
from counsellor_app.domain.this_pc.desk_file import NotOpened, Verified
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.services.pc.desk_care import DeskCare
from counsellor_app.services.rules.office_setup import OfficeSetup, host_in, own_hosts
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.settings.backup_folder import BackupFolder
from counsellor_app.ui.settings.office_changes import OfficeChanges

if TYPE_CHECKING:
    from counsellor_app.services.pc.desk_care import BackupMade

_LOOKS = {"look", "text_percent"}


class Chore(StrEnum):
    """What is being done to the desk file."""

    BACK_UP = "back_up"
    VERIFY = "verify"
    CHANGE_KEY = "change_key"


class SettingsPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again.

    ``look_changed`` carries the settings whose look is to be shown now; ``office_changed`` comes when people,
    rooms or hosts are on the disk: the day is to be read again. ``import_asked``: a list is to be taken over.
    """

    changed = Signal()
    restart_asked = Signal()
    import_asked = Signal()
    look_changed = Signal(object)
    office_changed = Signal()

    def __init__(
        self,
        current: Callable[[], PcSettings],
        save: Callable[[PcSettings], None],
        jobs: Jobs,
        setup: Callable[[], OfficeSetup],
        care: Callable[[], DeskCare],
        *,
        fixed: frozenset[str] = frozenset(),
    ) -> None:
        """``current`` gives the settings as they are now; ``setup`` and ``care`` are called in the worker.

        ``fixed`` names the fields of `PcSettings` that the office's IT has fixed on this PC.
        """
        super().__init__()
        self.fixed = fixed
        self._current = current
        self._save = save
        self._jobs = jobs
        self._setup = setup
        self._care = care
        self.shown_language = current().language
        self.office = OfficeChanges(jobs, setup, self._fail)
        self.office.kept.connect(self._office_kept)
        self.office.changed.connect(self.changed)
        self.backup_folder = BackupFolder(jobs, lambda folder: self.change(backup_folder=folder))
        self.hosts: tuple[str, ...] = ()
        self.is_loaded = False
        self.has_passphrase = False
        self.chore: Chore | None = None
        self.last_chore: Chore | None = None
        self.backed_up: BackupMade | None = None
        self.verified: Verified | None = None
        self.refused: NotOpened | None = None
        self.new_code: str | None = None
        self.problem: ProblemCode | None = None
        self.unread_hosts: tuple[str, ...] = ()

    @property
    def settings(self) -> PcSettings:
        """The settings as they are now."""
        return self._current()

    @property
    def restart_needed(self) -> bool:
        """Whether another language was chosen than the one on screen."""
        return self.settings.language != self.shown_language

    def load(self) -> None:
        """Read people, rooms and hosts, when the page is opened for the first time."""

        def read() -> tuple[Office | None, Day, Administration, bool]:
            setup = self._setup()
            return setup.office(), setup.today(), setup.administration(), self._care().has_passphrase

        def done(found: tuple[Office | None, Day, Administration, bool]) -> None:
            office, day, administration, self.has_passphrase = found
            self.office.take(day, administration)
            self.hosts = own_hosts(office)
            self.is_loaded = True
            self.changed.emit()

        if not self.is_loaded:
            self._jobs.submit(read, done, self._fail)

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - values of PcSettings' fields
        """Keep some fields of ``PcSettings``."""
        before = self.settings
        after = replace(before, **changes)
        if after == before:
            return
        self._save(after)
        if changes.keys() & _LOOKS:
            self.look_changed.emit(after)
        self.changed.emit()

    def put_hosts(self, typed: str) -> None:
        """Keep the TeleOffice hosts, one a line; a line without a host in it is shown as not understood."""

        def done(hosts: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
            self.hosts, self.unread_hosts = hosts
            self.problem = None
            self.office_changed.emit()
            self.changed.emit()

        def keep() -> tuple[tuple[str, ...], tuple[str, ...]]:
            lines = [line.strip() for line in typed.splitlines() if line.strip()]
            read = {line: host_in(line) for line in lines}
            hosts = tuple(dict.fromkeys(host for host in read.values() if host))
            self._setup().set_hosts(hosts)
            return hosts, tuple(line for line, host in read.items() if host is None)

        self._jobs.submit(keep, done, self._fail)

    def back_up(self) -> None:
        """Make a backup now."""
        folder = self.settings.backup_folder
        self._do(Chore.BACK_UP, lambda care: care.back_up(folder))

    def verify(self) -> None:
        """Look at every page of the desk file."""
        self._do(Chore.VERIFY, lambda care: care.verify())

    def change_key(self) -> None:
        """Encrypt the desk file with a new key."""
        self._do(Chore.CHANGE_KEY, lambda care: care.change_key())

    def forget_code(self) -> None:
        """The new recovery code is on paper: take it off the screen."""
        self.new_code = None
        self.changed.emit()

    def _do(self, chore: Chore, work: Callable[[DeskCare], object]) -> None:
        if self.chore is not None:
            return
        self.chore = self.last_chore = chore
        self.backed_up = self.verified = self.refused = None
        self.problem = None
        self.changed.emit()
        self._jobs.submit(lambda: work(self._care()), self._take, self._fail)

    def _take(self, result: object) -> None:
        chore, self.chore = self.chore, None
        if isinstance(result, NotOpened):
            self.refused = result
        elif isinstance(result, Verified):
            self.verified = result
        elif isinstance(result, str):
            self.new_code = result
        elif chore is Chore.BACK_UP:
            self.backed_up = result  # type: ignore[assignment]
        self.changed.emit()

    def _office_kept(self) -> None:
        self.problem = None
        self.office_changed.emit()
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.chore = None
        self.problem = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
        self.changed.emit()
