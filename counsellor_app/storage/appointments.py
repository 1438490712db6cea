"""Writing appointments and their failures; reading one back."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection, Executable, Select, bindparam, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.exc import IntegrityError

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.failure import ConnectionFailure
from counsellor_app.domain.taken import Resource, Taken
from counsellor_app.storage.codec import Json, encode
from counsellor_app.storage.day_query import ONE
from counsellor_app.storage.rows import appointment_of
from counsellor_app.storage.schema.day_tables import IS_LIVE, appointment, connection_failure

LONGEST = timedelta(hours=8)
"""No slot is longer, so one that overlaps begins less than that before."""

NO_BUFFER = timedelta(0)
_INSERT = insert(appointment)
_UPDATE = update(appointment).where(appointment.c.id == bindparam("this"))
_FAILURE = upsert(connection_failure)
_CHANGING = ("closed_at", "withdrawn", "accounts", "calls", "diagnosis")
_PUT_FAILURE = _FAILURE.on_conflict_do_update(
    index_elements=["id"], set_={name: _FAILURE.excluded[name] for name in _CHANGING}
)


def find(connection: Connection, appointment_id: UUID) -> Appointment | None:
    """The appointment as it is now."""
    row = connection.exec_driver_sql(ONE, (appointment_id.hex,)).first()
    return None if row is None else appointment_of(row)


def add(connection: Connection, new: Appointment) -> Appointment:
    """Store a new appointment of a stored client; gives it with its version.

    Raises Taken; nothing was written then, and the transaction may go on.
    """
    stored = replace(new, version=1)
    _write(connection, _INSERT, stored, {})
    _put_failures(connection, (), stored)
    return stored


def change(connection: Connection, was: Appointment, now: Appointment) -> Appointment:
    """Store what became of `was`; gives it with its version. Raises Taken as `add` does."""
    stored = replace(now, version=was.version + 1)
    _write(connection, _UPDATE, stored, {"this": was.id})
    _put_failures(connection, was.failures, stored)
    return stored


def refuse_near(connection: Connection, wanted: Appointment, room_buffer: timedelta) -> None:
    """Raises Taken where a live appointment in the same room leaves less than the buffer between the two."""
    if not (room_buffer and wanted.room_id and wanted.is_live):
        return
    found = _others(Resource.ROOM, wanted, (wanted.start - room_buffer, wanted.end + room_buffer))
    holder = connection.execute(found).scalar()
    if holder is not None:
        raise Taken(Resource.ROOM, holder)


def refuse_held(connection: Connection, wanted: Appointment) -> None:
    """Raises Taken where the counsellor's or the room's time is held as things stand."""
    for resource in Resource:
        if wanted.is_live:
            holder = connection.execute(_others(resource, wanted, (wanted.start, wanted.end))).scalar()
            if holder is not None:
                raise Taken(resource, holder)


def _write(
    connection: Connection, statement: Executable, stored: Appointment, more: Mapping[str, UUID]
) -> None:
    try:
        with _that_may_fail(connection):
            connection.execute(statement, {**_columns(stored), **more})
    except IntegrityError as error:
        resource = _taken_by(error)
        if resource is None:
            raise
        raise Taken(resource, _holder(connection, resource, stored)) from None


def _that_may_fail(connection: Connection) -> AbstractContextManager[object]:
    """PostgreSQL ends a transaction in which a statement failed, unless there is a way back to before it."""
    return nullcontext() if connection.dialect.name == "sqlite" else connection.begin_nested()


def _taken_by(error: IntegrityError) -> Resource | None:
    """What the guard of the desk file, or the constraint of the office database, has found to be held."""
    told = str(error.orig).removeprefix("overlap:")
    diagnosis = getattr(error.orig, "diag", None)
    guard = getattr(diagnosis, "constraint_name", None) or f"{told}_free"
    return next((resource for resource in Resource if guard == f"{resource}_free"), None)


def _holder(connection: Connection, resource: Resource, wanted: Appointment) -> UUID:
    """Which appointment has the time: the guard has just said, in this transaction, that one has."""
    holder: UUID = connection.execute(_others(resource, wanted, (wanted.start, wanted.end))).scalar_one()
    return holder


def _others(resource: Resource, wanted: Appointment, span: tuple[datetime, datetime]) -> Select[UUID]:
    table = appointment.c
    column, value = {
        Resource.COUNSELLOR: (table.counsellor_id, wanted.counsellor_id),
        Resource.ROOM: (table.room_id, wanted.room_id),
    }[resource]
    begin, end = span
    others = select(table.id).where(column == value, table.id != wanted.id, text(IS_LIVE))
    at_that_time = others.where(table.start_at < end, table.start_at > begin - LONGEST, table.end_at > begin)
    return at_that_time.order_by(table.start_at).limit(1)


def _put_failures(connection: Connection, before: tuple[ConnectionFailure, ...], stored: Appointment) -> None:
    for place, failure in enumerate(stored.failures):
        if failure not in before:
            values = {"appointment_id": stored.id, "place": place, **_failure_columns(failure)}
            connection.execute(_PUT_FAILURE, values)


def _failure_columns(failure: ConnectionFailure) -> dict[str, Json]:
    return {
        "id": failure.id,
        "at": failure.at,
        "phase": failure.phase.value,
        "scheduled_start": failure.scheduled_start,
        "closed_at": failure.closed_at,
        "withdrawn": failure.withdrawn,
        "accounts": encode(failure.accounts),
        "calls": encode(failure.calls),
        "diagnosis": encode(failure.diagnosis),
    }


def _columns(value: Appointment) -> dict[str, Json]:
    join, told, outcome = value.join, value.told, value.outcome
    return {
        "id": value.id,
        "client_id": value.client.id,
        "counsellor_id": value.counsellor_id,
        "room_id": value.room_id,
        "kind": encode(value.kind),
        "start_at": value.start,
        "end_at": value.end,
        "state": value.state.value,
        "expires_at": value.expires_at,
        "join_opened_at": value.join_opened_at,
        "started_at": value.started_at,
        "ended_at": value.ended_at,
        "service": join and join.service.value,
        "join_url": join and join.url,
        "meeting_id": join and join.meeting_id,
        "passcode": join and join.passcode,
        "told_at": told and told.at,
        "told_by": told and told.staff_id,
        "told_how": told and told.how.value,
        "outcome": outcome and outcome.result.value,
        "outcome_note": outcome and outcome.note,
        "attendants": encode(value.attendants),
        "note": value.note,
        "undo": encode(value.undo),
        "version": value.version,
    }
