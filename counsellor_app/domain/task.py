"""やること: what falls due and needs a person, derived from the state and so never forgotten.

Nothing is kept but the sessions themselves: a program that was off for a week lists on its first start all
that fell due meanwhile.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from counsellor_app.domain.appointment import AHEAD, Appointment, State
from counsellor_app.domain.countdown import no_show_proposed
from counsellor_app.domain.kind import IdDelivery

CALL_BEFORE = timedelta(minutes=15)
"""From when the call that tells meeting ID and passcode is a task (A flyer ③: shortly before the start)."""

_FIRM = (State.CONFIRMED, State.WAITING)


class TaskKind(StrEnum):
    """What is to be done; where two fall due at one moment, in this order."""

    NO_SHOW = "no_show"
    """Confirm, or not, what the clock proposes (S 6(4), A 4(3), N 6(6))."""
    TELL_BY_PHONE = "tell_by_phone"
    """Call and tell meeting ID and passcode (A flyer ③)."""
    MY_PAGE_MESSAGE = "my_page_message"
    """Paste ID and passcode into a My Page message (N 6(3))."""
    MAIL_WATCH = "mail_watch"
    """Ask whether the tool's mail has come (S 6(3))."""
    TENTATIVE = "tentative"
    """Confirm a tentative booking before it lapses (S 6の2(3), N 6(5))."""
    JOIN_MISSING = "join_missing"
    """An online session has no meeting yet."""
    NOT_WRITTEN = "not_written"
    """The disk refused a record: it is on the screen only."""
    NEW_TERMS = "new_terms"
    """An employer accepted older terms than those in force, or none (S 6の3(2))."""
    CONSENT = "consent"
    """It is nowhere said that the person has accepted the terms (S, A, N: deemed by applying)."""
    ATTENDANTS = "attendants"
    """Nobody has asked who sits with the client (S 12(3), A 10(3), N 12(3))."""
    OUTCOME = "outcome"
    """A session is over and nobody wrote down what came of it."""
    UNFINISHED = "unfinished"
    """A session's time is over, and it was neither ended nor held."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do about one session; ``deadline`` is the moment after which it is overdue."""

    kind: TaskKind
    appointment: Appointment
    deadline: datetime

    @property
    def key(self) -> tuple[TaskKind, UUID]:
        """What tells the task from others, now and after the list was made anew."""
        return self.kind, self.appointment.id

    def is_overdue(self, now: datetime) -> bool:
        """Whether it should have been done by now."""
        return self.deadline <= now


@dataclass(frozen=True, slots=True)
class Outlook:
    """How far the list looks ahead. ``until`` is the end of the next business day; sessions that start
    before it are prepared now. ``mail_watch`` gives, for those with such a rule, when the watch runs out.
    ``no_consent`` are sessions of people who never accepted the terms, ``new_terms`` those of employers who
    have to accept newer ones. ``not_written`` gives when a record was made that the disk refused.
    """

    until: datetime
    mail_watch: Mapping[UUID, datetime] = field(default_factory=dict)
    no_consent: frozenset[UUID] = frozenset()
    new_terms: frozenset[UUID] = frozenset()
    not_written: Mapping[UUID, datetime] = field(default_factory=dict)


