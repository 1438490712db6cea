"""A month as six weeks of days, each with its sessions counted by state."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.era import era_date
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.presence import Colleague
from counsellor_app.ui.calendar.month_busy import Busy, busy_on, busy_text
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import state_word

WEEKS, WEEKDAYS = 6, 7
_ORDER = tuple(State)


@dataclass(frozen=True, slots=True)
class Month:
    """A month's sessions, for counting. ``me`` counts only mine, None everybody's; ``closed`` are the days
    on which the office is not open; ``colleagues`` are those at the other desks."""

    first: date
    appointments: tuple[Appointment, ...]
    closed: frozenset[date] = frozenset()
    me: str | None = None
    colleagues: tuple[Colleague, ...] = ()


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day: its number, how it stands out, its counts in the order of the states, and what is spoken.
    ``busy`` is how many colleagues have one of its sessions in hand or are just booking on it.
    """

    date: date
    is_in_month: bool
    is_today: bool
    is_closed: bool
    counts: tuple[tuple[State, int], ...]
    spoken: str
    busy: int = 0


@dataclass(frozen=True, slots=True)
class MonthFace:
    """The heading (令和8年11月), the weekdays from Monday on, and six weeks of cells."""

    title: str
    weekdays: tuple[str, ...]
    cells: tuple[DayCell, ...]


def month_face(month: Month, today: date) -> MonthFace:
    """What the month shows."""
    first = month.first.replace(day=1)
    start = first - timedelta(days=first.weekday())
    counts: dict[date, Counter[State]] = {}
    for each in month.appointments:
        if month.me is None or each.counsellor_id == month.me:
            counts.setdefault(japan_date(each.start), Counter())[each.state] += 1
    days = [start + timedelta(days=each) for each in range(WEEKS * WEEKDAYS)]
    short = QLocale.FormatType.ShortFormat
    return MonthFace(
        title=month_title(first),
        weekdays=tuple(QLocale().dayName(each, short) for each in range(1, WEEKDAYS + 1)),
        cells=tuple(
            _with_busy(
                _cell(day, first, today, is_closed=day in month.closed, counted=counts.get(day, Counter())),
                busy_on(day, month.appointments, month.colleagues),
            )
            for day in days
        ),
    )


def month_title(day: date) -> str:
    """令和8年11月, or November 2026 in English."""
    if QLocale().language() == QLocale.Language.Japanese:
        return f"{era_date(day).rpartition('月')[0]}月"  # i18n: data
    return QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy")


def _cell(day: date, first: date, today: date, *, is_closed: bool, counted: Counter[State]) -> DayCell:
    counts = tuple((state, counted[state]) for state in _ORDER if counted[state])
    said = [_long_date(day)]
    if day == today:
        said.append(translate("MonthView", "today"))
    if is_closed:
        said.append(translate("MonthView", "closed"))
    said += [
        translate("MonthView", "{state} {number}").format(state=state_word(state), number=number)
        for state, number in counts
    ]
    if not counts:
        said.append(translate("MonthView", "no sessions"))
    return DayCell(
        date=day,
        is_in_month=(day.year, day.month) == (first.year, first.month),
        is_today=day == today,
        is_closed=is_closed,
        counts=counts,
        spoken=translate("MonthView", ", ").join(said),
    )


def _with_busy(cell: DayCell, busy: Busy) -> DayCell:
    if not busy.number:
        return cell
    spoken = translate("MonthView", ", ").join((cell.spoken, busy_text(busy)))
    return replace(cell, spoken=spoken, busy=busy.number)


def _long_date(day: date) -> str:
    weekday = QLocale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)
    return translate("MonthView", "{weekday} {month}/{day}").format(
        weekday=weekday, month=day.month, day=day.day
    )
