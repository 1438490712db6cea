"""The booking page over a real desk file, with the real services and worker, at a clock that tests set."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.services.booking.drafts import Drafts
from counsellor_app.services.booking.reception import Reception
from counsellor_app.services.notices import Notices
from counsellor_app.services.people import People
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import BookingFace, Choice
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.draft import NOBODY
from counsellor_app.ui.booking.page import BookingPage
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.booking.records import BookingOffice, Records
from counsellor_app.ui.booking.sheet import Ways
from counsellor_app.ui.booking.when.grid_face import Cell
from counsellor_app.ui.jobs import Jobs
from tests.builders import ACTOR, NOW, ROOMS, STAFF, a_client, a_phone
from tests.domain.booking.desk import jst
from tests.services.receptions import office

THURSDAY = "2026-11-26 10:00"
SAKURA = a_client(
    name="小林 さくら",
    kana="コバヤシ サクラ",
    number="42010-01234567",
    email="sakura@example.jp",
    phones=(a_phone(),),
)


class BookingDesk:
    """One presenter over one store. `booked` are the bookings made, `wanted` where the call was sent."""

    def __init__(self, store: DeskStore, qtbot: QtBot, name: str = "sasebo", *, now: datetime = NOW) -> None:
        self.store = store
        self.qtbot = qtbot
        self.now = now
        self.people = People(store)
        self.reception = Reception(store, office(name))
        self.jobs = Jobs()
        self.crashes: list[Exception] = []
        self.jobs.crashed.connect(self.crashes.append)
        self.office = BookingOffice(office(name), STAFF, ROOMS)
        sentences = Notices(office(name)).spoken_texts()
        assert sentences is not None
        self.presenter = BookingPresenter(
            Ways(
                Records(lambda: self.reception, lambda: self.people, lambda: Drafts(store)),
                self.jobs,
                lambda: self.now,
                ACTOR,
            ),
            (self.office, sentences),
        )
        self.booked: list[Appointment] = []
        self.presenter.booked.connect(self.booked.append)
        self.wanted: list[Place] = []
        self.presenter.place_wanted.connect(self.wanted.append)
        self.presenter.open()
        self.settle()

    def close(self) -> None:
        """End the worker; nothing may have gone wrong unseen."""
        self.presenter.begun.flush()
        self.jobs.close()
        assert self.crashes == []

    def page(self, width: int = 900, height: int = 650) -> BookingPage:
        """The page in a window of its own, in front."""
        made = BookingPage(self.presenter)
        self.qtbot.addWidget(made)
        made.resize(width, height)
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

    def face(self) -> BookingFace:
        """All that the page shows."""
        return self.presenter.face()

    def search(self, typed: str) -> tuple[FoundPerson, ...]:
        """Look for somebody."""
        self.presenter.whom.search(typed)
        self.settle()
        return self.people.search(typed, self.now)

    def choose(self, typed: str) -> None:
        """Take the first person found."""
        self.presenter.whom.choose(self.search(typed)[0].client.id)
        self.settle()

    def cell(self, when: str) -> Cell:
        """The cell of a start such as ``2026-11-26 10:00`` in Japan."""
        start = jst(when)
        self.presenter.timing.show_day(start)
        self.settle()
        place = self.face().grid.place_of(start)
        assert place is not None, when
        found = self.face().grid.cell(*place)
        assert found is not None
        return found

    def pick(self, when: str) -> None:
        """Take the time of a cell."""
        self.presenter.timing.pick(self.cell(when))
        self.settle()

    def answer(self) -> None:
        """Answer every question with yes, and that nobody comes along."""
        self.presenter.take_choice(Choice.ATTENDANT, NOBODY)
        for question in self.face().questions:
            if question.place.what is not Stop.TENTATIVE:
                self.presenter.tick(question.place, on=True)
        self.settle()

    def confirm(self) -> None:
        """Press the button."""
        self.presenter.finishing.confirm()
        self.settle()

    def notices(self) -> str:
        """All notices as one text."""
        return "\n".join(notice.text for notice in self.face().notices)


Made = Callable[..., BookingDesk]
GRID = Place(Stop.GRID)


@pytest.fixture
def make(store: DeskStore, qtbot: QtBot) -> Iterator[Made]:
    store.put_client(SAKURA, ACTOR, NOW)
    made: list[BookingDesk] = []

    def one(name: str = "sasebo") -> BookingDesk:
        made.append(BookingDesk(store, qtbot, name))
        return made[-1]

    yield one
    for each in made:
        each.close()
