"""The first question of a new PC: records of its own, or an office's database."""

from PySide6.QtCore import Signal

from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.parts.buttons import primary, secondary
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.wording import translate


class ChoicePage(CalmPage):
    """``this_pc`` or ``office``."""

    this_pc = Signal()
    office = Signal()

    def __init__(self) -> None:
        text = translate(
            "Choice",
            "Most offices begin with one PC. Nothing is lost by it: IT can join an office database later.",
        )
        super().__init__("person", translate("Choice", "Where are the records kept?"), text)
        self.alone = primary(translate("Choice", "On this PC only"))
        self.together = secondary(translate("Choice", "In the office's database"))
        self.alone.clicked.connect(self.this_pc)
        self.together.clicked.connect(self.office)
        self.add(wrapped(translate("Choice", "On this PC only: encrypted, for one desk, without a server.")))
        self.add(
            wrapped(
                translate(
                    "Choice",
                    "In the office's database: every desk sees the same day at once. IT gives you an address "
                    "and a login.",
                )
            )
        )
        self.add_row(self.alone, self.together)
        self.first = self.alone
