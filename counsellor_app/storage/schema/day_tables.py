"""The tables of a store, as its migrations leave them (tests compare the two)."""

from enum import StrEnum

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    Uuid,
    false,
    text,
)

from counsellor_app.domain.appointment import LIVE, ClientKind, Service, State, ToldHow
from counsellor_app.domain.appointment import Result as OutcomeResult
from counsellor_app.domain.failure import FailurePhase
from counsellor_app.domain.staff import Role
from counsellor_app.storage.schema.columns import JsonText, Utc
from counsellor_app.storage.schema.guards import MICROS_OF_8_HOURS, guard

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _one_of(column: str, words: type[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{each.value}'" for each in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False)


IS_LIVE = "state IN ({})".format(", ".join(f"'{state.value}'" for state in sorted(LIVE)))
_LIVE_ONLY, _TENTATIVE = text(IS_LIVE), text("state = 'tentative'")
_OF_RECORDS = text("appointment_id IS NULL")

office = Table(
    "office",
    metadata,
    Column("only", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("settings", Text, nullable=False),
    _version(),
    CheckConstraint('"only" = 1', name="only"),
)

staff = Table(
    "staff",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("place", Integer, nullable=False),
    _version(),
    Column("is_admin", Boolean, nullable=False, server_default=false()),
    Column("retired_from", Text),
    _one_of("role", Role),
)

meeting_room = Table(
    "meeting_room",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("place", Integer, nullable=False),
    _version(),
    Column("retired_from", Text),
)

client = Table(
    "client",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kana", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("company", Text, nullable=False),
    _version(),
    _one_of("kind", ClientKind),
    Index(None, "kana"),
    Index(None, "number"),
)

client_phone = Table(
    "client_phone",
    metadata,
    Column("client_id", Uuid, ForeignKey("client.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("e164", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("may_call", Boolean, nullable=False),
    Column("ext", Text, nullable=False),
    Index(None, "e164"),
    sqlite_with_rowid=False,
)

appointment = Table(
    "appointment",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("client_id", Uuid, ForeignKey("client.id"), nullable=False),
    Column("counsellor_id", Text, ForeignKey("staff.id"), nullable=False),
    Column("room_id", Text, ForeignKey("meeting_room.id")),
    Column("kind", JsonText, nullable=False),
    Column("start_at", Utc, nullable=False),
    Column("end_at", Utc, nullable=False),
    Column("state", Text, nullable=False),
    Column("expires_at", Utc),
    Column("join_opened_at", Utc),
    Column("started_at", Utc),
    Column("ended_at", Utc),
    Column("service", Text),
    Column("join_url", Text),
    Column("meeting_id", Text),
    Column("passcode", Text),
    Column("told_at", Utc),
    Column("told_by", Text),
    Column("told_how", Text),
    Column("outcome", Text),
    Column("outcome_note", Text),
    Column("attendants", JsonText),
    Column("note", Text, nullable=False),
    Column("undo", JsonText),
    _version(),
    _one_of("state", State),
    _one_of("service", Service),
    _one_of("told_how", ToldHow),
    _one_of("outcome", OutcomeResult),
    CheckConstraint(f"end_at > start_at AND end_at - start_at <= {MICROS_OF_8_HOURS}", name="slot"),
    Index(None, "start_at"),
    Index("ix_appointment_client", "client_id", "start_at", "state"),
    Index(
        "ix_appointment_live_counsellor",
        "counsellor_id",
        "start_at",
        sqlite_where=_LIVE_ONLY,
        postgresql_where=_LIVE_ONLY,
    ),
    Index(
        "ix_appointment_live_room",
        "room_id",
        "start_at",
        sqlite_where=_LIVE_ONLY,
        postgresql_where=_LIVE_ONLY,
    ),
    Index("ix_appointment_tentative", "expires_at", sqlite_where=_TENTATIVE, postgresql_where=_TENTATIVE),
)

connection_failure = Table(
    "connection_failure",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("appointment_id", Uuid, ForeignKey("appointment.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("at", Utc, nullable=False),
    Column("phase", Text, nullable=False),
    Column("scheduled_start", Utc, nullable=False),
    Column("closed_at", Utc),
    Column("withdrawn", Boolean, nullable=False),
    Column("accounts", JsonText, nullable=False),
    Column("calls", JsonText, nullable=False),
    Column("diagnosis", JsonText, nullable=False),
    _one_of("phase", FailurePhase),
    CheckConstraint("json_array_length(accounts) > 0", name="accounts").ddl_if(dialect="sqlite"),
    CheckConstraint("json_array_length(accounts::json) > 0", name="accounts").ddl_if(dialect="postgresql"),
    Index(None, "appointment_id", "place"),
    Index(None, "at"),
)

command_log = Table(
    "command_log",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("seq", Integer, nullable=False, unique=True),
    Column("appointment_id", Uuid, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("result", JsonText, nullable=False),
)

event = Table(
    "event",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("what", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("staff_id", Text, nullable=False),
    Column("os_account", Text, nullable=False),
    Column("workstation", Text, nullable=False),
    Column("appointment_id", Uuid),
    Column("record_id", Text, nullable=False),
    Column("before", JsonText, nullable=False),
    Column("after", JsonText, nullable=False),
    Index(None, "appointment_id"),
    Index(None, "at"),
    Index("ix_event_what", "what", "at"),
    Index("ix_event_staff", "staff_id", "what", "at"),
    Index("ix_event_staff_at", "staff_id", "at"),
    Index("ix_event_record", "record_id", sqlite_where=_OF_RECORDS, postgresql_where=_OF_RECORDS),
    sqlite_autoincrement=True,
)

guard(appointment, event, IS_LIVE)
