"""What the buttons of the panel do: each press becomes a command, a link opened, a copy, or a look."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.launch import LaunchCode, Launcher
from counsellor_app.domain.appointment import Appointment, Outcome, ToldHow
from counsellor_app.domain.commands import (
    BackToOnline,
    Command,
    Confirm,
    ConfirmNoShow,
    CorrectFailure,
    End,
    NoteCall,
    OpenJoin,
    RecordOutcome,
    Start,
    Stop,
    SwitchToPhone,
    TellJoin,
    WriteNote,
)
from counsellor_app.domain.failure import CallResult, FailureSide
from counsellor_app.domain.failure_reasons import NamedReason
from counsellor_app.domain.kind import IdDelivery, WhoCalls
from counsellor_app.ui.today.consent import ConsentGate
from counsellor_app.ui.today.faces.panel import Step
from counsellor_app.ui.today.faces.switch import switch_target
from counsellor_app.ui.today.presenter import TodayPresenter

_TOLD = {
    IdDelivery.PHONE_BEFORE_START: ToldHow.PHONE,
    IdDelivery.MY_PAGE_MESSAGE: ToldHow.MY_PAGE,
    IdDelivery.TOOL_MAIL: ToldHow.MAIL,
}
_PLAIN_STEPS: dict[Step, type[Command]] = {
    Step.CONFIRM: Confirm,
    Step.NO_SHOW: ConfirmNoShow,
    Step.END: End,
    Step.BACK_ONLINE: BackToOnline,
}


@dataclass(frozen=True, slots=True)
class Tools:
    """The ways out of the program that the panel uses; ``prefers_app`` is the setting of this PC."""

    launcher: Launcher
    clipboard: Clipboard
    prefers_app: Callable[[], bool]


class PanelDeeds(QObject):
    """Acts on the session that the panel shows; the switch on whose it is to switch.

    ``switched`` carries the appointment and the id of its failure, so that the diagnosis can start.
    ``not_opened`` carries the result of a link or number that could not be opened.
    """

    switched = Signal(object, object)
    not_opened = Signal(object)

    def __init__(self, presenter: TodayPresenter, tools: Tools, gate: ConsentGate) -> None:
        super().__init__()
        self._presenter = presenter
        self._tools = tools
        self._gate = gate

    def switch(self, chosen: NamedReason) -> None:
        """Go on by telephone, now. Nothing is asked."""
        presenter = self._presenter
        work = presenter.days.work
        if work is None:
            return
        target = switch_target(work, presenter.shown, presenter.actor.staff_id, presenter.now())
        if target is None:
            return
        command = presenter.give(
            SwitchToPhone, target.id, reason=chosen.reason, label=chosen.label, own=chosen.own
        )
        if command is not None:
            if presenter.shown is None or presenter.shown.id != target.id:
                presenter.pick(target.id)
            self.switched.emit(target, command.id)

    def join(self) -> None:
        """Open the meeting and note that the counsellor waits in it, once the terms are accepted."""
        shown = self._presenter.shown
        if shown is None or shown.join is None:
            return
        if shown.is_running:
            self._open_meeting(shown.id)
        else:
            self._gate.pass_through(shown, lambda: self._open_meeting(shown.id))

    def _open_meeting(self, target: UUID) -> None:
        shown = self._presenter.days.find(target)
        if shown is None or shown.join is None:
            return
        launcher = self._tools.launcher
        open_link = launcher.join_in_app if self._tools.prefers_app() else launcher.join
        result = open_link(shown.join.url)
        if result.code is LaunchCode.OPENED:
            self._presenter.give(OpenJoin, shown.id)
        else:
            self.not_opened.emit(result)

    def copy_id(self) -> None:
        """Put the meeting ID on the clipboard."""
        shown = self._presenter.shown
        if shown is not None and shown.join is not None:
            self._tools.clipboard.copy(shown.join.meeting_id)

    def copy_passcode(self) -> None:
        """Put the passcode on the clipboard for a short while, out of its history."""
        shown = self._presenter.shown
        if shown is not None and shown.join is not None:
            self._tools.clipboard.copy_secret(shown.join.passcode)

    def copy_link(self) -> None:
        """Put the link on the clipboard; it may hold the passcode, so it is treated as one."""
        shown = self._presenter.shown
        if shown is not None and shown.join is not None:
            self._tools.clipboard.copy_secret(shown.join.url)

    def tell(self) -> None:
        """Tick that the person was told ID and passcode, in the way the kind's rule names."""
        shown = self._presenter.shown
        if shown is not None:
            self._presenter.give(TellJoin, shown.id, how=_TOLD[shown.kind.id_delivery])

    def copy_number(self) -> None:
        """Put the telephone number on the clipboard for a short while."""
        shown = self._presenter.shown
        if shown is not None and shown.client.callable_phones:
            self._tools.clipboard.copy_secret(shown.client.callable_phones[0].e164)

    def dial(self) -> None:
        """Hand the number to the telephone program of this PC, and note that it was dialled."""
        shown = self._presenter.shown
        if shown is None or not shown.client.callable_phones:
            return
        result = self._tools.launcher.dial(shown.client.callable_phones[0].e164)
        if result.code is LaunchCode.OPENED:
            self.note_call(CallResult.DIALLED)
        else:
            self.not_opened.emit(result)

    def note_call(self, result: CallResult) -> None:
        """Note how the call went."""
        shown = self._presenter.shown
        failure = shown.open_failure if shown else None
        if shown is None or failure is None:
            return
        waits = result is CallResult.AWAITING_CALL_BACK
        phones = shown.client.callable_phones
        self._presenter.give(
            NoteCall,
            shown.id,
            failure_id=failure.id,
            number="" if waits or not phones else phones[0].e164,
            who_calls=WhoCalls.CLIENT if waits else WhoCalls.OFFICE,
            result=result,
        )

    def correct(
        self,
        shown: Appointment | None,
        chosen: NamedReason | None = None,
        side: FailureSide | None = None,
        note: str | None = None,
    ) -> None:
        """Correct the account of the latest failure of ``shown``; what is None stays as it is."""
        failure = shown.last_failure if shown else None
        if shown is None or failure is None:
            return
        account = failure.account
        reason = chosen or NamedReason(account.reason, account.label, account.own)
        self._presenter.give(
            CorrectFailure,
            shown.id,
            failure_id=failure.id,
            reason=reason.reason,
            side=side or account.side,
            note=account.note if note is None else note,
            label=reason.label,
            own=reason.own,
        )

    def record(self, shown: Appointment | None, outcome: Outcome) -> None:
        """Record what came of the session."""
        if shown is not None:
            self._presenter.give(RecordOutcome, shown.id, outcome=outcome)

    def note(self, shown: Appointment | None, text: str) -> None:
        """Keep a note with the appointment."""
        if shown is not None:
            self._presenter.give(WriteNote, shown.id, text=text)

    def stop(self, ground: str) -> None:
        """Break the session off for a violation of the terms, with its ground."""
        shown = self._presenter.shown
        if shown is not None:
            self._presenter.give(Stop, shown.id, ground=ground)

    def take(self, step: Step) -> None:
        """Do what a button of the row asks for."""
        shown = self._presenter.shown
        if step is Step.REVEAL:
            self._presenter.reveal()
        elif shown is not None and step is Step.START:
            self._gate.pass_through(shown, lambda: self._start(shown.id))
        elif shown is not None and step in _PLAIN_STEPS:
            self._presenter.give(_PLAIN_STEPS[step], shown.id)
            if step is Step.END:
                self._tools.clipboard.forget()

    def _start(self, target: UUID) -> None:
        self._presenter.give(Start, target)
