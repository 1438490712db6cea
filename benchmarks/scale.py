"""V4: a day, a search and a booking in a desk file with 1,000,000 sessions and 200,000 people.

Run as `python -m benchmarks.scale [SESSIONS PEOPLE]`. The first run makes the file, which takes minutes.
"""

import os
import random
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import SystemRandom
from statistics import quantiles
from time import perf_counter, process_time
from uuid import uuid4

from sqlcipher3 import dbapi2

from benchmarks.big_desk import BY, KEY, LAST_DAY, a_client, big_desk, office_profile
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.request import BookingRequest
from counsellor_app.domain.japan import span_of_days, start_of_day
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Standing
from counsellor_app.services.booking.reception import Reception
from counsellor_app.services.people import People
from counsellor_app.storage.desk_file.connection import connect
from counsellor_app.storage.schema.utc import to_micros
from counsellor_app.storage.store import DeskStore, Store

Chance = random.Random
RAW_DAY = """\
SELECT a.id, a.kind, a.counsellor_id, a.room_id, a.start_at, a.end_at, a.state, a.note, a.version, a.outcome,
  c.id, c.name, c.kana, c.number, c.email, p.e164, p.label
FROM appointment a JOIN client c ON c.id = a.client_id
  LEFT JOIN client_phone p ON p.client_id = c.id AND p.place = 0
WHERE a.start_at >= ? AND a.start_at < ? ORDER BY a.start_at, a.id"""


def main(arguments: list[str]) -> None:
    """Print p50, p99 and the longest of everything, in milliseconds."""
    path = big_desk(*(int(each) for each in arguments))
    chance = random.Random(7)  # noqa: S311 - the same course in every run
    with closing(DeskStore(path, KEY)) as store:
        _days(store, path, chance)
        searches(store, chance)
        _bookings(store, path, chance)


def _days(store: DeskStore, path: Path, chance: Chance) -> None:
    """The program's way and the driver's in turn, each on days that it has not decrypted yet."""
    ours, floor = Spent("day"), Spent("day, raw driver")
    with closing(connect(path, KEY)) as raw:
        store.load_day(LAST_DAY)
        for _ in range(300):
            one, other = (LAST_DAY - timedelta(days=chance.randrange(20_000)) for _ in range(2))
            ours.on(partial(store.load_day, one))
            floor.on(partial(_raw_day, raw, other))
    ours.print()
    floor.print()
    print(f"{'day / raw':28} {ours.middle / floor.middle:6.2f} x")


def _raw_day(raw: dbapi2.Connection, day: date) -> None:
    begin, end = span_of_days(day, day)
    raw.execute(RAW_DAY, (to_micros(begin), to_micros(end))).fetchall()


def searches(store: Store, chance: Chance) -> None:
    people, now = People(store), datetime(2026, 11, 20, tzinfo=UTC)
    typed: dict[str, Callable[[], str]] = {
        "kana, one character": lambda: chance.choice("ヤタサスワイナコカヨ"),
        "kana, beginning": lambda: chance.choice(("ヤマ", "タカハ", "サトウ", "ハセガ", "わたなべ")),
        "kana, anywhere": lambda: chance.choice(("マモト", "ハナコ", "ズキ", "たろう", "ミコ")),
        "kana, whole name": lambda: chance.choice(("ヤマダ タロウ", "さとうはなこ", "スズキ ケンイチ")),
        "kanji, variants": lambda: chance.choice(("高橋", "渡辺", "濱", "長谷川", "太郎", "浜田花子")),
        "number, any part": lambda: f"{chance.randrange(200_000):06}"[chance.randrange(4) :],
        "number, whole": lambda: f"42020-{chance.randrange(200_000):07}",
        "phone, last four": lambda: f"{chance.randrange(10**4):04}",
        "phone, middle": lambda: f"{chance.randrange(10**6):06}"[: chance.randrange(3, 7)],
        "phone, whole": lambda: f"090{chance.randrange(10**8):08}",
        "name and number": lambda: f"たかはし {chance.randrange(10**4):04}",
        "nobody": lambda: chance.choice(("ヌヌヌ", "龘", "99999999999")),
    }
    whole = Spent("search: all")
    for name, draw in typed.items():
        spent = Spent(f"search: {name}")
        for _ in range(200):
            spent.on(partial(people.search, draw(), now))
        spent.print()
        whole.add(spent)
    whole.print()
    similar = Spent("similar names")
    for _ in range(100):
        similar.on(partial(people.similar, a_client(chance, 1), now))
    similar.print()


def _bookings(store: DeskStore, path: Path, chance: Chance) -> None:
    """Bookings on future days through the reception, each of a new person."""
    reception, now = Reception(store, office_profile()), datetime.now(UTC)
    week = Spent("free week")
    for number in range(100):
        week.on(partial(reception.free_week, "weekday", LAST_DAY + timedelta(weeks=number), now))
    week.print()
    first = LAST_DAY + timedelta(days=30 + SystemRandom().randrange(200_000))
    booking, floor, booked = Spent("booking"), Spent("disk floor, 24 KB"), 0
    for number in range(700):
        start = start_of_day(first + timedelta(days=number)) + timedelta(hours=10)
        answer = booking.on(partial(reception.book, _request(number, start), BY, now))
        if isinstance(answer, Appointment):
            booked += 1
        else:
            booking.forget_last()
        floor.on(partial(_floor, path.with_name("floor")))
    booking.print()
    floor.print()


def _request(number: int, start: datetime) -> BookingRequest:
    return BookingRequest(
        id=uuid4(),
        kind="weekday",
        client=a_client(random.Random(f"{start}"), 1_000_000 + number),  # noqa: S311
        start=start,
        counsellor_id=f"c{number % 4}",
        room_id=f"r{number % 4}",
        channel=Channel.PHONE,
        standing=frozenset(Standing),
        consent=ConsentBasis.BY_APPLYING,
        is_settled=True,
    )


def _floor(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        file.write(b"x" * 24_576)
        os.fdatasync(file.fileno())


@dataclass(slots=True)
class Spent:
    """Milliseconds by the clock and of this process, for one kind of act."""

    what: str
    wall: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def on(self, act: Callable[[], object]) -> object:
        """Do it and put down what it took; what it gave."""
        begin, begin_own = perf_counter(), process_time()
        answer = act()
        self.wall.append((perf_counter() - begin) * 1000)
        self.own.append((process_time() - begin_own) * 1000)
        return answer

    def add(self, other: "Spent") -> None:
        """Take over what another has put down."""
        self.wall += other.wall
        self.own += other.own

    def forget_last(self) -> None:
        """What was done last was something else."""
        self.wall.pop()
        self.own.pop()

    @property
    def middle(self) -> float:
        """p50 by the clock."""
        return sorted(self.wall)[len(self.wall) // 2]

    def print(self) -> None:
        """p50, p99 and the longest; processor time tells what a busy machine added."""
        p99, own = (quantiles(values, n=100)[98] for values in (self.wall, self.own))
        own_middle = sorted(self.own)[len(self.own) // 2]
        print(
            f"{self.what:28} p50 {self.middle:6.2f}  p99 {p99:6.2f}  max {max(self.wall):7.2f} ms"
            f"  (own p50 {own_middle:5.2f} p99 {own:6.2f})  n={len(self.wall)}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
