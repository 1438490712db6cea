"""Telling the office's other desks what this one is at, and hearing what they are at."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.line.office_state import News, Present
from counsellor_app.domain.line.presence import LEAST_APART, NOWHERE, SAID_EVERY, Whereabouts
from counsellor_app.storage.link.trouble import LinkError, Trouble

if TYPE_CHECKING:
    from counsellor_app.storage.link.office_side import OfficeSide

_NOW = timedelta(0)


class Presence:
    """For the line's thread, but for `want`. What it does is advice: a refusal of it never costs the line."""

    def __init__(
        self, office: "OfficeSide", now: Callable[[], datetime], tell: Callable[[News], None]
    ) -> None:
        self._office = office
        self._now = now
        self._tell = tell
        self._wanted = NOWHERE
        self._said: tuple[Whereabouts, datetime] | None = None
        self._device: UUID | None = None
        self._heard_at: datetime | None = None
        self._has_company = False

    def want(self, at: Whereabouts) -> None:
        """This desk is at that from now on; from any thread."""
        self._wanted = at

    def join(self, device: UUID) -> None:
        """The office is there: say where one is, and hear all the others. Raises LinkError."""
        self._device, self._said = device, None
        self.keep()
        self.hear()

    def lose(self) -> None:
        """The office is away: nobody is shown rather than somebody who has left."""
        self._device = None
        if self._has_company:
            self._has_company = False
            self._tell(Present(()))

    def keep(self) -> None:
        """Say where one is and hear where the others are, each where it is due. Raises LinkError."""
        device, wanted = self._device, self._wanted
        if device is None:
            return
        if self._until_saying() <= _NOW:
            self._said = wanted, self._now()
            self._advise(lambda: self._office.be_present(device, wanted))
        if self._until_hearing() <= _NOW:
            self.hear()

    def leave(self) -> None:
        """Nobody is here any more. Raises LinkError."""
        self._wanted = NOWHERE
        if self._device is not None and self._said is not None and self._said[0] != NOWHERE:
            self._office.be_present(self._device, NOWHERE)

    def hear(self) -> None:
        """Hear where the others are. Raises LinkError."""
        device = self._device
        if device is not None:
            self._advise(lambda: self._take(device))

    def wait(self) -> timedelta:
        """How long until there is something to say or to hear."""
        if self._device is None:
            return SAID_EVERY
        return max(_NOW, min(self._until_saying(), self._until_hearing()))

    def _until_saying(self) -> timedelta:
        said, at = self._said if self._said is not None else (NOWHERE, None)
        if said == self._wanted == NOWHERE:
            return SAID_EVERY
        pause = SAID_EVERY if said == self._wanted else LEAST_APART
        return _NOW if at is None else at + pause - self._now()

    def _until_hearing(self) -> timedelta:
        """That somebody is still where she was is not announced: it is asked."""
        if not self._has_company or self._heard_at is None:
            return SAID_EVERY
        return self._heard_at + SAID_EVERY - self._now()

    def _take(self, device: UUID) -> None:
        colleagues = self._office.colleagues(device, self._now)
        self._has_company, self._heard_at = bool(colleagues), self._now()
        self._tell(Present(colleagues))

    def _advise(self, work: Callable[[], object]) -> None:
        try:
            work()
        except LinkError as error:
            if error.trouble in (Trouble.OFFLINE, Trouble.UNKNOWN):
                raise
