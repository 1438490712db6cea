"""S2: what can be read in the files without the key.

Canaries are written as names, numbers, notes and passcodes; then every byte of every file is searched for
them, in the encodings in which they could lie there.

Run: python -m benchmarks.leaks
"""

import random
import secrets
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import desk_writer
from counsellor_app.domain.appointment import JoinDetails, Service
from counsellor_app.domain.commands import SetJoin, WriteNote
from counsellor_app.storage.desk_file.backup import make_backup
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.damage import salvage
from counsellor_app.storage.store import DeskStore

CANARIES = (
    "金糸雀 花子",
    "カナリア ハナコ",
    "42020-7654321",
    "kanaria@example.jp",
    "k4nar1aPass",
    "金糸雀の相談記録",
)
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp932", "euc-jp")
_NOW = datetime(2026, 11, 24, tzinfo=UTC)


def canaries_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file below `folder` in which a canary, or the start of one, can be read, and the canary."""
    needles = {(canary, canary.encode(encoding)) for canary in CANARIES for encoding in _ENCODINGS}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            for canary, needle in needles:
                if needle in content:
                    yield path.name, canary


def fill_desk(folder: Path, key: DeskKey) -> list[str]:
    """Every kind of file that the program leaves, with canaries in each; the names of the files.

    The file is in use when it is looked at, so its log and shared memory are there too.
    """
    folder.mkdir(mode=0o700)
    path = folder / "desk.db"
    desk_writer.prepare(path, key)
    store = DeskStore(path, key)
    for number in range(60):
        _write_canaries(store, number)
    make_backup(path, key, folder / "backups", _NOW)
    store.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    salvage(path, key, _NOW)
    store = DeskStore(path, key)
    _write_canaries(store, 100)
    return sorted(each.name for each in folder.rglob("*") if each.is_file())


def plain_control(path: Path) -> None:
    """The same canaries in a file that is not encrypted: the search has to find them."""
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE t (x)")
        plain.executemany("INSERT INTO t VALUES (?)", [(canary,) for canary in CANARIES])
        plain.commit()


def _write_canaries(store: DeskStore, number: int) -> None:
    name, kana, seeker, email, passcode, note = CANARIES
    booked = desk_writer.an_appointment(random.Random(number), number)  # noqa: S311
    client = replace(booked.client, name=name, kana=kana, number=seeker, email=email)
    booked = replace(booked, client=client)
    store.add_appointment(booked, desk_writer.BY, desk_writer.BEGIN)
    join = JoinDetails(Service.ZOOM, "https://us02web.zoom.us/j/84150297613", "84150297613", passcode)
    common = {"appointment_id": booked.id, "at": booked.start, "by": desk_writer.BY}
    store.apply(SetJoin(id=booked.id, join=join, **common))  # type: ignore[arg-type]
    store.apply(WriteNote(id=client.id, text=note * 40, **common))  # type: ignore[arg-type]


def main() -> None:
    """Print what was searched and what was found."""
    with tempfile.TemporaryDirectory(prefix="leaks-") as name:
        folder = Path(name)
        files = fill_desk(folder / "desk", DeskKey(secrets.token_hex(32)))
        found = list(canaries_in(folder / "desk"))
        plain_control(folder / "plain.db")
        control = sum(path == "plain.db" for path, _ in canaries_in(folder))
    print(f"files: {', '.join(files)}")
    print(f"canaries found: {len(found)} (control without encryption: {control} of {len(CANARIES)})")


if __name__ == "__main__":
    main()
