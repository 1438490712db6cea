"""The whole panel beside the calendar, derived from the day, the selection and the moment."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from counsellor_app.domain.appointment import AHEAD, Appointment, ClientKind, State
from counsellor_app.domain.countdown import no_show_proposed
from counsellor_app.domain.line.presence import ALONE, Beside
from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.ui.moments import span
from counsellor_app.ui.today.faces.beside import beside_text
from counsellor_app.ui.today.faces.clock import ClockFace, clock_face
from counsellor_app.ui.today.faces.fallback import PhoneFace, RecordFace, phone_face, record_face
from counsellor_app.ui.today.faces.meeting import MeetingFace, meeting_face
from counsellor_app.ui.today.faces.person import MASK, PersonFace, person_face
from counsellor_app.ui.today.faces.switch import SwitchFace, switch_face, switch_target
from counsellor_app.ui.today.open_days import OpenDays


class Step(Enum):
    """What the panel offers to do with the shown session, in the order of its buttons."""

    CONFIRM = "confirm"
    START = "start"
    NO_SHOW = "no_show"
    END = "end"
    BACK_ONLINE = "back_online"
    STOP = "stop"
    NEXT_BOOKING = "next_booking"
    MOVE = "move"
    CANCEL = "cancel"
    NOTICES = "notices"
    HISTORY = "history"
    PRINT = "print"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True)
class Looking:
    """How the person at the desk looks at the day.

    ``masked`` is the shared screen or the unattended desk; ``revealed`` a finished session whose person is
    shown again on request; ``passcode`` the session whose passcode is shown; ``probing`` the failures whose
    diagnosis still runs; ``beside`` the colleagues who have the session on the panel in hand.
    """

    me: str
    masked: bool = False
    revealed: UUID | None = None
    passcode: UUID | None = None
    probing: frozenset[UUID] = frozenset()
    beside: Beside = ALONE


@dataclass(frozen=True, slots=True)
class PanelState:
    """All that the panel shows; a card whose face is None is not there."""

    appointment: Appointment
    heading: str
    beside: str
    clock: ClockFace
    person: PersonFace | None
    meeting: MeetingFace | None
    phone: PhoneFace | None
    record: RecordFace | None
    switch: SwitchFace
    asks_outcome: bool
    masked: bool
    steps: tuple[Step, ...]


def panel_state(
    days: OpenDays,
    shown: Appointment,
    now: datetime,
    looking: Looking,
    summary: PersonSummary | None = None,
) -> PanelState:
    """The panel of ``shown``, a session of one of ``days``, at ``now``.

    After the end the person's data leave it until asked for again. Raises ``ValueError`` for another day.
    """
    day = days.day_of(shown.id)
    if day is None:
        raise ValueError("day")
    is_closed = not shown.is_live
    hides_person = is_closed and looking.revealed != shown.id
    failure = shown.last_failure
    keeps_record = failure is not None and (shown.state is State.PHONE or is_closed)
    target = switch_target(days.work or day, shown, looking.me, now)
    return PanelState(
        appointment=shown,
        heading=f"{span(shown.start, shown.end)} {_who(shown, masked=looking.masked or hides_person)}",
        beside=beside_text(looking.beside),
        clock=clock_face(day, shown, now),
        person=None if hides_person else person_face(shown, summary, looking.masked),
        meeting=None
        if is_closed or shown.state is State.PHONE
        else meeting_face(day, shown, shows_passcode=looking.passcode == shown.id, masked=looking.masked),
        phone=phone_face(shown, masked=looking.masked) if shown.state is State.PHONE else None,
        record=record_face(failure, day.reasons, probing=failure.id in looking.probing)
        if keeps_record and failure
        else None,
        switch=switch_face(target, shown, (days.work or day).reasons, masked=looking.masked),
        asks_outcome=shown.state in (State.DONE, State.STOPPED),
        masked=looking.masked,
        steps=_steps(shown, now, hides_person=hides_person),
    )


def _who(shown: Appointment, *, masked: bool) -> str:
    if masked:
        return MASK
    client = shown.client
    return client.company or client.name if client.kind is ClientKind.EMPLOYER else client.name


def _steps(shown: Appointment, now: datetime, *, hides_person: bool) -> tuple[Step, ...]:
    steps: list[Step] = []
    if shown.state is State.TENTATIVE:
        steps.append(Step.CONFIRM)
    if no_show_proposed(shown, now):
        steps.append(Step.NO_SHOW)
    if shown.state in (State.CONFIRMED, State.WAITING) and now >= shown.start - shown.kind.login_lead:
        steps.append(Step.START)
    if shown.is_running:
        steps.append(Step.END)
    if shown.state is State.PHONE:
        steps.append(Step.BACK_ONLINE)
    if shown.state is State.WAITING or shown.is_running:
        steps.append(Step.STOP)
    if shown.is_running or shown.state is State.DONE:
        steps.append(Step.NEXT_BOOKING)
    if shown.state in AHEAD:
        steps += (Step.MOVE, Step.CANCEL)
    if shown.is_live or shown.state in (State.CANCELLED, State.LAPSED):
        steps.append(Step.NOTICES)
    steps += (Step.HISTORY, Step.PRINT)
    if hides_person and shown.state not in AHEAD:
        steps.append(Step.REVEAL)
    return tuple(steps)
