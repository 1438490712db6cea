"""The tally: whatever pieces the facts come in, the report is the same and its bars add up."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.appointment import Result, State
from counsellor_app.domain.failure import FailurePhase, Finding, ProbeStep, Verdict
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.statistics.facts import (
    HELD,
    CancelFact,
    Facts,
    LeadGroup,
    SessionGroup,
    SwitchFact,
)
from counsellor_app.domain.statistics.keys import DAY_SPANS, day_span, days_in
from counsellor_app.domain.statistics.period import Period, PeriodKind, period_of
from counsellor_app.domain.statistics.report import Bar, Dimension, Report
from counsellor_app.domain.statistics.tally import Tally
from tests.builders import NOW, TODAY, a_failure, minutes

NOVEMBER = period_of(PeriodKind.MONTH, TODAY)
YEAR = period_of(PeriodKind.FISCAL_YEAR, TODAY)
HALF_HOUR = timedelta(minutes=30)


def group(state: State = State.DONE, count: int = 1, day: date = TODAY, hour: int = 10) -> SessionGroup:
    slot = HALF_HOUR * count
    talk = slot if state in HELD else timedelta(0)
    outcome = Result.COMPLETED if state is State.DONE else None
    return SessionGroup(
        day,
        hour,
        "weekday",
        "sato",
        "zoom-1",
        "zoom",
        state,
        outcome,
        False,
        count,
        HALF_HOUR * count,
        talk,
        0,
    )


def switch(number: int, **changes: object) -> SwitchFact:
    failure = a_failure(at=NOW + minutes(7), phase=FailurePhase.MID_SESSION)
    return replace(SwitchFact(UUID(int=number), TODAY, "weekday", "sato", "zoom", failure), **changes)  # type: ignore[arg-type]


def report_of(*facts: Facts, period: Period = NOVEMBER) -> Report:
    tally = Tally(period)
    for each in facts:
        tally.add(each)
    return tally.report()


def test_what_took_place_is_told_from_what_did_not() -> None:
    states = (group(State.DONE, 5), group(State.STOPPED), group(State.NO_SHOW, 2), group(State.CANCELLED, 3))
    figures = report_of(Facts(sessions=(*states, group(State.CONFIRMED, 4), group(State.LAPSED)))).figures
    assert (figures.booked, figures.held, figures.waiting) == (16, 6, 4)
    assert (figures.no_shows, figures.cancelled, figures.lapsed) == (2, 3, 1)
    assert figures.talk_minutes == 180
    assert figures.no_show_share == 2 / 8


def test_a_day_shows_screen_phone_and_not_held_and_empty_days_too() -> None:
    facts = Facts(sessions=(group(count=5), group(State.NO_SHOW)), switches=(switch(1), switch(1), switch(2)))
    days = report_of(facts).section(Dimension.DAY)
    assert len(days.bars) == 30
    assert days.bars[23] == Bar("2026-11-24", 5, 150, (3, 2, 1))
    assert days.bars[0] == Bar("2026-11-01", 0, 0, (0, 0, 0))


def test_a_long_period_has_a_bar_for_each_month() -> None:
    report = report_of(Facts(sessions=(group(),)), period=YEAR)
    assert report.section(Dimension.DAY).bars == ()
    assert [bar.key for bar in report.section(Dimension.MONTH).bars][:2] == ["2026-04", "2026-05"]
    assert report.section(Dimension.MONTH).count("2026-11") == 1


def test_a_session_that_switched_twice_is_one_session_and_two_switches() -> None:
    figures = report_of(Facts(sessions=(group(),), switches=(switch(1), switch(1)))).figures
    assert (figures.switches, figures.switched_sessions, figures.switched_share) == (2, 1, 1.0)


def test_minutes_lost_are_the_domains_own() -> None:
    late = a_failure(at=NOW + minutes(6), phase=FailurePhase.BEFORE_START)
    report = report_of(Facts(switches=(switch(1, failure=late),)))
    assert report.figures.minutes_lost == late.minutes_lost == 6
    assert report.section(Dimension.SWITCH_PHASE).bars == (Bar("before_start", 1, 6),)


def test_the_diagnosis_counts_every_bad_step_once() -> None:
    bad = Finding(ProbeStep.LINE, Verdict.BAD, "refused")
    good = Finding(ProbeStep.PROXY, Verdict.GOOD)
    facts = Facts(
        switches=(
            switch(1, failure=a_failure(diagnosis=(bad, bad, good))),
            switch(2, failure=a_failure(diagnosis=(good,))),
            switch(3),
        )
    )
    found = report_of(facts).section(Dimension.FINDING)
    assert {bar.key: bar.count for bar in found.bars} == {"line": 1, "all_good": 1, "not_diagnosed": 1}


def test_cancellations_tell_way_and_notice() -> None:
    told = (CancelFact(UUID(int=1), Channel.PHONE, 0), CancelFact(UUID(int=2), None, 5))
    report = report_of(Facts(cancelled=told))
    assert report.figures.cancelled_same_day == 1
    assert report.section(Dimension.CANCEL_CHANNEL).count("") == 1
    assert [bar.key for bar in report.section(Dimension.CANCEL_NOTICE).bars] == ["0", "4-7"]


def test_the_lead_is_a_median_and_a_late_entry_counts_as_the_same_day() -> None:
    leads = (LeadGroup(-3, 1), LeadGroup(1, 1), LeadGroup(40, 1))
    report = report_of(Facts(leads=leads))
    assert report.figures.lead_days == 1
    assert [bar.key for bar in report.section(Dimension.LEAD).bars] == ["0", "1", "31-"]
    assert report_of(Facts()).figures.lead_days is None


def test_every_hour_between_the_first_and_the_last_has_a_bar() -> None:
    hours = report_of(Facts(sessions=(group(hour=9), group(hour=12)))).section(Dimension.HOUR)
    assert [(bar.key, bar.count) for bar in hours.bars] == [("09", 1), ("10", 0), ("11", 0), ("12", 1)]


@given(st.integers(-400, 400))
def test_every_number_of_days_lies_in_one_span(days: int) -> None:
    def within(span: str) -> bool:
        least, most = days_in(span)
        return (least is None or days >= least) and (most is None or days <= most)

    assert [span for span in DAY_SPANS if within(span)] == [day_span(days)]


GROUPS = st.builds(
    group,
    st.sampled_from(State),
    st.integers(1, 9),
    st.dates(NOVEMBER.first, NOVEMBER.last),
    st.integers(8, 18),
)


@given(st.lists(GROUPS, max_size=12), st.integers(0, 12))
def test_pieces_count_as_the_whole_and_bars_add_up(groups: list[SessionGroup], cut: int) -> None:
    whole = report_of(Facts(sessions=tuple(groups)))
    assert whole == report_of(Facts(sessions=tuple(groups[:cut])), Facts(sessions=tuple(groups[cut:])))
    for dimension in (Dimension.DAY, Dimension.HOUR, Dimension.KIND, Dimension.ROOM, Dimension.OUTCOME):
        assert whole.section(dimension).total == whole.figures.held
    assert whole.section(Dimension.STATE).total == whole.figures.booked
