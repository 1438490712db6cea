"""Days of failures, a searchable trail, and deletion by rule that leaves a record of itself."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_BLANKED = """\
CREATE TRIGGER event_no_update
BEFORE UPDATE ON event
WHEN NOT (
  NEW.number = OLD.number AND NEW.what = OLD.what AND NEW.at = OLD.at AND NEW.staff_id = OLD.staff_id
  AND NEW.os_account = OLD.os_account AND NEW.workstation = OLD.workstation
  AND NEW.record_id = OLD.record_id AND NEW.appointment_id IS OLD.appointment_id
  AND NEW.before = '{}' AND NEW.after = '{}'
  AND EXISTS (SELECT 1 FROM erasure WHERE finished_at IS NULL))
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END"""


def upgrade() -> None:
    _outages()
    _retention()
    op.create_index("ix_event_what", "event", ["what", "at"])
    op.create_index("ix_event_staff", "event", ["staff_id", "what", "at"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER event_no_update")
        op.execute(_BLANKED)


def _outages() -> None:
    op.create_table(
        "outage",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("began_at", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("os_account", sa.Text, nullable=False),
        sa.Column("workstation", sa.Text, nullable=False),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("ended_by", sa.Text, nullable=False),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outage"),
    )
    op.create_index("ix_outage_began_at", "outage", ["began_at"])


def _retention() -> None:
    op.create_table(
        "retention_rule",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("months", sa.Integer),
        sa.Column("ground", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("kind", name="pk_retention_rule"),
    )
    op.create_table(
        "erasure",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("started_at", sa.BigInteger, nullable=False),
        sa.Column("finished_at", sa.BigInteger),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("os_account", sa.Text, nullable=False),
        sa.Column("workstation", sa.Text, nullable=False),
        sa.Column("rules", sa.Text, nullable=False),
        sa.Column("counts", sa.Text, nullable=False),
        sa.Column("cancelled", sa.Boolean, nullable=False),
        sa.Column("scrubbed", sa.Boolean, nullable=False),
        sa.Column("backups_replaced", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasure"),
    )
    op.create_index("ix_erasure_started_at", "erasure", ["started_at"])
