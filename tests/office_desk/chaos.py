"""A proxy between a desk and its PostgreSQL that does what networks do: stall, reset, cut and damage."""

import contextlib
import random
import socket
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Fault(StrEnum):
    """What happens to a connection. STALL_UP: what the desk says is swallowed; STALL_DOWN: the answers."""

    NONE = "none"
    STALL_UP = "stall_up"
    STALL_DOWN = "stall_down"
    RESET = "reset"
    HALF_CLOSE = "half_close"
    TRUNCATE = "truncate"
    CORRUPT_UP = "corrupt_up"
    CORRUPT_DOWN = "corrupt_down"
    DELAY = "delay"
    REFUSE = "refuse"


HOSTILE = tuple(Fault)


@dataclass
class Lot:
    """What was drawn for one connection: the fault begins after so many bytes of its direction."""

    fault: Fault = Fault.NONE
    after: int = 0


@dataclass
class ChaosProxy:
    """Listens on a free port of this machine; a lot is drawn for each connection."""

    target: tuple[str, int]
    chance: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - a test
    drawn: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._server.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._swallows = threading.Event()
        self._lot: Callable[[], Lot] = Lot
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    def hostile(self) -> None:
        """From now on a connection may meet anything."""
        self._lot = lambda: Lot(self.chance.choice(HOSTILE), self.chance.randrange(6000))

    def always(self, fault: Fault, after: int = 0) -> None:
        """From now on every new connection meets this."""
        self._lot = lambda: Lot(fault, after)

    def heal(self) -> None:
        """Everything works again, for new connections; the damaged ones are cut."""
        self._lot = Lot
        self._swallows.clear()
        self.cut()

    def swallow(self) -> None:
        """The cable is pulled: nothing arrives any more, and nothing says so."""
        self._swallows.set()

    def cut(self) -> None:
        """End every connection there is."""
        with self._lock:
            ends, self._open = self._open, set()
        for end in ends:
            _reset(end)

    def close(self) -> None:
        self._server.close()
        self.cut()

    def _accept(self) -> None:
        while True:
            try:
                desk, _ = self._server.accept()
            except OSError:
                return
            lot = self._lot()
            self.drawn.append(lot.fault)
            if lot.fault is Fault.REFUSE:
                _reset(desk)
                continue
            try:
                office = socket.create_connection(self.target, timeout=5)
            except OSError:
                _reset(desk)
                continue
            office.settimeout(None)
            with self._lock:
                self._open |= {desk, office}
            for source, sink, up in ((desk, office, True), (office, desk, False)):
                threading.Thread(target=self._carry, args=(source, sink, up, lot), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, up: bool, lot: Lot) -> None:
        passed = 0
        try:
            while data := source.recv(65536):
                if self._swallows.is_set():
                    continue
                before, passed = passed, passed + len(data)
                if passed > lot.after and _concerns(lot.fault, up):
                    data = self._do(lot.fault, data, max(0, lot.after - before), (source, sink))
                sink.sendall(data)
            if not self._swallows.is_set():
                with contextlib.suppress(OSError):
                    sink.shutdown(socket.SHUT_WR)
        except (OSError, _Over):
            for end in (source, sink):
                _reset(end)

    def _do(self, fault: Fault, data: bytes, at: int, ends: tuple[socket.socket, socket.socket]) -> bytes:
        if fault in (Fault.STALL_UP, Fault.STALL_DOWN):
            return b""
        if fault is Fault.RESET:
            raise _Over
        if fault is Fault.TRUNCATE:
            ends[1].sendall(data[:at])
            raise _Over
        if fault is Fault.HALF_CLOSE:
            with contextlib.suppress(OSError):
                ends[1].shutdown(socket.SHUT_WR)
            return b""
        if fault is Fault.DELAY:
            threading.Event().wait(self.chance.uniform(0, 0.3))
            return data
        place = min(at, len(data) - 1)
        return data[:place] + bytes([data[place] ^ 0x20]) + data[place + 1 :]


class _Over(Exception):  # noqa: N818 - the connection is
    pass


def _concerns(fault: Fault, up: bool) -> bool:
    only_up = {Fault.STALL_UP, Fault.CORRUPT_UP, Fault.TRUNCATE}
    only_down = {Fault.STALL_DOWN, Fault.CORRUPT_DOWN}
    return fault is not Fault.NONE and not (fault in only_up and not up) and not (fault in only_down and up)


def _reset(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RD)  # wakes whoever reads from it
        end.close()
