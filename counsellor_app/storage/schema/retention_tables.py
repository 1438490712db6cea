"""How long each kind of data is kept, and what was deleted by that."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text, Uuid

from counsellor_app.storage.schema.columns import JsonText, Utc
from counsellor_app.storage.schema.day_tables import metadata

retention_rule = Table(
    "retention_rule",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("months", Integer),
    Column("ground", Text, nullable=False),
)

erasure = Table(
    "erasure",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("started_at", Utc, nullable=False),
    Column("finished_at", Utc),
    Column("staff_id", Text, nullable=False),
    Column("os_account", Text, nullable=False),
    Column("workstation", Text, nullable=False),
    Column("rules", JsonText, nullable=False),
    Column("counts", JsonText, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("scrubbed", Boolean, nullable=False),
    Column("backups_replaced", Integer, nullable=False),
    Index(None, "started_at"),
)
