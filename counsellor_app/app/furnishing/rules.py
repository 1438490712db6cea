"""The office's rules on the desk: their page, and the blanks that an office fills in."""

from functools import partial

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.settings_cards import name_of_member, offer_card, staff_of_today
from counsellor_app.services.rules.preview import look_at
from counsellor_app.ui.rules.blanks_card import BlanksCard
from counsellor_app.ui.rules.blanks_presenter import BlankSources, BlanksPresenter
from counsellor_app.ui.rules.page import RulesPage
from counsellor_app.ui.rules.presenter import RulesPresenter, RulesSources
from counsellor_app.ui.rules.rules_card import RulesCard
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.shell.desk_screen import RULES, SETTINGS


def add_rules(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """The page 運用規則, opened from the settings; what goes by the rules hears when they change."""
    screen = desk.screen

    def office_id() -> str:
        office = access.store().office()
        return office.id if office else ""

    sources = RulesSources(
        access.rules,
        office_id,
        lambda content, texts, first, now: look_at(access.store(), content, texts, first, now),
        around.clock.now,
        partial(name_of_member, desk),
        staff_of_today(access, around),
    )
    presenter = RulesPresenter(sources, around.jobs, desk.presenter.actor)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)
    presenter.kept.connect(this_pc.office_changed)

    def make() -> RulesPage:
        page = RulesPage(presenter)
        page.left.connect(lambda: screen.show_page(SETTINGS))
        page.look.opened.connect(desk.show_added)
        return page

    def card() -> RulesCard:
        made = RulesCard()
        made.asked.connect(lambda: screen.show_page(RULES))
        return made

    screen.add_page(RULES, make)
    offer_card(desk, card)


def add_blanks(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """The blanks of the office's rules among the settings; bookings go by what was filled in at once."""
    sources = BlankSources(
        access.rules,
        access.office,
        staff_of_today(access, around),
        around.clock.now,
    )
    presenter = BlanksPresenter(sources, around.jobs, desk.presenter.actor)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)
    presenter.filled.connect(this_pc.office_changed)

    offer_card(desk, lambda: BlanksCard(presenter))
