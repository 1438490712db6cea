"""The trail in the desk file: written with every change, never altered (triggers see to it)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.event import Event
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import Json, encode
from counsellor_app.storage.schema.day_tables import event

_INSERT = insert(event)

State = dict[str, Json]
_NOTHING: Mapping[str, Json] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Cause:
    """What happened, when, and who did it."""

    what: str
    at: datetime
    by: Actor


def note_appointment(
    connection: Connection,
    cause: Cause,
    was: Appointment | None,
    now: Appointment,
    said: Mapping[str, Json] = _NOTHING,
) -> None:
    """Put down what changed of an appointment; `was` is None for a new one, `said` what was given besides."""
    before = {} if was is None else _state(was)
    _note(connection, cause, str(now.id), (before, {**_state(now), **said}), now.id)


def note_record(connection: Connection, cause: Cause, record_id: str, states: tuple[State, State]) -> None:
    """Put down what changed of another record, from the first state to the second."""
    _note(connection, cause, record_id, states, None)


def history(connection: Connection, appointment_id: UUID) -> tuple[Event, ...]:
    """All that was done to the appointment, oldest first."""
    found = select(event).where(event.c.appointment_id == appointment_id).order_by(event.c.number)
    return events_of(connection.execute(found))


def record_history(connection: Connection, record_id: str) -> tuple[Event, ...]:
    """All that was done to a record that is no appointment, oldest first."""
    of_records = event.c.appointment_id.is_(None)
    found = select(event).where(event.c.record_id == record_id, of_records).order_by(event.c.number)
    return events_of(connection.execute(found))


def events_of(rows: Iterable[Row[Json]]) -> tuple[Event, ...]:
    """Rows of the trail as values."""
    return tuple(
        Event(
            number=row.number,
            what=row.what,
            at=row.at,
            by=Actor(row.staff_id, row.os_account, row.workstation),
            appointment_id=row.appointment_id,
            before=row.before,
            after=row.after,
            record_id=row.record_id,
        )
        for row in rows
    )


def _state(value: Appointment) -> State:
    state: State = encode(value)
    state["client"] = str(value.client.id)
    del state["pending"]
    if value.join is not None:  # the trail is kept for ever: nothing that opens a meeting belongs there
        state["join"] = {"service": value.join.service.value, "meeting_id": value.join.meeting_id}
    return state


def _note(
    connection: Connection, cause: Cause, record_id: str, states: tuple[State, State], of: UUID | None
) -> None:
    before, after = states
    changed = [name for name in after if name not in before or before[name] != after[name]]
    values = {
        "what": cause.what,
        "at": cause.at,
        "staff_id": cause.by.staff_id,
        "os_account": cause.by.os_account,
        "workstation": cause.by.workstation,
        "appointment_id": of,
        "record_id": record_id,
        "before": {name: before[name] for name in changed if name in before},
        "after": {name: after[name] for name in changed},
    }
    connection.execute(_INSERT, values)
