"""Adds facts up, piece by piece, and makes the report of them."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from counsellor_app.domain.appointment import AHEAD, State
from counsellor_app.domain.failure import FailurePhase, FailureReason, FailureSide
from counsellor_app.domain.outage import Outage
from counsellor_app.domain.statistics.facts import HELD, Facts, KindName, Names, SessionGroup, SwitchFact
from counsellor_app.domain.statistics.keys import (
    DAY_SPANS,
    cancel_key,
    day_span,
    hour_key,
    month_key,
    switch_keys,
)
from counsellor_app.domain.statistics.period import Period
from counsellor_app.domain.statistics.report import (
    INCIDENT,
    OF_SWITCHES,
    Bar,
    Contact,
    Dimension,
    Figures,
    Report,
    Section,
)

MOST_DAYS = 62
"""Longer periods have a bar for each month, not for each day."""
_MINUTE = timedelta(minutes=1)
_ORDERED: dict[Dimension, tuple[str, ...]] = {
    Dimension.STATE: tuple(state.value for state in State),
    Dimension.NO_SHOW: tuple(Contact),
    Dimension.CANCEL_NOTICE: DAY_SPANS,
    Dimension.LEAD: DAY_SPANS,
    Dimension.SWITCH_REASON: (*FailureReason, INCIDENT),
    Dimension.SWITCH_SIDE: tuple(FailureSide),
    Dimension.SWITCH_PHASE: tuple(FailurePhase),
}
_BY_KEY = frozenset({Dimension.HOUR, Dimension.SWITCH_HOUR, Dimension.DAY, Dimension.MONTH})
_NAMELESS = Names()
_Place = tuple[Dimension, str]


class Tally:
    """Give it every piece of a period once, then ask for the report."""

    def __init__(self, period: Period) -> None:
        self._period = period
        self._time = Dimension.DAY if period.days <= MOST_DAYS else Dimension.MONTH
        self._counts: Counter[_Place] = Counter()
        self._spans: Counter[_Place] = Counter()  # whole microseconds
        self._apart: Counter[str] = Counter()  # by time: sessions that did not take place
        self._leads: Counter[int] = Counter()
        self._figures: Counter[str] = Counter()
        self._switched: dict[UUID, str] = {}
        self._kinds: dict[str, KindName] = {}
        self._outages: list[Outage] = []

    def add(self, facts: Facts) -> None:
        """Count these too."""
        self._kinds.update((each.key, each) for each in facts.kinds)
        self._outages += facts.outages
        for group in facts.sessions:
            self._add_sessions(group)
        for lead in facts.leads:
            self._leads[lead.days] += lead.count
            self._counts[Dimension.LEAD, day_span(lead.days)] += lead.count
        for cancelled in facts.cancelled:
            self._figures["cancelled_same_day"] += cancelled.days <= 0
            for dimension in (Dimension.CANCEL_CHANNEL, Dimension.CANCEL_NOTICE):
                self._counts[dimension, cancel_key(cancelled, dimension)] += 1
        for switch in facts.switches:
            self._add_switch(switch)

    def _add_sessions(self, group: SessionGroup) -> None:
        self._figures["booked"] += group.count
        self._counts[Dimension.STATE, group.state.value] += group.count
        if group.state in HELD:
            self._add_held(group)
            return
        self._figures["waiting"] += group.count if group.state in AHEAD else 0
        for state, name in _FIGURES.items():
            self._figures[name] += group.count if group.state is state else 0
        if group.state is State.NO_SHOW:
            self._figures["no_shows_contacted"] += group.count if group.contacted else 0
            contact = Contact.WITH if group.contacted else Contact.WITHOUT
            self._counts[Dimension.NO_SHOW, contact.value] += group.count
        if group.state in (State.NO_SHOW, State.CANCELLED):
            self._apart[self._time_key(group.day)] += group.count

    def _add_held(self, group: SessionGroup) -> None:
        self._figures["held"] += group.count
        self._figures["overrun"] += group.overrun
        self._figures["talk"] += _micros(group.talk)
        for place in self._places(group):
            self._counts[place] += group.count
            of_room = place[0] is Dimension.ROOM
            self._spans[place] += _micros(group.slot if of_room else group.talk)

    def _places(self, group: SessionGroup) -> tuple[_Place, ...]:
        return (
            (self._time, self._time_key(group.day)),
            (Dimension.HOUR, hour_key(group.hour)),
            (Dimension.KIND, group.kind),
            (Dimension.TOOL, group.tool),
            (Dimension.COUNSELLOR, group.counsellor_id),
            (Dimension.ROOM, group.room_id),
            (Dimension.OUTCOME, group.outcome.value if group.outcome else ""),
        )

    def _add_switch(self, fact: SwitchFact) -> None:
        lost = fact.failure.minutes_lost
        self._figures["switches"] += 1
        self._figures["minutes_lost"] += lost
        self._figures["incident_switches"] += fact.outage is not None
        self._switched[fact.session_id] = self._time_key(fact.day)
        for dimension in OF_SWITCHES:
            for key in switch_keys(fact, dimension):
                self._counts[dimension, key] += 1
                self._spans[dimension, key] += lost * _micros(_MINUTE)

    def _time_key(self, day: date) -> str:
        return day.isoformat() if self._time is Dimension.DAY else month_key(day)

    def report(self, names: Names = _NAMELESS) -> Report:
        """What was counted so far; of the ``names`` those of kinds come from what was counted."""
        figures = Figures(
            **{name: self._figures[name] for name in _COUNTED},
            talk_minutes=_minutes(self._figures["talk"]),
            switched_sessions=len(self._switched),
            incidents=len(self._outages),
            lead_days=_median(self._leads),
        )
        sections = tuple(
            Section(dimension, bars) for dimension in Dimension if (bars := self._bars(dimension))
        )
        kinds = tuple(self._kinds[key] for key in sorted(self._kinds))
        return Report(
            self._period, figures, sections, replace(names, kinds=kinds, outages=tuple(self._outages))
        )

    def _bars(self, dimension: Dimension) -> tuple[Bar, ...]:
        if dimension is self._time:
            switched = Counter(self._switched.values())
            return tuple(self._time_bar(key, switched[key]) for key in self._time_keys())
        if dimension is Dimension.INCIDENT:
            return tuple(self._bar(dimension, str(each.id)) for each in self._outages)
        found = {key: count for (of, key), count in self._counts.items() if of is dimension and count}
        if dimension in _BY_KEY:
            keys = _hours(found) if found else ()
        else:
            order = _ORDERED.get(dimension, ())
            keys = tuple(sorted(found, key=lambda key: _rank(key, found[key], order)))
        return tuple(self._bar(dimension, key) for key in keys)

    def _bar(self, dimension: Dimension, key: str) -> Bar:
        place = (dimension, key)
        return Bar(key, self._counts[place], _minutes(self._spans[place]))

    def _time_bar(self, key: str, switched: int) -> Bar:
        place = (self._time, key)
        held = self._counts[place]
        parts = (max(0, held - switched), min(held, switched), self._apart[key])
        return Bar(key, held, _minutes(self._spans[place]), parts)

    def _time_keys(self) -> tuple[str, ...]:
        """Every day or month of the period, those without sessions too."""
        days = (self._period.first + timedelta(days=number) for number in range(self._period.days))
        return tuple(dict.fromkeys(self._time_key(day) for day in days))


_FIGURES = {State.NO_SHOW: "no_shows", State.CANCELLED: "cancelled", State.LAPSED: "lapsed"}
_COUNTED = (
    "booked",
    "held",
    "waiting",
    "overrun",
    "no_shows",
    "no_shows_contacted",
    "cancelled",
    "cancelled_same_day",
    "lapsed",
    "switches",
    "minutes_lost",
    "incident_switches",
)


def _hours(found: dict[str, int]) -> tuple[str, ...]:
    """All hours from the first to the last that has something."""
    return tuple(hour_key(hour) for hour in range(int(min(found)), int(max(found)) + 1))


def _rank(key: str, count: int, order: tuple[str, ...]) -> tuple[int, int, str]:
    return (order.index(key) if key in order else len(order), -count, key)


def _median(leads: Counter[int]) -> int | None:
    """The lower median; what was put in after its start counts as 0."""
    middle, passed = (leads.total() + 1) // 2, 0
    for days in sorted(leads):
        passed += leads[days]
        if passed >= middle:
            return max(0, days)
    return None


def _micros(span: timedelta) -> int:
    return span // timedelta(microseconds=1)


def _minutes(micros: int) -> int:
    return round(micros / 60_000_000)
