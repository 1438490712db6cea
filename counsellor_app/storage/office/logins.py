"""The logins of an office database: one for each member of staff."""

import re
from dataclasses import dataclass
from typing import Any

from psycopg import Connection as Raw
from psycopg import sql
from sqlalchemy import Connection, text

from counsellor_app.domain.staff import Role
from counsellor_app.storage.office.catalogue import Group
from counsellor_app.storage.office.refusals import OfficeRefusedError, RefusedWhy

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
    """Shut the login out; how many of its connections were ended. Raises OfficeRefusedError."""
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
