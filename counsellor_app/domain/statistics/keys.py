"""Under which bars a fact is counted; the lists behind the bars ask the same functions."""

from datetime import date

from counsellor_app.domain.failure import Verdict
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.statistics.facts import CancelFact, SwitchFact
from counsellor_app.domain.statistics.report import INCIDENT, Dimension, Found

_EDGES = (0, 1, 3, 7, 14, 30)
DAY_SPANS = ("0", "1", "2-3", "4-7", "8-14", "15-30", "31-")
"""Spans of calendar days, the keys of lead times and of cancellations."""


def day_span(days: int) -> str:
    """The span in which the number lies; what was put in after its start counts as the same day."""
    return next((span for span, edge in zip(DAY_SPANS, _EDGES, strict=False) if days <= edge), DAY_SPANS[-1])


def days_in(span: str) -> tuple[int | None, int | None]:
    """The least and the greatest number of days of a span of `DAY_SPANS`; None where it has no end."""
    place = DAY_SPANS.index(span)
    least = _EDGES[place - 1] + 1 if place else None
    return least, _EDGES[place] if place < len(_EDGES) else None


def month_key(day: date) -> str:
    """The key of the day's month: ``2026-11``."""
    return f"{day:%Y-%m}"


def hour_key(hour: int) -> str:
    """The key of an hour: ``09``."""
    return f"{hour:02}"


def switch_keys(fact: SwitchFact, dimension: Dimension) -> tuple[str, ...]:
    """The bars under which a switch counts: one, of findings perhaps more. Empty for other dimensions."""
    failure = fact.failure
    match dimension:
        case Dimension.SWITCH_REASON:
            return (INCIDENT if fact.outage else failure.account.reason.value,)
        case Dimension.OWN_REASON:
            return (failure.account.own,) if failure.account.own else ()
        case Dimension.INCIDENT:
            return (str(fact.outage),) if fact.outage else ()
        case Dimension.SWITCH_SIDE:
            return (failure.account.side.value,)
        case Dimension.SWITCH_PHASE:
            return (failure.phase.value,)
        case Dimension.SWITCH_HOUR:
            return (hour_key(failure.at.astimezone(JAPAN).hour),)
        case Dimension.SWITCH_TOOL:
            return (fact.tool,)
        case Dimension.FINDING:
            return _found(fact)
        case _:
            return ()


def _found(fact: SwitchFact) -> tuple[str, ...]:
    diagnosis = fact.failure.diagnosis
    if not diagnosis:
        return (Found.NOT_DIAGNOSED.value,)
    bad = tuple(dict.fromkeys(each.step.value for each in diagnosis if each.verdict is Verdict.BAD))
    return bad or (Found.ALL_GOOD.value,)


def cancel_key(fact: CancelFact, dimension: Dimension) -> str:
    """The bar under which a cancellation counts."""
    if dimension is Dimension.CANCEL_CHANNEL:
        return fact.channel.value if fact.channel else ""
    return day_span(fact.days)
