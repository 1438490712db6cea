"""A form that was begun belongs to who types it and to the PC at which it is typed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_KEY = ("form", "staff_id", "device")


def upgrade() -> None:
    """Forms of before have no device; the first desk that looks is offered them."""
    if op.get_bind().dialect.name == "postgresql":
        _alter()
    else:
        _rebuild()


def _alter() -> None:
    op.add_column("draft", sa.Column("device", sa.Text, nullable=False, server_default=""))
    op.alter_column("draft", "device", server_default=None)
    columns = {each["name"] for each in sa.inspect(op.get_bind()).get_columns("draft", schema="app")}
    op.drop_constraint("pk_draft", "draft", type_="primary")
    op.create_primary_key("pk_draft", "draft", [*sorted(columns & {"office_id"}), *_KEY])


def _rebuild() -> None:
    op.rename_table("draft", "draft_before")
    op.create_table(
        "draft",
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(*_KEY, name="pk_draft"),
    )
    op.execute(
        "INSERT INTO draft (form, staff_id, device, at, content)"
        " SELECT form, staff_id, '', at, content FROM draft_before"
    )
    op.drop_table("draft_before")
