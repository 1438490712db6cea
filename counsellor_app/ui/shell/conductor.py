"""Brings the day and its views together: what changes is shown, what is pressed is done."""

from datetime import date, datetime
from math import ceil
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from counsellor_app.desktop.ticker import Pace, Ticker
from counsellor_app.domain.appointment import Appointment, Outcome
from counsellor_app.domain.commands import SwitchToPhone
from counsellor_app.domain.day import totals
from counsellor_app.domain.failure_reasons import USUAL
from counsellor_app.ui.calendar.timeline_face import Viewer
from counsellor_app.ui.moments import hhmmss
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.shell.desk_screen import TODAY, DeskScreen
from counsellor_app.ui.shell.messages import Messages, code_of
from counsellor_app.ui.shell.scope import Scope, stepped
from counsellor_app.ui.today.deeds import PanelDeeds
from counsellor_app.ui.today.faces.panel import Step
from counsellor_app.ui.today.faces.switch import switch_face, switch_target
from counsellor_app.ui.today.open_days import OpenDays
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class Conductor(QObject):
    """Connects presenter and screen. ``refreshed`` comes after every change and tick, for the mini timer;
    ``notices_wanted`` when the texts for the session on the panel are asked for; ``account_wanted`` carries
    the `Step` when its history or its record on paper is, ``booking_wanted`` when it is to be moved,
    cancelled or followed by another.
    """

    refreshed = Signal()
    notices_wanted = Signal()
    account_wanted = Signal(object)
    booking_wanted = Signal(object)
    scope_shown = Signal(object)
    _refresh_asked = Signal()

    def __init__(
        self,
        screen: DeskScreen,
        presenter: TodayPresenter,
        deeds: PanelDeeds,
        messages: Messages,
        ticker: Ticker,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._presenter = presenter
        self._deeds = deeds
        self._messages = messages
        self._ticker = ticker
        self._scope = Scope.DAY
        self._shows_undo = False
        self._connected = {Scope.DAY}
        self._is_asked = False
        self._is_open = True
        self._drawn: tuple[OpenDays, bool] | None = None
        self._connect_panel()
        self._connect_rest()

    def _connect_panel(self) -> None:
        panel, deeds, presenter = self._screen.panel, self._deeds, self._presenter
        panel.switch.pressed.connect(deeds.switch)
        panel.steps.asked.connect(self._take)
        panel.stop.confirmed.connect(deeds.stop)
        panel.meeting.join.connect(deeds.join)
        panel.meeting.copy_id.connect(deeds.copy_id)
        panel.meeting.copy_passcode.connect(deeds.copy_passcode)
        panel.meeting.copy_link.connect(deeds.copy_link)
        panel.meeting.tell.connect(deeds.tell)
        panel.meeting.passcode_shown.connect(lambda shown: presenter.show_passcode(shown=shown))
        panel.phone.called.connect(deeds.note_call)
        panel.phone.copy.connect(deeds.copy_number)
        panel.phone.dial.connect(deeds.dial)
        panel.record.reason.connect(lambda chosen: deeds.correct(self._on_panel(), chosen))
        panel.record.side.connect(lambda side: deeds.correct(self._on_panel(), side=side))
        panel.record.note.connect(lambda note: deeds.correct(self._on_panel(), note=note))
        panel.steps.undo.connect(presenter.undo)
        panel.outcome.recorded.connect(self._record)
        panel.outcome.noted.connect(lambda text: deeds.note(self._on_panel(), text))

    def _connect_rest(self) -> None:
        screen, presenter = self._screen, self._presenter
        screen.header.stepped.connect(self._step)
        screen.header.scope_chosen.connect(self.show_scope)
        screen.rail.chosen.connect(screen.show_page)
        screen.day_view.selected.connect(presenter.pick)
        screen.day_view.activated.connect(presenter.pick)
        presenter.changed.connect(self._ask_refresh)
        presenter.load_failed.connect(self._show_failed)
        presenter.spans.changed.connect(self._show_scope)
        presenter.ledger.marked.connect(self._ask_refresh)
        self._refresh_asked.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        self._deeds.not_opened.connect(self._messages.say_not_opened)
        self._ticker.ticked.connect(self.tick)

    def _show_failed(self, error: Exception) -> None:
        """With no day to show, say in its place why; else the banner is enough."""
        if self._presenter.day is None:
            self._screen.day_view.show_failed(problem_word(code_of(error)))

    def _ask_refresh(self) -> None:
        """Refresh once, before anything is painted, however many things change in one go."""
        if self._drawn is None:
            self.refresh()
        elif not self._is_asked:
            self._is_asked = True
            self._refresh_asked.emit()

    def refresh(self) -> None:
        """Show the day as it is now."""
        self._is_asked = False
        presenter, screen = self._presenter, self._screen
        now = presenter.now()
        day = presenter.day
        if day is None or not self._is_open:
            return
        looking = presenter.looking
        if self._drawn != (presenter.days, looking.masked):
            self._drawn = (presenter.days, looking.masked)
            screen.day_view.show_day(day, now, looking.me, looking.masked)
            screen.header.show_office(day.office)
            screen.status.show_totals(totals(day.appointments))
            if self._scope is not Scope.DAY:
                self._load_scope()
        self._show_colleagues(now)
        screen.header.show_date(presenter.date, self._scope)
        screen.status.show_unwritten(len(presenter.ledger.unwritten))
        shown = presenter.shown
        screen.day_view.select(shown.id if shown else None)
        self._messages.tick()
        self._render_panel(now)
        self._pace()
        self.refreshed.emit()

    def close(self) -> None:
        """Show nothing any more, not even what was asked for: the worker that reads for it goes."""
        self._is_open = False

    def _show_colleagues(self, now: datetime) -> None:
        screen, present = self._screen, self._presenter.colleagues.present
        screen.day_view.show_colleagues(present, now)
        if self._scope is Scope.WEEK:
            screen.week_view.show_colleagues(present, now)
        elif self._scope is Scope.MONTH:
            screen.month_view.show_colleagues(present)

    def tick(self, now: datetime) -> None:
        """Show the second that has begun: clocks, digits, the undo that runs out."""
        self._presenter.tick(now)
        seconds = self._pace() is Pace.SECOND
        self._screen.header.show_time(now, seconds=seconds)
        self._messages.tick()
        if self._presenter.day is None:
            return
        self._screen.day_view.tick(now)
        if self._scope is Scope.WEEK:
            self._screen.week_view.tick(now)
        if not self._render_figures(now):
            self._render_panel(now)
        self.refreshed.emit()

    def _render_figures(self, now: datetime) -> bool:
        """Between whole minutes the clocks of the panel go on and the rest stays, unless a step falls due."""
        if now.second == 0 or self._shows_undo:
            return False
        clock = self._presenter.clock()
        return clock is not None and self._screen.panel.render_clock(*clock)

    def _pace(self) -> Pace:
        """By the second only while somebody waits, talks, or may take a step back; else by the minute."""
        pace = Pace.SECOND if self._presenter.is_lively() else Pace.MINUTE
        self._ticker.demand(pace)
        return pace

    def _render_panel(self, now: datetime) -> None:
        presenter, panel = self._presenter, self._screen.panel
        state = presenter.panel()
        if state is None:
            day = presenter.days.work
            target = switch_target(day, None, presenter.actor.staff_id, now) if day else None
            reasons = day.reasons if day else USUAL
            panel.render_empty(switch_face(target, None, reasons, masked=presenter.looking.masked))
            panel.steps.show_undo(None)
            return
        panel.render_state(state)
        failure = state.appointment.last_failure
        if failure is not None and state.record is not None:
            panel.record.show_saved(*self._saved(failure.id, failure.at))
        last = presenter.undoable()
        is_switch = last is not None and isinstance(last[0], SwitchToPhone)
        belongs = last is not None and last[0].appointment_id == state.appointment.id
        self._shows_undo = last is not None and is_switch and belongs
        panel.steps.show_undo(ceil(last[1].total_seconds()) if last and self._shows_undo else None)

    def _saved(self, command_id: object, at: datetime) -> tuple[str, Tone]:
        ledger = self._presenter.ledger
        if all(command.id != command_id for command in ledger.unwritten):
            return translate("Record", "✓ {time} written on this PC").format(time=hhmmss(at)), Tone.SUCCESS
        if any(ledger.mark(command.id).problem for command in ledger.unwritten):
            return translate("Record", "✕ not yet written, kept on the screen"), Tone.DANGER
        return translate("Record", "… being written"), Tone.NEUTRAL

    def _on_panel(self) -> Appointment | None:
        return self._presenter.days.find(self._screen.panel.shown_id)

    def _record(self, outcome: Outcome) -> None:
        """Record it; the focus goes to the calendar, so that no key falls on the next person's buttons."""
        self._deeds.record(self._on_panel(), outcome)
        if self._screen.page() == TODAY and self._presenter.day is not None:
            self._screen.day_view.focus_sessions()

    def _take(self, step: Step) -> None:
        if step is Step.STOP:
            self._screen.panel.stop.open_card()
        elif step is Step.NOTICES:
            self.notices_wanted.emit()
        elif step in (Step.HISTORY, Step.PRINT):
            self.account_wanted.emit(step)
        elif step in (Step.NEXT_BOOKING, Step.MOVE, Step.CANCEL):
            self.booking_wanted.emit(step)
        else:
            self._deeds.take(step)

    def _step(self, by: int) -> None:
        today = self._presenter.today()
        self._presenter.open_date(today if by == 0 else stepped(self._presenter.date, self._scope, by))
        self._screen.show_page(TODAY)

    def show_scope(self, scope: Scope) -> None:
        """Show the day, the week or the month around the shown day."""
        self._scope = scope
        self.scope_shown.emit(scope)
        self._connect_scope(scope)
        self._screen.show_scope(scope)
        self._screen.show_page(TODAY)
        self._load_scope()
        self.refresh()

    def _connect_scope(self, scope: Scope) -> None:
        """Listen to the week or the month, which are made when they are first looked at."""
        if scope in self._connected:
            return
        self._connected.add(scope)
        screen = self._screen
        if scope is Scope.WEEK:
            screen.week_view.selected.connect(self._pick_in_week)
            screen.week_view.activated.connect(self._open_from_week)
            screen.week_view.day_chosen.connect(self.show_day)
        else:
            screen.month_view.day_chosen.connect(self.show_day)
            screen.month_view.month_wanted.connect(self._turn_to_month)

    def show_day(self, day: date) -> None:
        """Leave week or month for one of its days."""
        self.show_scope(Scope.DAY)
        self._presenter.open_date(day)

    def _pick_in_week(self, appointment_id: UUID) -> None:
        """Show a session of the week on the panel; the week stays."""
        day = self._presenter.spans.day_of(appointment_id)
        if day is not None:
            if day.date != self._presenter.date:
                self._presenter.open_date(day.date)
            self._presenter.pick(appointment_id)

    def _open_from_week(self, appointment_id: UUID) -> None:
        """Open the day of a session of the week."""
        self._pick_in_week(appointment_id)
        if self._presenter.spans.day_of(appointment_id) is not None:
            self.show_scope(Scope.DAY)
            self._screen.day_view.focus_sessions()

    def _turn_to_month(self, day: date) -> None:
        self._presenter.open_date(day)

    def _show_scope(self) -> None:
        """Draw the week or the month that has been read."""
        presenter, screen = self._presenter, self._screen
        looking = presenter.looking
        if self._scope is Scope.WEEK and presenter.spans.week:
            from counsellor_app.ui.calendar.week_face import Week

            days = presenter.spans.week
            week = Week(
                first=days[0].date,
                appointments=tuple(each for day in days for each in day.appointments),
                hours=tuple(each for day in days for each in day.hours),
                viewer=Viewer(looking.me, looking.masked, presenter.colleagues.present),
                only_mine=any(who.id == looking.me for day in days for who in day.columns(looking.me)),
            )
            screen.week_view.show_week(week, presenter.now())
        elif self._scope is Scope.MONTH and presenter.spans.month:
            from counsellor_app.ui.calendar.month_face import Month

            days = presenter.spans.month
            month = Month(
                first=presenter.date.replace(day=1),
                appointments=tuple(each for day in days for each in day.appointments),
                closed=frozenset(day.date for day in days if not day.hours),
                colleagues=presenter.colleagues.present,
            )
            screen.month_view.show_month(month, presenter.today())

    def _load_scope(self) -> None:
        if self._scope is Scope.WEEK:
            self._presenter.spans.open_week()
        elif self._scope is Scope.MONTH:
            self._presenter.spans.open_month()
