"""SQLAlchemy on an office database: who may write in turn, how statements and values are put."""

from typing import Any, cast

from psycopg import Connection as Raw
from psycopg import IsolationLevel
from psycopg.pq import TransactionStatus
from psycopg.types.string import StrDumperUnknown, TextLoader
from sqlalchemy import Connection, Engine
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.event import listen

from counsellor_app.storage.office.sql import spoken

_NUL, _SHOWN_NUL = "\x00", "\N{SYMBOL FOR NULL}"


class _Text(StrDumperUnknown):
    def dump(self, obj: str) -> Any:  # noqa: ANN401 - as the driver has it
        return super().dump(obj.replace(_NUL, _SHOWN_NUL) if _NUL in obj else obj)


def adopt(engine: Engine) -> None:
    """Have an engine, whose connections another makes, serve the storage functions of a desk file.

    Reading sees one moment of the database; writing waits for its turn (`app.take_turn`) first.
    """
    listen(engine, "connect", _prepare)
    listen(engine, "begin", _begin)
    listen(engine, "before_cursor_execute", _speak, retval=True)


def _prepare(raw: Raw[Any], _record: object) -> None:
    """JSON stays the text that it is; the character that PostgreSQL cannot hold is kept as its picture."""
    raw.adapters.register_dumper(str, _Text)
    raw.adapters.register_loader("json", TextLoader)


def _begin(connection: Connection) -> None:
    raw = cast("Raw[Any]", connection.connection.dbapi_connection)
    writing = connection.get_execution_options().get("writing", False)
    if raw.info.transaction_status is TransactionStatus.IDLE:
        raw.read_only = not writing
        raw.isolation_level = IsolationLevel.READ_COMMITTED if writing else IsolationLevel.REPEATABLE_READ
    if writing:
        connection.exec_driver_sql("SELECT app.take_turn()")


def _speak(
    _connection: Connection, _cursor: object, statement: str, parameters: object, *more: object
) -> tuple[str, object]:
    context = more[0]
    if isinstance(context, DefaultExecutionContext) and context.compiled is None and not context.isinsert:
        return spoken(statement), parameters
    return statement, parameters
