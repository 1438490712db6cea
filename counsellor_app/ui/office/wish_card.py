"""A wish that is not sent yet, or that the office has granted and of which the person has to hear."""

from counsellor_app.domain.booking.book_command import Book
from counsellor_app.services.office.tray import Waiting
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.office.tray import TrayPresenter
from counsellor_app.ui.office.waiting_words import person_text, title_of, wished_time
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.today.faces.person import MASK
from counsellor_app.ui.wording import translate


class WishCard(Card):
    """``said`` is there for a granted one: somebody has told the person."""

    def __init__(self, waiting: Waiting, presenter: TrayPresenter) -> None:
        command, session = waiting.entry.command, waiting.session
        word, is_granted = title_of(waiting), waiting.is_granted
        super().__init__(word, tone=Tone.SUCCESS if is_granted else Tone.WARNING, bar=True)
        self.command_id = command.id
        self.add(wrapped(word, TextRole.STRONG))
        if session is not None:
            self.add(wrapped(wished_time(command, session)))
            self.add(wrapped(MASK if presenter.masked else person_text(session)))
        self.said: DeskButton | None = None
        if is_granted:
            self.said = primary(translate("Office", "The person has been told"), "", "check")
            self.said.clicked.connect(lambda: presenter.dismiss(waiting))
            self.add(flow_of(self.said))
        elif isinstance(command, Book):
            self.add(
                wrapped(
                    translate(
                        "Office",
                        "It is asked for by itself as soon as the office can be reached. If the caller takes "
                        "it back, cancel it in the calendar.",
                    )
                )
            )
