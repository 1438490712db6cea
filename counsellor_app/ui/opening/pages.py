"""Which page shows which situation. Loaded when a page is due that asks something of a person."""

from collections.abc import Callable

from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.opening.presenter import OpeningPresenter
from counsellor_app.ui.opening.refusal_pages import BackupsPage, PassphrasePage, RefusedPage
from counsellor_app.ui.opening.result_pages import ResultPage, UnexpectedPage
from counsellor_app.ui.opening.setup_pages import (
    BackupPage,
    CheckPage,
    CodePage,
    OfficePage,
    PeoplePage,
    RoomsPage,
)
from counsellor_app.ui.opening.setup_presenter import SetUpPresenter, Step
from counsellor_app.ui.opening.setup_words import step_word
from counsellor_app.ui.opening.sign_in_page import SignInPage
from counsellor_app.ui.opening.situation import Page
from counsellor_app.ui.opening.who_page import WhoPage

_PAGES: dict[Page, Callable[[OpeningPresenter], CalmPage]] = {
    Page.REFUSED: RefusedPage,
    Page.UNEXPECTED: UnexpectedPage,
    Page.PASSPHRASE: PassphrasePage,
    Page.BACKUPS: BackupsPage,
    Page.SALVAGED: ResultPage,
    Page.SET_ASIDE: ResultPage,
    Page.RESTORED: ResultPage,
}
_STEPS: dict[Step, Callable[[SetUpPresenter], CalmPage]] = {
    Step.CODE: CodePage,
    Step.CHECK: CheckPage,
    Step.OFFICE: OfficePage,
    Step.PEOPLE: PeoplePage,
    Step.ROOMS: RoomsPage,
    Step.BACKUP: BackupPage,
}


def page_for(presenter: OpeningPresenter) -> CalmPage:
    """The page of the situation as it is now."""
    set_up = presenter.set_up
    if presenter.now.page is Page.SET_UP and set_up is not None:
        if set_up.step is Step.WHO:
            return _who_in_set_up(set_up, presenter.account)
        return _STEPS[set_up.step](set_up)
    if presenter.now.page is Page.WHO:
        return _who(presenter)
    if presenter.now.page is Page.SIGN_IN:
        return SignInPage(presenter)
    return _PAGES[presenter.now.page](presenter)


def _who(presenter: OpeningPresenter) -> CalmPage:
    desk = presenter.now.desk
    page = WhoPage(desk.day.present if desk else (), presenter.account)
    page.chosen.connect(presenter.sit_down)
    return page


def _who_in_set_up(set_up: SetUpPresenter, account: str) -> CalmPage:
    page = WhoPage(set_up.people, account, step=step_word(set_up), back=True)
    set_up.failed.connect(page.say_problem)
    page.chosen.connect(set_up.sit_down)
    page.left.connect(set_up.back)
    return page
