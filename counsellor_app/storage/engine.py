"""SQLAlchemy on the program's own keyed connections."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, StaticPool, create_engine
from sqlalchemy.event import listen
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from counsellor_app.storage.codec import Malformed
from counsellor_app.storage.desk_file.turns import begin_writing
from counsellor_app.storage.problems import problem_of


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
        begin_writing(cast("dbapi2.Connection", connection.connection.dbapi_connection))
    else:
        connection.exec_driver_sql("BEGIN")


@contextmanager
def transaction(engine: Engine, *, writing: bool, alone: bool = False) -> Iterator[Connection]:
    """One transaction; committed at the end, rolled back when something is raised.

    One statement that only reads and stands `alone` needs neither beginning nor end: an office database is
    asked once instead of three times. Raises Problem for what the driver or SQLAlchemy raises, never with
    their words.
    """
    options: dict[str, object] = {"writing": writing, "preserve_rowcount": True}
    if alone and engine.dialect.name == "postgresql":
        options["isolation_level"] = "AUTOCOMMIT"
    try:
        with engine.execution_options(**options).begin() as connection:
            yield connection
    except (SQLAlchemyError, dbapi2.Error, Malformed, UnicodeEncodeError) as error:
        raise problem_of(error) from None
