"""The session on the panel as it stood when another desk changed it: it changes under nobody's hands."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day


class HeldBack(QObject):
    """``waits`` says that a change waits to be shown (True), or no longer."""

    waits = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.session: Appointment | None = None

    def look(self, shown: Appointment | None, come: Iterable[Appointment]) -> None:
        """Keep ``shown`` where what has come says otherwise of it."""
        new = next((each for each in come if shown is not None and each.id == shown.id), None)
        if shown is not None and new is not None and replace(new, version=shown.version) != shown:
            self.session = shown
            self.waits.emit(True)

    def let_go(self) -> None:
        """Show what there is from now on."""
        if self.session is not None:
            self.session = None
            self.waits.emit(False)

    def is_about(self, session: Appointment) -> bool:
        """Whether that session is kept as it was."""
        return self.session is not None and self.session.id == session.id

    def kept_in(self, day: Day) -> Day:
        """The day with the session as it was, where it has it."""
        held = self.session
        return day.with_appointment(held) if held is not None and day.find(held.id) else day
