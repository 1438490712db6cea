"""The dates of a series, and for each that cannot be had the nearest times that no other date takes."""

from datetime import datetime, timedelta

from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import NextBooking
from counsellor_app.services.booking.free_weeks import FreeWeeks, Wanted

_Span = tuple[datetime, datetime]


def dates_apart(
    free: FreeWeeks, first: datetime, starts: tuple[datetime, ...], wanted: Wanted
) -> tuple[NextBooking, ...]:
    """Each of `starts`; `first` is when the series begins, and is not among them.

    Nobody sits in two sessions at once: of two dates that fall back to the same time the earlier has it, the
    later the next nearest. A date that may be had with a reason keeps its own time free of the others.
    """
    times = tuple(free.time(each, wanted) for each in starts)
    own = {each.start: (each.start, each.end) for each in times if _may_be_had(each)}
    begun = (first, first + timedelta(minutes=free.minutes(wanted)))
    instead: list[_Span] = []
    found: list[NextBooking] = []
    for each in times:
        others = tuple(span for start, span in own.items() if start != each.start)
        nearest = free.nearest(each.start, wanted, (begun, *others, *instead))
        if nearest and not each.is_free:
            instead.append((nearest[0].start, nearest[0].end))
        found.append(NextBooking(each, nearest))
    return tuple(found)


def _may_be_had(time: SlotTime) -> bool:
    return time.is_free or (bool(time.pairs) and all(each.in_principle for each in time.refusals))
