"""Opening the desk file: which page stands on the screen, and what its buttons do."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.staff import Actor, Staff
from counsellor_app.domain.this_pc.desk_file import Backup, OpenRefusal, Salvage
from counsellor_app.services.pc.desk_opening import Barred, DeskOpening, Mistyped, OpenDesk
from counsellor_app.services.rules.office_setup import OfficeSetup, step_of
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.opening.situation import Fault, Page, Situation, Work
from counsellor_app.ui.opening.ways import Way

if TYPE_CHECKING:
    from counsellor_app.services.pc.desk_opening import Restored
    from counsellor_app.ui.opening.setup_presenter import SetUpPresenter

Answer = OpenDesk | Barred | Mistyped


class OpeningPresenter(QObject):
    """Knows no widgets. ``changed`` asks the screen to look at ``now`` again.

    ``opened`` carries an ``OpenDesk`` that is set up, with ``me``: the day can begin.
    """

    changed = Signal()
    opened = Signal(object)
    quit_asked = Signal()
    backup_chosen = Signal(str)

    def __init__(self, opening: DeskOpening, jobs: Jobs, nobody: Actor, staff_id: str = "") -> None:
        """``nobody`` is the actor before anybody said who they are; ``staff_id`` who was here last."""
        super().__init__()
        self._opening = opening
        self._jobs = jobs
        self._nobody = nobody
        self._staff_id = staff_id
        self._typed = ""
        self.now = Situation()
        self.set_up: SetUpPresenter | None = None

    @property
    def account(self) -> str:
        """The OS account that is recorded beside the person."""
        return self._nobody.os_account

    def start(self) -> None:
        """Open the desk file, or try again."""
        self._run(Work.OPENING, self._opening.open, self._take)

    def show_barred(self, barred: Barred) -> None:
        """Begin with a refusal that was met elsewhere, such as damage found by the day's backup."""
        self._show(Situation(Page.REFUSED, barred=barred))

    def type_key(self, typed: str) -> None:
        """Try a recovery code or a passphrase; what was typed stays on the screen until it opens."""
        if not typed.strip():
            self._fault(Fault.KEY_NEEDED)
            return
        self._typed = typed
        self._run(Work.OPENING, lambda: self._opening.open(typed), self._take_typed)

    def choose_passphrase(self, first: str, second: str) -> None:
        """Make the desk file with a passphrase that was typed twice."""
        from counsellor_app.domain.this_pc.passphrase import strength

        if not strength(first).may_be_used:
            self._fault(Fault.TOO_WEAK)
        elif first != second:
            self._fault(Fault.DIFFERENT)
        else:
            self._typed = first
            self._run(Work.OPENING, lambda: self._opening.open(first), self._take)

    def go(self, way: Way) -> None:
        """Take a way out of a refusal; TYPE_KEY goes by ``type_key``."""
        match way:
            case Way.AGAIN:
                self.start()
            case Way.NEW_PASSPHRASE:
                self._turn_to(Page.PASSPHRASE)
            case Way.SALVAGE:
                self._run(Work.SALVAGING, lambda: self._opening.salvage(self._typed), self._take_salvaged)
            case Way.BEGIN_EMPTY:
                self._run(Work.SALVAGING, lambda: self._opening.set_aside(self._typed), self._take_set_aside)
            case Way.RESTORE:
                self._run(Work.OPENING, self._opening.backups, self._take_backups)
            case Way.QUIT:
                self.quit_asked.emit()
            case Way.TYPE_KEY:
                pass

    def back(self) -> None:
        """From a page with a choice back to the refusal."""
        self._turn_to(Page.REFUSED)

    def restore(self, backup: Backup, typed: str = "") -> None:
        """Put a backup in place of the desk file."""
        key = typed if typed.strip() else self._typed
        self._run(
            Work.RESTORING,
            lambda: self._opening.restore(backup, key),
            lambda answer: self._take_restored(answer, key),
        )

    def open_after_repair(self) -> None:
        """Open the file that was salvaged, restored or made empty."""
        typed = self._typed
        self._run(Work.OPENING, lambda: self._opening.open(typed), self._take)

    def sit_down(self, me: Staff) -> None:
        """Somebody said who they are: the day can begin."""
        if self.now.desk is not None:
            self.opened.emit(self.now.desk.seen_by(me))

    def _take(self, answer: Answer) -> None:
        if isinstance(answer, Barred):
            self._show(Situation(Page.REFUSED, barred=answer))
        elif isinstance(answer, Mistyped):
            self._fault(Fault.MISTYPED, answer.group)
        else:
            self._typed = ""
            self._begin(answer)

    def _take_typed(self, answer: Answer) -> None:
        if isinstance(answer, Barred) and answer.why.reason.asks_for_key:
            self._fault(Fault.DOES_NOT_OPEN)
        else:
            self._take(answer)

    def _begin(self, desk: OpenDesk) -> None:
        if step_of(desk.office) is not None:
            self._set_up(desk)
            return
        me = next((each for each in desk.day.present if each.id == self._staff_id), None)
        if me is None:
            self._show(Situation(Page.WHO, desk=desk))
        else:
            self.now.desk = desk
            self.sit_down(me)

    def _set_up(self, desk: OpenDesk) -> None:
        from counsellor_app.ui.opening.setup_presenter import SetUpPresenter

        setup = _LazySetUp(self._opening, desk, self._nobody)
        self.set_up = SetUpPresenter(desk, setup.get, self._jobs)
        self.set_up.setParent(self)
        self.set_up.finished.connect(self._begin_finished)
        self.set_up.backup_chosen.connect(self.backup_chosen)
        self._show(Situation(Page.SET_UP, desk=desk))

    def _begin_finished(self, desk: OpenDesk) -> None:
        if desk.me is None:
            self._show(Situation(Page.WHO, desk=desk))
        else:
            self.opened.emit(desk)

    def _take_salvaged(self, answer: Salvage | Barred | Mistyped) -> None:
        if isinstance(answer, Salvage):
            self._show(Situation(Page.SALVAGED, salvaged=answer))
        elif isinstance(answer, Barred):
            failed = answer.why.reason is OpenRefusal.DAMAGED
            self._show(Situation(Page.REFUSED, barred=answer, salvage_failed=failed))
        else:
            self._fault(Fault.MISTYPED, answer.group)

    def _take_set_aside(self, answer: Path | Barred | Mistyped) -> None:
        if isinstance(answer, Path):
            self._show(Situation(Page.SET_ASIDE, kept_aside=answer))
        elif isinstance(answer, Barred):
            self._show(Situation(Page.REFUSED, barred=answer, salvage_failed=True))
        else:
            self._fault(Fault.MISTYPED, answer.group)

    def _take_backups(self, backups: tuple[Backup, ...]) -> None:
        self.now.backups = backups
        self._turn_to(Page.BACKUPS)

    def _take_restored(self, answer: "Restored | Barred | Mistyped", key: str) -> None:
        if isinstance(answer, Mistyped):
            self._fault(Fault.MISTYPED, answer.group)
        elif isinstance(answer, Barred):
            if answer.why.reason.asks_for_key:
                self._fault(Fault.DOES_NOT_OPEN if key else Fault.KEY_NEEDED)
            else:
                self._show(Situation(Page.REFUSED, barred=answer))
        else:
            self._typed = key
            self._show(Situation(Page.RESTORED, restored=answer))

    def _run(self, work: Work, job: Callable[[], object], done: Callable[..., None]) -> None:
        if self.now.work is not None:
            return
        self.now.work = work
        self.now.fault = None

        def finish(result: object) -> None:
            self.now.work = None
            done(result)

        self._jobs.submit(job, finish, self._fail)
        self.changed.emit()

    def _fail(self, _error: Exception) -> None:
        self._show(Situation(Page.UNEXPECTED))

    def _fault(self, fault: Fault, group: int | None = None) -> None:
        self.now.fault, self.now.group = fault, group
        self.changed.emit()

    def _turn_to(self, page: Page) -> None:
        self.now.page, self.now.fault = page, None
        self.changed.emit()

    def _show(self, situation: Situation) -> None:
        self.now = situation
        self.changed.emit()


class _LazySetUp:
    """The store is loaded in the worker, at the first step that needs it."""

    def __init__(self, opening: DeskOpening, desk: OpenDesk, by: Actor) -> None:
        self._opening, self._desk, self._by = opening, desk, by
        self._made: OfficeSetup | None = None

    def get(self) -> OfficeSetup:
        """The use cases of the set-up (in the worker)."""
        if self._made is None:
            self._made = OfficeSetup(self._opening.store(self._desk), self._by, self._opening.now)
        return self._made
