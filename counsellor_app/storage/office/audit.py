"""The audit trail: whether it is whole, and whether the rows are still those that it tells of.

Its head is exported to a place that the database's administrator does not rule: with it even he cannot have
rewritten what was before.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, inspect, text

from counsellor_app.storage.office.catalogue import HIDDEN_FROM_AUDIT, UNAUDITED
from counsellor_app.storage.office.dressing import key_of, tables_of
from counsellor_app.storage.schema.utc import from_micros


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The last entry of an office's trail: its number, its moment and the hash over everything up to it."""

    office_id: str
    n: int
    at: datetime | None
    hash: str


@dataclass(frozen=True, slots=True)
class AuditVerdict:
    """What was found. `broken_at` is the first entry that does not follow from the one before; `changed` are
    tables with keys of rows that are not as the trail left them.
    """

    entries: int
    broken_at: int | None
    is_head_right: bool
    holds_head: bool
    changed: tuple[tuple[str, str], ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was changed behind the trail's back."""
        return self.broken_at is None and self.is_head_right and self.holds_head and not self.changed


_HEAD = text("""\
SELECT h.office_id, h.n, a.at, encode(h.hash, 'hex') FROM app.audit_head h
LEFT JOIN app.audit a ON a.office_id = h.office_id AND a.n = h.n WHERE h.office_id = :office""")
_CHAIN = text("""\
SELECT count(*), min(n) FILTER (WHERE n <> place OR hash <> app.link_of(
    before, n, at, who, address, what, record, row_id, columns, digest))
FROM (SELECT *, row_number() OVER (ORDER BY n) AS place,
    lag(hash, 1, '\\x00'::bytea) OVER (ORDER BY n) AS before
  FROM app.audit WHERE office_id = :office) entry""")
_HEAD_FOLLOWS = text("""\
SELECT coalesce((SELECT h.n = a.n AND h.hash = a.hash FROM app.audit_head h, app.audit a
  WHERE h.office_id = :office AND a.office_id = :office ORDER BY a.n DESC LIMIT 1),
  NOT EXISTS (SELECT 1 FROM app.audit_head WHERE office_id = :office AND n > 0))""")
_HOLDS = text(
    "SELECT count(*) FROM app.audit WHERE office_id = :office AND n = :n AND hash = decode(:hash, 'hex')"
)
_ROWS = """\
SELECT coalesce(told.row_id, there.row_id) FROM (
  SELECT DISTINCT ON (row_id) row_id, digest FROM app.audit
  WHERE office_id = :office AND record = '{table}' ORDER BY row_id, n DESC) told
FULL JOIN (
  SELECT concat_ws(' ', {key}) AS row_id, app.digest_of(to_jsonb(t) - '{{{hidden}}}'::text[]) AS digest
  FROM app.{table} t WHERE office_id = :office) there USING (row_id)
WHERE coalesce(told.digest, '') IS DISTINCT FROM coalesce(there.digest, '') LIMIT 100"""


def audit_head(connection: Connection, office_id: str) -> AuditHead:
    """The head as it is now; number 0 for an office in which nothing was done yet."""
    row = connection.execute(_HEAD, {"office": office_id}).first()
    if row is None:
        return AuditHead(office_id, 0, None, "00")
    return AuditHead(row[0], row[1], None if row[2] is None else from_micros(row[2]), row[3])


def verify_audit(connection: Connection, office_id: str, kept: AuditHead | None = None) -> AuditVerdict:
    """Follow the whole trail and compare every row with it; `kept` is a head that was exported before.

    With the rights of the owner (`as_owner`): nobody else reads everything.
    """
    of = {"office": office_id}
    entries, broken_at = connection.execute(_CHAIN, of).one()
    holds = True
    if kept is not None and kept.n > 0:
        holds = connection.execute(_HOLDS, {**of, "n": kept.n, "hash": kept.hash}).scalar_one() == 1
    changed = tuple(
        (table, row_id)
        for table in _audited(connection)
        for row_id in _differing(connection, table, office_id)
    )
    return AuditVerdict(
        entries, broken_at, connection.execute(_HEAD_FOLLOWS, of).scalar_one(), holds, changed
    )


def _audited(connection: Connection) -> list[str]:
    return [table for table in tables_of(inspect(connection)) if table not in UNAUDITED]


def _differing(connection: Connection, table: str, office_id: str) -> list[str]:
    key = ", ".join(f't."{name}"' for name in key_of(connection, table))
    hidden = ",".join(HIDDEN_FROM_AUDIT.get(table, ()))
    asked = text(_ROWS.format(table=table, key=key, hidden=hidden))
    return list(connection.execute(asked, {"office": office_id}).scalars())