def tasks(sessions: Iterable[Appointment], now: datetime, outlook: Outlook) -> tuple[Task, ...]:
    """Everything that is to be done about the sessions at ``now``, by deadline."""
    order = list(TaskKind)
    found = (task for each in sessions for task in _tasks_of(each, now, outlook))
    return tuple(sorted(found, key=lambda task: (task.deadline, order.index(task.kind), _by_session(task))))


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks of one kind, all overdue or none of them, by deadline."""

    kind: TaskKind
    is_overdue: bool
    tasks: tuple[Task, ...]


def grouped(found: Iterable[Task], now: datetime) -> tuple[TaskGroup, ...]:
    """The tasks, in their order, in groups: overdue ones first, then the group whose deadline is next."""
    groups: dict[tuple[bool, TaskKind], list[Task]] = {}
    for each in found:
        groups.setdefault((each.is_overdue(now), each.kind), []).append(each)
    made = (TaskGroup(kind, is_overdue, tuple(group)) for (is_overdue, kind), group in groups.items())
    return tuple(sorted(made, key=lambda group: not group.is_overdue))


def _by_session(task: Task) -> tuple[datetime, str]:
    return task.appointment.start, str(task.appointment.id)


def _tasks_of(session: Appointment, now: datetime, outlook: Outlook) -> Iterator[Task]:
    if session.id in outlook.not_written:
        yield Task(TaskKind.NOT_WRITTEN, session, outlook.not_written[session.id])
    if session.state in AHEAD and now < session.start:
        yield from _before(session, now, outlook)
    elif session.state in _FIRM and now < session.end:
        yield from _at_the_start(session)
    if no_show_proposed(session, now):
        yield Task(TaskKind.NO_SHOW, session, session.start + (session.kind.no_show_after or timedelta(0)))
    elif _was_left_open(session, now):
        yield Task(TaskKind.UNFINISHED, session, session.end)
    elif session.state is State.TENTATIVE and now >= session.start:
        yield Task(TaskKind.TENTATIVE, session, session.expires_at or session.start)
    elif session.state in (State.DONE, State.STOPPED) and session.outcome is None:
        yield Task(TaskKind.OUTCOME, session, session.ended_at or session.end)


def _before(session: Appointment, now: datetime, outlook: Outlook) -> Iterator[Task]:
    """What a session that has not begun still needs."""
    login = session.start - session.kind.login_lead
    lapses = session.expires_at or session.start
    if session.state is State.TENTATIVE:
        if lapses < outlook.until:
            yield Task(TaskKind.TENTATIVE, session, lapses)
        return
    delivery = session.kind.id_delivery
    watch = outlook.mail_watch.get(session.id) if delivery is IdDelivery.TOOL_MAIL else None
    if watch is not None and watch <= now and session.told is None:
        yield Task(TaskKind.MAIL_WATCH, session, watch)
    if session.start >= outlook.until:
        return
    if session.join is None and session.room_id is not None:
        yield Task(TaskKind.JOIN_MISSING, session, login)
    if session.id in outlook.new_terms:
        yield Task(TaskKind.NEW_TERMS, session, session.start)
    elif session.id in outlook.no_consent:
        yield Task(TaskKind.CONSENT, session, session.start)
    if session.attendants is None:
        yield Task(TaskKind.ATTENDANTS, session, login)
    is_known = session.join is not None and session.told is None
    if is_known and delivery is IdDelivery.MY_PAGE_MESSAGE:
        yield Task(TaskKind.MY_PAGE_MESSAGE, session, login)
    elif is_known and delivery is IdDelivery.PHONE_BEFORE_START and session.start - CALL_BEFORE <= now:
        yield Task(TaskKind.TELL_BY_PHONE, session, login)


def _at_the_start(session: Appointment) -> Iterator[Task]:
    """A person who was not told cannot come: the call stays due until the session's time is over."""
    untold = session.join is not None and session.told is None
    kind = {
        IdDelivery.PHONE_BEFORE_START: TaskKind.TELL_BY_PHONE,
        IdDelivery.MY_PAGE_MESSAGE: TaskKind.MY_PAGE_MESSAGE,
    }.get(session.kind.id_delivery)
    if untold and kind is not None:
        yield Task(kind, session, session.start - session.kind.login_lead)


def _was_left_open(session: Appointment, now: datetime) -> bool:
    """Whether the time of a session is over that still counts as to come, or as running.

    A talk that runs over its limit is not left open: only when as much time again has gone by.
    """
    if session.is_running:
        return now >= session.end + (session.end - session.start)
    return session.state in _FIRM and now >= session.end
