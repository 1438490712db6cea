"""The screens about people: their cards, and the list an office has kept; built when the day is on screen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.services.booking.office_list import OfficeList
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.clients.presenter import ClientsPresenter
from counsellor_app.ui.clients.records import Records
from counsellor_app.ui.importing.page import ImportingPage
from counsellor_app.ui.importing.presenter import ImportingPresenter
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.shell.desk_screen import CLIENTS, IMPORTING, SETTINGS, TODAY


def add_clients(desk: Desk, access: DeskAccess, around: Surroundings) -> None:
    """The cards of people; a card that was written is shown anew in the calendar too."""
    presenter = ClientsPresenter(Records(access.people, access.office), around.jobs, desk.presenter)
    presenter.setParent(desk)
    presenter.kept.connect(desk.presenter.forget_people)
    to_day = partial(desk.screen.show_page, TODAY)
    desk.screen.add_page(CLIENTS, lambda: masked_with(desk, ClientsPage(presenter, to_day)))
    desk.gate.load()


def add_importing(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """Taking over the office's list; reports go where this PC keeps what was saved from programs."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    presenter = ImportingPresenter(
        lambda: OfficeList(access.store(), access.office()), around.jobs, desk.presenter, Path(downloads)
    )
    presenter.setParent(desk)
    presenter.stored.connect(desk.presenter.reload)
    back = partial(desk.screen.show_page, SETTINGS)
    desk.screen.add_page(IMPORTING, lambda: masked_with(desk, ImportingPage(presenter, back)))
    this_pc.import_asked.connect(partial(desk.screen.show_page, IMPORTING))
