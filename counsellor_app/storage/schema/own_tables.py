"""What an office makes its own, version by version; a version is never changed once it is written."""

from sqlalchemy import Column, Integer, Table, Text, UniqueConstraint, Uuid

from counsellor_app.storage.schema.columns import JsonText, Utc
from counsellor_app.storage.schema.day_tables import metadata

notice_text = Table(
    "notice_text",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("office", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("subject", Text, nullable=False),
    Column("text", Text),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    UniqueConstraint("office", "place", "version"),
)

office_rules = Table(
    "office_rules",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("office", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("effective_from", Text, nullable=False),
    Column("content", JsonText, nullable=False),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    UniqueConstraint("office", "version"),
)

failure_reasons = Table(
    "failure_reasons",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False, unique=True),
    Column("content", JsonText, nullable=False),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
)
