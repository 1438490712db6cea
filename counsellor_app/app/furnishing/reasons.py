"""The reasons for the phone switch among the settings; the buttons of every desk follow."""

from functools import partial

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.settings_cards import name_of_member, offer_card, staff_of_today
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from counsellor_app.ui.reasons.card import ReasonsCard
from counsellor_app.ui.reasons.presenter import ReasonSources, ReasonsPresenter
from counsellor_app.ui.settings.presenter import SettingsPresenter


def add_reasons(desk: Desk, access: DeskAccess, around: Surroundings, this_pc: SettingsPresenter) -> None:
    """Offer the card."""
    sources = ReasonSources(
        lambda: OfficeReasons(access.store()),
        around.clock.now,
        partial(name_of_member, desk),
        staff_of_today(access, around),
    )
    presenter = ReasonsPresenter(sources, around.jobs, desk.presenter.actor)
    presenter.setParent(desk)
    presenter.kept.connect(this_pc.office_changed)
    offer_card(desk, lambda: ReasonsCard(presenter))
