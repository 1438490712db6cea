"""A booking as a command: how a desk of an office asks for one while the office is away (仮受付)."""

from dataclasses import dataclass

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.request import BookingRequest
from counsellor_app.domain.command_effects import effect
from counsellor_app.domain.commands import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Book(Command):
    """The person asks for that time, and the office has not decided. `appointment_id` is the request's."""

    request: BookingRequest


@effect.register
def _(_command: Book, was: Appointment) -> Appointment:
    """A session that is there has been booked already."""
    return was
