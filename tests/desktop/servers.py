"""Real servers on loopback, each as broken as a test wants it."""

import socket
import socketserver
import ssl
import struct
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from socketserver import BaseRequestHandler

LOOPBACK = "127.0.0.1"


@contextmanager
def serving(server: socketserver.TCPServer) -> Iterator[tuple[str, int]]:
    """Run the server in a thread; gives address and port."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    port: int = server.socket.getsockname()[1]
    yield LOOPBACK, port
    server.shutdown()
    server.server_close()
    thread.join(10)


class _Tcp(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up in the middle is what these tests are about."""


def tcp(handle: Callable[[socket.socket], None]) -> socketserver.TCPServer:
    """A TCP server whose `handle` gets each connection."""

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            handle(self.request)

    return _Tcp((LOOPBACK, 0), Handler)


def silent() -> socketserver.TCPServer:
    """Accepts, then says nothing until the other side hangs up."""
    return tcp(lambda connection: _drain(connection))


def closing() -> socketserver.TCPServer:
    """Accepts and hangs up."""
    return tcp(lambda connection: connection.close())


def http(answer: bytes) -> socketserver.TCPServer:
    """Reads a request and gives the same answer to all."""

    def handle(connection: socket.socket) -> None:
        _read_head(connection)
        connection.sendall(answer)

    return tcp(handle)


def tls(certificate: "Certificate") -> socketserver.TCPServer:
    """Does the TLS handshake with that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.file, certificate.key)

    def handle(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secure:
            _drain(secure)

    return tcp(handle)


def proxy(to: tuple[str, int], asked: list[str], status: str = "200 OK") -> socketserver.TCPServer:
    """A CONNECT proxy that notes where it was asked to go, and goes to `to`."""

    def handle(connection: socket.socket) -> None:
        asked.append(_read_head(connection).split(b"\r\n")[0].decode())
        connection.sendall(f"HTTP/1.1 {status}\r\n{_SIGN_IN}Content-Length: 0\r\n\r\n".encode())
        if not status.startswith("200"):
            return
        with socket.create_connection(to) as onward:
            threading.Thread(target=_pump, args=(onward, connection), daemon=True).start()
            _pump(connection, onward)

    return tcp(handle)


_SIGN_IN = 'Proxy-Authenticate: Basic realm="office"\r\n'
NO_ERROR, SERVER_FAILURE, NOT_FOUND, REFUSED = 0, 2, 3, 5


def dns(code: int = NO_ERROR, address: str = LOOPBACK, answers: bool = True) -> socketserver.TCPServer:
    """A name server that knows one address for every name, or fails with `code`, or says nothing."""

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            query, back = self.request
            if not answers:
                return
            question = query[12 : query.index(b"\0", 12) + 5]
            found = code == NO_ERROR
            head = query[:2] + struct.pack(">HHHHH", 0x8180 | code, 1, int(found), 0, 0)
            record = b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + socket.inet_aton(address)
            back.sendto(head + question + (record if found else b""), self.client_address)

    return socketserver.ThreadingUDPServer((LOOPBACK, 0), Handler)


@contextmanager
def refusing() -> Iterator[tuple[str, int]]:
    """Address and port of which nobody takes connections, nor can take the port meanwhile."""
    with socket.socket() as held:
        held.bind((LOOPBACK, 0))
        yield LOOPBACK, int(held.getsockname()[1])


@dataclass(frozen=True)
class Certificate:
    """Files in PEM form."""

    file: Path
    key: Path


_NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]


def authority(folder: Path) -> Certificate:
    """A certificate that signs others, and itself."""
    made = Certificate(folder / "authority.pem", folder / "authority.key")
    files = ["-keyout", str(made.key), "-out", str(made.file), "-subj", "/CN=test authority"]
    _openssl("req", "-x509", *_NEW_KEY, *files, "-addext", "keyUsage=keyCertSign")
    return made


def certificate(folder: Path, host: str, signer: Certificate, days: int = 30) -> Certificate:
    """A new certificate for `host`, valid for so many days from now; negative: it has run out."""
    made = Certificate(folder / f"{host}{days}.pem", folder / f"{host}{days}.key")
    request = made.file.with_suffix(".csr")
    name = ["-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}"]
    _openssl("req", *_NEW_KEY, "-keyout", str(made.key), "-out", str(request), *name)
    signing = ["-CA", str(signer.file), "-CAkey", str(signer.key), "-copy_extensions", "copy"]
    _openssl("x509", "-req", "-in", str(request), *signing, "-days", str(days), "-out", str(made.file))
    return made


def _openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def _read_head(connection: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head and (part := connection.recv(4096)):
        head += part
    return head


def _drain(connection: socket.socket) -> None:
    while connection.recv(4096):
        pass


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while part := source.recv(4096):
            target.sendall(part)
        target.shutdown(socket.SHUT_WR)
