"""What only the desk of an office keeps: its journal, its wishes, and the office as it was last heard of."""

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text, UniqueConstraint, Uuid

from counsellor_app.storage.schema.columns import JsonText, Utc
from counsellor_app.storage.schema.day_tables import metadata

journal = Table(
    "journal",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("device", Uuid, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("appointment_id", Uuid, nullable=False),
    Column("at", Utc, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("answer", JsonText),
    Column("settled_at", Utc),
    Column("dismissed", JsonText),
    UniqueConstraint("device", "seq"),
    CheckConstraint("state IN ('queued', 'told', 'refused', 'poison')", name="state"),
    Index("ix_journal_state", "state", "seq"),
)

wish = Table(
    "wish",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("appointment_id", Uuid, nullable=False),
    Column("kind", Text, nullable=False),
    Column("start_at", Utc, nullable=False),
    Column("body", JsonText),
    CheckConstraint("kind IN ('book', 'move', 'cancel')", name="kind"),
    Index(None, "appointment_id"),
)
"""`id` is the command's in the journal; `body` is the session of a booking, as the desk shows it."""

office_link = Table(
    "office_link",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("device", Uuid, nullable=False),
    Column("body", JsonText),
    Column("read_at", Utc),
    CheckConstraint("only = 1", name="only"),
)
