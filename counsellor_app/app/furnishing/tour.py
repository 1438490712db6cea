"""The tour of the demonstration day: offered once, over a desk that works meanwhile."""

from counsellor_app.app.desk import Desk
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction
from counsellor_app.ui.shell.desk_screen import TODAY
from counsellor_app.ui.tour.guide import TourGuide
from counsellor_app.ui.tour.stops import stops
from counsellor_app.ui.wording import translate

_KEY = "tour"


def offer_tour(desk: Desk) -> None:
    """Say that this is a demonstration, and show round who wants it."""
    banners = desk.screen.banners

    def begin() -> None:
        banners.remove(_KEY)
        desk.screen.show_page(TODAY)
        TourGuide(desk.screen, stops(desk.screen)).begin()

    banners.show_banner(
        _KEY,
        translate("Tour", "This is a demonstration day with invented people. Nothing of it is kept."),
        Tone.KEY,
        (BannerAction(translate("Tour", "Look around (2 minutes)"), begin, "Alt+R"),),
    )
