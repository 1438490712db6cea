"""The page "Take over a list" over a real desk file of Hello Work Sasebo, with the real worker."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.sheet_import.problem import SheetProblem
from counsellor_app.services.booking.office_list import OfficeList
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.importing.page import ImportingPage
from counsellor_app.ui.importing.presenter import ImportingPresenter
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter
from tests.builders import ACTOR, NOW
from tests.domain.rules.profiles import shipped

HEAD = "日付,開始,終了,氏名,フリガナ,求職番号,電話番号,方法,状況"


class ImportingDesk:
    """One presenter over one store. ``write`` makes lists, ``folder`` gets the reports."""

    def __init__(self, store: DeskStore, qtbot: QtBot, folder: Path) -> None:
        self.store = store
        self.qtbot = qtbot
        self.folder = folder
        self.office: OfficeProfile | None = shipped("sasebo")
        self.jobs = Jobs()
        self.crashes: list[Exception] = []
        self.jobs.crashed.connect(self.crashes.append)
        ledger = Ledger(lambda: Consultations(store), self.jobs)
        self.today = TodayPresenter(lambda: DayBook(store), ledger, self.jobs, lambda: NOW, ACTOR)
        self.today.reload()
        self.presenter = ImportingPresenter(
            lambda: OfficeList(store, self.office), self.jobs, self.today, folder / "downloads"
        )
        self.stored: list[bool] = []
        self.presenter.stored.connect(lambda: self.stored.append(True))
        self.presenter.load()
        self.settle()

    def close(self) -> None:
        """End the worker; nothing may have gone wrong unseen."""
        self.jobs.close()
        assert self.crashes == []

    def settle(self) -> None:
        """Wait until the worker has nothing left, and what follows from its answers has been done too."""
        for _ in range(3):
            self._reach_the_end()

    def _reach_the_end(self) -> None:
        reached: list[None] = []
        self.jobs.submit(lambda: None, reached.append)
        self.qtbot.waitUntil(lambda: bool(reached))

    def write(self, *lines: str, head: str = HEAD) -> Path:
        """A list as an office keeps it, in the encoding of Japanese Excel."""
        file = self.folder / "台帳.csv"
        file.write_text("\r\n".join((head, *lines)), encoding="cp932")
        return file

    def read(self, *lines: str) -> None:
        """Write a list and read it."""
        self.presenter.read(self.write(*lines))
        self.settle()

    def take_over(self) -> None:
        """Press the button."""
        self.presenter.take_over()
        self.settle()

    def is_stored(self) -> bool:
        """Whether the list is in the desk file."""
        return self.presenter.is_stored

    def unreadable(self) -> SheetProblem | None:
        """Why the file was no list."""
        return self.presenter.unreadable

    def names(self) -> list[str]:
        """Who is booked, by start."""
        days = (self.store.load_day(NOW.date().replace(day=day)) for day in range(24, 31))
        return [each.client.name for day in days for each in day.appointments]

    def page(self) -> ImportingPage:
        """The page in a window of its own, in front."""
        made = ImportingPage(self.presenter, lambda: None)
        self.qtbot.addWidget(made)
        made.resize(790, 650)
        made.show()
        made.activateWindow()
        self.qtbot.waitUntil(made.isActiveWindow)
        return made
