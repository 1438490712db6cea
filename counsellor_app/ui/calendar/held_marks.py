"""Times that colleagues are just booking, as marks in the columns of a timeline."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import start_of_day
from counsellor_app.domain.line.presence import Colleague
from counsellor_app.ui.calendar.timeline_face import DAY_MINUTES, HeldMark

_A_DAY = timedelta(days=1)
_A_MINUTE = timedelta(minutes=1)


def held_marks(
    column: int,
    day: date,
    colleagues: tuple[Colleague, ...],
    counsellor: str | None,
    booked: tuple[Appointment, ...],
) -> tuple[HeldMark, ...]:
    """What others are booking on ``day`` with ``counsellor`` (None: with anybody), but for what ``booked``
    takes already; times that overlap are one mark with all the names.
    """
    midnight = start_of_day(day)
    found = sorted(
        (*_minutes(midnight, each.at.held.start, each.at.held.end), each.name)
        for each in colleagues
        if each.at.held is not None
        and each.at.held.concerns(midnight, midnight + _A_DAY, counsellor)
        and _is_free(each.at.held.start, each.at.held.end, booked)
    )
    return tuple(_joined(column, found))


def _is_free(start: datetime, end: datetime, booked: tuple[Appointment, ...]) -> bool:
    return not any(each.is_live and each.start < end and start < each.end for each in booked)


def _minutes(midnight: datetime, start: datetime, end: datetime) -> tuple[int, int]:
    first, last = ((each - midnight) // _A_MINUTE for each in (start, end))
    return max(0, first), min(last, DAY_MINUTES)


def _joined(column: int, found: Iterable[tuple[int, int, str]]) -> list[HeldMark]:
    marks: list[HeldMark] = []
    for start, end, name in found:
        last = marks[-1] if marks else None
        if last is None or start >= last.end:
            marks.append(HeldMark(column, start, end, (name,)))
        else:
            names = last.names if name in last.names else (*last.names, name)
            marks[-1] = HeldMark(column, last.start, max(last.end, end), names)
    return marks
