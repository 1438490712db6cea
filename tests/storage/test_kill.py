"""P3: a tick that was shown is on disk, although the program was killed."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks import desk_writer
from benchmarks.acknowledged import look
from benchmarks.killed_writers import kill_writers
from counsellor_app.storage.desk_file.connection import connect
from tests.storage.desk_files import a_key


@pytest.mark.parametrize(
    ("kills", "at_least"),
    [(25, 25), pytest.param(600, 5_000, marks=pytest.mark.full_size)],
    ids=["small", "full size"],
)
def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(kills: int, at_least: int) -> None:
    sums = kill_writers(kills)
    assert (sums.kills, sums.missing, sums.half_done, sums.corrupt) == (kills, 0, 0, 0)
    assert sums.acknowledged >= at_least
    assert sums.unacknowledged <= kills  # at most the one step between commit and tick


@pytest.mark.parametrize(
    ("spoil", "finding"),
    [
        ("DELETE FROM command_log WHERE seq = 2", "missing"),
        ("DELETE FROM appointment", "missing"),
        ("DROP TRIGGER event_no_delete; DELETE FROM event WHERE number > 5", "half_done"),
    ],
)
def test_the_proof_notices_what_is_missing(tmp_path: Path, spoil: str, finding: str) -> None:
    path, key = tmp_path / "desk.db", a_key()
    desk_writer.prepare(path, key)
    lines: list[str] = []
    tell: Callable[[str], object] = lines.append
    desk_writer.write(path, key, 1, tell, 3)
    assert look(path, key, lines).is_right
    with closing(connect(path, key)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(spoil)
    found = look(path, key, lines)
    assert getattr(found, finding) > 0
    assert not found.is_right
