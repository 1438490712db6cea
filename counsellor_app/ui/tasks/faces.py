"""What a row of the list of tasks says."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from counsellor_app.domain.appointment import ClientKind
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.domain.task import Task, TaskKind, grouped
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.tasks.words import kind_title
from counsellor_app.ui.today.faces.person import MASK
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import kind_word

_CALLS = (
    TaskKind.TELL_BY_PHONE,
    TaskKind.MAIL_WATCH,
    TaskKind.TENTATIVE,
    TaskKind.ATTENDANTS,
    TaskKind.CONSENT,
)
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Viewing:
    """Who looks at the list, when, and what must not be shown."""

    now: datetime
    staff: tuple[Staff, ...] = ()
    masked: bool = False


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row: the heading of a group where ``task`` is None, else one task."""

    title: str
    task: Task | None = None
    detail: str = ""
    due: str = ""
    is_overdue: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader reads it."""
        return " · ".join(part for part in (self.due, self.title, self.detail) if part)


class TaskOrder(StrEnum):
    """How the tasks stand: in groups by what falls due first, or as one list."""

    DEADLINE = "deadline"
    SESSION = "session"
    PERSON = "person"


def task_rows(
    found: tuple[Task, ...], viewing: Viewing, order: TaskOrder = TaskOrder.DEADLINE
) -> tuple[TaskRow, ...]:
    """Groups with their headings, the most urgent first; or the tasks one by one, each with what it is."""
    if order is not TaskOrder.DEADLINE:
        listed = sorted(found, key=_by_person if order is TaskOrder.PERSON else _by_session)
        return tuple(_with_kind(_row(each, viewing), each.kind) for each in listed)
    rows: list[TaskRow] = []
    for group in grouped(found, viewing.now):
        title = kind_title(group.kind)
        if group.is_overdue:
            title = translate("Tasks", "Overdue: {kind}").format(kind=title)
        rows.append(TaskRow(f"{title} ({len(group.tasks)})"))
        rows += [_row(each, viewing) for each in group.tasks]
    return tuple(rows)


def _by_session(task: Task) -> tuple[datetime, datetime]:
    return task.appointment.start, task.deadline


def _by_person(task: Task) -> tuple[str, datetime]:
    client = task.appointment.client
    return client.kana or client.name, task.deadline


def _with_kind(row: TaskRow, kind: TaskKind) -> TaskRow:
    return replace(row, detail=f"{kind_title(kind)} · {row.detail}")


def _row(task: Task, viewing: Viewing) -> TaskRow:
    session = task.appointment
    day = "" if japan_date(session.start) == japan_date(viewing.now) else long_date(japan_date(session.start))
    time = " ".join(part for part in (day, span(session.start, session.end)) if part)
    return TaskRow(
        title=_person(task, viewing),
        task=task,
        detail=" · ".join(part for part in (time, *_facts(task, viewing)) if part),
        due=due_word(task.deadline, viewing.now),
        is_overdue=task.is_overdue(viewing.now),
    )


def _person(task: Task, viewing: Viewing) -> str:
    """Two identifiers always stand together."""
    client = task.appointment.client
    if viewing.masked:
        return MASK
    second = client.company if client.kind is ClientKind.EMPLOYER else client.number
    return f"{client.name}  {second}".strip()


def _facts(task: Task, viewing: Viewing) -> tuple[str, ...]:
    session = task.appointment
    member = next((each.name for each in viewing.staff if each.id == session.counsellor_id), "")
    phones = session.client.callable_phones if task.kind in _CALLS and not viewing.masked else ()
    number = shown_number(phones[0].e164) if phones else ""
    return (f"☎ {number}" if number else "", member, kind_word(session.kind))


def due_word(deadline: datetime, now: datetime) -> str:
    """By when, or for how long overdue."""
    late = now - deadline
    if late >= _DAY:
        return translate("Tasks", "overdue %n day(s)", None, late // _DAY)
    if late >= _HOUR:
        return translate("Tasks", "overdue %n hour(s)", None, late // _HOUR)
    if late >= _MINUTE:
        return translate("Tasks", "overdue %n minute(s)", None, int(late.total_seconds() // 60))
    if late >= timedelta(0):
        return translate("Tasks", "due now")
    if japan_date(deadline) == japan_date(now):
        return translate("Tasks", "by {time}").format(time=hhmm(deadline))
    return translate("Tasks", "by {day} {time}").format(
        day=long_date(japan_date(deadline)), time=hhmm(deadline)
    )
