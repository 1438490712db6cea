"""Which schema a desk file has, and bringing it up to the one this program writes."""

from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.problems import reported

if TYPE_CHECKING:
    from sqlalchemy import Connection

HEAD = "0015"
"""The revision this program reads and writes; the migrations end there."""


def revision_of(connection: dbapi2.Connection) -> str | None:
    """The revision the file is at, None for an empty file. Raises Problem."""
    with reported():
        named = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        if connection.execute(named).fetchone() is None:
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return None if row is None else str(row[0])


def migrate(connection: dbapi2.Connection) -> None:
    """Bring the file to `HEAD` in one transaction; nothing is loaded and nothing done when it is there.

    Raises DeskFileRefusedError(NEWER_SCHEMA) for a file that a newer program wrote, and Problem; the file is
    then as it was.
    """
    revision = revision_of(connection)
    if revision == HEAD:
        return
    _upgrade(connection, revision)


def _upgrade(raw: dbapi2.Connection, revision: str | None) -> None:
    from counsellor_app.storage.engine import engine_around, transaction

    engine = engine_around(raw)
    # SQLite heeds this only outside a transaction; with it on, rebuilding a table would delete its children.
    raw.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(engine, writing=True) as connection:
            _run_alembic(connection, revision)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise Problem(ProblemCode.DAMAGED)
    finally:
        raw.execute("PRAGMA foreign_keys = ON")


def _run_alembic(connection: "Connection", revision: str | None) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "counsellor_app.storage:migrations")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise DeskFileRefusedError(OpenRefusal.NEWER_SCHEMA)
    command.upgrade(config, "head")
