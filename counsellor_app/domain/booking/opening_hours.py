"""When the office is open for online consultations on a day: the windows of all its kinds together."""

from datetime import date, datetime

from counsellor_app.domain.booking.time_rules import day_refusals
from counsellor_app.domain.day import Hours
from counsellor_app.domain.rules.choices import HoursKind
from counsellor_app.domain.rules.hours import at_time
from counsellor_app.domain.rules.profile import OfficeProfile, office_calendar


def opening_hours(office: OfficeProfile, day: date) -> tuple[Hours, ...]:
    """The windows of ``day``, merged and in order; empty on a closed day.

    Kinds whose window is not written in their rules (S 6の2, 6の3) say nothing about when the office is open.
    """
    calendar = office_calendar(office)
    spans = sorted(
        (at_time(day, window.opens), at_time(day, window.closes))
        for kind in office.kinds
        if kind.hours.kind is HoursKind.WEEKLY and not day_refusals(kind, calendar, day)
        for window in kind.hours.windows_on(day)
    )
    merged: list[tuple[datetime, datetime]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(Hours(start, end) for start, end in merged)
