"""The page for printing, its previews and what it saves."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.office.access import OfficeAccess
from counsellor_app.services.accounts.paper import Papers
from counsellor_app.ui.paper.output import ask_and_print
from counsellor_app.ui.paper.page import PaperPage
from counsellor_app.ui.paper.presenter import PaperPresenter, Sheet
from counsellor_app.ui.shell.desk_screen import PAPER, TODAY, TRAY


def add_paper(desk: Desk, access: DeskAccess, around: Surroundings) -> PaperPresenter:
    """Offer the page."""
    screen = desk.screen
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    presenter = PaperPresenter(desk.presenter, lambda: Papers(access.store()), around.jobs, Path(downloads))
    presenter.setParent(desk)

    def make() -> PaperPage:
        page = PaperPage(presenter)
        page.print_asked.connect(lambda document: ask_and_print(document, page))
        page.left.connect(lambda: screen.show_page(TRAY if presenter.sheet is Sheet.UNSENT else TODAY))
        return masked_with(desk, page)

    if isinstance(access, OfficeAccess):
        presenter.offer_unsent(lambda: access.tray().sheet(), around.presses or around.jobs)
        desk.unsent_paper_wanted.connect(partial(open_unsent, desk, presenter))
    screen.add_page(PAPER, make)
    return presenter


def open_day(desk: Desk, presenter: PaperPresenter) -> None:
    """Show the sheet of the day that the calendar shows."""
    desk.screen.made_page(PAPER)
    presenter.show_day()
    desk.screen.show_page(PAPER)


def open_unsent(desk: Desk, presenter: PaperPresenter) -> None:
    """Show what the office has not heard of."""
    desk.screen.made_page(PAPER)
    presenter.show_unsent()
    desk.screen.show_page(PAPER)


def open_record(desk: Desk, presenter: PaperPresenter) -> None:
    """Show the record of the session on the panel."""
    if desk.presenter.shown is not None:
        desk.screen.made_page(PAPER)
        presenter.show_record()
        desk.screen.show_page(PAPER)
