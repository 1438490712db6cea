"""What an office makes its own: the texts of its notices and the versions of its rules."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "notice_text",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("text", sa.Text),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notice_text"),
        sa.UniqueConstraint("office", "place", "version", name="uq_notice_text_office"),
    )
    op.create_table(
        "office_rules",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("office", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("effective_from", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_office_rules"),
        sa.UniqueConstraint("office", "version", name="uq_office_rules_office"),
    )
