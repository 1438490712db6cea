"""A card of the page of settings: the ways to paper, history and retention."""

from PySide6.QtCore import Signal

from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate


class AccountCard(Card):
    """What the office accounts for."""

    paper = Signal()
    history = Signal()
    retention = Signal()

    def __init__(self) -> None:
        name = translate("Settings", "Records of the office")
        super().__init__(name)
        self.print_button = secondary(translate("Settings", "Print the day sheet… (Ctrl+P)"), "", "print")
        self.history_button = secondary(translate("Settings", "Who changed what…"), "", "clock")
        self.retention_button = secondary(translate("Settings", "Retention and deletion…"), "", "trash")
        for button, signal in (
            (self.print_button, self.paper),
            (self.history_button, self.history),
            (self.retention_button, self.retention),
        ):
            button.clicked.connect(signal)
        about = translate(
            "Settings",
            "The day on one sheet for the morning and for a power cut; every change with who made it; how "
            "long records are kept.",
        )
        buttons = flow_of(self.print_button, self.history_button, self.retention_button)
        for part in (heading(name), wrapped(about), buttons):
            self.add(part)
