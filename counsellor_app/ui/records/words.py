"""Words of the statistics: dimensions, bars, figures, and what changed since the period before."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale

from counsellor_app.domain.appointment import Result, Service, State
from counsellor_app.domain.era import era_date_long
from counsellor_app.domain.failure import FailurePhase, FailureReason, FailureSide, ProbeStep
from counsellor_app.domain.failure_reasons import FailureReasons
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.statistics.facts import Names
from counsellor_app.domain.statistics.keys import DAY_SPANS
from counsellor_app.domain.statistics.period import Period, PeriodKind
from counsellor_app.domain.statistics.report import INCIDENT, OF_SWITCHES, Contact, Dimension, Found
from counsellor_app.ui.booking.words import channel_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import (
    phase_word,
    reason_word,
    result_word,
    service_word,
    side_word,
    state_word,
    step_word,
)


def is_japanese() -> bool:
    """Whether the screen speaks Japanese."""
    return QLocale().language() == QLocale.Language.Japanese


def dimension_word(dimension: Dimension) -> str:
    """What a chart shows."""
    return {
        Dimension.DAY: translate("Records", "Sessions by day"),
        Dimension.MONTH: translate("Records", "Sessions by month"),
        Dimension.HOUR: translate("Records", "Sessions by hour"),
        Dimension.KIND: translate("Records", "Sessions by kind"),
        Dimension.TOOL: translate("Records", "Sessions by tool"),
        Dimension.COUNSELLOR: translate("Records", "Sessions by counsellor"),
        Dimension.ROOM: translate("Records", "Use of meeting rooms"),
        Dimension.OUTCOME: translate("Records", "Outcomes"),
        Dimension.STATE: translate("Records", "All bookings by state"),
        Dimension.NO_SHOW: translate("Records", "No-shows"),
        Dimension.CANCEL_CHANNEL: translate("Records", "Cancellations by channel"),
        Dimension.CANCEL_NOTICE: translate("Records", "Cancellations by notice"),
        Dimension.LEAD: translate("Records", "Days from booking to session"),
        Dimension.INCIDENT: translate("Records", "Days of failures"),
        Dimension.SWITCH_REASON: translate("Records", "Phone switches by reason"),
        Dimension.OWN_REASON: translate("Records", "The office's own reasons"),
        Dimension.SWITCH_SIDE: translate("Records", "Phone switches by side"),
        Dimension.SWITCH_PHASE: translate("Records", "Phone switches by phase"),
        Dimension.SWITCH_HOUR: translate("Records", "Phone switches by hour"),
        Dimension.SWITCH_TOOL: translate("Records", "Phone switches by tool"),
        Dimension.FINDING: translate("Records", "What the diagnosis found"),
    }[dimension]


def minutes_heading(dimension: Dimension) -> str:
    """What the minutes of a dimension's bars are; empty where they say nothing."""
    if dimension is Dimension.ROOM:
        return translate("Records", "Minutes held")
    if dimension in OF_SWITCHES:
        return translate("Records", "Minutes lost")
    if dimension in _WITHOUT_MINUTES:
        return ""
    return translate("Records", "Minutes talked")


_WITHOUT_MINUTES = frozenset(
    {
        Dimension.DAY,
        Dimension.MONTH,
        Dimension.STATE,
        Dimension.NO_SHOW,
        Dimension.CANCEL_CHANNEL,
        Dimension.CANCEL_NOTICE,
        Dimension.LEAD,
    }
)


def bar_word(dimension: Dimension, key: str, names: Names) -> str:
    """The words beside a bar."""
    match dimension:
        case Dimension.DAY:
            return day_word(date.fromisoformat(key))
        case Dimension.MONTH:
            return month_word(date.fromisoformat(f"{key}-01"))
        case Dimension.HOUR | Dimension.SWITCH_HOUR:
            return translate("Records", "{hour}:00").format(hour=int(key))
        case Dimension.KIND:
            kinds = {each.key: each.label_ja if is_japanese() else each.label_en for each in names.kinds}
            return kinds.get(key, key)
        case Dimension.COUNSELLOR:
            return next((each.name for each in names.staff if each.id == key), key)
        case Dimension.ROOM:
            rooms = {each.id: each.name for each in names.rooms}
            return rooms.get(key, key) or translate("Records", "No room")
        case Dimension.INCIDENT:
            outage = names.outage(key)
            return f"{day_word(japan_date(outage.began_at))} {hhmm(outage.began_at)}" if outage else key
        case Dimension.SWITCH_REASON:
            return _switch_reason_word(key, names.reasons)
        case Dimension.OWN_REASON:
            return names.reasons.own_label(key) or key
        case _:
            return _code_word(dimension, key)


