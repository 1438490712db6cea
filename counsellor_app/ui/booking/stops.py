"""Where the cursor stops on the booking page: by Tab, and where the call goes on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counsellor_app.domain.rules.choices import Standing
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.draft import Field

if TYPE_CHECKING:
    from counsellor_app.ui.booking.page import BookingPage


def stops_of(page: "BookingPage") -> tuple[QWidget, ...]:
    """Everything at which Tab stops, in the order of a call."""
    return (
        *page.cancel_card.stops,
        page.who.search,
        page.who.change,
        *page.person.stops,
        *page.what.stops,
        page.grid,
        page.earlier,
        page.later,
        *page.reason.stops,
        *page.series.stops,
        *page.contact.stops,
        page.side.tick,
        *page.people.buttons,
        *page.notices.buttons,
        page.confirm_button,
        page.clear_button,
    )


def target_of(page: "BookingPage", place: Place) -> QWidget:
    """What the cursor is put into for that place, as the page stands."""
    what = place.what
    if isinstance(what, Field):
        boxes = (page.person, page.reason, page.contact.fields, page.contact.more)
        return next(each.boxes[what].entry for each in boxes if what in each.boxes)
    if what is Stop.READ_BACK and not page.side.tick.isHidden():
        return page.side.tick
    if isinstance(what, Standing) or what in (Stop.TERMS, Stop.TOOL_TERMS):
        return page.contact.questions[place]
    if what is Stop.OFFERS and page.notices.buttons:
        return page.notices.buttons[0]
    if what is Stop.SERIES and page.series.rows:
        return page.series.rows[0].tick
    stops = {Stop.SEARCH: page.who.search, Stop.GRID: page.grid, Stop.ATTENDANT: page.contact.attendant}
    return stops.get(what, page.confirm_button)
