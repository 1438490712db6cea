"""Making and upgrading an office database, and the logins in it: what `counsellor-app-admin office` does.

Every function takes a connection of somebody who may do so (`office_session`), in one transaction.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

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


def add_login(connection: Connection, name: str, password: str, role: Role, office_id: str) -> None:
    """A login for one member of staff, whose id is the name; the password goes to the server as a verifier.

    `connection` may make roles. Raises OfficeRefusedError.
    """
    if not _LOGIN.fullmatch(name) or name.startswith(("app_", "pg_")):
        raise OfficeRefusedError(RefusedWhy.LOGIN_NAME)
    if connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name}).first():
        raise OfficeRefusedError(RefusedWhy.LOGIN_TAKEN)
    raw = connection.connection.driver_connection
    verifier = raw.pgconn.encrypt_password(password.encode(), name.encode(), b"scram-sha-256").decode()
    role_name, group = sql.Identifier(name), sql.Identifier(GROUP_OF[role])
    statements = [
        sql.SQL("CREATE ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {} IN ROLE {}").format(
            role_name, sql.Literal(CONNECTIONS), sql.Literal(verifier), group
        ),
        sql.SQL("ALTER ROLE {} SET search_path = desk, app").format(role_name),
    ]
    limits = dict(LIMITS) | ({"transaction_timeout": "8s"} if raw.info.server_version >= 170000 else {})
    statements += [
        sql.SQL("ALTER ROLE {} SET {} = {}").format(role_name, sql.Identifier(setting), sql.Literal(value))
        for setting, value in limits.items()
    ]
    for statement in statements:
        connection.exec_driver_sql(statement.as_string(raw))
    known = text("INSERT INTO app.login VALUES (:name, :office, :name, true)")
    connection.execute(known, {"name": name, "office": office_id})


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
