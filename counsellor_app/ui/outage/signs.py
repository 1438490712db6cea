"""What the window shows of it: the banner while it lasts, and a card among the settings."""

from PySide6.QtCore import QObject

from counsellor_app.domain.day import Day
from counsellor_app.domain.outage import Outage
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.outage.control import OutageControl
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction, BannerStack
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate

_KEY = "outage"


class OutageBanner(QObject):
    """Stays as long as the outage; its buttons end it, or take it back while it is fresh."""

    def __init__(self, control: OutageControl, banners: BannerStack) -> None:
        super().__init__(banners)
        self._control = control
        self._banners = banners
        self._drawn: tuple[Outage, bool] | None = None
        self.day: Day | None = None

    def refresh(self) -> None:
        """Show the outage as it is now."""
        control = self._control
        found = control.outage
        if found is None:
            if self._drawn is not None:
                self._banners.remove(_KEY)
            self._drawn = None
            return
        drawn = (found, control.can_undo)
        if drawn != self._drawn:
            self._drawn = drawn
            again = BannerAction(translate("Outage", "The tool works again"), control.end)
            undo = BannerAction(translate("Outage", "Undo"), control.undo)
            actions = (undo, again) if control.can_undo else (again,)
            self._banners.show_banner(_KEY, self._text(found), Tone.PHONE, actions, lasting=True)
        else:
            self._banners.set_text(_KEY, self._text(found))

    def _text(self, found: Outage) -> str:
        member = self.day.member(found.by.staff_id) if self.day else None
        said = translate("Outage", "The tool is down today (since {time}, {name}).").format(
            time=hhmm(found.began_at), name=member.name if member else found.by.staff_id
        )
        left = self._control.waiting()
        more = translate("Outage", "%n session(s) still to come open by telephone.", None, left)
        return f"{said} {more}"


class OutageCard(Card):
    """The same press on the page of settings, with what it does."""

    def __init__(self, control: OutageControl) -> None:
        name = translate("Outage", "The tool is down today")
        super().__init__(name)
        self._control = control
        self.begin = secondary(translate("Outage", "Hold today's sessions by telephone"), "", "phone")
        self.end = secondary(translate("Outage", "The tool works again"), "", "video")
        self.begin.clicked.connect(control.begin)
        self.end.clicked.connect(control.end)
        about = translate(
            "Outage",
            "For the whole office: every session that has not begun opens by telephone at its time, with the "
            "reason written down. It ends at midnight by itself and counts as one incident. What is over or "
            "running stays as it is.",
        )
        for part in (heading(name), wrapped(about), flow_of(self.begin, self.end)):
            self.add(part)
        control.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer what can be done now."""
        is_down = self._control.outage is not None
        self.begin.setVisible(not is_down)
        self.end.setVisible(is_down)
