"""Who is at what at the other desks of the office, until a minute after they were last heard of."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.line.presence import Beside, Colleague, HeldTime, beside

Held = tuple[str, HeldTime]
"""The name of a colleague and the time on her form."""


class Colleagues(QObject):
    """Empty at a desk of its own, and while the office is away. ``changed`` says that they are others;
    `mine` is the time on the form here, ``mine_changed`` that it is another.
    """

    changed = Signal()
    mine_changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._known: tuple[Colleague, ...] = ()
        self._shown: tuple[Colleague, ...] = ()
        self.mine: HeldTime | None = None

    def hold(self, time: HeldTime | None) -> None:
        """That time stands on the form here; None for none any more."""
        self.mine = time
        self.mine_changed.emit()

    def take(self, known: tuple[Colleague, ...]) -> None:
        """They have been heard of."""
        self._known = known
        self.tick(self._now())

    def tick(self, now: datetime) -> None:
        """Who has said nothing for too long has left."""
        before, self._shown = self._shown, tuple(each for each in self._known if each.until > now)
        if [(each.name, each.at) for each in before] != [(each.name, each.at) for each in self._shown]:
            self.changed.emit()

    @property
    def present(self) -> tuple[Colleague, ...]:
        """Those who were heard of within a minute."""
        return self._shown

    def beside(self, session: Appointment) -> Beside:
        """Who has that session in hand."""
        return beside(session, self._shown)

    @property
    def held(self) -> tuple[Held, ...]:
        """The times that are being booked, each with who books it."""
        return tuple((each.name, each.at.held) for each in self._shown if each.at.held is not None)
