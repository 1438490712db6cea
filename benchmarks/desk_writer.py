"""A counsellor's PC at full speed: books and works through sessions on a real DeskStore.

Run as `python -m benchmarks.desk_writer FILE SEED SESSIONS [normal]`, key in hex on standard input. Every
line on standard output is an acknowledgement: what it names was committed before. `normal` lowers
PRAGMA synchronous, for the control.
"""

import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.commands import (
    BackToOnline,
    Command,
    End,
    OpenJoin,
    Start,
    SwitchToPhone,
    WriteNote,
)
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.staff import Actor, Staff
from counsellor_app.storage import store
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.store import DeskStore

BEGIN = datetime(2026, 4, 1, 0, 0, tzinfo=UTC)
BY = Actor("sato", "os-sato", "PC-01")
_KIND = KindRules("weekday", "平日", "Weekday", profile_version="2023-09-19")
_CHECKPOINT_PAGES = 60


Tell = Callable[[str], object]


def main(arguments: list[str]) -> None:
    """Write so many sessions, telling each step on standard output."""
    path, seed, sessions = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    key = DeskKey(sys.stdin.readline().strip())
    tune(is_normal="normal" in arguments)
    write(path, key, seed, _print_at_once, sessions)


def write(path: Path, key: DeskKey, seed: int, tell: Tell, sessions: int = sys.maxsize) -> None:
    """Write sessions of a course that `seed` decides; `tell` hears of each step after it was committed."""
    with closing(DeskStore(path, key)) as desk:
        tell("ready")
        for number in range(sessions):
            chance = random.Random(f"{seed} {number}")  # noqa: S311 - a course that can be run again
            appointment = an_appointment(chance, seed * 10_000 + number)
            desk.add_appointment(appointment, BY, BEGIN)
            tell(f"booked {appointment.id}")
            for command in commands(appointment, chance):
                desk.apply(command)
                tell(f"done {command.id} {appointment.id}")


def prepare(path: Path, key: DeskKey) -> None:
    """A desk file with its one counsellor."""
    desk = DeskStore(path, key)
    desk.put_staff(Staff("sato", "佐藤 美咲"), BY, BEGIN)
    desk.close()


def an_appointment(chance: random.Random, number: int) -> Appointment:
    """A session in a half hour that no other number has, of a client of its own."""
    start = BEGIN + timedelta(minutes=30 * number)
    number_text = f"42020-{number:08}"
    client = Client(UUID(int=chance.getrandbits(128)), "山田 太郎", "ヤマダ タロウ", number=number_text)
    identity = UUID(int=chance.getrandbits(128))
    return Appointment(identity, _KIND, client, "sato", start, start + timedelta(minutes=30))


def commands(appointment: Appointment, chance: random.Random) -> Iterator[Command]:
    """A legal course of a session."""
    steps = count(1)

    def fields() -> dict[str, object]:
        at = appointment.start + timedelta(minutes=next(steps))
        return {"id": UUID(int=chance.getrandbits(128)), "appointment_id": appointment.id, "at": at, "by": BY}

    yield OpenJoin(**fields())  # type: ignore[arg-type]
    yield Start(**fields())  # type: ignore[arg-type]
    yield WriteNote(**fields(), text="相談の記録 " * chance.randrange(60))  # type: ignore[arg-type]
    if chance.random() < 0.7:
        yield SwitchToPhone(**fields(), reason=chance.choice(list(FailureReason)))  # type: ignore[arg-type]
        if chance.random() < 0.5:
            yield BackToOnline(**fields())  # type: ignore[arg-type]
    yield End(**fields())  # type: ignore[arg-type]


def tune(*, is_normal: bool) -> None:
    """Checkpoints come often, so that the proofs meet them; the store's own connections, nothing else."""

    def tuned(path: Path, key: DeskKey) -> object:
        connection = connect(path, key)
        connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        if is_normal:
            connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    vars(store)["connect"] = tuned


def _print_at_once(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1:])
