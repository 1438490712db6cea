"""Everything that the first paint did without, put on an open desk in the order of the settings' cards."""

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.app.furnishing.booking import add_booking
from counsellor_app.app.furnishing.care import add_office_care
from counsellor_app.app.furnishing.day import (
    add_adding,
    add_notices,
    add_settings,
    add_tasks,
    offer_office,
)
from counsellor_app.app.furnishing.mail import add_mail, post_of
from counsellor_app.app.furnishing.manual import add_manual
from counsellor_app.app.furnishing.people import add_clients, add_importing
from counsellor_app.app.furnishing.reasons import add_reasons
from counsellor_app.app.furnishing.records import add_records
from counsellor_app.app.furnishing.rules import add_blanks, add_rules
from counsellor_app.app.furnishing.terms import add_terms
from counsellor_app.app.furnishing.texts import add_texts
from counsellor_app.app.furnishing.views import keep_views
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.domain.kind import KindRules
from counsellor_app.ui.settings.presenter import SettingsPresenter


def furnish(
    desk: Desk, access: DeskAccess, around: Surroundings, settings: KeptSettings, kinds: tuple[KindRules, ...]
) -> SettingsPresenter | None:
    """Offer every page, key and card; gives the settings of this PC, None while no day could be read."""
    day = desk.presenter.day
    if day is None:
        return None
    keep_views(desk)
    adding = add_adding(desk, access, around, day, kinds)
    add_clients(desk, access, around)
    add_tasks(desk, access, around)
    add_records(desk, access, around)
    post = post_of(desk)
    add_notices(desk, access, around, post)
    add_manual(desk)
    this_pc = add_settings(desk, access, around, settings)
    add_booking(desk, access, around, this_pc)
    add_importing(desk, access, around, this_pc)
    add_texts(desk, access, around, this_pc)
    add_blanks(desk, access, around, this_pc)
    add_rules(desk, access, around, this_pc)
    add_terms(desk, access, around, this_pc)
    add_reasons(desk, access, around, this_pc)
    add_mail(desk, access, around, post)
    add_office_care(desk, access, around, settings)
    this_pc.office_changed.connect(lambda: offer_office(adding, access, around))
    return this_pc
