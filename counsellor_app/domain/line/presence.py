"""Who is at what, at the desks of one office: advice for the eye, never a record and never a lock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from counsellor_app.domain.appointment import Appointment

SAID_EVERY: Final = timedelta(seconds=20)
"""How often a desk says anew what it is at; one that says nothing for a minute is no longer seen."""
LEAST_APART: Final = timedelta(seconds=2)
"""Between two changes that a desk tells: at most 30 writes a minute, however fast a hand clicks."""
TYPED_FOR: Final = timedelta(minutes=3)
"""A time on a form counts as being booked for so long after the last keystroke."""


@dataclass(frozen=True, slots=True)
class HeldTime:
    """A time that stands on somebody's form; `counsellor_id` is None where anybody will do."""

    start: datetime
    end: datetime
    counsellor_id: str | None = None

    def concerns(self, start: datetime, end: datetime, counsellor_id: str | None) -> bool:
        """Whether somebody who wants that time, of that counsellor or of anybody, should know of it."""
        both = self.counsellor_id is not None and counsellor_id is not None
        is_another = both and self.counsellor_id != counsellor_id
        return not is_another and self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a desk is at: the session on its panel, and the time on its booking form."""

    session: UUID | None = None
    held: HeldTime | None = None


NOWHERE: Final = Whereabouts()


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody at another desk, at `at` until that moment of this desk's clock, unless it is said anew."""

    device: UUID
    staff_id: str
    name: str
    at: Whereabouts
    until: datetime


@dataclass(frozen=True, slots=True)
class Beside:
    """Colleagues who have a session in hand: those who hold it, and those who look at it."""

    holding: tuple[str, ...] = ()
    looking: tuple[str, ...] = ()


ALONE: Final = Beside()


def beside(session: Appointment, colleagues: Iterable[Colleague]) -> Beside:
    """The names of the colleagues who are in that session, each once; its own counsellor holds it."""
    there = [each for each in colleagues if each.at.session == session.id]
    holds = {each.name for each in there if session.is_running and each.staff_id == session.counsellor_id}
    names = sorted({each.name for each in there})
    return Beside(
        tuple(each for each in names if each in holds), tuple(each for each in names if each not in holds)
    )
