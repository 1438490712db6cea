"""The trail of one member of staff is read in order: whatever they did, the latest first."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_event_staff_at", "event", ["staff_id", "at"])
