"""The ticker on real seconds, and on a PC whose clocks are moved."""

import time
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.ticker import Pace, Ticker
from tests.desktop.moved_pc import MORNING, MovedPc


@pytest.fixture
def pc() -> MovedPc:
    return MovedPc()


@pytest.fixture
def ticker(pc: MovedPc, qapp: object) -> Ticker:
    return Ticker(AppClock(pc.sources))


def _seconds(count: int) -> timedelta:
    return timedelta(seconds=count)


def test_it_ticks_on_the_whole_second_and_never_early(qtbot: QtBot) -> None:
    clock = AppClock()
    ticker = Ticker(clock)
    ticks: list[datetime] = []
    late: list[float] = []

    def note(second: datetime) -> None:
        ticks.append(second)
        late.append((clock.now() - second).total_seconds())

    ticker.ticked.connect(note)
    ticker.start(Pace.SECOND)
    qtbot.waitUntil(lambda: len(ticks) >= 4 and min(late[1:]) < 0.02, timeout=60_000)
    assert all(second.microsecond == 0 for second in ticks)
    assert ticks == sorted(set(ticks))
    assert min(late) >= 0


def test_it_says_the_time_at_once_when_started(qtbot: QtBot, ticker: Ticker) -> None:
    with qtbot.waitSignal(ticker.ticked) as tick:
        ticker.start()
    assert tick.args == [MORNING]


def test_by_the_minute_it_sets_its_timer_for_the_next_minute(pc: MovedPc, ticker: Ticker) -> None:
    pc.run(12.25)
    ticker.start(Pace.MINUTE)
    assert _timer(ticker).interval() == 47_750
    ticker.demand(Pace.SECOND)
    assert _timer(ticker).interval() == 750


def test_a_stopped_ticker_has_no_timer_running_and_demands_do_not_start_it(ticker: Ticker) -> None:
    ticker.start(Pace.SECOND)
    ticker.stop()
    ticker.demand(Pace.SECOND)
    assert not _timer(ticker).isActive()


def test_there_is_one_timer(ticker: Ticker) -> None:
    ticker.start(Pace.SECOND)
    assert len(ticker.findChildren(QTimer)) == 1


def test_a_timer_that_fires_early_waits_for_its_second(pc: MovedPc, ticker: Ticker) -> None:
    ticker.start(Pace.SECOND)
    ticks: list[datetime] = []
    ticker.ticked.connect(ticks.append)
    pc.run(0.999)
    _timer(ticker).timeout.emit()
    assert ticks == []
    assert _timer(ticker).interval() == 1
    pc.run(0.002)
    _timer(ticker).timeout.emit()
    assert ticks == [MORNING + _seconds(1)]


def test_after_an_hour_of_sleep_it_tells_since_when_before_it_ticks(pc: MovedPc, ticker: Ticker) -> None:
    ticker.start(Pace.SECOND)
    pc.run(30)
    ticker.tick_now()
    told: list[object] = []
    ticker.woke.connect(lambda since, now: told.append((since, now)))
    ticker.ticked.connect(told.append)
    pc.sleep(3600)
    ticker.tick_now()
    now = MORNING + _seconds(3630)
    assert told == [(MORNING + _seconds(30), now), now]
    assert ticker.last == now


def test_a_program_that_was_held_up_tells_the_gap(qtbot: QtBot, pc: MovedPc, ticker: Ticker) -> None:
    ticker.start(Pace.SECOND)
    pc.run(20)
    with qtbot.waitSignal(ticker.woke) as woke:
        ticker.tick_now()
    assert woke.args == [MORNING, MORNING + _seconds(20)]


def test_ordinary_lateness_is_not_a_gap(pc: MovedPc, ticker: Ticker) -> None:
    woke: list[object] = []
    ticker.woke.connect(lambda since, now: woke.append(since))
    ticker.start(Pace.MINUTE)
    for _ in range(5):
        pc.run(60 - pc.truth % 60 + 1.5)
        ticker.tick_now()
    assert woke == []


def test_setting_the_pc_clock_back_is_told_and_the_seconds_go_on(pc: MovedPc, ticker: Ticker) -> None:
    ticker.start(Pace.SECOND)
    pc.run(1)
    pc.step(-420)
    told: list[object] = []
    ticker.stepped.connect(told.append)
    ticker.ticked.connect(told.append)
    ticker.tick_now()
    assert told == [-420.0, MORNING + _seconds(1)]


def test_a_blocked_screen_delays_a_tick_but_loses_no_time(qtbot: QtBot) -> None:
    clock = AppClock()
    ticker = Ticker(clock)
    ticks: list[tuple[datetime, datetime]] = []
    ticker.start(Pace.SECOND)
    until = time.monotonic() + 1.3
    while time.monotonic() < until:
        pass
    ticker.ticked.connect(lambda second: ticks.append((second, clock.now())))
    qtbot.waitUntil(lambda: bool(ticks))
    second, now = ticks[0]
    assert now - second < _seconds(1)


def _timer(ticker: Ticker) -> QTimer:
    timer = ticker.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer
