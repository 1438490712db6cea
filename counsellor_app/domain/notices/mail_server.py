"""The office's mail server, and what comes of handing it a mail."""

from dataclasses import dataclass
from enum import StrEnum


class Security(StrEnum):
    """How the way to the server is encrypted; there is no other way."""

    STARTTLS = "starttls"
    TLS = "tls"


USUAL_PORT = {Security.STARTTLS: 587, Security.TLS: 465}


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mails are handed in, in whose name. The password is in the key store, never here."""

    host: str
    port: int
    security: Security
    account: str
    sender: str
    sender_name: str = ""


class MailCode(StrEnum):
    """What came of it."""

    SENT = "sent"
    NO_PASSWORD = "no_password"  # noqa: S105 - a code
    UNREACHABLE = "unreachable"
    TOO_SLOW = "too_slow"
    CERTIFICATE = "certificate"
    NO_TLS = "no_tls"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a code
    SENDER_REFUSED = "sender_refused"
    RECIPIENT_REFUSED = "recipient_refused"
    MAIL_REFUSED = "mail_refused"
    SERVER = "server"
    """It answered in a way that no mail server should."""
    UNCERTAIN = "uncertain"
    """The line broke when the mail had been handed over: it may be on its way."""


@dataclass(frozen=True, slots=True, repr=False)
class OutgoingMail:
    """One mail to one person. ``calendar`` is a file as RFC 5545 has it, empty for none."""

    to: str
    subject: str
    text: str
    calendar: bytes = b""
    calendar_name: str = "soudan.ics"
