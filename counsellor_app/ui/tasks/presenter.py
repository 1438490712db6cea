"""The list of tasks: read in the worker, derived anew every minute, and each done by one command."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment, ToldHow
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command, Confirm, ConfirmNoShow, Refused, TellJoin
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.notices.notice_commands import DeclareAttendants
from counsellor_app.domain.rules.choices import ConsentBasis
from counsellor_app.domain.task import Task, TaskKind, tasks
from counsellor_app.services.task_list import Accepted, TaskList, Unsettled
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.single_write import SingleWrite
from counsellor_app.ui.tasks.faces import Viewing
from counsellor_app.ui.today.presenter import TodayPresenter

ACTS: Mapping[TaskKind, tuple[type[Command], Mapping[str, Any]]] = {
    TaskKind.NO_SHOW: (ConfirmNoShow, {}),
    TaskKind.TELL_BY_PHONE: (TellJoin, {"how": ToldHow.PHONE}),
    TaskKind.MY_PAGE_MESSAGE: (TellJoin, {"how": ToldHow.MY_PAGE}),
    TaskKind.MAIL_WATCH: (TellJoin, {"how": ToldHow.MAIL}),
    TaskKind.TENTATIVE: (Confirm, {}),
    TaskKind.ATTENDANTS: (DeclareAttendants, {"attendants": ()}),
}
"""The command of the one key; what is neither here nor below needs more than a key: the session is opened."""

ACCEPTS: Mapping[TaskKind, ConsentBasis] = {
    TaskKind.CONSENT: ConsentBasis.BY_APPLYING,
    TaskKind.NEW_TERMS: ConsentBasis.ON_SCREEN,
}
"""The act of consent that the one key writes down."""

ONE_KEY = frozenset({*ACTS, *ACCEPTS, TaskKind.NOT_WRITTEN})


class TasksPresenter(QObject):
    """Knows no widgets. ``changed`` asks the views to look again, ``failed`` carries why it was not read."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, today: TodayPresenter, task_list: Callable[[], TaskList], jobs: Jobs) -> None:
        """``task_list`` is called in the worker."""
        super().__init__()
        self._today = today
        self._task_list = task_list
        self._jobs = jobs
        self._unsettled: Unsettled | None = None
        self._reading = 0
        self._write = SingleWrite(jobs)
        self._only_mine = False
        self._minute = 0
        self.found: tuple[Task, ...] = ()
        self.accepted: Accepted | None = None
        today.gave.connect(self._take_command)
        today.changed.connect(self.changed)
        today.ledger.stored.connect(self._take_stored)
        today.ledger.marked.connect(self._derive)
        today.ledger.refused.connect(lambda _command, _code: self.refresh())

    @property
    def is_read(self) -> bool:
        """Whether the list has been read."""
        return self._unsettled is not None

    @property
    def only_mine(self) -> bool:
        """Whether only my own sessions are looked at."""
        return self._only_mine

    def show_only_mine(self, *, on: bool) -> None:
        """Look at my own sessions only, or at the whole office's."""
        self._only_mine = on
        self._derive()

    def viewing(self) -> Viewing:
        """How the list is looked at now."""
        today = self._today
        staff = today.days.work.staff if today.days.work else ()
        return Viewing(today.now(), staff, today.looking.masked)

    def refresh(self) -> None:
        """Read the sessions again, without what has lapsed; a read that another overtakes is not shown."""
        self._reading += 1
        number, now = self._reading, self._today.now()

        by = self._today.actor

        def read() -> tuple[bool, Unsettled]:
            listed = self._task_list()
            return listed.lapse_due(by, now), listed.read(now)

        def done(found: tuple[bool, Unsettled]) -> None:
            has_lapsed, unsettled = found
            if isValid(self) and has_lapsed:
                self._today.reload()
            if isValid(self) and number == self._reading:
                self._take(unsettled)

        self._jobs.submit(read, done, self.failed.emit)

    def tick(self, now: datetime) -> None:
        """By the minute, what falls due is shown and what other programs wrote is read."""
        if int(now.timestamp()) // 60 != self._minute:
            self._derive()
            self.refresh()

    def do(self, task: Task) -> None:
        """Do the task, or open the session where a key is not enough."""
        self.accepted = None
        if task.kind is TaskKind.NOT_WRITTEN:
            self._today.ledger.retry()
        elif task.kind in ACCEPTS:
            self._accept(task)
        elif task.kind in ACTS:
            kind, details = ACTS[task.kind]
            self._today.give_to(task.appointment, kind, **details)
        else:
            self.open(task)

    def _accept(self, task: Task) -> None:
        """Write the consent down, once however often the key is struck: until the list knows of it."""
        by, now, basis, session = self._today.actor, self._today.now(), ACCEPTS[task.kind], task.appointment
        self._change_consent(lambda listed: listed.accept(session, basis, by, now))

    def _change_consent(self, change: Callable[[TaskList], Accepted | None]) -> None:
        """Change it and read the list in one go; meanwhile nothing else of the kind is begun."""
        now = self._today.now()

        def work() -> tuple[Accepted | None, Unsettled]:
            listed = self._task_list()
            return change(listed), listed.read(now)

        self._write.submit(work, self._keep_accepted, self._today.load_failed.emit)

    def _keep_accepted(self, found: tuple[Accepted | None, Unsettled]) -> None:
        if isValid(self):
            self._reading += 1
            self.accepted, unsettled = found
            self._take(unsettled)

    def take_back(self) -> None:
        """The consent that was kept last was said by mistake."""
        accepted, by, now = self.accepted, self._today.actor, self._today.now()
        if accepted is not None:
            self._change_consent(lambda listed: listed.take_back(accepted, by, now))

    def open(self, task: Task) -> None:
        """Show the session in the panel; its day is opened where it is neither today nor shown."""
        session = task.appointment
        if self._today.days.find(session.id) is None:
            self._today.open_date(japan_date(session.start))
        self._today.pick(session.id)

    def _derive(self) -> None:
        now = self._today.now()
        self._minute = int(now.timestamp()) // 60
        known = self._unsettled
        if known is None:
            return
        me, waiting = self._today.actor.staff_id, self._not_written()
        listed = {each.id: each for each in known.sessions}
        more = (self._today.days.find(identity) for identity in waiting if identity not in listed)
        every = (*known.sessions, *(each for each in more if each is not None))
        sessions = (each for each in every if not self._only_mine or each.counsellor_id == me)
        self.found = tasks(sessions, now, replace(known.outlook, not_written=waiting))
        self.changed.emit()

    def _not_written(self) -> Mapping[UUID, datetime]:
        """Since when records wait behind one that the disk refused."""
        ledger = self._today.ledger
        queue = ledger.unwritten
        if not queue or ledger.mark(queue[0].id).problem is None:
            return {}
        return {each.appointment_id: each.at for each in reversed(queue)}

    def _take(self, unsettled: Unsettled) -> None:
        self._unsettled = unsettled
        for command in self._today.ledger.unwritten:
            self._apply(command)
        self._derive()

    def _take_stored(self, stored: Appointment) -> None:
        """What was written is known: the file is not read for it, other commands wait to be written."""
        known = self._unsettled
        if known is not None:
            others = tuple(each for each in known.sessions if each.id != stored.id)
            self._take(Unsettled((*others, stored), known.outlook))

    def _take_command(self, command: Command) -> None:
        self._apply(command)
        self._derive()

    def _apply(self, command: Command) -> None:
        """Show what the command makes of its session before the disk has answered."""
        known = self._unsettled
        if known is not None:
            sessions = tuple(_after(each, command) for each in known.sessions)
            self._unsettled = Unsettled(sessions, known.outlook)


def _after(session: Appointment, command: Command) -> Appointment:
    if session.id != command.appointment_id:
        return session
    try:
        return apply(session, command)
    except Refused:
        return session
