"""What the desk of an office keeps of its nearest days: enough to go on without the office, and no more."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from counsellor_app.domain.appointment import Appointment, Client, JoinDetails
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import Command, Refused
from counsellor_app.domain.failure_reasons import USUAL, FailureReasons
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.domain.own_versions import OwnRules, OwnText
from counsellor_app.domain.staff import MeetingRoom, Office, Staff

COPIED_DAYS: Final = 2
"""Today and tomorrow."""


@dataclass(frozen=True, slots=True)
class OfficeCopy:
    """The office as it was when the copy was made: its name, its people and rooms, what it calls the
    reasons for failure, its rules and texts.
    """

    office: Office | None
    staff: tuple[Staff, ...] = ()
    rooms: tuple[MeetingRoom, ...] = ()
    reasons: FailureReasons = USUAL
    rules: tuple[OwnRules, ...] = ()
    texts: tuple[OwnText, ...] = ()


def for_copy(appointment: Appointment, me: str) -> Appointment:
    """The session with what its day needs: what opens a meeting only where it is mine, and of the card two
    identifiers to hold against the voice and the telephones that may be called.
    """
    join = appointment.join
    if join is not None and appointment.counsellor_id != me:
        join = JoinDetails(join.service)
    return replace(appointment, client=card_extract(appointment.client), join=join)


def card_extract(card: Client) -> Client:
    """What of a card is copied. Each field is named: one that cards gain later stays in the office."""
    return Client(
        id=card.id,
        name=card.name,
        kana=card.kana,
        kind=card.kind,
        number=card.number,
        company=card.company,
        phones=card.callable_phones,
    )


def with_untold(session: Appointment, commands: Iterable[Command]) -> Appointment:
    """The session as the office has it, with what was done here and is not told yet, oldest first. What is
    only wished of it changes nothing before the office has said yes.
    """
    for command in commands:
        if pending_of(command) is not None:
            continue
        try:
            session = replace(apply(session, command), version=session.version)
        except Refused:
            continue  # the office's answer to it comes when it is told
    return session
