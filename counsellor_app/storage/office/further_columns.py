"""What the trail hears of a migration: the rows of a table that got a further column with a value.

No trigger fires for it, and without an entry each of these rows would look as if somebody had changed it past
the trail. A row that was changed before the upgrade is still found: only those get an entry that are, but for
the new columns, as the trail left them.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, inspect

from counsellor_app.storage.office.catalogue import HIDDEN_FROM_AUDIT, UNAUDITED
from counsellor_app.storage.office.dressing import key_of, tables_of

_TELL = """\
SELECT app.enter(t.office_id, 'column', '{table}', told.row_id, '{added}',
  app.digest_of(to_jsonb(t) - '{{{hidden}}}'::text[]))
FROM app.{table} t JOIN (
  SELECT DISTINCT ON (office_id, row_id) office_id, row_id, digest FROM app.audit
  WHERE record = '{table}' ORDER BY office_id, row_id, n DESC) told
ON told.office_id = t.office_id AND told.row_id = concat_ws(' ', {key})
WHERE told.digest = app.digest_of(to_jsonb(t) - '{{{before}}}'::text[])
  AND told.digest <> app.digest_of(to_jsonb(t) - '{{{hidden}}}'::text[])
ORDER BY t.office_id, told.row_id"""


def columns_of(connection: Connection) -> dict[str, frozenset[str]]:
    """The columns of every table that there is, by name."""
    inspector = inspect(connection)
    return {
        table: frozenset(each["name"] for each in inspector.get_columns(table, schema="app"))
        for table in tables_of(inspector)
    }


def tell_of_columns(connection: Connection, before: Mapping[str, frozenset[str]]) -> None:
    """Enter every row of `before`'s tables whose digest a further column has changed."""
    for table, columns in columns_of(connection).items():
        added = sorted(columns - before.get(table, columns))
        if not added or table in UNAUDITED or "office_id" in added:
            continue
        hidden = HIDDEN_FROM_AUDIT.get(table, ())
        words = {
            "table": table,
            "added": ",".join(added),
            "hidden": ",".join(hidden),
            "before": ",".join((*hidden, *added)),
            "key": ", ".join(f't."{name}"' for name in key_of(connection, table)),
        }
        connection.exec_driver_sql(_TELL.format(**words))
