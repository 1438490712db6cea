"""A desk in a process of its own, for a test to kill: presses, says so, and tells the office.

Reads its orders as JSON in argv; prints a line for each press that is on the disk, and ends when the office
has everything. Started again it goes on where it was.
"""

import json
import random
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking.refusal import Override
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
from counsellor_app.domain.rules.profile import office_calendar
from counsellor_app.domain.staff import Actor
from counsellor_app.services.booking.plan import Plan
from counsellor_app.services.office.sync import OfficeSync
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.link import Link
from counsellor_app.storage.link.local_desk import LocalDesk
from counsellor_app.storage.link.office_side import OfficeSide
from counsellor_app.storage.store import Store
from tests.builders import a_client
from tests.domain.rules.profiles import shipped
from tests.services.receptions import a_request
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


def wishes_for(seed: int) -> list[tuple[Book, Appointment]]:
    """Bookings that this desk asks for while the office is away: two for one time, one for another, and one
    of a kind that the office does not have.
    """
    profile = shipped("sasebo")
    found: list[tuple[Book, Appointment]] = []
    for number, hour in enumerate((10, 10, 14, 15)):
        ids = [uuid5(NAMESPACE_OID, f"{seed} {number} {what}") for what in ("command", "session", "client")]
        client = a_client(id=ids[2], number=f"42020-{seed % 1000:04}00{number}", phones=())
        start = datetime(2026, 11, 25, hour - 9, tzinfo=UTC)
        asked = a_request(id=ids[1], client=client, start=start, override=Override("sato", "試験"))
        plan = Plan(profile.kind("weekday"), office_calendar(profile), asked, None, NOW)
        request = replace(asked, kind="gone") if hour == 15 else asked
        command = Book(id=ids[0], appointment_id=ids[1], at=NOW, by=ME, request=request)
        found.append((command, plan.booking(ME).appointment))
    return found


class NoId(OfficeSide):
    """The control: every attempt is a command of its own."""

    def tell(self, entry: Entry, put: Callable[[Store], Appointment]) -> Appointment:
        other = replace(entry, command=replace(entry.command, id=uuid4()))
        return super().tell(other, lambda store: store.apply(other.command))


class Trusting(OfficeSide):
    """Part of the control: what the desk calls told is never looked up at the office."""

    def known(self, ids: Iterable[UUID]) -> frozenset[UUID]:
        return frozenset(ids)


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
    sides = {"no_id": NoId, "mark_first": Trusting}
    side = sides.get(orders["mode"], OfficeSide)(link)
    kind = MarkFirst if orders["mode"] == "mark_first" else OfficeSync
    sync = kind(desk, side, lambda: NOW, lambda _news: None)
    threading.Thread(target=sync.run, daemon=True).start()
    between = threading.Event()
    while desk.read_at() is None:
        sync.poke()
        between.wait(0.05)
    wishes = wishes_for(orders["seed"]) if orders["mode"] == "safe" else []
    for command in commands_for([UUID(each) for each in orders["sessions"]], orders["seed"]):
        try:
            desk.press(command)
        except (Refused, Problem):
            continue
        _say(command)
        sync.poke()
        between.wait(chance.uniform(0, 0.04))
        if wishes and chance.random() < 0.3:
            desk.wishes.book([wishes[0]])
            _say(wishes.pop(0)[0])
    for wish in wishes:
        desk.wishes.book([wish])
        _say(wish[0])
    while desk.journal.counts().queued:
        between.wait(0.2)
        sync.poke()


def _say(command: Command) -> None:
    """It is on the disk."""
    sys.stdout.write(f"pressed {command.id}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
