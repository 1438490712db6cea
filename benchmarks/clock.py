"""P10: how wrong the application clock gets on random days of steps, suspends and drift.

Run: python -m benchmarks.clock [--days 20000]
"""

import argparse
import random
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from counsellor_app.desktop.clock import AppClock, ClockEventKind
from tests.desktop.moved_pc import MovedPc

DAY = 10 * 3600.0
SYNC_EVERY = 300.0
LOOK_EVERY = 60.0
LONGEST_SUSPEND = 7200.0
LARGEST_STEP = 900.0
LARGEST_DRIFT = 100e-6
WRONG_PC = 600.0


class Setting(StrEnum):
    """What the application clock can go by."""

    SERVER = "office server"
    TIME_SERVICE = "one PC, clock kept by a time service"
    ALONE = "one PC, no time service"


@dataclass
class Outcome:
    """Worst errors in seconds, and what was done and noticed."""

    clock: float = 0.0
    wall: float = 0.0
    steps: int = 0
    suspends: int = 0
    steps_told: int = 0
    suspends_told: int = 0

    def add(self, other: "Outcome") -> None:
        """Take another day in."""
        self.clock, self.wall = max(self.clock, other.clock), max(self.wall, other.wall)
        self.steps += other.steps
        self.suspends += other.suspends
        self.steps_told += other.steps_told
        self.suspends_told += other.suspends_told


@dataclass(frozen=True)
class _Incident:
    at: float
    step: float = 0.0
    suspend: float = 0.0


def _incidents(dice: random.Random) -> list[_Incident]:
    steps = [
        _Incident(dice.uniform(0, DAY), step=dice.choice((-1, 1)) * dice.uniform(1.5, LARGEST_STEP))
        for _ in range(dice.randint(0, 4))
    ]
    suspends = [
        _Incident(dice.uniform(0, DAY), suspend=dice.uniform(2.5, LONGEST_SUSPEND))
        for _ in range(dice.randint(0, 4))
    ]
    return sorted(steps + suspends, key=lambda each: each.at)


class _RandomDay:
    """One day at one PC; the clock is compared before and after every look, which is where it is worst."""

    def __init__(self, setting: Setting, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311
        self.setting = setting
        drift = self.dice.uniform(-LARGEST_DRIFT, LARGEST_DRIFT)
        self.pc = MovedPc(drift=drift, served=setting is not Setting.ALONE)
        self.next_sync = 0.0
        if setting is Setting.SERVER:
            self.pc.step(self.dice.uniform(-WRONG_PC, WRONG_PC))
        self.clock = AppClock(self.pc.sources)
        self.outcome = Outcome()
        self._sync()

    def run(self) -> Outcome:
        """Live the day; per look at most one incident, so that each can be told apart."""
        incidents = _incidents(self.dice)
        while self.pc.truth < DAY:
            self.pc.run(self.dice.uniform(1.0, LOOK_EVERY))
            if incidents and incidents[0].at <= self.pc.truth:
                self._happens(incidents.pop(0))
            self._compare()
            self._look()
            self._compare()
        return self.outcome

    def _happens(self, incident: _Incident) -> None:
        if incident.suspend:
            self.pc.sleep(incident.suspend)
            self.outcome.suspends += 1
        else:
            self.pc.step(incident.step)
            self.outcome.steps += 1

    def _look(self) -> None:
        for event in self.clock.poll():
            if event.kind is ClockEventKind.STEPPED:
                self.outcome.steps_told += 1
            else:
                self.outcome.suspends_told += 1
        self._sync()

    def _sync(self) -> None:
        if self.setting is Setting.SERVER and self.pc.truth >= self.next_sync:
            self.next_sync = self.pc.truth + SYNC_EVERY
            to, back = self.dice.uniform(0.001, 0.04), self.dice.uniform(0.001, 0.04)
            wrong = timedelta(seconds=(back - to) / 2)
            self.clock.sync(self.pc.true_time + wrong, timedelta(seconds=(to + back) / 2))

    def _due(self) -> datetime:
        """With no time service the PC's own pace is all there is to go by."""
        if self.setting is Setting.ALONE:
            return self.pc.wall_time - timedelta(seconds=self.pc.stepped)
        return self.pc.true_time

    def _compare(self) -> None:
        due = self._due()
        self.outcome.clock = max(self.outcome.clock, abs((self.clock.now() - due).total_seconds()))
        self.outcome.wall = max(self.outcome.wall, abs((self.pc.wall_time - due).total_seconds()))


def random_day(setting: Setting, seed: int) -> Outcome:
    """What one random day of ten hours did to the clock."""
    return _RandomDay(setting, seed).run()


def main() -> None:
    """Print one line for each setting."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=20_000)
    days = parser.parse_args().days
    for setting in Setting:
        began = time.monotonic()
        total = Outcome()
        for seed in range(days):
            total.add(random_day(setting, seed))
        print(
            f"FIGURE P10 {setting}: {days} days, worst error {total.clock:.2f} s"
            f" (wall clock {total.wall:.0f} s), steps told {total.steps_told} of {total.steps},"
            f" sleeps told {total.suspends_told} of {total.suspends}, {time.monotonic() - began:.0f} s"
        )


if __name__ == "__main__":
    main()
