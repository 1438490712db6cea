"""What commands make of an appointment: one pure function.

``apply(appointment, command)`` returns the appointment as it is afterwards, or raises ``Refused``. It knows
no clock: the moment is in the command. The same function serves the screen, the desk file and the server.
"""

from dataclasses import replace
from datetime import datetime
from functools import singledispatch
from uuid import UUID

from counsellor_app.domain.appointment import AHEAD, RUNNING, Appointment, Slot, State, Told, UndoStep
from counsellor_app.domain.commands import (
    AddDiagnosis,
    BackToOnline,
    Command,
    Confirm,
    ConfirmNoShow,
    CorrectFailure,
    End,
    NoteCall,
    OpenJoin,
    RecordOutcome,
    RefusalCode,
    Refused,
    SetJoin,
    Start,
    Stop,
    SwitchToPhone,
    TellJoin,
    Undo,
    WriteNote,
)
from counsellor_app.domain.failure import (
    LIKELY_SIDE,
    ConnectionFailure,
    FailureAccount,
    FailurePhase,
    PhoneCall,
)


@singledispatch
def effect(command: Command, was: Appointment) -> Appointment:
    """What the command makes of the appointment; each kind of command registers its own."""
    raise TypeError(type(command).__name__)


def apply(appointment: Appointment, command: Command) -> Appointment:
    """The appointment after ``command``.

    Raises:
        Refused: the command does not fit the state the appointment is in.
    """
    return effect(command, appointment)


def is_legal(appointment: Appointment, command: Command) -> bool:
    """Whether ``apply`` would carry the command out."""
    try:
        apply(appointment, command)
    except Refused:
        return False
    return True


def require(was: Appointment, command: Command, *states: State) -> None:
    """Raises Refused where the appointment is in none of the states."""
    if was.state not in states:
        raise Refused(RefusalCode.WRONG_STATE, was.state, type(command).__name__)


def undo_step(was: Appointment, command: Command) -> UndoStep:
    """What an undo of the command would bring back."""
    return UndoStep(command.id, was.state, was.started_at, was.ended_at, was.expires_at)


@effect.register
def _(command: Confirm, was: Appointment) -> Appointment:
    require(was, command, State.TENTATIVE)
    return replace(was, state=State.CONFIRMED, expires_at=None, undo=undo_step(was, command))


@effect.register
def _(command: OpenJoin, was: Appointment) -> Appointment:
    require(was, command, State.CONFIRMED, State.WAITING, *RUNNING)
    opened = replace(was, join_opened_at=was.join_opened_at or command.at)
    return replace(opened, state=State.WAITING, undo=None) if was.state is State.CONFIRMED else opened


@effect.register
def _(command: Start, was: Appointment) -> Appointment:
    require(was, command, State.CONFIRMED, State.WAITING, State.NO_SHOW)
    return replace(
        was, state=State.ONLINE, started_at=command.at, ended_at=None, undo=undo_step(was, command)
    )


@effect.register
def _(command: SwitchToPhone, was: Appointment) -> Appointment:
    require(was, command, State.TENTATIVE, State.CONFIRMED, State.WAITING, State.ONLINE, State.NO_SHOW)
    phase = FailurePhase.MID_SESSION if was.state is State.ONLINE else FailurePhase.BEFORE_START
    side = LIKELY_SIDE[command.reason]
    given, words = (command.at, command.by.staff_id), (command.label, command.own)
    account = FailureAccount(command.reason, side, "", *given, *words)
    failure = ConnectionFailure(command.id, command.at, phase, was.start, (account,))
    return replace(
        was,
        state=State.PHONE,
        started_at=was.started_at or command.at,
        ended_at=None,
        failures=(*was.failures, failure),
        undo=undo_step(was, command),
    )


@effect.register
def _(command: BackToOnline, was: Appointment) -> Appointment:
    require(was, command, State.PHONE)
    return _close_failures(replace(was, state=State.ONLINE, undo=None), command.at)


def _close_failures(was: Appointment, at: datetime) -> Appointment:
    closed = tuple(replace(each, closed_at=at) if each.is_open else each for each in was.failures)
    return replace(was, failures=closed)


def _with_failure(was: Appointment, command: Command, changed: ConnectionFailure | None) -> Appointment:
    if changed is None:
        raise Refused(RefusalCode.UNKNOWN_FAILURE, was.state, type(command).__name__)
    return replace(was, failures=tuple(changed if each.id == changed.id else each for each in was.failures))


