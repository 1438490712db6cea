"""Days on which the tool was down for the whole office."""

from sqlalchemy import Boolean, Column, Index, Table, Text, Uuid

from counsellor_app.storage.schema.columns import Utc
from counsellor_app.storage.schema.day_tables import metadata

outage = Table(
    "outage",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("began_at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    Column("os_account", Text, nullable=False),
    Column("workstation", Text, nullable=False),
    Column("ended_at", Utc),
    Column("ended_by", Text, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    Index(None, "began_at"),
)
