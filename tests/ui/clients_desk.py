"""The page of people over a real desk file, with the real worker, at a clock that tests set."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.services.people import People
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.clients.faces import CardFace
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.clients.presenter import ClientsPresenter
from counsellor_app.ui.clients.records import Records
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter
from tests.builders import ACTOR, NOW, a_client, an_appointment
from tests.domain.rules.profiles import shipped

TARO = a_client()
HANAKO = a_client(name="髙橋 花子", kana="タカハシ ハナコ", number="42020-7654321", email="", phones=())


class ClientsDesk:
    """One presenter over one store, with `TARO` and `HANAKO` on file."""

    def __init__(self, store: DeskStore, qtbot: QtBot) -> None:
        self.store = store
        self.qtbot = qtbot
        self.now = NOW
        self.office: OfficeProfile | None = shipped("sasebo")
        self.jobs = Jobs()
        self.crashes: list[Exception] = []
        self.jobs.crashed.connect(self.crashes.append)
        ledger = Ledger(lambda: Consultations(store), self.jobs)
        self.today = TodayPresenter(lambda: DayBook(store), ledger, self.jobs, lambda: self.now, ACTOR)
        self.today.reload()
        records = Records(lambda: People(store), lambda: self.office)
        self.presenter = ClientsPresenter(records, self.jobs, self.today)
        for each in (TARO, HANAKO):
            store.put_client(each, ACTOR, NOW)
        self.settle()

    def close(self) -> None:
        """End the worker; nothing may have gone wrong unseen."""
        self.jobs.close()
        assert self.crashes == []

    def settle(self) -> None:
        """Wait until the worker has nothing left, and what follows from its answers has been done too."""
        for _ in range(4):
            self._reach_the_end()

    def _reach_the_end(self) -> None:
        reached: list[None] = []
        self.jobs.submit(lambda: None, reached.append)
        self.qtbot.waitUntil(lambda: bool(reached))

    def page(self) -> ClientsPage:
        """The page in a window of its own, in front."""
        made = ClientsPage(self.presenter, lambda: None)
        self.qtbot.addWidget(made)
        made.resize(790, 650)
        made.show()
        made.activateWindow()
        self.qtbot.waitUntil(made.isActiveWindow)
        return made

    def found(self, typed: str) -> list[str]:
        """The names that a search gives."""
        self.presenter.look_for(typed)
        self.settle()
        return [each.client.name for each in self.presenter.finder.found]

    def open(self, client: Client = TARO) -> CardFace:
        """Open a card."""
        self.presenter.open(client.id)
        self.settle()
        return self.face()

    def face(self) -> CardFace:
        """The open card."""
        face = self.presenter.face()
        assert face is not None
        return face

    def correct(self, **texts: Any) -> bool:
        """Type into the card and keep it; whether nothing stood in the way."""
        self.presenter.edit()
        draft = self.presenter.draft
        assert draft is not None
        self.presenter.change(replace(draft, **texts))
        is_kept = self.presenter.keep()
        self.settle()
        return is_kept

    def typed_kana(self) -> str | None:
        """The reading on the form, None where no form is open."""
        draft = self.presenter.draft
        return draft.kana if draft else None

    def on_file(self, client: Client = TARO) -> Client:
        """The card as it is stored."""
        return self.store.client(client.id)

    def book(self, client: Client = TARO, start: datetime = NOW, **changes: Any) -> Appointment:
        """Store a session of the person."""
        return self.store.add_appointment(an_appointment(client=client, start=start, **changes), ACTOR, NOW)

    def trail(self) -> list[str]:
        """The history of the open card, newest first, each as one text."""
        return [" | ".join((each.title, *each.details)) for each in self.face().changes]
