"""A connection to the office database on which nothing waits longer than three seconds."""

from collections.abc import Callable
from threading import RLock
from time import monotonic
from typing import TypeVar

import psycopg
from psycopg.pq import TransactionStatus
from sqlalchemy import Engine, ExceptionContext, create_engine
from sqlalchemy.event import listen

from counsellor_app.domain.problem import Problem
from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.link.gui_guard import refuse_gui_thread
from counsellor_app.storage.link.trouble import WEAK_LOGIN, LinkError, Trouble, code_of, trouble_of
from counsellor_app.storage.link.watchdog import Watchdog

LIMIT = 3.0
"""Seconds for one piece of work: connecting, if need be, and one transaction."""

T = TypeVar("T")


class Link:
    """One connection, made when it is first needed and thrown away on any doubt.

    Threads take turns at it, also at throwing it away: closed under a thread that waits for its answer, libpq
    reads freed memory, and the program is gone.
    """

    def __init__(self, address: OfficeAddress, password: Callable[[], str]) -> None:
        """`password` is asked for at each connection, in the thread that makes it."""
        self.address = address
        self._password = password
        self._watchdog = Watchdog()
        self._turn = RLock()
        self._lost_at = 0.0
        self._place = 0
        self._connection: psycopg.Connection | None = None
        self._met: tuple[Trouble, str] | None = None
        self.engine: Engine = create_engine(
            "postgresql+psycopg://",
            creator=self._connect,
            hide_parameters=True,
            pool_size=1,
            max_overflow=0,
            pool_reset_on_return=None,
        )
        listen(self.engine, "handle_error", self._note)

    def call(self, work: Callable[[], T], seconds: float = LIMIT) -> T:
        """Do `work`, which uses `engine`, within so many seconds from when it is this thread's turn. Where,
        meanwhile, the office did not answer who had the turn before, it is not asked again.

        Raises LinkError for whatever the driver says, also where a store has made a Problem of it,
        InGuiThreadError in the thread that draws, and what else `work` raises as it is.
        """
        refuse_gui_thread()
        begun = monotonic()
        with self._turn:
            if self._lost_at > begun:
                raise LinkError(Trouble.OFFLINE, "lost")
            return self._call(work, seconds)

    def _call(self, work: Callable[[], T], seconds: float) -> T:
        self._met = None
        try:
            with self._watchdog.limit(seconds):
                return work()
        except Exception as error:
            met = _met_by(error) or (self._met if isinstance(error, Problem | LinkError) else None)
            if met is None:
                raise  # an answer of the domain, such as a time that is taken
            is_lost = met[0] in (Trouble.UNKNOWN, Trouble.OFFLINE)
            if is_lost:
                self._lost_at = monotonic()
            if is_lost or not self._is_idle():
                self.drop()
            raise LinkError(*met) from None

    def reach(self) -> None:
        """Connect, if need be, in a limit of its own: names, TLS, the login and what the driver asks of a new
        connection leave the first question its whole time. Raises as `call` does.
        """
        if self._connection is None:
            self.call(lambda: self.engine.connect().close())

    @property
    def connection(self) -> psycopg.Connection | None:
        """The connection as it stands, for notifications; None while there is none."""
        return self._connection

    def drop(self) -> None:
        """Throw the connection away once nobody waits for an answer on it; the next call makes another."""
        with self._turn:
            self.engine.dispose()
            self._watchdog.release()
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def close(self) -> None:
        """End."""
        self.drop()
        self._watchdog.close()

    def _is_idle(self) -> bool:
        """Whether the connection is fit for the next piece of work: alive, and in no transaction."""
        found = self._connection
        return found is not None and found.info.transaction_status is TransactionStatus.IDLE

    def _connect(self) -> psycopg.Connection:
        """To the host that answered last, else to the others while there is time."""
        password = self._password()
        last: Exception | None = None
        for step in range(len(self.address.hosts)):
            place = (self._place + step) % len(self.address.hosts)
            left = self._watchdog.remaining()
            if left <= 0:
                break
            try:
                parameters = self.address.parameters(place, left)
                made = psycopg.connect(password=password, **parameters)  # type: ignore[arg-type]
            except (psycopg.OperationalError, OSError) as error:
                last = error
                continue
            self._place = place
            self._connection = made
            self._watchdog.guard(made.fileno())
            return made
        self._place = (self._place + 1) % len(self.address.hosts)
        self._met = _met_connecting(last)
        raise LinkError(*self._met)

    def _note(self, context: ExceptionContext) -> None:
        if self._met is None:
            self._met = _met_by(context.original_exception)


def _met_by(error: BaseException) -> tuple[Trouble, str] | None:
    trouble = trouble_of(error)
    return None if trouble is None else (trouble, code_of(error))


def _met_connecting(error: Exception | None) -> tuple[Trouble, str]:
    if error is None:
        return Trouble.OFFLINE, "timeout"
    if _asks_weakly(error):
        return Trouble.OFFLINE, WEAK_LOGIN
    return Trouble.REFUSED if _refuses_login(error) else Trouble.OFFLINE, code_of(error)


def _asks_weakly(error: Exception) -> bool:
    """Whether the server wanted the password in another way than the desk gives it; no SQLSTATE says so."""
    if not isinstance(error, psycopg.Error) or error.pgconn is None:
        return False
    said = error.pgconn.error_message
    return b"authentication method requirement" in said or b"channel binding is required" in said


def _refuses_login(error: Exception | None) -> bool:
    """Whether the server was reached and did not let this login in; libpq gives no SQLSTATE for that."""
    if not isinstance(error, psycopg.Error) or error.pgconn is None:
        return False
    return error.pgconn.used_password and b"FATAL" in error.pgconn.error_message
