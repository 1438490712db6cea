"""A card of the page "This PC": the way to the office's rules."""

from PySide6.QtCore import Signal

from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate


class RulesCard(Card):
    """``asked``: the rules are to be changed."""

    asked = Signal()

    def __init__(self) -> None:
        name = translate("Rules", "Rules of the office")
        super().__init__(name)
        self.open = secondary(translate("Rules", "Change the rules…"), icon="edit")
        self.open.clicked.connect(self.asked)
        about = translate(
            "Rules",
            "Lengths, hours, closures, deadlines and warnings, from a day on. What a change does is shown "
            "before it is kept.",
        )
        for part in (heading(name), wrapped(about), flow_of(self.open)):
            self.add(part)
