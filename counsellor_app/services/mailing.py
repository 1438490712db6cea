"""Mails of the office: which server takes them, with which password, and the mail of one session."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING
from uuid import uuid4

from counsellor_app.desktop.smtp import Letterbox
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.notices.mail_message import mail_message
from counsellor_app.domain.notices.mail_server import MailServer, OutgoingMail, Security

if TYPE_CHECKING:
    import ssl

    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.services.rules.office_setup import OfficeSetup
    from counsellor_app.storage.desk_file.keychain import Keychain

SERVICE = "counsellor-app mail password"


@dataclass(frozen=True, slots=True)
class Mailing:
    """Blocking, for a worker thread; what it gives sends in another. ``trust`` as for `Letterbox`.

    Raises Problem where the desk file cannot be used and DeskFileRefusedError where the key store cannot.
    """

    setup: "OfficeSetup" = field(repr=False)
    keychain: "Keychain" = field(repr=False)
    office: "OfficeProfile | None" = field(default=None, repr=False)
    trust: "ssl.SSLContext | None" = field(default=None, repr=False)

    def server(self) -> MailServer | None:
        """The server that the office has set; None for none."""
        kept = self.setup.mail_server()
        try:
            return MailServer(**{**kept, "security": Security(kept["security"])}) if kept else None
        except (KeyError, TypeError, ValueError):
            return None

    def keep(self, server: MailServer | None, password: str) -> None:
        """Set the server, None for none. An empty password leaves the one that is kept for the account."""
        if server is not None and password:
            self.keychain.keep_secret(SERVICE, _user(server), password)
        self.setup.set_mail_server(asdict(server) if server else None)

    def letterbox(self) -> Letterbox | None:
        """The way to the server; None where none is set. Without a kept password its password is empty."""
        server = self.server()
        if server is None:
            return None
        return Letterbox(server, self.keychain.secret(SERVICE, _user(server)) or "", self.trust)

    def message(
        self, box: Letterbox, session: Appointment, notice: tuple[str, str], now: datetime
    ) -> EmailMessage:
        """The mail with that subject and text to the session's person, its calendar file with it.

        Raises BadAddressError.
        """
        from counsellor_app.domain.session_calendar import calendar_file

        calendar = calendar_file(session, self.office, now) if self.office else b""
        mail = OutgoingMail(session.client.email, notice[0], notice[1], calendar)
        return mail_message(box.server, mail, uuid4(), now)


def _user(server: MailServer) -> str:
    return f"{server.account}@{server.host}"
