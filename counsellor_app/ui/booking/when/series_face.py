"""The dates of a series in words: free, refused with the article, or what is nearest."""

from datetime import datetime

from counsellor_app.domain.japan import JAPAN
from counsellor_app.ui.booking.face import SeriesRow
from counsellor_app.ui.booking.outcome.refusal_words import refusals_text
from counsellor_app.ui.booking.when.repeating import SeriesDate
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.faces import Choices
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate

_MOST = 12


def series_rows(dates: tuple[SeriesDate, ...]) -> tuple[SeriesRow, ...]:
    """A row for each date after the first."""
    return tuple(
        SeriesRow(_moment(each.found.wanted.start), _verdict(each), each.is_ticked, each.slot is not None)
        for each in dates
    )


def _verdict(date: SeriesDate) -> str:
    wanted, slot = date.found.wanted, date.slot
    if wanted.is_free:
        return translate("Booking", "free")
    why = refusals_text(wanted.refusals)
    if slot is None:
        return translate("Booking", "{why} Nothing near it is free.").format(why=why)
    return translate("Booking", "{why} Instead: {nearest}").format(why=why, nearest=_moment(slot.start))


def _moment(moment: datetime) -> str:
    return f"{long_date(moment.astimezone(JAPAN).date())} {hhmm(moment)}"


def repeats() -> Choices:
    """Once, or how many weeks apart."""
    return (
        ("", translate("Booking", "once")),
        ("1", translate("Booking", "every week")),
        ("2", translate("Booking", "every 2 weeks")),
    )


def times() -> Choices:
    """How many sessions there are in all."""
    return tuple((str(each), str(each)) for each in range(2, _MOST + 1))
