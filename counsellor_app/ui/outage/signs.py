"""What the window shows of it: a strip while it lasts, and a card among the settings."""

from counsellor_app.domain.day import Day
from counsellor_app.domain.outage import Outage
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.outage.control import OutageControl
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate


class OutageStrip(Card):
    """Over the pages as long as the outage lasts, and not over the panel, whose buttons need their height."""

    def __init__(self, control: OutageControl) -> None:
        super().__init__(translate("Outage", "The tool is down today"), tone=Tone.PHONE, framed=True)
        self._control = control
        self._spoken: Outage | None = None
        self.day: Day | None = None
        self._text = wrapped("", TextRole.STRONG, Tone.PHONE)
        self.undo = ghost(translate("Outage", "Undo"), "", "undo")
        self.again = ghost(translate("Outage", "The tool works again"), "", "video")
        self.undo.clicked.connect(control.undo)
        self.again.clicked.connect(control.end)
        self.body.setContentsMargins(14, 8, 14, 8)
        self.body.setSpacing(6)
        self.set_tone(Tone.PHONE, filled=True)
        self.add(self._text)
        self.add(flow_of(self.again, self.undo))
        self.hide()

    def refresh(self) -> None:
        """Show the outage as it is now; it is spoken once."""
        found = self._control.outage
        self.setVisible(found is not None)
        self.undo.setVisible(self._control.can_undo)
        if found is not None:
            text = self._words(found)
            self._text.setText(text)
            if found != self._spoken:
                announce(self, text, urgent=True)
        self._spoken = found

    def _words(self, found: Outage) -> str:
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
