"""What the office accounts for and falls back on: days of failures, paper, history, retention."""

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.outage_desk import add_outage
from counsellor_app.ui.outage.signs import OutageCard
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.shell.desk_screen import SETTINGS


def add_office_care(desk: Desk, access: DeskAccess, around: Surroundings, settings: KeptSettings) -> None:
    """Put the pages on the desk, and the ways to them among the settings."""
    control = add_outage(desk, access, around)

    def add_cards(key: str) -> None:
        page = desk.screen.made_page(key)
        if key == SETTINGS and isinstance(page, SettingsPage):
            page.add_card(OutageCard(control))

    desk.screen.made.connect(add_cards)
