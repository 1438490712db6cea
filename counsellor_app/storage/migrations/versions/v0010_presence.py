"""Who is at which desk, and at what: only in an office, and gone within a minute (adr 48).

The table is not logged: no write to the log, nothing of it on a standby, and after a crash it is empty.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.create_table(
        "presence",
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("appointment_id", sa.Uuid),
        sa.Column("start_at", sa.BigInteger),
        sa.Column("end_at", sa.BigInteger),
        sa.Column("counsellor_id", sa.Text),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("device", "staff_id", name="pk_presence"),
        prefixes=["UNLOGGED"],
    )
