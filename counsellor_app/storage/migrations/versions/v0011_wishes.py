"""What a desk of an office has taken down as a wish while the office was away (adr 47).

Only a desk file has this. A wish is an entry of the journal; here stands what it is about, and for a 仮受付
the session as the desk shows it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    op.create_table(
        "wish",
        sa.Column("id", sa.CHAR(32), nullable=False),
        sa.Column("appointment_id", sa.CHAR(32), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("start_at", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_wish"),
        sa.CheckConstraint("kind IN ('book', 'move', 'cancel')", name="ck_wish_kind"),
    )
    op.create_index("ix_wish_appointment_id", "wish", ["appointment_id"])
