"""SQLAlchemy on the program's own keyed connections."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import uniform
from time import monotonic, sleep

from sqlalchemy import Connection, Engine, StaticPool, create_engine
from sqlalchemy.event import listen
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from counsellor_app.storage.codec import Malformed
from counsellor_app.storage.connection import BUSY_TIMEOUT_MS
from counsellor_app.storage.problems import problem_of

_LOOK_AGAIN_S = (0.001, 0.004)


def engine_on(path: Path, connect: Callable[[], dbapi2.Connection]) -> Engine:
    """An engine with one connection, which `connect` opens and keys when it is first needed.

    The key never passes SQLAlchemy. The URL names the file only so that SQLAlchemy does not take the store
    for one in memory, which it would give a connection for each thread.
    """
    engine = create_engine(
        f"sqlite:///{path}", module=dbapi2, creator=connect, hide_parameters=True, pool_size=1, max_overflow=0
    )
    _adopt(engine)
    return engine


def engine_around(connection: dbapi2.Connection) -> Engine:
    """An engine that works on the open connection and never closes it."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True
    )
    _adopt(engine)
    return engine


def _adopt(engine: Engine) -> None:
    """Begin every transaction in the program's own words: the driver's would leave DDL outside of it.

    Writers begin IMMEDIATE (`execution_options(writing=True)`): none can be refused after it has read.
    """
    listen(engine, "begin", _begin)


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("writing", False):
        _begin_writing(connection)
    else:
        connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    """Wait for the other writers, with the same chance for everybody.

    SQLite's own wait sleeps the longer the longer it has waited, up to 100 ms: who comes last is served first
    and some wait for seconds (`benchmarks/race.py`).
    """
    raw = connection.connection.dbapi_connection
    give_up = monotonic() + BUSY_TIMEOUT_MS / 1000
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        while not _has_begun(raw, last=monotonic() >= give_up):
            sleep(uniform(*_LOOK_AGAIN_S))
    finally:
        raw.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")


def _has_begun(raw, *, last: bool) -> bool:
    try:
        raw.execute("BEGIN IMMEDIATE")
    except dbapi2.OperationalError as error:
        if last or error.sqlite_errorcode & 0xFF != dbapi2.SQLITE_BUSY:
            raise
        return False
    return True


@contextmanager
def transaction(engine: Engine, *, writing: bool) -> Iterator[Connection]:
    """One transaction; committed at the end, rolled back when something is raised.

    Raises Problem for what the driver or SQLAlchemy raises, never with their words.
    """
    try:
        with engine.execution_options(writing=writing).begin() as connection:
            yield connection
    except (SQLAlchemyError, dbapi2.Error, Malformed, UnicodeEncodeError) as error:
        raise problem_of(error) from None
