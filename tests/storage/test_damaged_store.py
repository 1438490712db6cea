"""A damaged desk file with real sessions: after the salvage the program goes on with what is left."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import desk_writer
from counsellor_app.domain.japan import japan_date
from counsellor_app.storage.desk_file.damage import salvage
from counsellor_app.storage.desk_file.inspection import verify
from counsellor_app.storage.store import DeskStore
from tests.storage.desk_files import a_key, flip, rows_in

SESSIONS = 60


@pytest.mark.parametrize("seed", range(8))
def test_the_store_reads_and_writes_after_a_salvage(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    path, key = tmp_path / "desk.db", a_key()
    desk_writer.prepare(path, key)
    desk_writer.write(path, key, 1, lambda line: None, SESSIONS)
    size = path.stat().st_size
    for _ in range(3):
        flip(path, chance.randrange(30 * 4096, size), chance.randrange(8))
    result = salvage(path, key, desk_writer.BEGIN + timedelta(days=seed))
    assert result.rows_saved > SESSIONS
    assert not [each for each in verify(path, key).problems if "refers to nothing" not in each]
    store = DeskStore(path, key)
    first = japan_date(desk_writer.BEGIN)
    days = store.load_days(first - timedelta(days=1), first + timedelta(days=400))
    seen = [each for day in days for each in day.appointments]
    assert len(seen) <= rows_in(path, key, "appointment") <= SESSIONS
    for each in seen:
        store.history(each.id)
    booked = desk_writer.an_appointment(random.Random("new"), 9_000)  # noqa: S311
    store.add_appointment(booked, desk_writer.BY, desk_writer.BEGIN)
    for command in desk_writer.commands(booked, chance):
        store.apply(command)
    store.close()
