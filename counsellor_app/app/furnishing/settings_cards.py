"""How a part puts its card among the settings, whose page is made when it is first opened."""

from collections.abc import Callable

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.shell.desk_screen import SETTINGS


def offer_card(desk: Desk, make: Callable[[], Card]) -> None:
    """Have ``make`` called for the page of settings, in the order of the calls of this function."""

    def offer(key: str) -> None:
        page = desk.screen.made_page(key)
        if key == SETTINGS and isinstance(page, SettingsPage):
            page.add_card(make())

    desk.screen.made.connect(offer)


def staff_of_today(access: DeskAccess, around: Surroundings) -> Callable[[], tuple[Staff, ...]]:
    """Who works here, read from the store in the worker: among them are the administrators."""
    return lambda: access.store().load_day(japan_date(around.clock.now())).staff


def name_of_member(desk: Desk, staff_id: str) -> str:
    """The name of who works at ``staff_id`` on the day in hand, empty where it is not read yet."""
    day = desk.presenter.days.work or desk.presenter.days.shown
    found: Staff | None = day.member(staff_id) if day else None
    return found.name if found else ""
