"""Is what a desk writer acknowledged in the file, whole, and nothing half done?"""

from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from sqlcipher3 import dbapi2

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.opening import matching_key


@dataclass(slots=True)
class Found:
    """What is wrong with a file after a crash; all empty is right."""

    missing: int = 0
    half_done: int = 0
    untold: list[str] = field(default_factory=list)
    """What was committed and not acknowledged, as its acknowledgements would have been."""
    corrupt: list[str] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        """Whether every tick stands and every record is whole."""
        return not (self.missing or self.half_done or self.corrupt)


def look(path: Path, key: DeskKey, lines: Iterable[str]) -> Found:
    """Open the file as the program would at its next start and compare it with the acknowledgements."""
    found = Found()
    booked, done = set(), set()
    for line in lines:
        word, _, rest = line.partition(" ")
        if word == "booked":
            booked.add(rest)
        elif word == "done":
            done.add(rest.split(" ")[0])
    try:
        matching_key(path, [key])
        with closing(connect(path, key)) as connection:
            _compare(connection, booked, done, found)
    except (dbapi2.Error, DeskFileRefusedError) as error:
        found.corrupt.append(type(error).__name__)
    return found


def _compare(connection: dbapi2.Connection, booked: set[str], done: set[str], found: Found) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the next check looks past the log
    found.corrupt += [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    found.corrupt += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,):
        found.missing += len(booked) + len(done)
        return
    appointments = {_plain(row[0]) for row in connection.execute("SELECT id FROM appointment")}
    commands = connection.execute("SELECT id, appointment_id FROM command_log")
    log = [(_plain(command), _plain(appointment)) for command, appointment in commands]
    events = Counter(
        _plain(row[0])
        for row in connection.execute("SELECT appointment_id FROM event WHERE appointment_id IS NOT NULL")
    )
    logged = {command for command, _ in log}
    found.missing += len({_plain(each) for each in booked} - appointments)
    found.missing += len({_plain(each) for each in done} - logged)
    found.untold += [f"booked {each}" for each in appointments - {_plain(each) for each in booked}]
    found.untold += [f"done {each}" for each in logged - {_plain(each) for each in done}]
    steps = Counter(appointment for _, appointment in log)
    # One event for the booking and one for each command: a step without its event, or the reverse, is half.
    found.half_done += sum(events[each] != steps[each] + 1 for each in appointments)
    found.half_done += len(set(steps) - appointments)
    found.half_done += len(connection.execute("PRAGMA foreign_key_check").fetchall())


def _plain(identity: object) -> str:
    return str(identity).replace("-", "")
