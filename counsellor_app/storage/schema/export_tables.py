"""The tables of what left the office: exports, and disclosures to authorities."""

from sqlalchemy import Column, Index, Integer, Table, Text, Uuid

from counsellor_app.storage.schema.columns import Utc
from counsellor_app.storage.schema.day_tables import metadata

export_record = Table(
    "export_record",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("first_day", Text, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("row_count", Integer, nullable=False),
    Column("file_name", Text, nullable=False),
    Index(None, "at"),
)

disclosure = Table(
    "disclosure",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("ground", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("day", Text, nullable=False),
    Index(None, "at"),
)
