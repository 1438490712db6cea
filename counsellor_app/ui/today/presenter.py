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
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.domain.staff import Actor
from counsellor_app.services.day_book import DayBook
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.faces.clock import ClockFace, clock_face
from counsellor_app.ui.today.faces.panel import Looking, PanelState, panel_state
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.open_days import OpenDays

UNDO_FOR = timedelta(seconds=10)


class TodayPresenter(QObject):
    """Knows no widgets. ``changed`` asks the views to look again; everything they show is derived here.

    Every command is applied to the screen at once and handed to the ledger, which writes it down. ``read``
    says that a day has come from the store, which may have changed in other ways too.
    """

    changed = Signal()
    scope_changed = Signal()
    read = Signal()
    load_failed = Signal(object)
    refused = Signal(object)
    gave = Signal(object)
    alarmed = Signal(object)
    elsewhere = Signal(bool)
    """Another desk has changed the session on the panel, which waits to be shown (True), or no longer."""

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
        self.week: tuple[Day, ...] = ()
        self.month: tuple[Day, ...] = ()
        self.date = self.today()
        self._work_date = self.date
        self.looking = Looking(me=actor.staff_id)
        self._picked: UUID | None = None
        self._summaries: dict[UUID, PersonSummary] = {}
        self._asked: set[UUID] = set()
        self._undoable: tuple[Command, Appointment] | None = None
        self._last_tick = now()
        self._held: Appointment | None = None
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

    def reload(self) -> None:
        """Read the shown day, and today, again."""
        self.open_date(self.date)
        if self._work_date != self.date:
            self._read_work()

    def forget_people(self) -> None:
        """Cards have changed: what is said of people at a glance is asked for again."""
        self._summaries.clear()
        self._asked.clear()
        self.reload()

    def _read_work(self) -> None:
        wanted = self._work_date
        self._jobs.submit(lambda: self._book().day(wanted), self._take_day, self.load_failed.emit)

    def show_day(self, day: Day) -> None:
        """Show a day that has been read."""
        self._take_day(day)

    def open_week(self) -> None:
        """Read the week that holds the shown day."""
        wanted = self.date
        self._jobs.submit(lambda: self._book().week(wanted), self._take_week, self.load_failed.emit)

    def open_month(self) -> None:
        """Read the month that holds the shown day."""
        wanted = self.date
        self._jobs.submit(lambda: self._book().month(wanted), self._take_month, self.load_failed.emit)

    def _take_week(self, days: tuple[Day, ...]) -> None:
        if any(day.date == self.date for day in days):
            self.week = days
            self.scope_changed.emit()

    def _take_month(self, days: tuple[Day, ...]) -> None:
        if any(day.date == self.date for day in days):
            self.month = days
            self.scope_changed.emit()

    def reload_from_office(self) -> None:
        """Read today again, where anything may be different; the session on the panel changes by a press."""
        wanted = self._work_date

        def take(day: Day) -> None:
            self._hold_if_different(day.appointments)
            self._take_day(day)

        self._jobs.submit(lambda: self._book().day(wanted), take, self.load_failed.emit)

    def reload_other_day(self) -> None:
        """Read the day again that the calendar shows, where it is not today."""
        if self._work_date != self.date:
            self.open_date(self.date)

    def take_from_office(self, sessions: tuple[Appointment, ...]) -> None:
        """Show sessions as another desk has changed them; the one on the panel only by a press."""
        self._hold_if_different(sessions)
        if not all(self._stays_in_place(each) for each in sessions):
            self._read_work()
            return
        held = self._held
        for each in sessions:
            if held is None or each.id != held.id:
                self.days = self.days.with_appointment(each)
        self.changed.emit()

    def show_from_office(self) -> None:
        """Show what another desk has made of the session on the panel."""
        self._let_go()
        self.reload()

    def _stays_in_place(self, session: Appointment) -> bool:
        known = self.days.find(session.id)
        return known is not None and japan_date(known.start) == japan_date(session.start)

    def _hold_if_different(self, sessions: tuple[Appointment, ...]) -> None:
        shown = self.shown
        new = next((each for each in sessions if shown is not None and each.id == shown.id), None)
        if shown is not None and new is not None and replace(new, version=shown.version) != shown:
            self._held = shown
            self.elsewhere.emit(True)

    def _let_go(self) -> None:
        if self._held is not None:
            self._held = None
            self.elsewhere.emit(False)

    def _take_day(self, day: Day) -> None:
        if self._held is not None and day.find(self._held.id):
            day = day.with_appointment(self._held)
        for command in self.ledger.unwritten:
            day = _with_effect(day, command)
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
        if self._held is not None and appointment_id != self._held.id:
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
        summary = self._summaries.get(shown.client.id)
        if summary is None:
            self._ask_summary(shown.client.id)
        return panel_state(self.days, shown, self.now(), self.looking, summary)

    def clock(self) -> tuple[UUID, ClockFace] | None:
        """The clocks of the session on the panel alone."""
        shown = self.shown
        day = None if shown is None else self.days.day_of(shown.id)
        if shown is None or day is None:
            return None
        return shown.id, clock_face(day, shown, self.now())

    def _ask_summary(self, client_id: UUID) -> None:
        if client_id in self._asked:
            return
        self._asked.add(client_id)
        self._jobs.submit(
            lambda: self._book().person(client_id),
            lambda summary: self._take_summary(client_id, summary),
            lambda _error: self._asked.discard(client_id),
        )

    def _take_summary(self, client_id: UUID, summary: PersonSummary) -> None:
        self._summaries[client_id] = summary
        self.changed.emit()

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
        self._let_go()
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
        days = self.days.with_appointment(stored)
        for command in self.ledger.unwritten:
            waiting = days.find(command.appointment_id)
            if waiting is not None:
                days = days.with_appointment(_after(waiting, command))
        self.days = days
        self.changed.emit()

    def _take_refusal(self, _command: Command, code: object) -> None:
        self.refused.emit(code)
        self.reload()


def _with_effect(day: Day, command: Command) -> Day:
    """``day`` after ``command``; unchanged where it is not about this day."""
    appointment = day.find(command.appointment_id)
    return day if appointment is None else day.with_appointment(_after(appointment, command))


def _after(appointment: Appointment, command: Command) -> Appointment:
    """The appointment after ``command``, as it is where the command no longer fits."""
    try:
        return apply(appointment, command)
    except Refused:
        return appointment
