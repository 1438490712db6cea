"""The office database as the services see it: the storage functions of a desk file, on PostgreSQL."""

from uuid import UUID

from sqlalchemy import Connection, Engine, text

from counsellor_app.domain import booking_commands, commands
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import Command
from counsellor_app.storage import events
from counsellor_app.storage.codec import Json, encode
from counsellor_app.storage.events import Cause
from counsellor_app.storage.journal.command_log import Result
from counsellor_app.storage.journal.payload import word_of
from counsellor_app.storage.office.engine import adopt
from counsellor_app.storage.office.retention import OfficeRetention
from counsellor_app.storage.store import Store, give

_WISHES = (
    commands.Confirm,
    commands.SetJoin,
    commands.Undo,
    booking_commands.Move,
    booking_commands.Cancel,
    booking_commands.Lapse,
)
"""Every other command reports what has happened, which no later decision makes undone."""

_ENVELOPE = ("id", "appointment_id", "at", "by")
_DELIVERED = text(
    "INSERT INTO delivery (command_id, device, seq) VALUES (:id, :device, :seq) ON CONFLICT DO NOTHING"
)


class OfficeStore(Store):
    """The store of record of an office. `engine` connects a member of staff; its schema is there already."""

    def __init__(self, engine: Engine) -> None:
        adopt(engine)
        super().__init__(engine)
        self.retention = OfficeRetention(engine)

    def deliver(self, command: Command, device: UUID, seq: int) -> Appointment:
        """Carry out what a desk has in its journal, once; `seq` is its number on that desk.

        A fact that comes too late to change the session is kept in the session's trail all the same. Raises
        as `apply` does.
        """
        with self._writing() as connection:
            result, present = give(connection, command)
            is_new = number(connection, command, device, seq)
            if is_new and result.refusal is not None and not isinstance(command, _WISHES):
                cause = Cause("came_too_late", command.at, command.by)
                events.note_appointment(connection, cause, present, present, _told(command, result))
        result.check(command)
        return present


def number(connection: Connection, command: Command, device: UUID, seq: int) -> bool:
    """Keep under what number of which desk the command came; whether it had not been kept before."""
    values = {"id": command.id, "device": device, "seq": seq}
    return connection.execute(_DELIVERED, values).rowcount > 0


def _told(command: Command, result: Result) -> dict[str, Json]:
    said = {name: value for name, value in encode(command).items() if name not in _ENVELOPE}
    return {**said, "command": word_of(command), "answer": encode(result.refusal)}
