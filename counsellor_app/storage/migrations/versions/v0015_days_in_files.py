"""An office's desk has its copied days in files of their own; nothing of the earlier copy stays here."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute("PRAGMA secure_delete = ON")
    op.drop_index("ix_copied_session_start_at", "copied_session")
    op.drop_table("copied_session")
