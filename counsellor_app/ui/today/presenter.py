"""The day at the desk: what is loaded, which session the panel follows, and the commands of its buttons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command, End, RecordOutcome, Refused, Stop, Undo
from counsellor_app.domain.countdown import alarms_between
from counsellor_app.domain.day import Day, matters_now
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.staff import Actor
from counsellor_app.services.day_book import DayBook
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.colleagues import Colleagues
from counsellor_app.ui.today.faces.clock import ClockFace, clock_face
from counsellor_app.ui.today.faces.panel import Looking, PanelState, panel_state
from counsellor_app.ui.today.held_back import HeldBack
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.open_days import OpenDays
from counsellor_app.ui.today.spans import Spans
from counsellor_app.ui.today.summaries import Summaries
from counsellor_app.ui.today.unwritten import day_with, days_with

UNDO_FOR = timedelta(seconds=10)


class TodayPresenter(QObject):
    """Knows no widgets. ``changed`` asks the views to look again; everything they show is derived here.

    Every command is applied to the screen at once and handed to the ledger, which writes it down. ``read``
    says that a day has come from the store, which may have changed in other ways too; ``people_changed`` that
    another desk has changed cards: their ids, or None where it may be any.

    `spans` are week and month, `held_back` is what another desk has changed and nobody has looked at yet,
    `colleagues` are those at the other desks.
    """

    changed = Signal()
    read = Signal()
    load_failed = Signal(object)
    refused = Signal(object)
    gave = Signal(object)
    alarmed = Signal(object)
    people_changed = Signal(object)

    def __init__(
        self,
        book: Callable[[], DayBook],
        ledger: Ledger,
        jobs: Jobs,
        now: Callable[[], datetime],
        actor: Actor,
    ) -> None:
        """``book`` is called in the worker, where it may load the store first; ``now`` is the one clock."""
        super().__init__()
        self._book = book
        self._jobs = jobs
        self.now = now
        self.ledger = ledger
        self.actor = actor
        self.days = OpenDays()
        self.date = self.today()
        self._work_date = self.date
        self.looking = Looking(me=actor.staff_id)
        self._picked: UUID | None = None
        self._undoable: tuple[Command, Appointment] | None = None
        self._last_tick = now()
        self.held_back = HeldBack()
        self.colleagues = Colleagues(now)
        self.spans = Spans(book, jobs, lambda: self.date)
        self.spans.failed.connect(self.load_failed)
        self._summaries = Summaries(book, jobs)
        for part in (self.colleagues, self._summaries):
            part.changed.connect(self.changed)
        ledger.stored.connect(self._take_stored)
        ledger.refused.connect(self._take_refusal)

    def open_date(self, wanted: date) -> None:
        """Show another day; the one on screen stays until the new one has been read."""
        self.date = wanted
        self._jobs.submit(lambda: self._book().day(wanted), self._take_day, self.load_failed.emit)

    @property
    def day(self) -> Day | None:
        """The day that the calendar shows."""
        return self.days.shown

    def find(self, appointment_id: UUID) -> Appointment | None:
        """A session of the day, of today, or of the week that is looked at."""
        week = self.spans.day_of(appointment_id)
        return self.days.find(appointment_id) or (week.find(appointment_id) if week else None)

    def reload(self) -> None:
        """Read the shown day, and today, again."""
        self.open_date(self.date)
        if self._work_date != self.date:
            self._read_work()

    def forget_people(self) -> None:
        """Cards have changed: what is said of people at a glance is asked for again."""
        self._summaries.forget()
        self.reload()

    def _read_work(self) -> None:
        wanted = self._work_date
        self._jobs.submit(lambda: self._book().day(wanted), self._take_day, self.load_failed.emit)

    def show_day(self, day: Day) -> None:
        """Show a day that has been read."""
        self._take_day(day)

    def reload_from_office(self) -> None:
        """Read today again, where anything may be different; the session on the panel changes by a press."""
        wanted = self._work_date

        def take(day: Day) -> None:
            self.held_back.look(self.shown, day.appointments)
            self._take_day(day)

        self._jobs.submit(lambda: self._book().day(wanted), take, self.load_failed.emit)
        self.people_changed.emit(None)

    def reload_other_day(self) -> None:
        """Read the day again that the calendar shows, where it is not today."""
        if self._work_date != self.date:
            self.open_date(self.date)

    def take_from_office(self, sessions: tuple[Appointment, ...]) -> None:
        """Show sessions as another desk has changed them; the one on the panel only by a press."""
        self.held_back.look(self.shown, sessions)
        come = self.days.with_sessions(each for each in sessions if not self.held_back.is_about(each))
        self.days = days_with(come, self.ledger.unwritten)
        self.changed.emit()
        self.read.emit()

    def show_from_office(self) -> None:
        """Show what another desk has made of the session on the panel."""
        self.held_back.let_go()
        self.reload()

    def _take_day(self, day: Day) -> None:
        day = day_with(self.held_back.kept_in(day), self.ledger.unwritten)
        if day.date == self._work_date:
            self.days = self.days.with_work(day)
        if day.date == self.date:
            self.days = self.days.with_shown(day)
        self.changed.emit()
        self.read.emit()

    def today(self) -> date:
        """The present day in Japan."""
        return self.now().astimezone(JAPAN).date()

    def has_running(self) -> bool:
        """Whether a session of mine is going on, online or by telephone."""
        return any(each.is_running for each in self._mine())

    def _mine(self) -> tuple[Appointment, ...]:
        """My sessions of today, whatever day the calendar shows."""
        me, work = self.actor.staff_id, self.days.work
        return tuple(each for each in work.appointments if each.counsellor_id == me) if work else ()

    def is_lively(self) -> bool:
        """Whether something of today changes by the second: log-in time, waiting, talking, undo."""
        if self.undoable() is not None:
            return True
        now, work = self.now(), self.days.work
        return work is not None and any(
            each.is_running or each.start - each.kind.login_lead <= now < each.end
            for each in work.appointments
            if each.is_live
        )

    @property
    def shown(self) -> Appointment | None:
        """The session on the panel: the one picked, else the one that matters now."""
        return self.days.find(self._picked) or self.current

    @property
    def current(self) -> Appointment | None:
        """My session that matters now."""
        return matters_now(self._mine(), self.actor.staff_id, self.now())

    @property
    def follows(self) -> bool:
        """Whether the panel follows the day by itself."""
        return self._picked is None or self.shown == self.current

    def pick(self, appointment_id: UUID | None) -> None:
        """Show that session until another is picked; None follows the day again."""
        held = self.held_back.session
        if held is not None and appointment_id != held.id:
            self.show_from_office()
        if appointment_id != self._picked:
            self._picked = appointment_id
            self.looking = replace(self.looking, passcode=None, revealed=None)
        self.changed.emit()

    def mask(self, *, masked: bool) -> None:
        """Hide every person's data, for a shared screen or an empty chair."""
        self.looking = replace(self.looking, masked=masked, passcode=None, revealed=None)
        self.changed.emit()

    def show_passcode(self, *, shown: bool) -> None:
        """Show or hide the passcode of the session on the panel."""
        target = self.shown
        self.looking = replace(self.looking, passcode=target.id if shown and target else None)
        self.changed.emit()

    def reveal(self) -> None:
        """Show the person of a finished session again."""
        target = self.shown
        self.looking = replace(self.looking, revealed=target.id if target else None)
        self.changed.emit()

    def set_probing(self, failure_id: UUID, *, probing: bool) -> None:
        """Note that a diagnosis runs, or has ended."""
        running = self.looking.probing
        now_running = running | {failure_id} if probing else running - {failure_id}
        self.looking = replace(self.looking, probing=now_running)
        self.changed.emit()

    def panel(self) -> PanelState | None:
        """All that the panel shows now; None for a day without a session of mine ahead."""
        shown = self.shown
        if shown is None:
            return None
        looking = replace(self.looking, beside=self.colleagues.beside(shown))
        return panel_state(self.days, shown, self.now(), looking, self._summaries.of(shown.client.id))

    def clock(self) -> tuple[UUID, ClockFace] | None:
        """The clocks of the session on the panel alone."""
        shown = self.shown
        day = None if shown is None else self.days.day_of(shown.id)
        if shown is None or day is None:
            return None
        return shown.id, clock_face(day, shown, self.now())

    def give(self, kind: Callable[..., Command], target: UUID, **details: Any) -> Command | None:  # noqa: ANN401
        """Carry out a command of class ``kind`` on ``target`` now; None when it was refused.

        A session that was ended stays on the panel until its outcome is recorded.
        """
        appointment = self.days.find(target)
        return None if appointment is None else self.give_to(appointment, kind, **details)

    def give_to(
        self,
        appointment: Appointment,
        kind: Callable[..., Command],
        **details: Any,  # noqa: ANN401
    ) -> Command | None:
        """As ``give``, to a session of any day, as it stood when it was last read."""
        target = appointment.id
        command = kind(id=uuid4(), appointment_id=target, at=self.now(), by=self.actor, **details)
        try:
            after = apply(appointment, command)
        except Refused as refusal:
            self.refused.emit(refusal.code)
            return None
        self.held_back.let_go()
        self.days = self.days.with_appointment(after)
        if after.undo is not None and after.undo.command_id == command.id:
            self._undoable = (command, after)
        if isinstance(command, (End, Stop)):
            self._picked = target
        elif isinstance(command, RecordOutcome):
            self._picked = None
        self.ledger.write(command)
        self.gave.emit(command)
        self.changed.emit()
        return command

    def undoable(self) -> tuple[Command, timedelta] | None:
        """The last step that can still be taken back here, and for how long."""
        if self._undoable is None:
            return None
        command, _ = self._undoable
        left = command.at + UNDO_FOR - self.now()
        return (command, left) if left > timedelta(0) else None

    def drop_undo(self) -> None:
        """Something else was done since: the last step stays."""
        if self._undoable is not None:
            self._undoable = None
            self.changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        last = self._undoable if self.undoable() else None
        self._undoable = None
        if last is not None:
            command, after = last
            self.give_to(self.days.find(after.id) or after, Undo, of=command.id)

    def tick(self, now: datetime) -> None:
        """Tell what fell due since the tick before, however long ago that was."""
        since, self._last_tick = self._last_tick, now
        for alarm in alarms_between(self._mine(), since, now):
            self.alarmed.emit(alarm)
        self.colleagues.tick(now)
        if self._work_date != self.today() and not self.has_running():
            self._turn_the_day()

    def _turn_the_day(self) -> None:
        """A program that was left on goes on with the new day; the calendar follows if it showed the old."""
        was, self._work_date = self._work_date, self.today()
        if self.date == was:
            self.open_date(self._work_date)
        else:
            self._read_work()

    def _take_stored(self, stored: Appointment) -> None:
        self.days = days_with(self.days.with_appointment(stored), self.ledger.unwritten)
        self.changed.emit()

    def _take_refusal(self, _command: Command, code: object) -> None:
        self.refused.emit(code)
        self.reload()
