"""One record that the office did not take: why, the nearest free times, and what else can be done."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.services.office.tray import Waiting
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.office.tray import TrayPresenter
from counsellor_app.ui.office.waiting_words import person_text, title_of, why_text, wished_time
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import field_label, wrapped
from counsellor_app.ui.today.faces.person import MASK
from counsellor_app.ui.wording import translate


class WaitingCard(Card):
    """``nearest`` are the buttons of a refused wish, one for each free time."""

    def __init__(self, waiting: Waiting, presenter: TrayPresenter) -> None:
        command = waiting.entry.command
        self._wish = pending_of(command)
        title = title_of(waiting)
        super().__init__(title, tone=Tone.DANGER, bar=True)
        self.command_id = command.id
        self._waiting = waiting
        self._presenter = presenter
        self.add(wrapped(f"{hhmm(command.at)}  {title}", TextRole.STRONG))
        self._add_session()
        self.add(wrapped(why_text(waiting.entry)))
        self.nearest: list[DeskButton] = []
        self.form: DeskButton | None = None
        if self._wish is not None:
            self._add_ways()
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.again: DeskButton = secondary(translate("Office", "Tell the office again"))
        aside = translate("Office", "Put aside")
        withdraw = translate("Office", "Withdraw it")
        self.put_aside: DeskButton = (secondary if self._wish else primary)(withdraw if self._wish else aside)
        self.put_aside.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.put_aside.setEnabled(bool(text.strip())))
        self.again.clicked.connect(lambda: presenter.offer_again(self.command_id))
        self.put_aside.clicked.connect(lambda: presenter.dismiss(waiting, self.reason.text()))
        if self._wish is not None:
            self.again.hide()  # never shown by hand: it has no parent yet and would be a window
        self._add_row()

    def _add_session(self) -> None:
        session, masked = self._waiting.session, self._presenter.masked
        if session is None:
            return
        if self._wish is None:
            self.add(wrapped(f"{hhmm(session.start)}  {MASK if masked else session.client.name}"))
        else:
            self.add(wrapped(wished_time(self._waiting.entry.command, session)))
            self.add(wrapped(MASK if masked else person_text(session)))

    def _add_ways(self) -> None:
        """Free times nearby, each one press; and the form with everything that was typed."""
        command = self._waiting.entry.command
        for slot in self._waiting.nearest:
            start = slot.start.astimezone(JAPAN)
            made = primary(f"{long_date(start.date())} {hhmm(start)}")
            made.clicked.connect(partial(self._presenter.take, self._waiting, slot))
            self.nearest.append(made)
        if self.nearest:
            text = translate("Office", "Free nearby. One press has it; telephone the person first:")
            self.add(wrapped(text, TextRole.STRONG))
            self.add(flow_of(*self.nearest))
        elif isinstance(command, Book):
            self.add(wrapped(translate("Office", "Free times are offered here while the office answers.")))
        if isinstance(command, Book):
            self.form = secondary(translate("Office", "Open it in the booking form"))
            self.form.clicked.connect(lambda: self._presenter.form_wanted.emit(command.request))
            self.add(flow_of(self.form))

    def _add_row(self) -> None:
        self.add(
            field_label(translate("Office", "What was done about it (kept with the record)"), self.reason)
        )
        self.add(self.reason)
        self.add(flow_of(self.put_aside, self.again))
