"""Making and upgrading an office database, and the logins in it: what `counsellor-app-admin office` does.

Every function takes a connection of somebody who may do so (`office_session`), in one transaction.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from psycopg import Connection as Raw
from psycopg import sql
from sqlalchemy import Connection, Engine, text

from counsellor_app.domain.staff import Role
from counsellor_app.storage.office.catalogue import OWNER, Group
from counsellor_app.storage.office.dressing import dress

GROUP_OF = {
    Role.RECEPTION: Group.RECEPTION,
    Role.COUNSELLOR: Group.COUNSELLOR,
    Role.ADMIN: Group.ADMIN,
}
LIMITS = {
    "statement_timeout": "5s",
    "lock_timeout": "3s",
    "idle_in_transaction_session_timeout": "5s",
}
"""What each login gets, whatever its program asks for at first. `transaction_timeout` is known from 17 on."""

CONNECTIONS = 5
_LOGIN = re.compile(r"[a-z][a-z0-9_.-]{0,62}")


class RefusedWhy(StrEnum):
    """Why something was not done."""

    LOGIN_NAME = "login_name"
    LOGIN_TAKEN = "login_taken"
    NO_LOGIN = "no_login"
    NO_OFFICE = "no_office"
    NEWER_SCHEMA = "newer_schema"
    NOT_MADE = "not_made"


class OfficeRefusedError(Exception):
    """It was not done. Carries a code, no personal data."""

    def __init__(self, why: RefusedWhy) -> None:
        super().__init__(why.value)
        self.why = why


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

    Raises OfficeRefusedError(NEWER_SCHEMA), UndeclaredTableError and what the driver raises; nothing is done then.
    """
    with engine.begin() as connection:
        _make_groups(connection)
        _make_schemas(connection)
    with as_owner(engine) as connection:
        _run_alembic(connection)
        dress(connection)


@dataclass(frozen=True, slots=True)
class NewLogin:
    """A login for one member of staff of an office; more than one role for who does more than one thing."""

    name: str
    roles: tuple[Role, ...]
    office_id: str
    staff_id: str


def add_login(connection: Connection, new: NewLogin, password: str) -> None:
    """Make the login; the password goes to the server as a SCRAM verifier, never as it is.

    `connection` may make roles. Raises OfficeRefusedError.
    """
    if not _LOGIN.fullmatch(new.name) or new.name.startswith(("app_", "pg_")):
        raise OfficeRefusedError(RefusedWhy.LOGIN_NAME)
    if _is_role(connection, new.name):
        raise OfficeRefusedError(RefusedWhy.LOGIN_TAKEN)
    raw = raw_of(connection)
    name, group = sql.Identifier(new.name), sql.SQL(", ").join(sql.Identifier(GROUP_OF[r]) for r in new.roles)
    verifier = raw.pgconn.encrypt_password(password.encode(), new.name.encode(), b"scram-sha-256").decode()
    made = sql.SQL("CREATE ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {} IN ROLE {}")
    _run(connection, made.format(name, sql.Literal(CONNECTIONS), sql.Literal(verifier), group))
    limits = dict(LIMITS) | ({"transaction_timeout": "8s"} if raw.info.server_version >= 170000 else {})
    _run(connection, sql.SQL("ALTER ROLE {} SET search_path = desk, app").format(name))
    for setting, value in limits.items():
        put = sql.SQL("ALTER ROLE {} SET {} = {}")
        _run(connection, put.format(name, sql.Identifier(setting), sql.Literal(value)))
    known = text("INSERT INTO app.login VALUES (:name, :office, :staff, true)")
    connection.execute(known, {"name": new.name, "office": new.office_id, "staff": new.staff_id})


def disable_login(connection: Connection, name: str) -> int:
    """The login opens nothing from now on; how many of its connections were ended. Raises OfficeRefusedError."""
    off = text("UPDATE app.login SET is_active = false WHERE name = :name")
    if not connection.execute(off, {"name": name}).rowcount:
        raise OfficeRefusedError(RefusedWhy.NO_LOGIN)
    _run(connection, sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(name)))
    ended = text("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = :name")
    return int(connection.execute(ended, {"name": name}).scalar_one())


def raw_of(connection: Connection) -> Raw[Any]:
    """The driver's connection."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, Raw)  # noqa: S101 - there is no other driver
    return raw


def _run(connection: Connection, statement: sql.Composed) -> None:
    connection.exec_driver_sql(statement.as_string(raw_of(connection)).replace("%", "%%"))


def _is_role(connection: Connection, name: str) -> bool:
    return connection.execute(text("SELECT FROM pg_roles WHERE rolname = :name"), {"name": name}).rowcount > 0


def _make_groups(connection: Connection) -> None:
    for group in (OWNER, *Group):
        connection.exec_driver_sql(
            f"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{group}')"
            f" THEN CREATE ROLE {group} NOLOGIN; END IF; END $$"
        )
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
