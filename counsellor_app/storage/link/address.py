"""Where the office database is, from one line of configuration, and how it is spoken to."""

import socket
import threading
from dataclasses import dataclass
from ipaddress import ip_address
from math import ceil
from queue import Empty, SimpleQueue

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

_TIMEOUTS = {
    "statement_timeout": "3000",
    "lock_timeout": "2000",
    "idle_in_transaction_session_timeout": "2000",
}
"""Milliseconds. A desk that dies in a transaction holds up nobody for longer."""

_SOCKET = {
    "keepalives": "1",
    "keepalives_idle": "2",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "tcp_user_timeout": "3000",
    "gssencmode": "disable",
    "application_name": "counsellor-app",
    "target_session_attrs": "read-write",
}
_PROTECTED = {
    "sslmode": "verify-full",
    "require_auth": "scram-sha-256",
    "channel_binding": "require",
    "ssl_min_protocol_version": "TLSv1.2",
}
"""Any one of these keeps the password from a false server (measured, B3)."""


class NoAddressError(ValueError):
    """The line of configuration is no address of a database. Carries no word of it."""


@dataclass(frozen=True, slots=True)
class OfficeAddress:
    """`hosts` in the order in which they are tried: the primary, then its standbys."""

    hosts: tuple[tuple[str, str], ...]
    database: str
    user: str
    more: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, url: str, login: str = "") -> "OfficeAddress":
        """From `postgresql://host1,host2:5432/name?sslrootcert=…`; `login` goes before a user in it.

        Raises NoAddressError.
        """
        if not url.startswith(("postgresql://", "postgres://")):
            raise NoAddressError
        try:
            parts = {name: str(value) for name, value in conninfo_to_dict(url).items()}
        except ProgrammingError:
            raise NoAddressError from None
        hosts = parts.pop("host", "").split(",")
        ports = parts.pop("port", "5432").split(",")
        user, database = login or parts.pop("user", ""), parts.pop("dbname", "")
        if not hosts[0] or not database or not user or len(ports) not in (1, len(hosts)):
            raise NoAddressError
        paired = ports * len(hosts) if len(ports) == 1 else ports
        parts.pop("user", None)
        parts.pop("password", None)
        return cls(tuple(zip(hosts, paired, strict=True)), database, user, tuple(sorted(parts.items())))

    @property
    def keyring_name(self) -> str:
        """Under what name the password of this login is kept."""
        places = ",".join(host for host, _ in self.hosts)
        return f"{self.user}@{places}/{self.database}"

    def parameters(self, place: int, seconds: float) -> dict[str, str]:
        """How to connect to that host within so many seconds. Raises OSError for a name that is not known.

        Off this PC nothing in the line of configuration makes the connection less protected. On it, a trial
        without TLS says so (`sslmode=disable`); even then the password is shown to nobody.
        """
        host, port = self.hosts[place]
        found: dict[str, str] = {**_SOCKET, **dict(self.more)}
        if not _is_here(host):
            found |= _PROTECTED
            found["hostaddr"] = resolve(host, port, seconds)
        elif not host.startswith("/"):
            is_trial = found.get("sslmode") == "disable"
            found |= {"require_auth": "scram-sha-256"} if is_trial else _PROTECTED
        options = " ".join(f"-c {name}={value}" for name, value in _TIMEOUTS.items())
        return found | {
            "host": host,
            "port": port,
            "user": self.user,
            "dbname": self.database,
            "connect_timeout": str(max(2, ceil(seconds))),
            "options": options,
        }


def _is_here(host: str) -> bool:
    """Whether the connection never leaves this PC."""
    if host.startswith("/") or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def resolve(host: str, port: str, seconds: float) -> str:
    """The address of a name; the resolver of the system may wait far longer than a desk can.

    Raises OSError.
    """
    answer: SimpleQueue[str | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answer.put(str(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][4][0]))
        except OSError as error:
            answer.put(error)

    threading.Thread(target=ask, name="office-name", daemon=True).start()
    try:
        found = answer.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(found, OSError):
        raise found
    return found
