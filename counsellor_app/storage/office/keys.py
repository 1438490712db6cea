"""Keys, uniqueness and indexes of an office database: a word within an office is a word of that office."""

from typing import Any

from sqlalchemy import Connection, Inspector, Uuid, inspect

_ADD = "ALTER TABLE app.{table} ADD COLUMN IF NOT EXISTS office_id text NOT NULL DEFAULT app.current_office()"


def part_by_office(connection: Connection, table: str) -> None:
    """Give every row of the table an office, and have keys, uniqueness and indexes heed it."""
    connection.exec_driver_sql(_ADD.format(table=table))
    _primary_key(connection, table)
    _uniqueness(connection, table)
    _indexes(connection, table)


def _primary_key(connection: Connection, table: str) -> None:
    inspector = inspect(connection)
    key = inspector.get_pk_constraint(table, schema="app")
    columns = key["constrained_columns"]
    if _is_unique_everywhere(inspector, table, columns):
        return
    children = _children(inspector, table)
    for child, foreign in children:
        connection.exec_driver_sql(f"ALTER TABLE app.{child} DROP CONSTRAINT {foreign['name']}")
    _again(connection, table, str(key["name"]), f"PRIMARY KEY ({_with_office(columns)})")
    for child, foreign in children:
        here, there = foreign["constrained_columns"], foreign["referred_columns"]
        connection.exec_driver_sql(_ADD.format(table=child))
        connection.exec_driver_sql(
            f"ALTER TABLE app.{child} ADD CONSTRAINT {foreign['name']} FOREIGN KEY ({_with_office(here)})"
            f" REFERENCES app.{table} ({_with_office(there)})"
        )


def _uniqueness(connection: Connection, table: str) -> None:
    inspector = inspect(connection)
    for each in inspector.get_unique_constraints(table, schema="app"):
        columns = each["column_names"]
        if not _is_unique_everywhere(inspector, table, columns):
            _again(connection, table, str(each["name"]), f"UNIQUE ({_with_office(columns)})")


def _indexes(connection: Connection, table: str) -> None:
    """An index that does not begin with an id would hold all offices in one order."""
    inspector = inspect(connection)
    types = _types(inspector, table)
    for each in inspector.get_indexes(table, schema="app"):
        columns = [str(name) for name in each["column_names"]]
        if "duplicates_constraint" in each or columns[0] == "office_id" or each["unique"]:
            continue
        if columns[0] not in types or isinstance(types[columns[0]], Uuid) or table == "client_search":
            continue
        where = each.get("dialect_options", {}).get("postgresql_where")
        connection.exec_driver_sql(f"DROP INDEX app.{each['name']}")
        connection.exec_driver_sql(
            f"CREATE INDEX {each['name']} ON app.{table} ({_with_office(columns)})"
            + (f" WHERE {where}" if where else "")
        )


def _is_unique_everywhere(inspector: Inspector, table: str, columns: list[str]) -> bool:
    """Whether the columns name a row among those of all offices: an id does, or the office itself."""
    if "office_id" in columns or table == "login":
        return True
    types = _types(inspector, table)
    return any(isinstance(types[each], Uuid) for each in columns) or columns == ["number"]


def _types(inspector: Inspector, table: str) -> dict[str, Any]:
    return {each["name"]: each["type"] for each in inspector.get_columns(table, schema="app")}


def _children(inspector: Inspector, table: str) -> list[tuple[str, Any]]:
    return [
        (child, foreign)
        for child in inspector.get_table_names(schema="app")
        for foreign in inspector.get_foreign_keys(child, schema="app")
        if foreign["referred_table"] == table
    ]


def _again(connection: Connection, table: str, name: str, what: str) -> None:
    connection.exec_driver_sql(
        f"ALTER TABLE app.{table} DROP CONSTRAINT {name}, ADD CONSTRAINT {name} {what}"
    )


def _with_office(columns: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in ("office_id", *columns))
