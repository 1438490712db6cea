"""The row that asks before a mail goes: the address and two identifiers of the person. Nothing is blocked."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.notices.mail_server import MailCode
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.notices.mail_words import mail_word
from counsellor_app.ui.notices.posting import Letter, Posting
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import set_tone, wrapped
from counsellor_app.ui.wording import translate

_DIGITS_SHOWN = 4


class PostingRow(QWidget):
    """Hidden while nothing is to be sent and nothing is to be told."""

    def __init__(self, posting: Posting) -> None:
        super().__init__()
        self._posting = posting
        self._asks = wrapped("", TextRole.STRONG)
        self._came = wrapped("", TextRole.STRONG)
        self.send_button = primary(translate("Mail", "Send now"), "", "mail")
        self.not_button = ghost(translate("Mail", "Do not send"), "", "close")
        self._buttons = QWidget()
        self._buttons.setLayout(flow_of(self.send_button, self.not_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._came, self._asks, self._buttons):
            column.addWidget(part)
        self.send_button.clicked.connect(posting.send)
        self.not_button.clicked.connect(posting.put_away)
        posting.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is asked, or what came of it."""
        posting = self._posting
        letter, came = posting.letter, posting.came
        asks = asked_word(letter) if letter is not None else ""
        if asks and asks != self._asks.text():
            announce(self, asks)
        self._asks.setText(asks)
        self._asks.setVisible(bool(asks))
        self._buttons.setVisible(letter is not None)
        for button in (self.send_button, self.not_button):
            button.setEnabled(not posting.is_sending)
        words = translate("Mail", "Sending…") if posting.is_sending else mail_word(came) if came else ""
        if words and words != self._came.text():
            announce(self, words)
        set_tone(self._came, _tone(came))
        self._came.setText(words)
        self._came.setVisible(bool(words))
        self.setVisible(bool(words) or letter is not None)


def asked_word(letter: Letter) -> str:
    """The address, the name with its reading, and a second identifier: number or company, and the time."""
    client, start = letter.session.client, letter.session.start
    name = f"{client.name}（{client.kana}）" if client.kana else client.name
    number = f"…{client.number[-_DIGITS_SHOWN:]}" if client.number else client.company
    when = f"{long_date(japan_date(start))} {hhmm(start)}"
    who = " · ".join(part for part in (name, number, when) if part)
    return translate("Mail", "Send to {address}?  {who}").format(address=client.email, who=who)


def _tone(came: MailCode | None) -> Tone:
    if came is MailCode.UNCERTAIN:
        return Tone.WARNING
    return Tone.SUCCESS if came in (None, MailCode.SENT) else Tone.DANGER
