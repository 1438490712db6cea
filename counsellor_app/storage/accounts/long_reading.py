"""Stopping a statement that takes long: the person has pressed cancel."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

_STEPS = 20_000
"""Instructions of SQLite between two questions, some milliseconds."""


@contextmanager
def stoppable(connection: Connection, is_stopped: Callable[[], bool]) -> Iterator[None]:
    """What runs inside ends with the driver's error soon after ``is_stopped`` gives True (SQLite).

    With another database it ends with its statement: what takes long is asked for in pieces.
    """
    raw = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or raw is None:
        yield
        return
    raw.set_progress_handler(is_stopped, _STEPS)
    try:
        yield
    finally:
        raw.set_progress_handler(None, 0)
