"""What an office makes its own, built over an open desk: texts of notices, blanks of the rules, mail."""

from functools import partial

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.ui.notices.page import NoticesPage
from counsellor_app.ui.notices.texts_card import TextsCard
from counsellor_app.ui.notices.texts_page import TextsPage
from counsellor_app.ui.notices.texts_presenter import TextSources, TextsPresenter
from counsellor_app.ui.rules.blanks_card import BlanksCard
from counsellor_app.ui.rules.blanks_presenter import BlankSources, BlanksPresenter
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.shell.desk_screen import NOTICES, SETTINGS, TEXTS


def add_texts(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """Put the page 文面 on the desk, and the ways to it; what reads texts hears when they change."""
    screen = desk.screen

    def member(staff_id: str) -> str:
        day = desk.presenter.days.work or desk.presenter.days.shown
        found: Staff | None = day.member(staff_id) if day else None
        return found.name if found else ""

    sources = TextSources(access.notice_texts, access.office, around.clock.now, member)
    presenter = TextsPresenter(sources, around.jobs, desk.presenter.actor)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)
    presenter.kept.connect(this_pc.office_changed)
    came_from = [SETTINGS]

    def make() -> TextsPage:
        page = TextsPage(presenter)
        page.left.connect(lambda: screen.show_page(came_from[0]))
        return page

    def show(back: str) -> None:
        came_from[0] = back
        screen.show_page(TEXTS)

    def offer(key: str) -> None:
        page = screen.made_page(key)
        if key == SETTINGS and isinstance(page, SettingsPage):
            card = TextsCard()
            card.asked.connect(partial(show, SETTINGS))
            page.add_card(card)
        elif key == NOTICES and isinstance(page, NoticesPage):
            page.texts_asked.connect(partial(show, NOTICES))

    screen.add_page(TEXTS, make)
    screen.made.connect(offer)


def add_blanks(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """The blanks of the office's rules among the settings; bookings go by what was filled in at once."""
    sources = BlankSources(
        access.rules,
        access.office,
        lambda: access.store().load_day(japan_date(around.clock.now())).staff,
        around.clock.now,
    )
    presenter = BlanksPresenter(sources, around.jobs, desk.presenter.actor)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)
    presenter.filled.connect(this_pc.office_changed)

    def offer(key: str) -> None:
        page = desk.screen.made_page(key)
        if key == SETTINGS and isinstance(page, SettingsPage):
            page.add_card(BlanksCard(presenter))

    desk.screen.made.connect(offer)
