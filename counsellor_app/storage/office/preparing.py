"""Making an office database, or bringing an older one to the schema of this program."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from counsellor_app.storage.office.catalogue import OWNER, Group
from counsellor_app.storage.office.dressing import dress
from counsellor_app.storage.office.further_columns import columns_of, tell_of_columns
from counsellor_app.storage.office.refusals import OfficeRefusedError, RefusedWhy


@contextmanager
def as_owner(engine: Engine) -> Iterator[Connection]:
    """One transaction with the rights of the owner of the tables."""
    with engine.begin() as connection:
        _make_groups(connection)
        connection.exec_driver_sql(f"SET LOCAL ROLE {OWNER}")
        connection.exec_driver_sql("SET LOCAL search_path = app, pg_catalog")
        connection.exec_driver_sql("SET LOCAL lock_timeout = '10s'")
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        yield connection


def prepare(engine: Engine) -> None:
    """Bring the database to the schema of this program, from nothing or from an older one.

    Raises OfficeRefusedError(NEWER_SCHEMA), UndeclaredTableError and what the driver raises; nothing is done
    then.
    """
    with engine.begin() as connection:
        _make_groups(connection)
        _make_schemas(connection)
    with as_owner(engine) as connection:
        before = columns_of(connection)
        _run_alembic(connection)
        dress(connection)
        tell_of_columns(connection, before)


def _make_groups(connection: Connection) -> None:
    there = set(connection.exec_driver_sql("SELECT rolname FROM pg_roles").scalars())
    for group in (OWNER, *Group):
        if group not in there:
            connection.exec_driver_sql(f"CREATE ROLE {group} NOLOGIN")
    connection.exec_driver_sql(
        "DO $$ BEGIN IF NOT pg_has_role(current_user, 'app_owner', 'MEMBER')"
        " THEN EXECUTE 'GRANT app_owner TO ' || quote_ident(current_user); END IF; END $$"
    )


def _make_schemas(connection: Connection) -> None:
    run = connection.exec_driver_sql
    (database,) = run("SELECT quote_ident(current_database())").one()
    run(f"REVOKE ALL ON DATABASE {database} FROM PUBLIC")
    run(f"GRANT CONNECT ON DATABASE {database} TO {', '.join(Group)}")
    run("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    for schema in ("app", "desk"):
        run(f"CREATE SCHEMA IF NOT EXISTS {schema} AUTHORIZATION {OWNER}")


def _run_alembic(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "counsellor_app.storage:migrations")
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    revision = revision_of(connection)
    if revision is not None and revision not in known:
        raise OfficeRefusedError(RefusedWhy.NEWER_SCHEMA)
    command.upgrade(config, "head")


def revision_of(connection: Connection) -> str | None:
    """The revision the database is at, None for one that was never prepared."""
    if connection.exec_driver_sql("SELECT to_regclass('app.alembic_version')").scalar() is None:
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM app.alembic_version").scalar()
    return None if found is None else str(found)
