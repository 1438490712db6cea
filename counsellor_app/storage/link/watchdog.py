"""A limit on what a dead network may cost: at the deadline the socket is shut down, on every system.

Measured: libpq waits 938 s by default; neither statement_timeout nor keepalives end a wait for data that is
not acknowledged, and tcp_user_timeout is unknown on Windows. A socket that was shut down ends every wait.
"""

import contextlib
import socket
import threading
from collections.abc import Iterator
from time import monotonic


class Watchdog:
    """Guards one socket at a time; its thread sleeps while nothing is waited for."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._twin: socket.socket | None = None
        self._deadline: float | None = None
        self._has_bitten = False
        self._is_open = True
        self._thread = threading.Thread(target=self._watch, name="office-watchdog", daemon=True)
        self._thread.start()

    def guard(self, descriptor: int) -> None:
        """From now on the limit holds for that socket. It is a duplicate that is shut down: the number of the
        original may belong to another connection by then.
        """
        borrowed = socket.socket(fileno=descriptor)
        try:
            twin = borrowed.dup()
        finally:
            borrowed.detach()
        with self._changed:
            self._let_go()
            self._twin = twin

    def release(self) -> None:
        """The connection is closed: let go of the socket, which lives as long as a duplicate does."""
        with self._changed:
            self._let_go()

    @contextlib.contextmanager
    def limit(self, seconds: float) -> Iterator[None]:
        """What is done inside may wait for the network until then and no longer."""
        with self._changed:
            self._deadline, self._has_bitten = monotonic() + seconds, False
            self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._deadline = None

    @property
    def has_bitten(self) -> bool:
        """Whether the latest limit was overrun."""
        return self._has_bitten

    def remaining(self) -> float:
        """Seconds that the limit in force leaves, 0 where it is overrun or there is none."""
        with self._changed:
            return max(0.0, self._deadline - monotonic()) if self._deadline is not None else 0.0

    def close(self) -> None:
        """End the thread and let go of the socket."""
        with self._changed:
            self._is_open = False
            self._let_go()
            self._changed.notify()
        self._thread.join()

    def _watch(self) -> None:
        with self._changed:
            while self._is_open:
                left = None if self._deadline is None else self._deadline - monotonic()
                if left is not None and left <= 0:
                    self._bite()
                else:
                    self._changed.wait(left)

    def _bite(self) -> None:
        """The deadline stays for what is connected from here on: it is refused by `remaining`."""
        self._has_bitten, self._deadline = True, None
        if self._twin is not None:
            with contextlib.suppress(OSError):  # the other end was quicker
                self._twin.shutdown(socket.SHUT_RDWR)

    def _let_go(self) -> None:
        if self._twin is not None:
            self._twin.close()
            self._twin = None
