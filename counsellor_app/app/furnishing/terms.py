"""The terms of use among the settings; what goes by the rules hears when a version is announced."""

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.settings_cards import offer_card
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.settings.presenter import SettingsPresenter


def add_terms(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """Offer the card."""
    from counsellor_app.services.rules.office_terms import OfficeTermsBook
    from counsellor_app.ui.terms.card import TermsCard
    from counsellor_app.ui.terms.presenter import TermsPresenter, TermsSources

    def book() -> OfficeTermsBook | None:
        office = access.store().office()
        return OfficeTermsBook(access.store(), office.id) if office else None

    sources = TermsSources(
        book,
        lambda: access.store().load_day(japan_date(around.clock.now())).staff,
        around.clock.now,
        around.clipboard.copy,
    )
    presenter = TermsPresenter(sources, around.jobs, desk.presenter.actor)
    presenter.setParent(desk)
    presenter.failed.connect(desk.messages.say_not_loaded)
    presenter.kept.connect(this_pc.office_changed)
    presenter.opened.connect(desk.show_added)
    offer_card(desk, lambda: TermsCard(presenter))
