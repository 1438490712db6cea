"""What the office accounts for and falls back on: days of failures, paper, history, retention."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.history import add_history, open_all, open_shown
from counsellor_app.app.furnishing.outage import add_outage
from counsellor_app.app.furnishing.paper import add_paper, open_day, open_record
from counsellor_app.app.furnishing.retention import add_retention
from counsellor_app.app.furnishing.settings_cards import offer_card
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.ui.outage.signs import OutageCard
from counsellor_app.ui.settings.account_card import AccountCard
from counsellor_app.ui.shell.desk_screen import RETENTION
from counsellor_app.ui.today.faces.panel import Step


def add_office_care(desk: Desk, access: DeskAccess, around: Surroundings, settings: KeptSettings) -> None:
    """Put the pages on the desk, and the ways to them: keys, the panel's menu, cards among the settings."""
    control = add_outage(desk, access, around)
    papers = add_paper(desk, access, around)
    history = add_history(desk, access, around)
    add_retention(desk, access, around, settings)
    ways = {
        "Ctrl+P": partial(open_day, desk, papers),
        "Ctrl+Shift+P": partial(open_record, desk, papers),
        "Ctrl+H": partial(open_shown, desk, history),
    }
    for keys, way in ways.items():
        QShortcut(QKeySequence(keys), desk.screen).activated.connect(way)
    from_panel = {Step.HISTORY: ways["Ctrl+H"], Step.PRINT: ways["Ctrl+Shift+P"]}
    desk.conductor.account_wanted.connect(lambda step: from_panel[step]())

    def card() -> AccountCard:
        made = AccountCard()
        made.paper.connect(ways["Ctrl+P"])
        made.history.connect(partial(open_all, desk, history))
        made.retention.connect(partial(desk.screen.show_page, RETENTION))
        return made

    offer_card(desk, card)
    offer_card(desk, lambda: OutageCard(control))
