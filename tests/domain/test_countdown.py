"""The clocks of one session, and the warnings that fall due."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.countdown import (
    ZERO,
    AlarmKind,
    Leading,
    alarms_between,
    alarms_of,
    clocks,
    no_show_proposed,
)
from tests.builders import EMPLOYER, EVENING, NOW, RUNNING, WEEKDAY, a_failure, an_appointment, minutes


def leading(session: Appointment, after: float) -> tuple[Leading, timedelta]:
    shown = clocks(session, NOW + minutes(after))
    return shown.leading, shown.big


@pytest.mark.parametrize(
    ("after", "word", "big"),
    [
        (-60, Leading.UNTIL_LOGIN, 55),
        (-5.5, Leading.UNTIL_LOGIN, 0.5),
        (-5, Leading.UNTIL_START, 5),
        (-0.5, Leading.UNTIL_START, 0.5),
        (0, Leading.UNTIL_NO_SHOW, 10),
        (9.5, Leading.UNTIL_NO_SHOW, 0.5),
        (10, Leading.NO_SHOW_DUE, 10),
        (45, Leading.NO_SHOW_DUE, 45),
    ],
)
def test_before_it_runs_the_clock_leads_from_log_in_to_the_no_show(
    after: float, word: Leading, big: float
) -> None:
    assert leading(an_appointment(), after) == (word, minutes(big))
    assert leading(an_appointment(state=State.WAITING), after) == (word, minutes(big))


@pytest.mark.parametrize(
    ("after", "word", "big"),
    [
        (1, Leading.REMAINING, 29),
        (24.5, Leading.REMAINING, 5.5),
        (25, Leading.ENDING_SOON, 5),
        (30, Leading.OVERTIME, 0),
        (38, Leading.OVERTIME, 8),
    ],
)
def test_while_it_runs_the_time_left_leads_and_then_the_overtime(
    after: float, word: Leading, big: float
) -> None:
    assert leading(an_appointment(**RUNNING), after) == (word, minutes(big))
    assert leading(an_appointment(state=State.PHONE, started_at=NOW), after) == (word, minutes(big))


def test_without_a_no_show_rule_the_lateness_counts_up() -> None:
    assert leading(an_appointment(kind=EMPLOYER), 12) == (Leading.LATE, minutes(12))


def test_a_kind_without_warnings_is_never_ending_soon() -> None:
    kind = replace(WEEKDAY, warning_minutes=())
    assert leading(an_appointment(kind=kind, **RUNNING), 29.9)[0] is Leading.REMAINING
    assert clocks(an_appointment(kind=kind), NOW).warning_fractions == ()


@pytest.mark.parametrize("state", [state for state in State if not an_appointment(state=state).is_live])
def test_a_session_that_is_over_has_no_clock(state: State) -> None:
    assert leading(an_appointment(state=state), 3) == (Leading.OVER, ZERO)


def test_the_warnings_stand_at_their_places_on_the_bar() -> None:
    kind = replace(EVENING, warning_minutes=(15, 9, 0))
    assert clocks(an_appointment(kind=kind), NOW).warning_fractions == pytest.approx((2 / 3, 0.8))


def test_the_gaps_to_the_next_session_and_to_the_next_in_the_room_are_told() -> None:
    shown = clocks(an_appointment(), NOW, NOW + minutes(30), NOW + minutes(45))
    assert (shown.until_next, shown.until_room) == (minutes(30), minutes(45))
    alone = clocks(an_appointment(), NOW)
    assert (alone.until_next, alone.until_room) == (None, None)


def test_the_slot_stands_whenever_the_two_met() -> None:
    late = an_appointment(state=State.ONLINE, started_at=NOW + minutes(9))
    shown = clocks(late, NOW + minutes(20))
    assert (shown.remaining, shown.elapsed) == (minutes(10), minutes(11))


moments = st.floats(-600, 600).map(lambda after: NOW + minutes(after))


@given(moments, st.sampled_from(State), st.sampled_from([WEEKDAY, EVENING, EMPLOYER]))
def test_no_clock_is_ever_negative_and_the_bar_stays_within_its_ends(
    now: datetime, state: State, kind: object
) -> None:
    shown = clocks(an_appointment(state=state, kind=kind), now)
    assert min(shown.big, shown.elapsed, shown.remaining, shown.overtime) >= ZERO
    assert 0.0 <= shown.fraction <= 1.0
    assert not (shown.remaining and shown.overtime)


@given(moments, st.floats(0, 3600))
def test_clocks_are_derived_so_a_second_look_differs_by_the_time_between(
    now: datetime, seconds: float
) -> None:
    session = an_appointment()
    step = timedelta(seconds=seconds)
    first, second = clocks(session, now), clocks(session, now + step)
    assert first.until_start - second.until_start == step
    assert first.until_login - second.until_login == step


def kinds_due(session: Appointment, since: float, until: float) -> list[AlarmKind]:
    found = alarms_between((session,), NOW + minutes(since), NOW + minutes(until))
    return [alarm.kind for alarm in found]


@pytest.mark.parametrize(
    ("changes", "at", "kind"),
    [
        ({}, -5, AlarmKind.LOGIN_TIME),
        ({}, 0, AlarmKind.START),
        ({}, 10, AlarmKind.NO_SHOW_DUE),
        (RUNNING, 25, AlarmKind.ENDING_SOON),
        (RUNNING, 30, AlarmKind.LIMIT),
    ],
)
def test_a_warning_falls_due_once_at_its_moment(
    changes: dict[str, object], at: float, kind: AlarmKind
) -> None:
    session = an_appointment(**changes)
    second = 1 / 60
    assert kinds_due(session, at - second, at) == [kind]
    assert kinds_due(session, at, at + second) == []


def test_the_step_before_the_end_says_how_many_minutes_are_left() -> None:
    kind = replace(WEEKDAY, warning_minutes=(10, 5, 0))
    found = alarms_of(an_appointment(kind=kind, **RUNNING))
    assert [alarm.minutes_left for alarm in found if alarm.kind is AlarmKind.ENDING_SOON] == [10, 5]


def test_after_a_sleep_each_session_gives_only_its_latest_warning_oldest_first() -> None:
    late = an_appointment(start=NOW + minutes(25))
    early = an_appointment(**RUNNING)
    found = alarms_between((late, early), NOW - minutes(30), NOW + minutes(60))
    assert [(alarm.appointment.id, alarm.kind) for alarm in found] == [
        (early.id, AlarmKind.LIMIT),
        (late.id, AlarmKind.NO_SHOW_DUE),
    ]


@pytest.mark.parametrize("state", [State.TENTATIVE, State.DONE, State.CANCELLED, State.NO_SHOW])
def test_a_session_that_nobody_waits_for_gives_no_warning(state: State) -> None:
    assert alarms_of(an_appointment(state=state)) == ()


@given(st.lists(st.floats(-40, 60), min_size=1, max_size=30))
def test_however_the_ticks_fall_no_warning_of_a_session_comes_twice(ticks: list[float]) -> None:
    session, seen, since = an_appointment(), [], -60.0
    for tick in sorted(ticks):
        seen += kinds_due(session, since, tick)
        since = tick
    assert len(seen) == len(set(seen))
    assert (AlarmKind.NO_SHOW_DUE in seen) == (max(ticks) >= 10)


def test_a_no_show_is_proposed_ten_minutes_after_the_start() -> None:
    session = an_appointment()
    assert not no_show_proposed(session, NOW + minutes(9.99))
    assert no_show_proposed(session, NOW + minutes(10))


def test_a_no_show_is_never_proposed_while_a_fallback_is_open() -> None:
    session = an_appointment(state=State.WAITING, failures=(a_failure(),))
    assert not no_show_proposed(session, NOW + minutes(20))


@pytest.mark.parametrize("changes", [{"kind": EMPLOYER}, RUNNING, {"state": State.TENTATIVE}])
def test_a_no_show_is_not_proposed_without_a_rule_or_for_another_state(changes: dict[str, object]) -> None:
    assert not no_show_proposed(an_appointment(**changes), NOW + minutes(20))
