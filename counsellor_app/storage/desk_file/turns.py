"""Whose turn it is to write: SQLite lets one writer in, and asks the others to come again."""

from random import uniform
from time import monotonic, sleep

from sqlcipher3 import dbapi2

_LOOK_AGAIN_S = (0.001, 0.003)
"""Between these, at random, so that those who wait do not march in step."""


def begin_writing(connection: dbapi2.Connection) -> None:
    """Begin IMMEDIATE as soon as nobody else writes, with the same chance for everybody who waits.

    SQLite's own wait sleeps the longer the longer it has waited, up to 100 ms: who came last is served first,
    and of 16 some wait for seconds (`benchmarks/race.py`). Raises dbapi2.OperationalError (SQLITE_BUSY) after
    the connection's own busy_timeout.
    """
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    give_up = monotonic() + patience / 1000
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while not _has_begun(connection, is_last=monotonic() >= give_up):
            sleep(uniform(*_LOOK_AGAIN_S))  # noqa: S311 - a moment, not a key
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")


def _has_begun(connection: dbapi2.Connection, *, is_last: bool) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except dbapi2.OperationalError as error:
        if is_last or error.sqlite_errorcode & 0xFF != dbapi2.SQLITE_BUSY:
            raise
        return False
    return True
