"""A desk in a process of its own, for a test to kill: presses, says so, and tells the office.

Reads its orders as JSON in argv; prints a line for each press that is on the disk, and ends when the office
has everything. Started again it goes on where it was.
"""

import json
import random
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4, uuid5

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import (
    BackToOnline,
    Command,
    End,
    Refused,
    Start,
    SwitchToPhone,
    WriteNote,
)
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.journal import Entry, EntryState
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.staff import Actor
from counsellor_app.services.sync import OfficeSync
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.link import Link
from counsellor_app.storage.link.local_desk import LocalDesk
from counsellor_app.storage.link.office_side import OfficeSide
from counsellor_app.storage.store import Store
from tests.storage.file_keyring import FileKeyring

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
ME = Actor("sato", "os-sato", "PC-01")
STEPS: tuple[tuple[type[Command], dict[str, Any]], ...] = (
    (Start, {}),
    (WriteNote, {"text": "一"}),
    (SwitchToPhone, {"reason": FailureReason.DROPPED}),
    (WriteNote, {"text": "二"}),
    (BackToOnline, {}),
    (End, {}),
)


def commands_for(sessions: list[UUID], seed: int) -> list[Command]:
    """The same for the same seed: every session's steps in order, the sessions mixed."""
    chance = random.Random(seed)  # noqa: S311 - the same every time
    left = {each: list(enumerate(STEPS)) for each in sessions}
    found: list[Command] = []
    while left:
        session = chance.choice(sorted(left))
        place, (kind, details) = left[session].pop(0)
        if kind is WriteNote:
            details = {"text": f"{details['text']} {session}"}
        identity = uuid5(session, f"{seed} {place}")
        found.append(kind(id=identity, appointment_id=session, at=NOW, by=ME, **details))
        if not left[session]:
            del left[session]
    return found


class NoId(OfficeSide):
    """The control: every attempt is a command of its own."""

    def tell(self, entry: Entry, put: Callable[[Store], Appointment]) -> Appointment:
        other = replace(entry, command=replace(entry.command, id=uuid4()))
        return super().tell(other, lambda store: store.apply(other.command))


class MarkFirst(OfficeSync):
    """The control: an entry counts as told before it is."""

    def _tell_office(self, entry: Entry) -> None:
        self._desk.journal.settle(replace(entry, state=EntryState.TOLD), self._now())
        super()._tell_office(entry)


def main() -> None:
    orders = json.loads(sys.argv[1])
    chance = random.Random()  # noqa: S311 - spreads the presses
    path = Path(orders["file"])
    files = DayFiles(path, Keychain(FileKeyring(path.parent)))
    desk = LocalDesk(path, DeskKey(orders["key"]), "sato", files)
    link = Link(OfficeAddress.parse(orders["url"], "sato"), lambda: orders["password"])
    side = NoId(link) if orders["mode"] == "no_id" else OfficeSide(link)
    kind = MarkFirst if orders["mode"] == "mark_first" else OfficeSync
    sync = kind(desk, side, lambda: NOW, lambda _news: None)
    threading.Thread(target=sync.run, daemon=True).start()
    between = threading.Event()
    while desk.read_at() is None:
        sync.poke()
        between.wait(0.05)
    for command in commands_for([UUID(each) for each in orders["sessions"]], orders["seed"]):
        try:
            desk.press(command)
        except (Refused, Problem):
            continue
        sys.stdout.write(f"pressed {command.id}\n")
        sys.stdout.flush()
        sync.poke()
        between.wait(chance.uniform(0, 0.04))
    while desk.journal.counts().queued:
        between.wait(0.2)
        sync.poke()


if __name__ == "__main__":
    main()
