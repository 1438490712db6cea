"""Who of the colleagues is at work on a day of the month, and at what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.presence import Beside, Colleague, HeldTime, beside
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.today.faces.beside import beside_text, held_text
from counsellor_app.ui.wording import translate


@dataclass(frozen=True, slots=True)
class Busy:
    """The sessions in their hands with who has them, and the times on their forms with who books them."""

    sessions: tuple[tuple[Appointment, Beside], ...]
    times: tuple[tuple[HeldTime, str], ...]

    @property
    def number(self) -> int:
        """How many people it is; who has a session in hand and books a time is one."""
        names = {each for _, who in self.sessions for each in (*who.holding, *who.looking)}
        return len(names | {name for _, name in self.times})


def busy_on(day: date, appointments: Iterable[Appointment], colleagues: tuple[Colleague, ...]) -> Busy:
    """What ``colleagues`` are at on ``day``."""
    if not colleagues:
        return Busy((), ())
    at = {each.at.session for each in colleagues}
    sessions = [each for each in appointments if each.id in at and japan_date(each.start) == day]
    times = [(each.at.held, each.name) for each in colleagues if each.at.held is not None]
    return Busy(
        tuple((each, beside(each, colleagues)) for each in sessions),
        tuple((held, name) for held, name in times if japan_date(held.start) == day),
    )


def busy_text(busy: Busy) -> str:
    """One line for a tip and a screen reader."""
    by_time = [
        *((each.start, beside_text(who)) for each, who in busy.sessions),
        *((held.start, held_text((name,))) for held, name in busy.times),
    ]
    return translate("MonthView", ", ").join(
        translate("MonthView", "{time} {what}").format(time=hhmm(start), what=what)
        for start, what in sorted(by_time)
    )
