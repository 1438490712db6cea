"""The first records: office, people, rooms, clients, appointments, failures, commands, trail.

Written once and never changed: plain types and literal words, whatever the program's own become later.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_IS_LIVE = "state IN ('confirmed', 'online', 'phone', 'tentative', 'waiting')"
_STATES = (
    "state IN ('tentative', 'confirmed', 'waiting', 'online', 'phone', 'done', 'no_show', 'cancelled', "
    "'lapsed', 'stopped')"
)


def upgrade() -> None:
    _office()
    _clients()
    _appointments()
    _failures()
    _trail()
    if op.get_bind().dialect.name == "sqlite":
        for text in (*_OVERLAPS, *_APPEND_ONLY):
            op.execute(text)


def _office() -> None:
    op.create_table(
        "office",
        sa.Column("only", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("only", name="pk_office"),
        sa.CheckConstraint('"only" = 1', name="ck_office_only"),
    )
    op.create_table(
        "staff",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.CheckConstraint("role IN ('counsellor', 'reception', 'admin')", name="ck_staff_role"),
    )
    op.create_table(
        "meeting_room",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("service", sa.Text, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_room"),
    )


def _clients() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kana", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("company", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
        sa.CheckConstraint("kind IN ('job_seeker', 'employer')", name="ck_client_kind"),
    )
    op.create_index("ix_client_kana", "client", ["kana"])
    op.create_index("ix_client_number", "client", ["number"])
    op.create_table(
        "client_phone",
        sa.Column("client_id", sa.Uuid, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("e164", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("may_call", sa.Boolean, nullable=False),
        sa.Column("ext", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("client_id", "place", name="pk_client_phone"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_client_phone_client_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_client_phone_e164", "client_phone", ["e164"])


def _appointments() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("client_id", sa.Uuid, nullable=False),
        sa.Column("counsellor_id", sa.Text, nullable=False),
        sa.Column("room_id", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("start_at", sa.BigInteger, nullable=False),
        sa.Column("end_at", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("expires_at", sa.BigInteger),
        sa.Column("join_opened_at", sa.BigInteger),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("service", sa.Text),
        sa.Column("join_url", sa.Text),
        sa.Column("meeting_id", sa.Text),
        sa.Column("passcode", sa.Text),
        sa.Column("told_at", sa.BigInteger),
        sa.Column("told_by", sa.Text),
        sa.Column("told_how", sa.Text),
        sa.Column("outcome", sa.Text),
        sa.Column("outcome_note", sa.Text),
        sa.Column("attendants", sa.Text),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("undo", sa.Text),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appointment"),
        *_APPOINTMENT_CHECKS,
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_appointment_client_id"),
        sa.ForeignKeyConstraint(["counsellor_id"], ["staff.id"], name="fk_appointment_counsellor_id"),
        sa.ForeignKeyConstraint(["room_id"], ["meeting_room.id"], name="fk_appointment_room_id"),
    )
    op.create_index("ix_appointment_start_at", "appointment", ["start_at"])
    op.create_index("ix_appointment_client_id", "appointment", ["client_id", "start_at"])
    for name, column in (("counsellor", "counsellor_id"), ("room", "room_id")):
        is_live = sa.text(_IS_LIVE)
        op.create_index(
            f"ix_appointment_live_{name}",
            "appointment",
            [column, "start_at"],
            sqlite_where=is_live,
            postgresql_where=is_live,
        )


_APPOINTMENT_CHECKS = (
    sa.CheckConstraint(_STATES, name="ck_appointment_state"),
    sa.CheckConstraint(
        "service IN ('zoom', 'teleoffice', 'teams', 'meet', 'webex', 'other')", name="ck_appointment_service"
    ),
    sa.CheckConstraint("told_how IN ('phone', 'my_page', 'mail')", name="ck_appointment_told_how"),
    sa.CheckConstraint(
        "outcome IN ('completed', 'referred', 'continues', 'cut_short')", name="ck_appointment_outcome"
    ),
    sa.CheckConstraint("end_at > start_at AND end_at - start_at <= 28800000000", name="ck_appointment_slot"),
)


def _failures() -> None:
    accounts = "accounts" if op.get_bind().dialect.name == "sqlite" else "accounts::json"
    op.create_table(
        "connection_failure",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("appointment_id", sa.Uuid, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("phase", sa.Text, nullable=False),
        sa.Column("scheduled_start", sa.BigInteger, nullable=False),
        sa.Column("closed_at", sa.BigInteger),
        sa.Column("withdrawn", sa.Boolean, nullable=False),
        sa.Column("accounts", sa.Text, nullable=False),
        sa.Column("calls", sa.Text, nullable=False),
        sa.Column("diagnosis", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_connection_failure"),
        sa.CheckConstraint("phase IN ('before_start', 'mid_session')", name="ck_connection_failure_phase"),
        sa.CheckConstraint(f"json_array_length({accounts}) > 0", name="ck_connection_failure_accounts"),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["appointment.id"], name="fk_connection_failure_appointment_id"
        ),
    )
    op.create_index("ix_connection_failure_appointment_id", "connection_failure", ["appointment_id", "place"])
    op.create_index("ix_connection_failure_at", "connection_failure", ["at"])


def _trail() -> None:
    op.create_table(
        "command_log",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("appointment_id", sa.Uuid, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("result", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_command_log"),
        sa.UniqueConstraint("seq", name="uq_command_log_seq"),
    )
    op.create_table(
        "event",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("staff_id", sa.Text, nullable=False),
        sa.Column("os_account", sa.Text, nullable=False),
        sa.Column("workstation", sa.Text, nullable=False),
        sa.Column("appointment_id", sa.Uuid),
        sa.Column("record_id", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_appointment_id", "event", ["appointment_id"])
    op.create_index("ix_event_at", "event", ["at"])


_OVERLAPS = tuple(
    f"""\
CREATE TRIGGER appointment_overlap_{name}
BEFORE {what} ON appointment
WHEN NEW.{_IS_LIVE}
BEGIN
  SELECT RAISE(ABORT, 'overlap:counsellor') WHERE EXISTS (
    SELECT 1 FROM appointment
    WHERE {_IS_LIVE} AND counsellor_id = NEW.counsellor_id AND id <> NEW.id
      AND start_at < NEW.end_at AND start_at > NEW.start_at - 28800000000 AND end_at > NEW.start_at);
  SELECT RAISE(ABORT, 'overlap:room') WHERE EXISTS (
    SELECT 1 FROM appointment
    WHERE {_IS_LIVE} AND room_id = NEW.room_id AND id <> NEW.id
      AND start_at < NEW.end_at AND start_at > NEW.start_at - 28800000000 AND end_at > NEW.start_at);
END"""  # noqa: S608 - nothing in it comes from outside
    for name, what in (
        ("insert", "INSERT"),
        ("update", "UPDATE OF counsellor_id, room_id, start_at, end_at, state"),
    )
)

_APPEND_ONLY = (
    """\
CREATE TRIGGER event_no_update
BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END""",
    """\
CREATE TRIGGER event_no_delete
BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END""",
    """\
CREATE TRIGGER event_no_replace
BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'append_only');
END""",
)
