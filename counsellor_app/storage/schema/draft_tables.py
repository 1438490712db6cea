"""Forms that somebody has begun and not finished; no records, so the trail does not know them."""

from sqlalchemy import Column, Table, Text

from counsellor_app.storage.schema.columns import JsonText, Utc
from counsellor_app.storage.schema.day_tables import metadata

draft = Table(
    "draft",
    metadata,
    Column("form", Text, primary_key=True),
    Column("staff_id", Text, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("at", Utc, nullable=False),
    Column("content", JsonText, nullable=False),
)
