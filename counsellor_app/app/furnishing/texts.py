"""The office's own texts of notices on the desk."""

from functools import partial

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.settings_cards import name_of_member, offer_card, staff_of_today
from counsellor_app.ui.notices.page import NoticesPage
from counsellor_app.ui.notices.texts_card import TextsCard
from counsellor_app.ui.notices.texts_page import TextsPage
from counsellor_app.ui.notices.texts_presenter import TextSources, TextsPresenter
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.shell.desk_screen import NOTICES, SETTINGS, TEXTS


def add_texts(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """Put the page 文面 on the desk, and the ways to it; what reads texts hears when they change."""
    screen = desk.screen

    sources = TextSources(
        access.notice_texts,
        access.office,
        around.clock.now,
        partial(name_of_member, desk),
        staff_of_today(access, around),
    )
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

    def card() -> TextsCard:
        made = TextsCard()
        made.asked.connect(partial(show, SETTINGS))
        return made

    def offer(key: str) -> None:
        page = screen.made_page(key)
        if key == NOTICES and isinstance(page, NoticesPage):
            page.texts_asked.connect(partial(show, NOTICES))

    screen.add_page(TEXTS, make)
    screen.made.connect(offer)
    offer_card(desk, card)