def _switch_reason_word(key: str, reasons: FailureReasons) -> str:
    """The usual name, by which figures compare between offices; before it what this office calls it."""
    if key == INCIDENT:
        return translate("Records", "On days of failures")
    usual, own = reason_word(FailureReason(key)), reasons.label(FailureReason(key))
    return translate("Records", "{own} ({usual})").format(own=own, usual=usual) if own else usual


def _code_word(dimension: Dimension, key: str) -> str:
    worded = _WORDED[dimension](key) if key else _EMPTY[dimension]()
    return worded or key


def span_word(key: str) -> str:
    """A span of days."""
    if key == DAY_SPANS[0]:
        return translate("Records", "Same day")
    if key == DAY_SPANS[1]:
        return translate("Records", "The day before")
    if key == DAY_SPANS[-1]:
        return translate("Records", "31 days or more")
    return translate("Records", "{span} days before").format(span=key.replace("-", "–"))


def contact_word(contact: Contact) -> str:
    """Whether somebody who did not come got in touch."""
    return {
        Contact.WITH: translate("Records", "Got in touch afterwards"),
        Contact.WITHOUT: translate("Records", "No contact"),
    }[contact]


def _finding_word(key: str) -> str:
    if key == Found.ALL_GOOD:
        return translate("Records", "Nothing found")
    if key == Found.NOT_DIAGNOSED:
        return translate("Records", "No diagnosis")
    return step_word(ProbeStep(key))


def _tool_word(key: str) -> str:
    return service_word(Service(key)) if key in tuple(Service) else key


_WORDED: dict[Dimension, Callable[[str], str]] = {
    Dimension.TOOL: _tool_word,
    Dimension.SWITCH_TOOL: _tool_word,
    Dimension.OUTCOME: lambda key: result_word(Result(key)),
    Dimension.STATE: lambda key: state_word(State(key)),
    Dimension.NO_SHOW: lambda key: contact_word(Contact(key)),
    Dimension.CANCEL_CHANNEL: lambda key: channel_word(Channel(key)),
    Dimension.CANCEL_NOTICE: span_word,
    Dimension.LEAD: span_word,
    Dimension.SWITCH_SIDE: lambda key: side_word(FailureSide(key)),
    Dimension.SWITCH_PHASE: lambda key: phase_word(FailurePhase(key)),
    Dimension.FINDING: _finding_word,
}
_EMPTY: dict[Dimension, Callable[[], str]] = {
    Dimension.TOOL: lambda: translate("Records", "No tool"),
    Dimension.SWITCH_TOOL: lambda: translate("Records", "No tool"),
    Dimension.OUTCOME: lambda: translate("Records", "Not written down"),
    Dimension.CANCEL_CHANNEL: lambda: translate("Records", "By the office"),
}


def day_word(day: date) -> str:
    """A day, short: 11/24（火） in Japanese, ``Tue 24 Nov`` in English."""
    if is_japanese():
        weekday = "月火水木金土日"[day.weekday()]  # i18n: data
        return f"{day.month}/{day.day}（{weekday}）"  # i18n: data
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def month_word(month: date) -> str:
    """令和8年11月 in Japanese, ``November 2026`` in English."""
    if is_japanese():
        return era_date_long(month).partition("月")[0] + "月"  # i18n: data
    return QLocale().toString(QDate(month.year, month.month, 1), "MMMM yyyy")


def period_word(period: Period) -> str:
    """The period as people say it."""
    match period.kind:
        case PeriodKind.DAY:
            return long_date(period.first)
        case PeriodKind.MONTH:
            return month_word(period.first)
        case PeriodKind.FISCAL_YEAR:
            if is_japanese():
                return era_date_long(period.first).partition("年")[0] + "年度"  # i18n: data
            return translate("Records", "Fiscal year {year}").format(year=period.first.year)
        case PeriodKind.WEEK | PeriodKind.FREE:
            first, last = long_date(period.first), long_date(period.last)
            return translate("Records", "{first} to {last}").format(first=first, last=last)


def period_kind_word(kind: PeriodKind) -> str:
    """How long a period is."""
    return {
        PeriodKind.DAY: translate("Records", "Day"),
        PeriodKind.WEEK: translate("Records", "Week"),
        PeriodKind.MONTH: translate("Records", "Month"),
        PeriodKind.FISCAL_YEAR: translate("Records", "Fiscal year"),
        PeriodKind.FREE: translate("Records", "Dates"),
    }[kind]


def change_word(now: int, before: int) -> str:
    """What has changed since the period before, with its sign."""
    if now == before:
        return translate("Records", "as before ({before})").format(before=f"{before:,}")
    if now > before:
        words = translate("Records", "+{change} more (was {before})")
    else:
        words = translate("Records", "−{change} fewer (was {before})")
    return words.format(change=f"{abs(now - before):,}", before=f"{before:,}")
