"""Bookings that a desk asked for while the office was away: each carried out once, or refused once."""

from sqlalchemy import Connection, Engine

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking.refusal import NotAllowedError
from counsellor_app.domain.commands import RefusalCode
from counsellor_app.domain.people.same_person import PersonUnclear
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.taken import Taken
from counsellor_app.storage import appointments
from counsellor_app.storage.booking.bookings import Check, NewBooking, add_booking
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.journal import command_log
from counsellor_app.storage.journal.command_log import Result


def book_asked(engine: Engine, command: Book, new: NewBooking, check: Check) -> Appointment:
    """Person, session, consents and what came of the command, in one transaction; given again it changes
    nothing, also where the session came about in another way.

    Raises Refused, also for a command that was refused before, and Problem.
    """
    with transaction(engine, writing=True) as connection:
        result = command_log.result_of(connection, command)
        if result is None:
            result = _result(connection, new, check)
            command_log.note(connection, command, result)
        stored = appointments.find(connection, command.appointment_id)
    result.check(command)
    if stored is None:
        raise Problem(ProblemCode.NOT_FOUND)
    return stored


def _result(connection: Connection, new: NewBooking, check: Check) -> Result:
    if appointments.find(connection, new.appointment.id) is not None:
        return Result()
    try:
        with connection.begin_nested():
            appointments.refuse_held(connection, new.appointment)
            add_booking(connection, new, check)
    except Taken as taken:
        return Result(RefusalCode.TIME_TAKEN, None, taken.resource, taken.by)
    except NotAllowedError as refused:
        return Result(RefusalCode.NOT_ALLOWED, obstacles=refused.refusals)
    except PersonUnclear:
        return Result(RefusalCode.PERSON_UNCLEAR)
    return Result()
