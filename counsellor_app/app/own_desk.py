"""What an office makes its own, built over an open desk: texts of notices, blanks of the rules, mail."""

from functools import partial

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.services.rules_preview import look_at
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.notices.page import NoticesPage
from counsellor_app.ui.notices.texts_card import TextsCard
from counsellor_app.ui.notices.texts_page import TextsPage
from counsellor_app.ui.notices.texts_presenter import TextSources, TextsPresenter
from counsellor_app.ui.rules.blanks_card import BlanksCard
from counsellor_app.ui.rules.blanks_presenter import BlankSources, BlanksPresenter
from counsellor_app.ui.rules.page import RulesPage
from counsellor_app.ui.rules.presenter import RulesPresenter, RulesSources
from counsellor_app.ui.rules.rules_card import RulesCard
from counsellor_app.ui.settings.mail_card import MailCard
from counsellor_app.ui.settings.mail_presenter import MailPresenter
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.shell.desk_screen import NOTICES, RULES, SETTINGS, TEXTS


def add_texts(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """Put the page 文面 on the desk, and the ways to it; what reads texts hears when they change."""
    screen = desk.screen

    sources = TextSources(access.notice_texts, access.office, around.clock.now, partial(_member, desk))
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
        partial(_member, desk),
    )
    presenter = RulesPresenter(sources, around.jobs, desk.presenter.actor)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)
    presenter.kept.connect(this_pc.office_changed)

    def make() -> RulesPage:
        page = RulesPage(presenter)
        page.left.connect(lambda: screen.show_page(SETTINGS))
        return page

    def offer(key: str) -> None:
        page = screen.made_page(key)
        if key == SETTINGS and isinstance(page, SettingsPage):
            card = RulesCard()
            card.asked.connect(lambda: screen.show_page(RULES))
            page.add_card(card)

    screen.add_page(RULES, make)
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


def _member(desk: Desk, staff_id: str) -> str:
    day = desk.presenter.days.work or desk.presenter.days.shown
    found: Staff | None = day.member(staff_id) if day else None
    return found.name if found else ""


def post_of(desk: Desk) -> Jobs:
    """The thread that may wait for a mail server; it ends with the desk."""
    post = Jobs(desk)
    desk.closed.connect(post.close)
    return post


def add_mail(desk: Desk, access: DeskAccess, around: Surroundings, post: Jobs) -> None:
    """The office's mail server among the settings."""
    presenter = MailPresenter(lambda: access.mailing(desk.presenter.actor), around.jobs, post)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)

    def offer(key: str) -> None:
        page = desk.screen.made_page(key)
        if key == SETTINGS and isinstance(page, SettingsPage):
            page.add_card(MailCard(presenter))

    desk.screen.made.connect(offer)
