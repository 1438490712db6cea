"""One hostile run: a desk that is killed, a line that lies, a server that dies; then all is counted."""

import json
import os
import random
import secrets
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from uuid import UUID

import psycopg

from counsellor_app.domain.appointment import State
from counsellor_app.domain.booking_commands import Cancel
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, a_command, an_appointment, minutes
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desk_process import commands_for, wishes_for
from tests.office_desk.servers import PASSWORD, Server, owner_store

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 180.0
"""Seconds after healing in which everything has to be told."""


@dataclass
class Accounts:
    """What came of the runs: `pressed` were acknowledged at the desk, `wished` of them bookings; all else is
    counted at the office.
    """

    runs: int = 0
    pressed: int = 0
    wished: int = 0
    granted: int = 0
    lost: int = 0
    twice: int = 0
    disordered: int = 0
    damaged: int = 0
    refused: int = 0
    desk_kills: int = 0
    server_kills: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    slowest_drain: float = 0.0


@dataclass
class HostileRun:
    """`mode` is ``safe``, or one of the controls ``no_id`` and ``mark_first``."""

    server: Server
    database: str
    folder: Path
    seed: int
    mode: str = "safe"

    def into(self, accounts: Accounts) -> None:
        """Run it and add it up."""
        chance = random.Random(self.seed)  # noqa: S311 - the same every time
        office = owner_store(self.server, self.database)
        sessions = [
            office.add_appointment(
                an_appointment(room_id=None, join=None, start=NOW + minutes(60 * hour)), ACTOR, NOW
            ).id
            for hour in range(4)
        ]
        proxy = ChaosProxy(("127.0.0.1", self.server.port), random.Random(self.seed))  # noqa: S311
        pressed: set[UUID] = set()
        try:
            desk = self._start(proxy, sessions, pressed)
            self._until(lambda: len(pressed) > 2 or desk.poll() is not None)
            proxy.hostile()
            proxy.cut()
            last = office.appointment(sessions[3])
            if chance.random() < 0.5 and last.state is State.CONFIRMED:
                office.apply(a_command(Cancel, last, channel=None, reason=""))
            desk = self._torment(chance, proxy, (desk, sessions, pressed), accounts)
            proxy.heal()
            healed = monotonic()
            self._until(lambda: desk.poll() is not None)
            assert desk.returncode == 0
            accounts.slowest_drain = max(accounts.slowest_drain, monotonic() - healed)
            accounts.faults.update(each.value for each in proxy.drawn)
            self._add_up(owner_store(self.server, self.database), sessions, pressed, accounts)
        finally:
            proxy.close()
            office.close()

    def _torment(
        self,
        chance: random.Random,
        proxy: ChaosProxy,
        at: "tuple[subprocess.Popen[str], list[UUID], set[UUID]]",
        accounts: Accounts,
    ) -> "subprocess.Popen[str]":
        desk, sessions, pressed = at
        for _ in range(chance.randrange(2, 5)):
            Event().wait(chance.uniform(0.05, 0.5))
            deed = chance.choice(["desk", "server", "immediate", "backend", "cut", "cut"])
            if deed == "desk":
                desk.send_signal(signal.SIGKILL)
                desk.wait()
                desk = self._start(proxy, sessions, pressed)
                accounts.desk_kills += 1
            elif deed in ("server", "immediate"):
                self.server.kill() if deed == "server" else self.server.stop("immediate")
                self.server.start()
                accounts.server_kills += 1
            elif deed == "backend":
                self._kill_backends()
                accounts.server_kills += 1
            else:
                proxy.cut()
        return desk

    def _start(self, proxy: ChaosProxy, sessions: list[UUID], pressed: set[UUID]) -> "subprocess.Popen[str]":
        orders = {
            "file": str(self.folder / f"desk-{self.seed}.db"),
            "key": self._key(),
            "url": self.server.url(self.database, proxy.port),
            "password": PASSWORD,
            "sessions": [str(each) for each in sessions],
            "seed": self.seed,
            "mode": self.mode,
        }
        desk = subprocess.Popen(
            [sys.executable, "-m", "tests.office_desk.desk_process", json.dumps(orders)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        Thread(target=_listen, args=(desk, pressed), daemon=True).start()
        return desk

    def _key(self) -> str:
        file = self.folder / f"key-{self.seed}"
        if not file.exists():
            file.write_text(secrets.token_hex(32))
        return file.read_text()

    def _kill_backends(self) -> None:
        with psycopg.connect(self.server.admin, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = %s AND usename = 'sato'",
                (self.database,),
            )

    def _until(self, true: Callable[[], object]) -> None:
        end = monotonic() + LIMIT
        while not true():
            assert monotonic() < end, "the desk never came to an end"
            Event().wait(0.02)

    def _add_up(
        self, office: OfficeStore, sessions: list[UUID], pressed: set[UUID], accounts: Accounts
    ) -> None:
        known = {each.id: each for each in commands_for(sessions, self.seed)}
        with office._engine.connect() as connection:
            log = connection.exec_driver_sql("SELECT id, result FROM command_log")
            logged = {UUID(str(identity)): result for identity, result in log}
        self._add_up_wishes(office, logged, pressed, accounts)
        accounts.runs += 1
        accounts.pressed += len(pressed)
        for session in sessions:
            trail = [each for each in office.history(session) if each.what not in ("booked", "cancel")]
            told = [each for each in trail if each.what != _LATE]
            wanted = [
                each for each in known.values() if each.appointment_id == session and each.id in pressed
            ]
            notes = Counter(each.after.get("note") for each in told if each.what == "write_note")
            texts = {text for each in wanted if (text := getattr(each, "text", None)) is not None}
            accounts.damaged += len([note for note in notes if note not in texts])
            refused = [
                each for each in wanted if each.id in logged and '"refusal":null' not in logged[each.id]
            ]
            accounts.refused += len(refused)
            done = [each for each in wanted if each not in refused]
            self._compare([each.what for each in told], done, accounts)
            late = len(trail) - len(told)
            accounts.lost += max(0, len(refused) - late)
            accounts.twice += max(0, late - len(refused))

    def _add_up_wishes(
        self, office: OfficeStore, logged: dict[UUID, str], pressed: set[UUID], accounts: Accounts
    ) -> None:
        """Each is granted or refused once; of two for one time the first told is granted."""
        asked = [command for command, _ in wishes_for(self.seed) if command.id in pressed]
        accounts.wished += len(asked)
        for command in asked:
            if command.request.kind == "gone":
                continue  # waits in the tray, and the office knows nothing of it
            done = [each.what for each in office.history(command.appointment_id)]
            people = office.clients_with(command.request.client.number)
            if '"refusal":null' in logged.get(command.id, ""):
                accounts.granted += 1
                accounts.lost += not done
                accounts.twice += max(0, len(done) - 1) + max(0, len(people) - 1)
            else:
                accounts.lost += command.id not in logged
                accounts.twice += len(done) + len(people)

    def _compare(self, told: list[str], wanted: Sequence[object], accounts: Accounts) -> None:
        words = [_WORDS[type(each).__name__] for each in wanted]
        missing, surplus = Counter(words) - Counter(told), Counter(told) - Counter(words)
        accounts.lost += missing.total()
        accounts.twice += surplus.total()
        if not missing and not surplus and words != told:
            accounts.disordered += 1


_LATE = "came_too_late"
"""What is in the trail once for each fact that the office refused."""

_WORDS = {
    "Start": "start",
    "WriteNote": "write_note",
    "SwitchToPhone": "switch_to_phone",
    "BackToOnline": "back_to_online",
    "End": "end",
}


def _listen(desk: "subprocess.Popen[str]", pressed: set[UUID]) -> None:
    assert desk.stdout is not None
    with desk.stdout:
        for line in desk.stdout:
            if line.startswith("pressed "):
                pressed.add(UUID(line.split()[1]))
