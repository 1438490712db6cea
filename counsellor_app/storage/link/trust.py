"""Why a server is not the office's: asked by a handshake of its own, without login and password.

The driver says that a connection failed and, in words that change with its version, why. What a person can do
depends on it: a clock that is wrong is put right at this PC, another certificate by IT.
"""

import os
import socket
import ssl
import struct
from enum import StrEnum
from pathlib import Path

from counsellor_app.storage.link.address import OfficeAddress

_SSL_REQUEST = struct.pack(">ii", 8, 80877103)
_NOT_YET, _OVER, _OTHER_HOST, _OTHER_ADDRESS = 9, 10, 62, 64
"""Of OpenSSL (x509_vfy.h)."""


class Distrust(StrEnum):
    """Why nothing was said to the server."""

    NO_TLS = "no_tls"
    NO_AUTHORITY = "no_authority"
    """The file with the office's authority is not on this PC."""
    OTHER_AUTHORITY = "other_authority"
    OTHER_NAME = "other_name"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"


def why_not_trusted(address: OfficeAddress, seconds: float) -> Distrust | None:
    """What is wrong with the first of the hosts that answers; None where nothing is, or none does."""
    for place, (host, port) in enumerate(address.hosts):
        try:
            given = address.parameters(place, seconds)
            if given.get("sslmode") == "disable" or host.startswith("/"):
                continue
            context = _context(given.get("sslrootcert", ""))
            if context is None:
                return Distrust.NO_AUTHORITY
            with socket.create_connection((given.get("hostaddr", host), int(port)), timeout=seconds) as plain:
                return _shake(plain, context, host)
        except (OSError, ValueError):
            continue
    return None


def _context(root: str) -> ssl.SSLContext | None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if root == "system":
        context.load_default_certs()
        return context
    try:
        context.load_verify_locations(cafile=root or _usual_root())
    except OSError:  # not there, or no certificate
        return None
    return context


def _usual_root() -> Path:
    """Where libpq looks for it by itself."""
    if os.name == "nt":
        return Path(os.environ.get("APPDATA", "")) / "postgresql" / "root.crt"
    return Path.home() / ".postgresql" / "root.crt"


def _shake(plain: socket.socket, context: ssl.SSLContext, host: str) -> Distrust | None:
    plain.sendall(_SSL_REQUEST)
    answer = plain.recv(1)
    if answer != b"S":
        return Distrust.NO_TLS if answer else None
    try:
        with context.wrap_socket(plain, server_hostname=host):
            return None
    except ssl.SSLCertVerificationError as error:
        return {
            _NOT_YET: Distrust.NOT_YET_VALID,
            _OVER: Distrust.EXPIRED,
            _OTHER_HOST: Distrust.OTHER_NAME,
            _OTHER_ADDRESS: Distrust.OTHER_NAME,
        }.get(error.verify_code, Distrust.OTHER_AUTHORITY)
