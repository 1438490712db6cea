"""Adding a session: what was pasted and typed, what is wrong with it, and putting it into the day."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.staff import Actor
from counsellor_app.ui.adding.form import OfficeChoices, Records
from counsellor_app.ui.jobs import Jobs


class AddingPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again.

    ``added`` carries the stored `Appointment`; ``left`` says that the person wants back to the calendar.
    """

    changed = Signal()
    added = Signal(object)
    left = Signal()

    def __init__(
        self, records: Records, jobs: Jobs, now: Callable[[], datetime], actor: Actor, office: OfficeChoices
    ) -> None:
        super().__init__()
        self._records = records
        self._jobs = jobs
        self._now = now
        self._actor = actor
        self._office = office
