"""What was read, with what has been pressed since and is not on the disk yet."""

from collections.abc import Iterable

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command, Refused
from counsellor_app.domain.day import Day
from counsellor_app.ui.today.open_days import OpenDays


def day_with(day: Day, unwritten: Iterable[Command]) -> Day:
    """``day`` after the commands; those about other days change nothing."""
    for command in unwritten:
        waiting = day.find(command.appointment_id)
        day = day if waiting is None else day.with_appointment(_after(waiting, command))
    return day


def days_with(days: OpenDays, unwritten: Iterable[Command]) -> OpenDays:
    """Both days after the commands."""
    for command in unwritten:
        waiting = days.find(command.appointment_id)
        days = days if waiting is None else days.with_appointment(_after(waiting, command))
    return days


def _after(appointment: Appointment, command: Command) -> Appointment:
    """The appointment after ``command``, as it is where the command no longer fits."""
    try:
        return apply(appointment, command)
    except Refused:
        return appointment
