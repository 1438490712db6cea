"""What only the office database has: logins, secrets apart from what everybody reads, the audit trail.

A desk file has none of it: there is one person at it, and its trail is the table of events.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    _logins()
    _secrets()
    _audit()


def _logins() -> None:
    op.create_table(
        "login",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("office_id", sa.Text, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("is_active", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_login"),
        sa.UniqueConstraint("office_id", "staff_id", name="uq_login_office_id"),
    )
    op.create_table(
        "delivery",
        sa.Column("command_id", sa.Uuid, nullable=False),
        sa.Column("device", sa.Uuid, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("command_id", name="pk_delivery"),
        sa.UniqueConstraint("device", "seq", name="uq_delivery_device"),
        sa.ForeignKeyConstraint(["command_id"], ["command_log.id"], name="fk_delivery_command_id"),
    )


def _secrets() -> None:
    op.create_table(
        "join_secret",
        sa.Column("appointment_id", sa.Uuid, nullable=False),
        sa.Column("join_url", sa.Text, nullable=False),
        sa.Column("passcode", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name="pk_join_secret"),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointment.id"], name="fk_join_secret_appointment_id"),
    )
    op.create_table(
        "outcome",
        sa.Column("appointment_id", sa.Uuid, nullable=False),
        sa.Column("outcome", sa.Text),
        sa.Column("outcome_note", sa.Text),
        sa.PrimaryKeyConstraint("appointment_id", name="pk_outcome"),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointment.id"], name="fk_outcome_appointment_id"),
        sa.CheckConstraint(
            "outcome IN ('completed', 'referred', 'continues', 'cut_short')", name="ck_outcome_outcome"
        ),
    )
    op.create_table(
        "event_secret",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_event_secret"),
        sa.ForeignKeyConstraint(["number"], ["event.number"], name="fk_event_secret_number"),
    )
    for column in ("join_url", "passcode", "outcome", "outcome_note"):
        op.drop_column("appointment", column)


def _audit() -> None:
    op.create_table(
        "audit_head",
        sa.Column("office_id", sa.Text, nullable=False),
        sa.Column("n", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("office_id", name="pk_audit_head"),
    )
    op.create_table(
        "audit",
        sa.Column("office_id", sa.Text, nullable=False),
        sa.Column("n", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("row_id", sa.Text, nullable=False),
        sa.Column("columns", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("office_id", "n", name="pk_audit"),
    )
