"""The application clock against a PC whose clocks are moved."""

import dataclasses
import time
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.clock import Setting, random_day
from counsellor_app.desktop.clock import AppClock, ClockEvent, ClockEventKind
from counsellor_app.desktop.clock_sources import system_sources
from tests.desktop.moved_pc import MORNING, MovedPc

MINUTES = 60.0


@pytest.fixture
def pc() -> MovedPc:
    return MovedPc()


@pytest.fixture
def clock(pc: MovedPc) -> AppClock:
    return AppClock(pc.sources)


def test_it_starts_at_the_pcs_time_and_goes_on(pc: MovedPc, clock: AppClock) -> None:
    pc.run(90)
    assert clock.now() == MORNING + timedelta(seconds=90)
    assert clock.now().utcoffset() == timedelta(0)


@pytest.mark.parametrize("minutes", [-7, 7, -600, 60 * 24 * 365])
def test_setting_the_pc_clock_changes_nothing_and_is_told(pc: MovedPc, clock: AppClock, minutes: int) -> None:
    pc.run(10)
    pc.step(minutes * MINUTES)
    assert clock.now() == pc.true_time
    assert clock.poll() == (ClockEvent(ClockEventKind.STEPPED, minutes * MINUTES),)
    assert clock.wall_offset() == timedelta(minutes=minutes)
    pc.run(1)
    assert clock.poll() == ()
    assert clock.now() == pc.true_time


def test_the_pcs_time_can_be_taken_over_and_is_then_the_reference(pc: MovedPc, clock: AppClock) -> None:
    pc.step(7 * MINUTES)
    clock.poll()
    clock.adopt_wall()
    assert clock.now() == pc.wall_time
    assert clock.wall_offset() == timedelta(0)
    pc.run(1000)
    assert clock.poll() == ()
    assert clock.now() == pc.wall_time


def test_sleep_is_lived_through_and_told(pc: MovedPc, clock: AppClock) -> None:
    pc.sleep(3600)
    assert clock.now() == pc.true_time
    assert clock.poll() == (ClockEvent(ClockEventKind.SLEPT, 3600.0),)
    assert clock.poll() == ()


def test_a_clock_set_while_the_pc_slept_tells_both(pc: MovedPc, clock: AppClock) -> None:
    pc.sleep(1800)
    pc.step(-120)
    assert [event.kind for event in clock.poll()] == [ClockEventKind.SLEPT, ClockEventKind.STEPPED]
    assert clock.now() == pc.true_time


def test_a_clock_that_a_time_service_corrects_slowly_is_followed(pc: MovedPc) -> None:
    pc.drift = 80e-6
    clock = AppClock(pc.sources)
    for _ in range(24 * 60):
        pc.run(60)
        assert clock.poll() == ()
    assert abs(clock.now() - pc.true_time) < timedelta(milliseconds=20)


def test_following_never_jumps(pc: MovedPc, clock: AppClock) -> None:
    pc.step(0.2)
    earlier = clock.now()
    for _ in range(600):
        pc.run(1)
        clock.poll()
        assert abs((clock.now() - earlier).total_seconds() - 1) <= 0.000_501
        earlier = clock.now()
    assert abs(clock.wall_offset()) < timedelta(milliseconds=1)


def test_a_step_stays_ignored_while_slow_corrections_are_followed(pc: MovedPc) -> None:
    pc.drift = 100e-6
    clock = AppClock(pc.sources)
    pc.step(420)
    for _ in range(300):
        pc.run(60)
        clock.poll()
    assert abs(clock.now() - pc.true_time) < timedelta(milliseconds=50)


def test_the_servers_time_overrides_a_wrong_pc(pc: MovedPc, clock: AppClock) -> None:
    pc.step(-433)
    assert clock.sync(pc.true_time, timedelta(milliseconds=5))
    assert clock.now() == pc.true_time
    assert clock.wall_offset() == timedelta(seconds=-433)
    assert clock.uncertainty() == timedelta(milliseconds=5)
    pc.run(10_000)
    assert clock.uncertainty() == timedelta(seconds=1.005)


def test_once_the_server_has_spoken_the_pcs_clock_is_not_followed(pc: MovedPc, clock: AppClock) -> None:
    clock.sync(pc.true_time, timedelta(milliseconds=5))
    pc.step(0.2)
    pc.run(600)
    clock.poll()
    assert clock.now() == pc.true_time


def test_a_vaguer_reading_that_agrees_is_passed_over(pc: MovedPc, clock: AppClock) -> None:
    clock.sync(pc.true_time, timedelta(milliseconds=5))
    assert not clock.sync(pc.true_time + timedelta(seconds=1), timedelta(seconds=2))
    assert clock.now() == pc.true_time


def test_a_reading_that_contradicts_is_taken(pc: MovedPc, clock: AppClock) -> None:
    clock.sync(pc.true_time + timedelta(seconds=60), timedelta(milliseconds=5))
    assert clock.sync(pc.true_time, timedelta(seconds=2))
    assert clock.now() == pc.true_time


def test_a_naive_time_is_refused(clock: AppClock) -> None:
    with pytest.raises(ValueError, match="naive"):
        clock.sync(datetime(2026, 11, 24), timedelta(0))  # noqa: DTZ001


def test_a_pc_that_stalls_between_two_readings_tells_no_step(pc: MovedPc) -> None:
    stalls = iter([0.0, 0.0, 5.0])

    def stalling_wall() -> datetime:
        wall = pc.wall_time
        pc.run(next(stalls, 0.0))
        return wall

    clock = AppClock(dataclasses.replace(pc.sources, wall=stalling_wall))
    assert clock.poll() == ()
    assert clock.poll() == ()
    assert clock.now() == pc.true_time


def test_this_pcs_own_clocks_are_read() -> None:
    sources = system_sources()
    first = sources.read()
    while (second := sources.read()).boot - first.boot < 0.01:
        pass
    assert first.boot >= first.monotonic - 0.001
    assert 0.009 < second.monotonic - first.monotonic < 5
    assert abs(first.wall.timestamp() - time.time()) < 5


@given(seed=st.integers(min_value=0, max_value=2**32))
@pytest.mark.parametrize("setting", list(Setting))
def test_on_a_random_day_the_clock_is_within_a_second(setting: Setting, seed: int) -> None:
    outcome = random_day(setting, seed)
    assert outcome.clock <= 1.0
    assert (outcome.steps_told, outcome.suspends_told) == (outcome.steps, outcome.suspends)


def test_the_random_days_would_find_a_clock_that_trusts_the_pc() -> None:
    assert max(random_day(Setting.SERVER, seed).wall for seed in range(5)) > 60
