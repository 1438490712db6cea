"""記録・統計 on the desk: statistics, the sessions behind them, exports."""

from uuid import UUID

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.views import keep_period
from counsellor_app.services.accounts.exports import Exports
from counsellor_app.services.accounts.reports import Reports
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.records.export_presenter import ExportPresenter
from counsellor_app.ui.records.page import RecordsPage
from counsellor_app.ui.records.presenter import RecordsPresenter
from counsellor_app.ui.shell.desk_screen import CLIENTS, RECORDS


def add_records(desk: Desk, access: DeskAccess, around: Surroundings) -> None:
    """The page of statistics; a session opens on the panel, a person on the page of people."""
    presenter = RecordsPresenter(lambda: Reports(access.store()), around.jobs, desk.presenter)
    exports = ExportPresenter(lambda: Exports(access.store()), around.jobs, presenter)
    for each in (presenter, exports):
        each.setParent(desk)

    def show_person(client_id: UUID) -> None:
        page = desk.screen.made_page(CLIENTS)
        if isinstance(page, ClientsPage):
            page.open_card(client_id)
            desk.screen.show_page(CLIENTS)

    keep_period(desk, presenter)
    presenter.person_asked.connect(show_person)
    desk.screen.add_page(RECORDS, lambda: masked_with(desk, RecordsPage(presenter, exports)))
