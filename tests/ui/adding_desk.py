"""The page "Add a session" over a real desk file, with the real worker, at a clock that tests set."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day
from counsellor_app.domain.invitation import HostRules
from counsellor_app.services.booking.drafts import Drafts
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.adding.faces import AddingFace, FoundFace
from counsellor_app.ui.adding.form import Field, OfficeChoices, Records
from counsellor_app.ui.adding.page import AddingPage
from counsellor_app.ui.adding.presenter import AddingPresenter
from counsellor_app.ui.adding.reader import Paste
from counsellor_app.ui.fields.faces import FieldFace
from counsellor_app.ui.jobs import Jobs
from tests.builders import (
    ACTOR,
    EMPLOYER,
    EVENING,
    NOW,
    ROOMS,
    STAFF,
    TODAY,
    WEEKDAY,
    an_appointment,
    minutes,
)

INVITATIONS = Path(__file__).parent.parent / "data" / "invitations"
KINDS = (WEEKDAY, EVENING, replace(EMPLOYER, minutes=20))
CHOICES = OfficeChoices(KINDS, STAFF, ROOMS, HostRules)
PHONE = "090-1234-5678"


def sample(name: str) -> str:
    """The text of a sample invitation."""
    return (INVITATIONS / name).read_text(encoding="utf-8")


class AddingDesk:
    """One presenter over one store. `answers` are the sessions added; `service` may be replaced by a test."""

    def __init__(self, store: DeskStore, qtbot: QtBot, choices: OfficeChoices = CHOICES) -> None:
        self.store = store
        self.qtbot = qtbot
        self.now = NOW
        self.service = Consultations(store)
        self.jobs = Jobs()
        self.crashes: list[Exception] = []
        self.jobs.crashed.connect(self.crashes.append)
        self.presenter = AddingPresenter(
            Records(lambda: self.service, lambda: DayBook(self.store), lambda: Drafts(self.store)),
            self.jobs,
            lambda: self.now,
            ACTOR,
            choices,
        )
        self.answers: list[Appointment] = []
        self.presenter.added.connect(self.answers.append)

    def close(self) -> None:
        """End the worker; nothing may have gone wrong unseen."""
        self.presenter.keeper.flush()
        self.jobs.close()
        assert self.crashes == []

    def page(self) -> AddingPage:
        """The page in a window of its own, in front."""
        made = AddingPage(self.presenter)
        self.qtbot.addWidget(made)
        made.resize(790, 650)
        made.show()
        made.activateWindow()
        self.qtbot.waitUntil(made.isActiveWindow)
        self.settle()
        return made

    def settle(self) -> None:
        """Wait until the worker has nothing left, and what follows from its answers has been done too."""
        for _ in range(3):
            self._reach_the_end()

    def _reach_the_end(self) -> None:
        reached: list[None] = []
        self.jobs.submit(lambda: None, reached.append)
        self.qtbot.waitUntil(lambda: bool(reached))

    def fill(self, **texts: str) -> None:
        """Type into fields and leave each."""
        for name, text in texts.items():
            self.presenter.type(Field(name), text)
            self.presenter.leave(Field(name))
        self.settle()

    def fill_well(self, **changes: str) -> None:
        """A session that can be added, at half past one, with `changes`."""
        texts = {"date": "11/24", "time": "1330", "name": "井上 真由美", "phones": PHONE, **changes}
        self.fill(**texts)

    def paste(self, text: str, html: str = "") -> FoundFace:
        """Paste, and say what the page tells of it."""
        self.presenter.read_paste(Paste(text, html))
        self.settle()
        found = self.face().found
        assert found is not None
        return found

    def add(self) -> None:
        """Press the button."""
        self.presenter.add()
        self.settle()

    def face(self) -> AddingFace:
        """All that the page shows."""
        return self.presenter.face()

    def field(self, field: Field) -> FieldFace:
        """What the page shows of a field."""
        return self.face().fields[field]

    def notices(self) -> str:
        """All notices as one text."""
        return "\n".join(notice.text for notice in self.face().notices)

    def book(self, minutes_after_ten: int, **changes: object) -> Appointment:
        """Store another session of today."""
        start = NOW + minutes(minutes_after_ten)
        return self.store.add_appointment(an_appointment(start=start, **changes), ACTOR, NOW)

    def day(self, day: date = TODAY) -> Day:
        """The day as it is stored."""
        return self.store.load_day(day)
