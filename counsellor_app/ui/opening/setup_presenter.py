"""The first set-up: recovery code, office, people, rooms, backups, who is here; each step is kept at once."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.day import Day
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import MeetingRoom, Office, Staff
from counsellor_app.domain.this_pc import recovery_code
from counsellor_app.services.pc.backup import unusable
from counsellor_app.services.pc.desk_opening import OpenDesk
from counsellor_app.services.rules.office_setup import (
    OfficeSetup,
    ProfileChoice,
    SetUpStep,
    profile_choices,
    step_of,
)
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.opening.own_draft import OTHER, OwnDraft, faults_of

Placed = TypeVar("Placed", Staff, MeetingRoom)


class Step(StrEnum):
    """A page of the set-up."""

    CODE = "code"
    CHECK = "check"
    OFFICE = "office"
    PEOPLE = "people"
    ROOMS = "rooms"
    BACKUP = "backup"
    WHO = "who"


_RESUMED = {
    SetUpStep.PEOPLE: Step.PEOPLE,
    SetUpStep.ROOMS: Step.ROOMS,
    SetUpStep.BACKUP: Step.BACKUP,
}
NUMBERED = (Step.CODE, Step.OFFICE, Step.PEOPLE, Step.ROOMS, Step.BACKUP, Step.WHO)


class SetUpPresenter(QObject):
    """Knows no widgets. ``finished`` carries the ``OpenDesk`` with today read anew and who is here.

    ``failed`` carries the ``ProblemCode`` of a step that could not be written; ``backup_chosen`` the folder
    for backups as typed, empty for the usual place beside the desk file.
    """

    changed = Signal()
    finished = Signal(object)
    failed = Signal(object)
    backup_chosen = Signal(str)

    def __init__(self, desk: OpenDesk, setup: Callable[[], OfficeSetup], jobs: Jobs) -> None:
        """``setup`` is called in the worker."""
        super().__init__()
        self._desk = desk
        self._setup = setup
        self._jobs = jobs
        self.choices: tuple[ProfileChoice, ...] = ()
        self.own = OwnDraft.of(desk.office)
        self.chosen = "" if desk.office is None else OTHER if self.own.name else desk.office.id
        self.people = desk.day.staff
        self.rooms = desk.day.rooms
        self.backup_folder = ""
        self.folder_to_make = ""
        self.problem: ProblemCode | None = None
        self.is_wrong = False
        self.group = 1
        self.step = self._first_step(desk.office)

    def _first_step(self, office: Office | None) -> Step:
        step = step_of(office)
        if step is SetUpStep.CODE and self._desk.recovery_code is None:
            self._load_choices()
            return Step.OFFICE
        if step is SetUpStep.ROOMS:
            self._load_choices()
        return _RESUMED.get(step, Step.CODE) if step else Step.CODE

    @property
    def code_groups(self) -> tuple[str, ...]:
        """The recovery code as it is to be written down."""
        return tuple((self._desk.recovery_code or "").split("-"))

    @property
    def has_code(self) -> bool:
        """Whether there is a code to write down; not where a person chose a passphrase."""
        return self._desk.recovery_code is not None

    @property
    def place(self) -> tuple[int, int]:
        """The number of the step on screen, and how many there are."""
        steps = NUMBERED if self.has_code else NUMBERED[1:]
        shown = Step.CODE if self.step is Step.CHECK else self.step
        return steps.index(shown) + 1, len(steps)

    @property
    def shown(self) -> tuple[Step, bool]:
        """What stands for the page on screen: the offices need another one once they have been read."""
        return self.step, self.step is Step.OFFICE and bool(self.choices)

    @property
    def can_go_on(self) -> bool:
        """Whether the step on screen has what it needs."""
        if self.step is Step.PEOPLE:
            return bool(self.people)
        if self.step is not Step.OFFICE:
            return True
        return self.own.is_complete if self.chosen == OTHER else bool(self.chosen)

    @property
    def usual_tool(self) -> str:
        """The tool that a new room most likely has: that of the last room, else the one of the terms."""
        if self.rooms:
            return self.rooms[-1].service
        office = next((each for each in self.choices if each.key == self.chosen), None)
        return office.tools[0] if office and len(office.tools) == 1 else ""

    def written_down(self) -> None:
        """The code is said to be on paper: hide it and ask for one group of it."""
        self.group = secrets.randbelow(recovery_code.GROUPS) + 1
        self._turn_to(Step.CHECK)

    def show_code_again(self) -> None:
        """Back to the code."""
        self._turn_to(Step.CODE)

    def check_group(self, typed: str) -> None:
        """Compare what was typed with the group that was asked for, in any case and width."""
        groups = list(self.code_groups)
        groups[self.group - 1] = typed
        try:
            recovery_code.decode("-".join(groups))
        except recovery_code.RecoveryCodeError:
            self.is_wrong = True
            self.changed.emit()
            return
        self._load_choices()
        self._turn_to(Step.OFFICE)

    def _load_choices(self) -> None:
        self._jobs.submit(profile_choices, self._take_choices, self._fail)

    def _take_choices(self, choices: tuple[ProfileChoice, ...]) -> None:
        self.choices = choices
        self.changed.emit()

    def choose_office(self, key: str) -> None:
        """Mark an office, or `OTHER`."""
        self.chosen = key
        self.changed.emit()

    def put_own(self, own: OwnDraft) -> None:
        """What was typed of another office."""
        self.own, self.chosen = replace(own, faults=None), OTHER
        self.changed.emit()

    def put_person(self, member: Staff) -> None:
        """Keep a person as typed, new or changed; the first of all is an administrator."""
        known = next((each for each in self.people if each.id == member.id), None)
        others = any(each.administers for each in self.people)
        member = replace(member, is_admin=known.is_admin if known else not others)
        self.people = _with(self.people, member)
        self._keep(lambda setup: setup.put_person(member))

    def put_room(self, room: MeetingRoom) -> None:
        """Keep a room as typed, new or changed."""
        self.rooms = _with(self.rooms, room)
        self._keep(lambda setup: setup.put_room(room))

    def go_on(self) -> None:
        """To the next step, once this one is on the disk."""
        if not self.can_go_on:
            return
        if self.step is Step.OFFICE and self.chosen == OTHER:
            self._begin_own()
        elif self.step is Step.OFFICE:
            choice = next(each for each in self.choices if each.key == self.chosen)
            self._keep(lambda setup: setup.choose(choice), lambda: self._turn_to(Step.PEOPLE))
        elif self.step is Step.PEOPLE:
            self._keep(self._write_people, lambda: self._turn_to(Step.ROOMS))
        elif self.step is Step.ROOMS:
            self._keep(self._write_rooms, lambda: self._turn_to(Step.BACKUP))
        elif self.step is Step.BACKUP:
            self._keep_backup_folder()

    def _begin_own(self) -> None:
        """Keep the other office with its blank rules, or with those of a file; a file's faults are told."""
        wanted = self.own.wanted()

        def keep() -> None:
            from counsellor_app.services.rules.own_office import begin

            begin(self._setup(), wanted)

        def failed(error: Exception) -> None:
            faults = faults_of(error)
            if faults is None:
                self._fail(error)
                return
            self.own = replace(self.own, faults=faults)
            self.changed.emit()

        self._jobs.submit(keep, lambda _nothing: self._turn_to(Step.PEOPLE), failed)

    def _write_people(self, setup: OfficeSetup) -> None:
        """All of them once more: one that could not be written before is not lost, the others stay."""
        for member in self.people:
            setup.put_person(member)
        setup.go_on_at(SetUpStep.ROOMS)

    def _write_rooms(self, setup: OfficeSetup) -> None:
        for room in self.rooms:
            setup.put_room(room)
        setup.go_on_at(SetUpStep.BACKUP)

    def put_backup_folder(self, folder: str) -> None:
        """Where backups are to go; empty for the usual place beside the desk file."""
        self.backup_folder = folder.strip()
        if self.folder_to_make:
            self.folder_to_make = ""
            self.changed.emit()

    def _keep_backup_folder(self) -> None:
        """A folder that is not there yet is made when one has said so: it may be mistyped."""
        wanted = str(Path(self.backup_folder).expanduser().absolute()) if self.backup_folder else ""
        may_make = wanted == self.folder_to_make

        def check() -> ProblemCode | Literal["missing"] | None:
            if wanted and not may_make and not Path(wanted).exists():
                return "missing"
            return unusable(Path(wanted)) if wanted else None

        def done(found: ProblemCode | Literal["missing"] | None) -> None:
            self.folder_to_make = wanted if found == "missing" else ""
            self.problem = found if isinstance(found, ProblemCode) else None
            if found is None:
                self.backup_chosen.emit(wanted)
                self._turn_to(Step.WHO)
            self.changed.emit()

        self._jobs.submit(check, done, self._fail)

    def back(self) -> None:
        """To the step before; what was typed stays."""
        before = {Step.PEOPLE: Step.OFFICE, Step.ROOMS: Step.PEOPLE, Step.BACKUP: Step.ROOMS}
        before[Step.WHO] = Step.BACKUP
        if self.step in before:
            if before[self.step] is Step.OFFICE and not self.choices:
                self._load_choices()
            self._turn_to(before[self.step])

    def sit_down(self, me: Staff) -> None:
        """The last step: somebody says who they are, and the set-up is finished."""

        def finish() -> tuple[Office | None, Day]:
            setup = self._setup()
            office, day = setup.go_on_at(None), setup.today()
            setup.store.close()
            return office, day

        def done(result: tuple[Office | None, Day]) -> None:
            office, day = result
            self.finished.emit(replace(self._desk, office=office, day=day, me=me))

        self._jobs.submit(finish, done, self._fail)

    def _keep(self, work: Callable[[OfficeSetup], object], then: Callable[[], None] | None = None) -> None:
        def done(_result: object) -> None:
            self.problem = None
            if then is not None:
                then()
            self.changed.emit()

        self._jobs.submit(lambda: work(self._setup()), done, self._fail)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.problem = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
        self.failed.emit(self.problem)
        self.changed.emit()

    def _turn_to(self, step: Step) -> None:
        self.step = step
        self.is_wrong = False
        self.changed.emit()


def _with(known: tuple[Placed, ...], new: Placed) -> tuple[Placed, ...]:
    """`known` with `new` in the place of its earlier self, or at the end."""
    changed = {**{each.id: each for each in known}, new.id: new}
    return tuple(changed.values())
