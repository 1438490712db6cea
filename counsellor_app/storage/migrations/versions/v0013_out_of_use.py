"""People and rooms can be taken out of use from a day on; who may change the office's rules."""

from typing import Literal

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A desk file's tables are made anew: SQLite would put a further column behind the constraints."""
    recreate: Literal["never", "always"] = "never" if op.get_bind().dialect.name == "postgresql" else "always"
    with op.batch_alter_table("staff", recreate=recreate) as staff:
        staff.add_column(sa.Column("is_admin", sa.Boolean, nullable=False, server_default=sa.false()))
        staff.add_column(sa.Column("retired_from", sa.Text))
    with op.batch_alter_table("meeting_room", recreate=recreate) as room:
        room.add_column(sa.Column("retired_from", sa.Text))
