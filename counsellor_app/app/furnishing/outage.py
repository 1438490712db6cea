"""The day of failures on the desk: its press, its strip, its card among the settings."""

from counsellor_app.app.desk import Desk, Surroundings
from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.services.accounts.outage import Outages
from counsellor_app.ui.outage.control import OutageControl
from counsellor_app.ui.outage.signs import OutageStrip


def add_outage(desk: Desk, access: DeskAccess, around: Surroundings) -> OutageControl:
    """Have the desk know of an outage from now on."""
    control = OutageControl(desk.presenter, lambda: Outages(access.store().outages), around.jobs)
    control.setParent(desk)
    strip = OutageStrip(control)
    desk.screen.add_strip(strip)
    all_day = desk.screen.panel.steps.all_day

    def refresh() -> None:
        strip.day = desk.presenter.days.work
        strip.refresh()
        all_day.setEnabled(control.outage is None)

    all_day.triggered.connect(control.begin)
    control.changed.connect(refresh)
    control.failed.connect(desk.messages.say_not_loaded)
    around.ticker.ticked.connect(control.tick)
    control.look()
    return control
