"""Dressing the migrations' tables for an office: whose row it is, who may, in what turn, with what trail.

It is done anew at each upgrade and comes to the same however often, so a new table needs no more than its
line in the catalogue.
"""

from sqlalchemy import Connection, Inspector, inspect

from counsellor_app.storage.office import erasing, rights, search, views
from counsellor_app.storage.office.catalogue import (
    APPEND_ONLY,
    HIDDEN_FROM_AUDIT,
    NOT_SHARED,
    OUT_OF_TURN,
    QUIET,
    UNAUDITED,
    rights_of,
)
from counsellor_app.storage.office.functions import FUNCTIONS
from counsellor_app.storage.office.keys import part_by_office
from counsellor_app.storage.office.presence import BE_PRESENT
from counsellor_app.storage.schema.day_tables import IS_LIVE

_APART = """\
ALTER TABLE app.appointment ADD CONSTRAINT {name} EXCLUDE USING gist (
  app.text_range(office_id, office_id, '[]') WITH &&, app.text_range({column}, {column}, '[]') WITH &&,
  int8range(start_at, end_at, '[)') WITH &&) WHERE ({column} IS NOT NULL AND {live})"""
GUARDS = {"counsellor_free": "counsellor_id", "room_free": "room_id"}
"""The constraints that keep two live appointments apart, and of what."""


def dress(connection: Connection) -> None:
    """Make the tables of the schema `app` those of an office database. Raises UndeclaredTableError."""
    connection.exec_driver_sql(views.DROP)
    for text in (*FUNCTIONS, *search.FUNCTIONS):
        connection.exec_driver_sql(text.replace("%", "%%"))
    tables = tables_of(inspect(connection))
    for table in tables:
        rights_of(table)
        part_by_office(connection, table)
    for table in tables:
        _guard(connection, table)
    _keep_apart(connection)
    for text in search.STRUCTURE:
        connection.exec_driver_sql(text.replace("%", "%%"))
    for text in views.CREATE:
        connection.exec_driver_sql(text.replace("%", "%%"))
    erasing.make_functions(connection)
    connection.exec_driver_sql(BE_PRESENT)
    rights.give(connection, tables)


def tables_of(inspector: Inspector) -> list[str]:
    """The tables of the office database that groups have rights to, by name."""
    return sorted(set(inspector.get_table_names(schema="app")) - NOT_SHARED)


def _guard(connection: Connection, table: str) -> None:
    run = connection.exec_driver_sql
    for name in ("turn", "audit", "append_only", "append_only_table", "stamp"):
        run(f"DROP TRIGGER IF EXISTS {name} ON app.{table}")
    every = "INSERT OR UPDATE OR DELETE"
    if table not in OUT_OF_TURN:
        run(f"CREATE TRIGGER turn BEFORE {every} ON app.{table} EXECUTE FUNCTION app.wait_for_turn()")
    if table not in UNAUDITED:
        key = ",".join(key_of(connection, table))
        given = f"'{key}', '{','.join(HIDDEN_FROM_AUDIT.get(table, ()))}', '{_told(table)}'"
        run(
            f"CREATE TRIGGER audit AFTER {every} ON app.{table}"
            f" FOR EACH ROW EXECUTE FUNCTION app.write_audit({given})"
        )
    if table in APPEND_ONLY:
        run(
            f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON app.{table}"
            " FOR EACH ROW EXECUTE FUNCTION app.append_only()"
        )
        run(
            f"CREATE TRIGGER append_only_table BEFORE TRUNCATE ON app.{table}"
            " EXECUTE FUNCTION app.append_only()"
        )
    if table == "appointment":
        run("CREATE TRIGGER stamp BEFORE UPDATE ON app.appointment FOR EACH ROW EXECUTE FUNCTION app.stamp()")


def _told(table: str) -> str:
    return "" if table in QUIET else "told"


def key_of(connection: Connection, table: str) -> list[str]:
    """The columns that name a row within its office."""
    key = inspect(connection).get_pk_constraint(table, schema="app")["constrained_columns"]
    return [each for each in key if each != "office_id"] or key


def _keep_apart(connection: Connection) -> None:
    there = {
        row[0]
        for row in connection.exec_driver_sql(
            "SELECT conname FROM pg_constraint WHERE contype = 'x' AND conrelid = 'app.appointment'::regclass"
        )
    }
    for name, column in GUARDS.items():
        if name not in there:
            connection.exec_driver_sql(_APART.format(name=name, column=column, live=IS_LIVE))
