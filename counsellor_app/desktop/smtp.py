"""Hands mails to the office's server. Blocking: call from a worker, not from the one that writes records.

Encrypted or not at all: the certificate is checked, and a server without TLS gets neither password nor mail.
"""

import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from threading import Event, Timer

from counsellor_app.domain.notices.mail_server import MailCode, MailServer, Security

LIMIT_S = 30.0
"""For everything: the server may not keep a person waiting for longer, however slowly it answers."""


@dataclass(frozen=True, slots=True)
class Letterbox:
    """The server with its password; ``trust`` are the certificates that count, this PC's unless given."""

    server: MailServer
    password: str = field(repr=False)
    trust: ssl.SSLContext | None = field(default=None, repr=False)
    limit_s: float = LIMIT_S

    def test(self) -> MailCode:
        """Whether server, certificate, account and password are right; sends nothing. SENT for yes."""
        return self._attempt(smtplib.SMTP.noop)

    def send(self, message: EmailMessage) -> MailCode:
        """Hand a mail over, once: what failed is never tried again by itself."""
        handing_over = Event()
        code = self._attempt(lambda smtp: _hand_over(smtp, message, handing_over))
        lost = code in (MailCode.UNREACHABLE, MailCode.TOO_SLOW, MailCode.SERVER)
        return MailCode.UNCERTAIN if lost and handing_over.is_set() else code

    def _attempt(self, act: "Callable[[smtplib.SMTP], object]") -> MailCode:
        late = Event()
        try:
            with self._connected(late) as smtp:
                smtp.login(self.server.account, self.password)
                act(smtp)
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            return MailCode.TOO_SLOW if late.is_set() else _code_of(error)
        return MailCode.SENT

    @contextmanager
    def _connected(self, late: Event) -> Iterator[smtplib.SMTP]:
        """An encrypted session, cut off when the time is up."""
        server, trust = self.server, self.trust or ssl.create_default_context()
        if server.security is Security.TLS:
            made: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=self.limit_s / 2, context=trust
            )
        else:
            made = smtplib.SMTP(server.host, server.port, timeout=self.limit_s / 2)
        timer = Timer(self.limit_s / 2, _cut_off, (made, late))
        timer.daemon = True
        timer.start()
        try:
            made.ehlo()
            if server.security is Security.STARTTLS:
                if not made.has_extn("starttls"):
                    raise _NoTlsError
                made.starttls(context=trust)
            yield made
            with suppress(smtplib.SMTPException, OSError):
                made.quit()
        finally:
            timer.cancel()
            made.close()


class _NoTlsError(smtplib.SMTPException):
    """The server offers no encryption."""


def _hand_over(smtp: smtplib.SMTP, message: EmailMessage, handing_over: Event) -> None:
    """As `send_message`, with a note of the moment from which the server may have the mail."""
    sender, to = message["From"].addresses[0].addr_spec, message["To"].addresses[0].addr_spec
    smtp.ehlo_or_helo_if_needed()
    code, answer = smtp.mail(sender)
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, answer, sender)
    code, answer = smtp.rcpt(to)
    if code not in (250, 251):
        raise smtplib.SMTPRecipientsRefused({to: (code, answer)})
    handing_over.set()
    code, answer = smtp.data(message.as_bytes())
    if code != 250:
        handing_over.clear()
        raise smtplib.SMTPDataError(code, answer)


def _cut_off(smtp: smtplib.SMTP, late: Event) -> None:
    late.set()
    if smtp.sock is not None:
        with suppress(OSError):
            smtp.sock.shutdown(socket.SHUT_RDWR)


def _code_of(error: Exception) -> MailCode:
    """The first that fits; no word of the server goes further, it may name the person."""
    if isinstance(error.__context__, TimeoutError):  # smtplib calls that a lost connection
        return MailCode.TOO_SLOW
    known: tuple[tuple[type[Exception], MailCode], ...] = (
        (smtplib.SMTPAuthenticationError, MailCode.WRONG_PASSWORD),
        (_NoTlsError, MailCode.NO_TLS),
        (smtplib.SMTPSenderRefused, MailCode.SENDER_REFUSED),
        (smtplib.SMTPRecipientsRefused, MailCode.RECIPIENT_REFUSED),
        (smtplib.SMTPDataError, MailCode.MAIL_REFUSED),
        (ssl.SSLCertVerificationError, MailCode.CERTIFICATE),
        (ssl.SSLError, MailCode.NO_TLS),
        (smtplib.SMTPServerDisconnected, MailCode.UNREACHABLE),
        (smtplib.SMTPException, MailCode.SERVER),
        (TimeoutError, MailCode.TOO_SLOW),
        (OSError, MailCode.UNREACHABLE),
    )
    return next((code for kind, code in known if isinstance(error, kind)), MailCode.SERVER)
