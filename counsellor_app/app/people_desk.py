"""The screens about people: their cards, built when the day is on screen."""

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.clients.presenter import ClientsPresenter
from counsellor_app.ui.clients.records import Records
from counsellor_app.ui.shell.desk_screen import CLIENTS, TODAY


def add_clients(desk: Desk, access: DeskAccess, around: Surroundings) -> None:
    """The cards of people; a card that was written is shown anew in the calendar too."""
    presenter = ClientsPresenter(Records(access.people, access.office), around.jobs, desk.presenter)
    presenter.setParent(desk)
    presenter.kept.connect(desk.presenter.reload)
    page = ClientsPage(presenter, lambda: desk.screen.show_page(TODAY))
    desk.presenter.changed.connect(lambda: page.set_masked(desk.presenter.looking.masked))
    desk.screen.add_page(CLIENTS, page)
    desk.gate.load()
