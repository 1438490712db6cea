"""The desk of an office: what was done here and not yet told, and the copy of the nearest days' sessions.

Only a desk file has these tables; the office database has none of them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    op.create_table(
        "journal",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("device", sa.CHAR(32), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("appointment_id", sa.CHAR(32), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("trouble", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("answer", sa.Text, nullable=True),
        sa.Column("settled_at", sa.BigInteger, nullable=True),
        sa.Column("dismissed", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
        sa.UniqueConstraint("device", "seq", name="uq_journal_device"),
        sa.CheckConstraint("state IN ('queued', 'told', 'refused', 'poison')", name="ck_journal_state"),
    )
    op.create_index("ix_journal_state", "journal", ["state", "seq"])
    op.create_table(
        "office_link",
        sa.Column("only", sa.Integer, nullable=False),
        sa.Column("device", sa.CHAR(32), nullable=False),
        sa.Column("body", sa.Text, nullable=True),
        sa.Column("read_at", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("only", name="pk_office_link"),
        sa.CheckConstraint("only = 1", name="ck_office_link_only"),
    )
    op.create_table(
        "copied_session",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("start_at", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_copied_session"),
    )
    op.create_index("ix_copied_session_start_at", "copied_session", ["start_at"])
