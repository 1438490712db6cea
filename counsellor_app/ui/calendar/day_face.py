"""A day as a timeline: a column for each counsellor, mine first."""

from datetime import date, datetime

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day, Hours
from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.domain.staff import Staff
from counsellor_app.ui.calendar.held_marks import held_marks
from counsellor_app.ui.calendar.kept_blocks import Blocks, blocks_of, valid_until
from counsellor_app.ui.calendar.timeline_face import (
    DAY_MINUTES,
    ColumnFace,
    Span,
    TimelineFace,
    Viewer,
)
from counsellor_app.ui.wording import translate

_USUAL = Span(8 * 60, 17 * 60)


def day_face(day: Day, now: datetime, viewer: Viewer, blocks: Blocks = blocks_of) -> TimelineFace:
    """What the day's timeline shows at ``now`` (aware)."""
    columns = columns_of(day, viewer.me)
    shown = shown_hours((day.date,), day.appointments, day.hours)
    closed = closed_spans(day.date, day.hours, shown)
    by_column = [tuple(each for each in day.appointments if each.counsellor_id == who.id) for who in columns]
    is_today = japan_date(now) == day.date
    return TimelineFace(
        columns=tuple(
            ColumnFace(_title(who, viewer.me), who.id == viewer.me, closed, is_today) for who in columns
        ),
        shown=shown,
        blocks=blocks(by_column, now, viewer),
        valid_until=valid_until(day.appointments, now),
        held=tuple(
            mark
            for index, (who, booked) in enumerate(zip(columns, by_column, strict=True))
            for mark in held_marks(index, day.date, viewer.colleagues, who.id, booked)
        ),
    )


def shown_hours(
    days: tuple[date, ...], appointments: tuple[Appointment, ...], hours: tuple[Hours, ...]
) -> Span:
    """Whole hours that hold every opening window and every session of ``days``."""
    windows = [
        *((each.start, each.end) for each in hours),
        *((each.start, each.end) for each in appointments),
    ]
    spans = [
        _clip(start_of_day(day), start, end)
        for day in days
        for start, end in windows
        if japan_date(start) == day
    ]
    if not spans:
        return _USUAL
    first = min(each.start for each in spans) // 60 * 60
    last = -(-max(each.end for each in spans) // 60) * 60
    return Span(first, max(last, first + 60))


def closed_spans(day: date, hours: tuple[Hours, ...], shown: Span) -> tuple[Span, ...]:
    """What of ``shown`` lies outside the opening windows of ``day``."""
    midnight = start_of_day(day)
    opened = sorted(
        (_clip(midnight, each.start, each.end) for each in hours if japan_date(each.start) == day),
        key=lambda each: each.start,
    )
    closed, at = [], shown.start
    for each in opened:
        if each.start > at:
            closed.append(Span(at, each.start))
        at = max(at, each.end)
    if at < shown.end:
        closed.append(Span(at, shown.end))
    return tuple(closed)


def _clip(midnight: datetime, start: datetime, end: datetime) -> Span:
    def minutes(moment: datetime) -> int:
        return min(max(0, round((moment - midnight).total_seconds() / 60)), DAY_MINUTES)

    return Span(minutes(start), minutes(end))


def columns_of(day: Day, me: str) -> tuple[Staff, ...]:
    """The day's columns, and one more for each counsellor who is not on the list any more."""
    columns = day.columns(me)
    known = {who.id for who in columns}
    strangers = dict.fromkeys(each.counsellor_id for each in day.appointments)
    nameless = translate("DayView", "Former colleague")
    return (*columns, *(Staff(each, nameless) for each in strangers if each not in known))


def _title(who: Staff, me: str) -> str:
    return translate("DayView", "{name} (me)").format(name=who.name) if who.id == me else who.name
