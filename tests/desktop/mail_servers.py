"""A real mail server on loopback: TLS with a certificate of the test's own authority, accounts, refusals."""

import logging
import socket
import ssl
import subprocess
import warnings
from asyncio import WriteTransport
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from counsellor_app.desktop.smtp import Letterbox
from counsellor_app.domain.notices.mail_server import MailServer, Security

ACCOUNT, PASSWORD = "soudan@example.jp", "himitsu-1"
UNKNOWN = "nobody@example.jp"
TOO_LARGE = "full@example.jp"


_COMMANDS = (
    """req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=Test-CA -keyout ca.key -out ca.pem
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign""",
    """req -newkey rsa:2048 -nodes -subj /CN=127.0.0.1 -keyout server.key -out server.csr
    -addext subjectAltName=IP:127.0.0.1""",
    """x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650
    -copy_extensions copy -out server.pem""",
)


@dataclass
class Handler:
    """Keeps what it is handed; knows one address that it does not know and one whose box is full."""

    got: list[Envelope] = field(default_factory=list)
    breaks_off: bool = False

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address == UNKNOWN:
            return "550 5.1.1 no such user nobody@example.jp"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        if TOO_LARGE in envelope.rcpt_tos:
            return "552 5.2.2 mailbox full"
        self.got.append(envelope)
        if self.breaks_off:
            assert isinstance(server.transport, WriteTransport)
            server.transport.abort()
        return "250 OK"


@dataclass(frozen=True)
class Authority:
    """A certificate for 127.0.0.1, and what trusts it."""

    folder: Path

    def make(self) -> "Authority":
        """By openssl, as `tests.desktop.servers` does for the web."""
        for command in _COMMANDS:
            done = subprocess.run(
                ["openssl", *command.split()], cwd=self.folder, capture_output=True, check=False
            )
            assert done.returncode == 0, done.stderr.decode()
        return self

    def trust(self) -> ssl.SSLContext:
        """A PC on which the office's IT has put the authority."""
        return ssl.create_default_context(cafile=str(self.folder / "ca.pem"))

    def served(self) -> ssl.SSLContext:
        """The server's side."""
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.folder / "server.pem", self.folder / "server.key")
        return context


def _authenticate(
    _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: object
) -> AuthResult:
    known = isinstance(data, LoginPassword) and (data.login, data.password) == (
        ACCOUNT.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=known, handled=False)


@contextmanager
def mail_server(
    authority: Authority, security: Security | None, handler: Handler | None = None
) -> Iterator[tuple[int, Handler]]:
    """A server that runs in a thread of its own; gives its port. No security at all for None."""
    kept = handler or Handler()
    wrapped = authority.served() if security is Security.TLS else None
    inside = authority.served() if security is Security.STARTTLS else None
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    controller = Controller(
        kept,
        hostname="127.0.0.1",
        port=port,
        ssl_context=wrapped,
        tls_context=inside,
        require_starttls=inside is not None,
        authenticator=_authenticate,
        auth_required=security is not None,
        auth_require_tls=security is Security.STARTTLS,
    )
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # what it says is its own; tests read the codes
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Requiring AUTH while")  # it does not see that all of it is TLS
        controller.start()
        try:
            yield port, kept
        finally:
            controller.stop()


def letterbox(
    authority: Authority, port: int, security: Security, *, password: str = PASSWORD, limit_s: float = 20.0
) -> Letterbox:
    """The program's way to that server."""
    server = MailServer("127.0.0.1", port, security, ACCOUNT, "soudan@example.jp", "見本公共職業安定所")
    return Letterbox(server, password, authority.trust(), limit_s)
