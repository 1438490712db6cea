"""Everything before the working day, one page at a time."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.refusal_pages import BackupsPage, PassphrasePage, RefusedPage
from counsellor_app.ui.opening.result_pages import BusyPage, ResultPage, UnexpectedPage
from counsellor_app.ui.opening.setup_pages import CheckPage, CodePage, OfficePage, PeoplePage, RoomsPage
from counsellor_app.ui.opening.setup_presenter import SetUpPresenter, Step
from counsellor_app.ui.opening.setup_words import step_word
from counsellor_app.ui.opening.situation import Page, Work
from counsellor_app.ui.opening.who_page import WhoPage
from counsellor_app.ui.words import problem_word

_STAYS_AT_WORK = (Page.REFUSED, Page.PASSPHRASE, Page.BACKUPS)


class OpeningScreen(QWidget):
    """Passive. A page is made anew only when another one is due: what was typed in it stays."""

    def __init__(self, presenter: OpeningPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._key: object = None
        self._set_up: SetUpPresenter | None = None
        self.page: CalmPage | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the page that is due."""
        set_up = self._presenter.set_up
        if set_up is not None and set_up is not self._set_up:
            self._set_up = set_up
            set_up.changed.connect(self.refresh)
        key, make = self._due()
        if key != self._key:
            self._key = key
            self._put(make())
        else:
            refresh = getattr(self.page, "refresh", None)
            if refresh is not None:
                refresh()
        if isinstance(self.page, WhoPage) and set_up is not None and set_up.problem is not None:
            self.page.fault.say(problem_word(set_up.problem))

    def _due(self) -> tuple[object, Callable[[], CalmPage]]:
        """What stands for the page that is due, equal as long as it stays, and how to make it."""
        now, presenter = self._presenter.now, self._presenter
        if now.page is Page.SET_UP and presenter.set_up is not None:
            return self._due_in_set_up(presenter.set_up)
        if now.page is Page.LOADING or (now.work is not None and not self._stays(now.work)):
            work = now.work or Work.OPENING
            return work, lambda: BusyPage(work)
        if now.page is Page.WHO:
            return now.page, self._who
        makers: dict[Page, Callable[[OpeningPresenter], CalmPage]] = {
            Page.REFUSED: RefusedPage,
            Page.UNEXPECTED: UnexpectedPage,
            Page.PASSPHRASE: PassphrasePage,
            Page.BACKUPS: BackupsPage,
            Page.SALVAGED: ResultPage,
            Page.SET_ASIDE: ResultPage,
            Page.RESTORED: ResultPage,
        }
        barred = now.barred if now.page is Page.REFUSED else None
        return (now.page, barred, now.salvage_failed), lambda: makers[now.page](presenter)

    def _stays(self, work: Work) -> bool:
        """Whether the page on screen waits for the work, because a person has typed something into it."""
        return work is not Work.SALVAGING and self._presenter.now.page in _STAYS_AT_WORK

    def _due_in_set_up(self, set_up: SetUpPresenter) -> tuple[object, Callable[[], CalmPage]]:
        if set_up.step is Step.WHO:
            return set_up.step, lambda: self._who_in_set_up(set_up)
        makers: dict[Step, Callable[[SetUpPresenter], CalmPage]] = {
            Step.CODE: CodePage,
            Step.CHECK: CheckPage,
            Step.OFFICE: OfficePage,
            Step.PEOPLE: PeoplePage,
            Step.ROOMS: RoomsPage,
        }
        loaded = bool(set_up.choices) if set_up.step is Step.OFFICE else None
        return (set_up.step, loaded), lambda: makers[set_up.step](set_up)

    def _who(self) -> CalmPage:
        desk = self._presenter.now.desk
        page = WhoPage(desk.day.staff if desk else (), self._presenter.account)
        page.chosen.connect(self._presenter.sit_down)
        return page

    def _who_in_set_up(self, set_up: SetUpPresenter) -> CalmPage:
        page = WhoPage(set_up.people, self._presenter.account, step=step_word(set_up), back=True)
        page.chosen.connect(set_up.sit_down)
        page.left.connect(set_up.back)
        return page

    def _put(self, page: CalmPage) -> None:
        before, self.page = self.page, page
        self._column.addWidget(page)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        page.speak()
