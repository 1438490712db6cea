"""A card of the page "This PC": the way to the texts of the office's notices."""

from PySide6.QtCore import Signal

from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate


class TextsCard(Card):
    """``asked``: the texts are to be changed."""

    asked = Signal()

    def __init__(self) -> None:
        name = translate("Texts", "Texts of the notices")
        super().__init__(name)
        self.open = secondary(translate("Texts", "Change the texts…"), icon="edit")
        self.open.clicked.connect(self.asked)
        about = translate(
            "Texts", "What is read back, told and written to people, for each kind of consultation."
        )
        for part in (heading(name), wrapped(about), flow_of(self.open)):
            self.add(part)
