"""A card of the page "This PC": the way to the list that the office has kept until now."""

from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.wording import translate


class ImportCard(Card):
    """Opens the page on which a list is taken over."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        name = translate("Importing", "Take over a list")
        super().__init__(name)
        self.open = secondary(translate("Importing", "Take over a list…"))
        self.open.clicked.connect(presenter.import_asked)
        about = translate(
            "Importing",
            "Bookings that the office has kept in Excel or CSV: each row is shown with a verdict first.",
        )
        for part in (heading(name), wrapped(about), flow_of(self.open)):
            self.add(part)
