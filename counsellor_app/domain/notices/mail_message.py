"""A mail as RFC 5322 has it, made with the standard library, which refuses line breaks in headers."""

from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from uuid import UUID

from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.notices.mail_server import MailServer, OutgoingMail


class BadAddressError(ValueError):
    """An address that no mail can go to. Carries nothing of it."""


def mail_message(server: MailServer, mail: OutgoingMail, identity: UUID, now: datetime) -> EmailMessage:
    """The whole mail. Whatever stood in a subject, it stays one line. Raises BadAddressError."""
    sender, to = checked_address(server.sender, server.sender_name), checked_address(mail.to)
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = to
    message["Subject"] = one_line(mail.subject)
    message["Date"] = format_datetime(now.astimezone(JAPAN))
    message["Message-ID"] = f"<{identity}@{sender.domain}>"
    message.set_content(mail.text, cte="base64")
    if mail.calendar:
        message.add_attachment(
            mail.calendar,
            maintype="text",
            subtype="calendar",
            filename=mail.calendar_name,
            params={"charset": "utf-8", "method": "PUBLISH"},
        )
    return message


def one_line(text: str) -> str:
    """``text`` without line breaks and other control characters, which could begin a header of their own."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def checked_address(spec: str, name: str = "") -> Address:
    """One address for a header. Raises BadAddressError."""
    try:
        made = Address(display_name=one_line(name), addr_spec=spec)
    except (MessageError, ValueError, IndexError):
        raise BadAddressError from None
    if not (made.username and made.domain and spec.isascii() and spec.isprintable()) or " " in spec:
        raise BadAddressError
    return made
