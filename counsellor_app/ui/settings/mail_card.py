"""A card of the page "This PC": the server that takes the office's mails."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from counsellor_app.domain.notices.mail_server import USUAL_PORT, MailServer, Security
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.notices.mail_words import test_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, set_tone, wrapped
from counsellor_app.ui.settings.mail_presenter import MailPresenter
from counsellor_app.ui.settings.rows import choose, field_row
from counsellor_app.ui.wording import translate


class MailCard(Card):
    """Nothing is kept before the button is pressed: half a server would be no server."""

    def __init__(self, presenter: MailPresenter) -> None:
        name = translate("Mail", "Mail server")
        super().__init__(name)
        self._presenter = presenter
        self._drawn: MailServer | None = None
        self.host, self.account = QLineEdit(), QLineEdit()
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.password.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText)
        self.address, self.sender_name = QLineEdit(), QLineEdit()
        self.port = QSpinBox(minimum=1, maximum=65_535, value=USUAL_PORT[Security.STARTTLS])
        self.security = QComboBox()
        self.security.addItem("STARTTLS", Security.STARTTLS)  # i18n: data
        self.security.addItem("TLS", Security.TLS)  # i18n: data
        self.security.activated.connect(lambda: self.port.setValue(USUAL_PORT[self._security()]))
        self._said = wrapped("", TextRole.STRONG)
        self.readers = wrapped("", TextRole.STRONG, Tone.WARNING)
        self.keep_button = primary(translate("Mail", "Keep"), "", "check")
        self.test_button = secondary(translate("Mail", "Test the connection"), "", "link")
        self.keep_button.clicked.connect(lambda: presenter.keep(self.typed(), self.password.text()))
        self.test_button.clicked.connect(presenter.test)
        self._lay_out(name)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody else may have changed the server, or who administers."""
        super().showEvent(event)
        self._presenter.load()

    def _lay_out(self, name: str) -> None:
        about = translate(
            "Mail", "With a server, notices can be sent from here; always encrypted. Empty: none is used."
        )
        self.add(heading(name))
        self.add(wrapped(about))
        self.add(self.readers)
        secret = translate("Mail", "Kept in the key store of this PC only. Empty: unchanged.")
        rows = (
            (translate("Mail", "Server"), self.host, translate("Mail", "Its name, as IT gives it.")),
            (
                translate("Mail", "Encryption"),
                self.security,
                translate("Mail", "Unencrypted is not offered."),
            ),
            (
                translate("Mail", "Port"),
                self.port,
                translate("Mail", "Usually 587 for STARTTLS, 465 for TLS."),
            ),
            (translate("Mail", "Account"), self.account, translate("Mail", "With which the office logs in.")),
            (translate("Mail", "Password"), self.password, secret),
            (
                translate("Mail", "Sender's address"),
                self.address,
                translate("Mail", "Answers of people arrive there."),
            ),
            (
                translate("Mail", "Sender's name"),
                self.sender_name,
                translate("Mail", "Shown to people beside the address."),
            ),
        )
        for words, field, effect in rows:
            self.add(field_row(words, field, effect))
        self.add(flow_of(self.keep_button, self.test_button))
        self.add(self._said)

    def _security(self) -> Security:
        return Security(self.security.currentData())

    def typed(self) -> MailServer:
        """The server as the fields say."""
        return MailServer(
            self.host.text().strip(),
            self.port.value(),
            self._security(),
            self.account.text().strip(),
            self.address.text().strip(),
            self.sender_name.text().strip(),
        )

    def refresh(self) -> None:
        """Show what is set, and what came of the last press."""
        presenter = self._presenter
        server = presenter.server
        if server is not None and server != self._drawn:
            self._drawn = server
            self.host.setText(server.host)
            self.account.setText(server.account)
            self.address.setText(server.sender)
            self.sender_name.setText(server.sender_name)
            choose(self.security, server.security)
            self.port.setValue(server.port)
        if presenter.is_kept:
            self.password.clear()
        self._show_rights()
        self.test_button.setEnabled(server is not None and not presenter.is_testing)
        words, tone = self._words()
        if words and words != self._said.text():
            announce(self, words)
        set_tone(self._said, tone)
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _show_rights(self) -> None:
        may = self._presenter.administration.may_change
        fields = (self.host, self.security, self.port, self.account)
        for part in (*fields, self.password, self.address, self.sender_name, self.keep_button):
            part.setEnabled(may)
        self.readers.setText(only_admins_word(self._presenter.administration))
        self.readers.setVisible(not may)

    def _words(self) -> tuple[str, Tone]:
        presenter = self._presenter
        if presenter.wrong:
            return _wrong_word(presenter.wrong), Tone.DANGER
        if presenter.is_testing:
            return translate("Mail", "Trying…"), Tone.SUCCESS
        if presenter.came is not None:
            words = test_word(presenter.came)
            return words, Tone.SUCCESS if words.startswith("✓") else Tone.DANGER
        return (translate("Mail", "✓ Kept."), Tone.SUCCESS) if presenter.is_kept else ("", Tone.SUCCESS)


def _wrong_word(field: str) -> str:
    return {
        "host": translate("Mail", "✕ This is no name of a server."),
        "port": translate("Mail", "✕ This is no port."),
        "account": translate("Mail", "✕ The account is missing."),
        "sender": translate("Mail", "✕ The sender's address is no mail address."),
    }[field]
