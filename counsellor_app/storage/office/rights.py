"""Grants and row-level security, as the catalogue says."""

from sqlalchemy import Connection, Uuid, inspect

from counsellor_app.storage.office import erasing, search
from counsellor_app.storage.office.catalogue import APPEND_ONLY, OWNER, Group, rights_of
from counsellor_app.storage.office.functions import FOR_EVERYBODY
from counsellor_app.storage.office.presence import FOR_EVERYBODY as OF_PRESENCE
from counsellor_app.storage.office.views import VIEWS, WRITABLE

_GROUPS = ", ".join(Group)
_OURS = "office_id = (SELECT app.current_office())"
_IS_SEEN = (
    "({here} IS NULL OR EXISTS (SELECT 1 FROM app.{parent} parent WHERE parent.{there} = {table}.{here}))"
)
# Reception neither ends a session nor touches one that has ended.
_RECEPTION = "state NOT IN ('done', 'stopped')"


def give(connection: Connection, tables: list[str]) -> None:
    """Take every right away, then give those of the catalogue. Raises UndeclaredTableError."""
    run = connection.exec_driver_sql
    for schema in ("app", "desk"):
        run(f"GRANT USAGE ON SCHEMA {schema} TO {_GROUPS}")
        for kind in ("TABLES", "SEQUENCES", "FUNCTIONS"):
            run(f"REVOKE ALL ON ALL {kind} IN SCHEMA {schema} FROM PUBLIC, {_GROUPS}")
    run(f"ALTER DEFAULT PRIVILEGES FOR ROLE {OWNER} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")
    run(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO {_GROUPS}")
    run(f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA desk TO {_GROUPS}")
    for function in (*FOR_EVERYBODY, *search.FOR_EVERYBODY, *OF_PRESENCE):
        run(f"GRANT EXECUTE ON FUNCTION {function} TO {_GROUPS}")
    for function in erasing.FOR_ADMIN:
        run(f"GRANT EXECUTE ON FUNCTION {function} TO {Group.ADMIN}")
    for table in tables:
        for group in Group:
            words = rights_of(table).of(group)
            if words:
                run(f"GRANT {words} ON app.{table} TO {group}")
        _part(connection, table)
    for view in VIEWS:
        run(f"GRANT SELECT ON {view} TO {_GROUPS}")
    for view, words in WRITABLE.items():
        run(f"GRANT {words} ON {view} TO {_GROUPS}")
    _hold_reception_back(connection)


def _part(connection: Connection, table: str) -> None:
    """Rows of another office are not there; nor may a row refer to one."""
    run = connection.exec_driver_sql
    run(f"ALTER TABLE app.{table} ENABLE ROW LEVEL SECURITY")
    run(f"DROP POLICY IF EXISTS office ON app.{table}")
    checks = [_OURS, *_parents_are_ours(connection, table)]
    run(f"CREATE POLICY office ON app.{table} FOR SELECT USING ({_OURS})")
    run(f"DROP POLICY IF EXISTS office_added ON app.{table}")
    run(f"CREATE POLICY office_added ON app.{table} FOR INSERT WITH CHECK ({' AND '.join(checks)})")
    for what in () if table in APPEND_ONLY else ("UPDATE", "DELETE"):
        run(f"DROP POLICY IF EXISTS office_{what.lower()} ON app.{table}")
        check = f" WITH CHECK ({' AND '.join(checks)})" if what == "UPDATE" else ""
        run(f"CREATE POLICY office_{what.lower()} ON app.{table} FOR {what} USING ({_OURS}){check}")


def _parents_are_ours(connection: Connection, table: str) -> list[str]:
    """A foreign key heeds no policy: an id of another office would fit, unless the office is in the key."""
    inspector = inspect(connection)
    types = {each["name"]: each["type"] for each in inspector.get_columns(table, schema="app")}
    return [
        _IS_SEEN.format(table=table, here=here, parent=foreign["referred_table"], there=there)
        for foreign in inspector.get_foreign_keys(table, schema="app")
        for here, there in [(foreign["constrained_columns"][-1], foreign["referred_columns"][-1])]
        if isinstance(types[here], Uuid)
    ]


def _hold_reception_back(connection: Connection) -> None:
    run = connection.exec_driver_sql
    for what in ("insert", "update"):
        run(f"DROP POLICY IF EXISTS reception_{what} ON app.appointment")
    head = "CREATE POLICY reception_{0} ON app.appointment AS RESTRICTIVE FOR {0} TO app_reception"
    run(f"{head.format('insert')} WITH CHECK ({_RECEPTION})")
    run(f"{head.format('update')} USING ({_RECEPTION}) WITH CHECK ({_RECEPTION})")
