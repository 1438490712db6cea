"""A wish that is not sent yet, or that the office has granted and of which the person has to hear."""

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking_commands import Move
from counsellor_app.domain.commands import Command
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.services.office.tray import Waiting
from counsellor_app.ui.calendar.timeline_face import shown_name
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import span
from counsellor_app.ui.office.tray import TrayPresenter
from counsellor_app.ui.office.words import granted_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.today.faces.person import MASK
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import pending_word


def wished_time(command: Command, session: Appointment) -> str:
    """The day and time that the wish is about; of a move, the time it goes to."""
    start, end = (command.start, command.end) if isinstance(command, Move) else (session.start, session.end)
    return f"{long_date(start.astimezone(JAPAN).date())} {span(start, end)}"


def person_text(session: Appointment, *, masked: bool) -> str:
    """Whom it is about, and where to telephone."""
    if masked:
        return MASK
    phones = "  ".join(shown_number(each.e164) for each in session.client.callable_phones)
    return f"{shown_name(session)}  {phones}".strip()


class WishCard(Card):
    """``said`` is there for a granted one: somebody has told the person."""

    def __init__(self, waiting: Waiting, presenter: TrayPresenter) -> None:
        command, session = waiting.entry.command, waiting.session
        kind, is_granted = pending_of(command), waiting.is_granted
        word = "" if kind is None else granted_word(kind) if is_granted else pending_word(kind)
        super().__init__(word, tone=Tone.SUCCESS if is_granted else Tone.WARNING, bar=True)
        self.command_id = command.id
        self.add(label(word, TextRole.STRONG))
        if session is not None:
            self.add(label(wished_time(command, session)))
            self.add(wrapped(person_text(session, masked=presenter.masked)))
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
