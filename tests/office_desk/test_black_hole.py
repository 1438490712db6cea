"""P7 in networks of their own: the office, a router and a desk; what is swallowed between them stays unsaid.

Needs root, for the networks. Without it `test_bounds` does the same through a proxy.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from shutil import which
from threading import Thread
from time import monotonic

import pytest

from tests.builders import ACTOR, NOW, an_appointment
from tests.office_desk.conftest import TEMPLATE
from tests.office_desk.hostile import ROOT
from tests.office_desk.servers import Kind, Server, make_office, owner_store, usual

pytestmark = pytest.mark.postgres
_CAN = hasattr(os, "geteuid") and os.geteuid() == 0 and which("ip") is not None and usual() is Kind.PROTECTED
needs_root = pytest.mark.skipif(not _CAN, reason="network namespaces need root, iproute2 and Debian's server")
_numbers = count(1)
OFFICE, DESK = "10.77.2.2", "10.77.1.2"


class Networks:
    """Three network namespaces in a row; they end with the test."""

    def __init__(self) -> None:
        number = f"{os.getpid()}-{next(_numbers)}"
        self.desk, self.router, self.office = (f"ocd{number}{each}" for each in "dro")
        for name in (self.desk, self.router, self.office):
            _ip("netns", "add", name)
            _ip("-n", name, "link", "set", "lo", "up")
        self._wire(self.desk, DESK, "10.77.1.1", "r0")
        self._wire(self.office, OFFICE, "10.77.2.1", "r1")
        self.forward(is_on=True)

    def _wire(self, name: str, address: str, router: str, port: str) -> None:
        _ip("-n", name, "link", "add", "e0", "type", "veth", "peer", "name", port, "netns", self.router)
        for where, what, own in ((name, "e0", address), (self.router, port, router)):
            _ip("-n", where, "address", "add", f"{own}/24", "dev", what)
            _ip("-n", where, "link", "set", what, "up")
        _ip("-n", name, "route", "add", "default", "via", router)

    def forward(self, *, is_on: bool) -> None:
        """Whether the router passes on what it gets; if not, it says nothing of it."""
        inside = ["ip", "netns", "exec", self.router, "tee", "/proc/sys/net/ipv4/ip_forward"]
        subprocess.run(inside, input=f"{int(is_on)}\n", text=True, capture_output=True, check=True)

    def plug(self, *, is_in: bool) -> None:
        """The desk's own cable."""
        _ip("-n", self.desk, "link", "set", "e0", "up" if is_in else "down")
        if is_in:
            _ip("-n", self.desk, "route", "add", "default", "via", "10.77.1.1")

    def remove(self) -> None:
        for name in (self.desk, self.router, self.office):
            with contextlib.suppress(subprocess.CalledProcessError):
                _ip("netns", "delete", name)


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], capture_output=True, check=True)


class FarDesk:
    """The desk's process; ``line`` waits for what it says of its line to the office."""

    def __init__(self, networks: Networks, orders: dict[str, str]) -> None:
        inside = ["ip", "netns", "exec", networks.desk, sys.executable, "-m", "tests.office_desk.far_desk"]
        self._process = subprocess.Popen(
            [*inside, json.dumps(orders)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        self._said: SimpleQueue[tuple[str, float]] = SimpleQueue()
        self._heard = Thread(target=self._hear, daemon=True)
        self._heard.start()

    def _hear(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout:
            for line in self._process.stdout:
                word, seconds = line.split()
                self._said.put((word, float(seconds)))

    def until(self, word: str, seconds: float = 180) -> float:
        """The number that comes with the next such word."""
        end = monotonic() + seconds
        while True:
            try:
                said, number = self._said.get(timeout=max(0.0, end - monotonic()))
            except Empty:
                raise AssertionError(f"not a word of {word} in {seconds} s") from None
            if said == word:
                return number

    def order(self, word: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self._heard.join(10)
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()


@pytest.fixture
def networks() -> Iterator[Networks]:
    made = Networks()
    yield made
    made.remove()


@pytest.fixture
def far(networks: Networks, tmp_path: Path) -> Iterator[FarDesk]:
    """A desk online in its own network, with a session to write notes of."""
    server = Server()
    make_office(server, TEMPLATE)
    office = owner_store(server, TEMPLATE)
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    office.close()
    server.move(OFFICE, ("ip", "netns", "exec", networks.office), f"{DESK}/32")
    orders = {"folder": str(tmp_path), "url": server.url(TEMPLATE), "session": str(session.id)}
    desk = FarDesk(networks, orders)
    desk.until("online")
    yield desk
    desk.close()
    server.remove()


@needs_root
@pytest.mark.parametrize("how", ["swallowed", "unplugged"])
def test_offline_is_said_soon_and_no_call_waits(far: FarDesk, networks: Networks, how: str) -> None:
    cut = monotonic()
    networks.forward(is_on=False) if how == "swallowed" else networks.plug(is_in=False)
    assert far.until("offline") - cut < 20, "P7 says four: the figure is in docs/measurements.md"
    for _ in range(3):
        far.order("ask")
        assert far.until("office_away") < 20
    presses = []
    for _ in range(20):
        far.order("press")
        presses.append(far.until("press"))
    assert sorted(presses)[10] < 3.0, "presses that wait for the office take longer"
    healed = monotonic()
    networks.forward(is_on=True) if how == "swallowed" else networks.plug(is_in=True)
    far.order("ask")
    assert far.until("online") - healed < 20, "a question that succeeds ends the waiting"
