"""The dates of a series in words: free, refused with the article, or what is nearest."""

from datetime import datetime

from counsellor_app.domain.japan import JAPAN
from counsellor_app.ui.booking.face import SeriesRow
from counsellor_app.ui.booking.outcome.refusal_words import refusals_text
from counsellor_app.ui.booking.when.grid_face import UNCHECKED
from counsellor_app.ui.booking.when.repeating import SeriesDate, SeriesOutcome
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.faces import Choices
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate

_MOST = 12


def series_rows(dates: tuple[SeriesDate, ...], *, is_wish: bool) -> tuple[SeriesRow, ...]:
    """A row for each date after the first. `is_wish`: the office is away, and could not be asked."""
    return tuple(
        SeriesRow(
            date=_moment(each.found.wanted.start),
            verdict=_verdict(each, is_wish=is_wish),
            is_ticked=each.is_ticked,
            is_possible=each.slot is not None,
            is_free=each.found.wanted.is_free,
            asks_reason=each.may_be_overridden,
            reason=each.reason,
        )
        for each in dates
    )


def _verdict(date: SeriesDate, *, is_wish: bool) -> str:
    wanted, slot = date.found.wanted, date.slot
    if wanted.is_free and is_wish:
        return f"{UNCHECKED} {translate('Booking', 'free as far as this PC knows')}"
    if wanted.is_free:
        return translate("Booking", "free")
    why = refusals_text(wanted.refusals)
    if date.has_reason:
        return translate("Booking", "{why} With the reason it is booked all the same.").format(why=why)
    if slot is None:
        return translate("Booking", "{why} Nothing near it is free.").format(why=why)
    return translate("Booking", "{why} Instead: {nearest}").format(why=why, nearest=_moment(slot.start))


def outcome_text(series: tuple[SeriesOutcome, ...]) -> str:
    """What was booked of a series and what not: the dates booked as wished for in one line, each other one in
    a line of its own.
    """
    plain = [each for each in series if each.start == each.wanted and not each.with_reason]
    others = [_outcome_line(each) for each in series if each not in plain]
    if not plain:
        return "\n".join(others)
    dates = translate("Booking", ", ").join(_short(each.wanted) for each in plain)
    booked = translate("Booking", "✓ {dates}, at {time}").format(dates=dates, time=hhmm(plain[0].wanted))
    return "\n".join((booked, *others))


def _outcome_line(date: SeriesOutcome) -> str:
    if date.start is None:
        why = refusals_text(date.refusals) or translate("Booking", "Left out.")
        return translate("Booking", "– {at}: not booked. {why}").format(at=_short(date.wanted), why=why)
    if date.with_reason:
        return translate("Booking", "✓ {at}, with the reason given").format(at=_short(date.wanted))
    at, wanted = _moment(date.start), _short(date.wanted)
    return translate("Booking", "✓ {at}, instead of {wanted}").format(at=at, wanted=wanted)


def _short(moment: datetime) -> str:
    day = moment.astimezone(JAPAN).date()
    return f"{day.month}/{day.day}"


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
