"""Which commands were given and what came of each, so that one given twice is carried out once."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, func, insert, select

from counsellor_app.domain.appointment import State
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking.refusal import BookingRefusal
from counsellor_app.domain.commands import Command, RefusalCode, Refused
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.taken import Resource, Taken
from counsellor_app.storage.codec import decode, dump, encode
from counsellor_app.storage.journal.payload import fingerprint, to_payload, word_of
from counsellor_app.storage.schema.day_tables import command_log

_NEXT = select(func.coalesce(func.max(command_log.c.seq), 0) + 1).scalar_subquery()
_INSERT = insert(command_log).values(seq=_NEXT)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a command: carried out, or refused with the code and the state it met.

    `resource` and `taken_by` say what other appointment had the time, `obstacles` which rules stood against a
    booking; such a one has met no state.
    """

    refusal: RefusalCode | None = None
    state: State | None = None
    resource: Resource | None = None
    taken_by: UUID | None = None
    obstacles: tuple[BookingRefusal, ...] = ()

    def check(self, command: Command) -> None:
        """Raises Refused if the command was refused."""
        if self.refusal is not None:
            taken = Taken(self.resource, self.taken_by) if self.resource and self.taken_by else None
            refused = Refused(self.refusal, self.state, type(command).__name__, taken)
            refused.obstacles = self.obstacles
            raise refused


def result_of(connection: Connection, command: Command) -> Result | None:
    """What came of the command when it was given before; None if it is new.

    Raises Problem(UNEXPECTED) if another command had its id, `ValueError` if its moment is naive.
    """
    given = fingerprint(to_payload(command))
    known = select(command_log.c.sha256, command_log.c.result).where(command_log.c.id == command.id)
    row = connection.execute(known).first()
    if row is None:
        return None
    if row.sha256 != given:
        raise Problem(ProblemCode.UNEXPECTED)
    return decode(Result, row.result)


def note(connection: Connection, command: Command, result: Result) -> None:
    """Keep the command and what came of it. Of a booking only which it was: one that is refused leaves no
    session, with which the person's data would go in time.
    """
    payload = to_payload(command)
    kept = dump({"kind": word_of(command), "id": str(command.id)}) if isinstance(command, Book) else payload
    values = {
        "id": command.id,
        "appointment_id": command.appointment_id,
        "sha256": fingerprint(payload),
        "payload": kept,
        "result": encode(result),
    }
    connection.execute(_INSERT, values)