def _failure(was: Appointment, failure_id: UUID) -> ConnectionFailure | None:
    return next((each for each in was.failures if each.id == failure_id), None)


@effect.register
def _(command: CorrectFailure, was: Appointment) -> Appointment:
    found = _failure(was, command.failure_id)
    given, words = (command.at, command.by.staff_id), (command.label, command.own)
    account = FailureAccount(command.reason, command.side, command.note, *given, *words)
    return _with_failure(was, command, found and replace(found, accounts=(*found.accounts, account)))


@effect.register
def _(command: AddDiagnosis, was: Appointment) -> Appointment:
    found = _failure(was, command.failure_id)
    return _with_failure(was, command, found and replace(found, diagnosis=command.findings))


@effect.register
def _(command: NoteCall, was: Appointment) -> Appointment:
    found = _failure(was, command.failure_id)
    call = PhoneCall(command.at, command.number, command.who_calls, command.result)
    return _with_failure(was, command, found and replace(found, calls=(*found.calls, call)))


@effect.register
def _(command: End, was: Appointment) -> Appointment:
    require(was, command, *RUNNING)
    ended = replace(was, state=State.DONE, ended_at=command.at, undo=undo_step(was, command))
    return _close_failures(ended, command.at)


@effect.register
def _(command: RecordOutcome, was: Appointment) -> Appointment:
    require(was, command, State.DONE, State.STOPPED)
    return replace(was, outcome=command.outcome, undo=None)


@effect.register
def _(command: ConfirmNoShow, was: Appointment) -> Appointment:
    require(was, command, State.CONFIRMED, State.WAITING)
    name = type(command).__name__
    if was.kind.no_show_after is None:
        raise Refused(RefusalCode.NO_SUCH_RULE, was.state, name)
    if was.open_failure is not None:
        raise Refused(RefusalCode.FALLBACK_OPEN, was.state, name)
    if command.at < was.start + was.kind.no_show_after:
        raise Refused(RefusalCode.TOO_EARLY, was.state, name)
    return replace(was, state=State.NO_SHOW, ended_at=command.at, undo=undo_step(was, command))


@effect.register
def _(command: Stop, was: Appointment) -> Appointment:
    require(was, command, State.WAITING, *RUNNING)
    note = f"{was.note}\n{command.ground}".strip()
    step = replace(undo_step(was, command), note=was.note)
    stopped = replace(was, state=State.STOPPED, ended_at=command.at, note=note, undo=step)
    return _close_failures(stopped, command.at)


@effect.register
def _(command: TellJoin, was: Appointment) -> Appointment:
    told = Told(command.at, command.by.staff_id, command.how)
    is_first = was.told is None and was.state in AHEAD
    step = replace(undo_step(was, command), untold=True) if is_first else was.undo
    return replace(was, told=told, undo=step)


@effect.register
def _(command: SetJoin, was: Appointment) -> Appointment:
    require(was, command, *(state for state in State if state in _OPEN_STATES))
    return replace(was, join=command.join, told=None)


_OPEN_STATES = frozenset({State.TENTATIVE, State.CONFIRMED, State.WAITING, State.ONLINE, State.PHONE})


@effect.register
def _(command: WriteNote, was: Appointment) -> Appointment:
    return replace(was, note=command.text, undo=was.undo and replace(was.undo, note=None))


@effect.register
def _(command: Undo, was: Appointment) -> Appointment:
    step = was.undo
    if step is None or step.command_id != command.of:
        raise Refused(RefusalCode.NOTHING_TO_UNDO, was.state, type(command).__name__)
    failures = tuple(_undone(each, step, was) for each in was.failures)
    slot = step.slot or Slot(was.start, was.end, was.counsellor_id, was.room_id)
    return replace(
        was,
        start=slot.start,
        end=slot.end,
        counsellor_id=slot.counsellor_id,
        room_id=slot.room_id,
        join=was.join if slot.room_id == was.room_id else None,
        state=step.state,
        started_at=step.started_at,
        ended_at=step.ended_at,
        expires_at=step.expires_at,
        note=was.note if step.note is None else step.note,
        told=None if step.untold else was.told,
        attendants=None if step.unasked else was.attendants,
        failures=failures,
        undo=None,
    )


def _undone(failure: ConnectionFailure, step: UndoStep, was: Appointment) -> ConnectionFailure:
    """The failure that the undone switch made is withdrawn; one that the undone end closed opens again."""
    if failure.id == step.command_id:
        return replace(failure, withdrawn=True)
    if step.state is State.PHONE and failure == was.last_failure:
        return replace(failure, closed_at=None)
    return failure
