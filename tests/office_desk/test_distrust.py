"""What the sign-in says of a server that is not, or does not prove to be, the office's."""

import socket
import ssl
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.link.trust import Distrust, why_not_trusted
from counsellor_app.ui.opening.sign_in_page import SignInPage
from tests.journeys.desk_run import as_before
from tests.memory_keyring import MemoryKeyring
from tests.office_desk.servers import HOST, PASSWORD
from tests.office_desk.windows import OfficeWindow
from tests.storage.office.certificates import Certificates, make_certificates

_ASK_CLEAR_PASSWORD = b"R" + struct.pack(">ii", 8, 3)
_SSL_REQUEST = 80877103


class TlsServer:
    """Speaks TLS with a certificate, or says that it does not; then asks for the password in the clear."""

    def __init__(self, shown: Certificates | None) -> None:
        self._context = None
        if shown is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(shown.certificate, shown.key)
        self._socket = socket.create_server((HOST, 0))
        self.port: int = self._socket.getsockname()[1]
        self.heard = b""
        Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        try:
            while data := connection.recv(4096):
                self.heard += data
                if len(data) == 8 and struct.unpack(">ii", data)[1] == _SSL_REQUEST:
                    connection.sendall(b"N" if self._context is None else b"S")
                    if self._context is not None:
                        connection = self._context.wrap_socket(connection, server_side=True)
                elif data[:1] != b"p":
                    connection.sendall(_ASK_CLEAR_PASSWORD)
        except OSError:
            pass
        finally:
            connection.close()


Shown = Callable[[Certificates | None], TlsServer]


@pytest.fixture
def shown() -> Iterator[Shown]:
    """Servers that end with the test."""
    made: list[TlsServer] = []

    def serve(certificates: Certificates | None) -> TlsServer:
        made.append(TlsServer(certificates))
        return made[-1]

    yield serve
    for each in made:
        each.close()


def line(port: int, ca: Path) -> str:
    return f"postgresql://{HOST}:{port}/office?sslrootcert={ca}"


def found(url: str) -> Distrust | None:
    return why_not_trusted(OfficeAddress.parse(url, "sato"), 60.0)


@pytest.mark.parametrize(
    ("host", "days", "wanted"),
    [
        (HOST, (-1, 30), None),
        (HOST, (-30, -1), Distrust.EXPIRED),
        (HOST, (5, 30), Distrust.NOT_YET_VALID),
        ("db.office.example", (-1, 30), Distrust.OTHER_NAME),
    ],
)
def test_why_a_certificate_does_not_do_is_known(
    shown: Shown, tmp_path: Path, host: str, days: tuple[int, int], wanted: Distrust | None
) -> None:
    made = make_certificates(tmp_path / "tls", host, days)
    assert found(line(shown(made).port, made.ca)) is wanted


def test_another_authority_no_tls_and_no_file_are_told_apart(shown: Shown, tmp_path: Path) -> None:
    ours, theirs = (make_certificates(tmp_path / name, HOST) for name in ("ours", "theirs"))
    assert found(line(shown(theirs).port, ours.ca)) is Distrust.OTHER_AUTHORITY
    assert found(line(shown(None).port, ours.ca)) is Distrust.NO_TLS
    assert found(line(shown(ours).port, tmp_path / "gone.crt")) is Distrust.NO_AUTHORITY
    quiet = shown(ours)
    quiet.close()
    assert found(line(quiet.port, ours.ca)) is None


@pytest.mark.parametrize(
    ("days", "is_ours", "said"),
    [
        ((-30, -1), True, "has expired"),
        ((5, 30), True, "Put date and time of this PC right"),
        ((-1, 30), False, "not of the office's authority"),
        (None, True, "not protected (no TLS)"),
        ((-1, 30), True, "scram-sha-256 in pg_hba.conf"),
    ],
)
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_sign_in_says_what_to_do_and_shows_nobody_the_password(
    trusted_keyring: MemoryKeyring,
    shown: Shown,
    qtbot: QtBot,
    tmp_path: Path,
    days: tuple[int, int] | None,
    is_ours: bool,
    said: str,
) -> None:
    ours = make_certificates(tmp_path / "ours", HOST, days or (-1, 30))
    theirs = make_certificates(tmp_path / "theirs", HOST, days or (-1, 30))
    server = shown(None if days is None else ours if is_ours else theirs)
    with as_before():
        window = OfficeWindow(qtbot, tmp_path / "desk", line(server.port, ours.ca), "sato")
        window.sign_in()
        page = window._page()
        assert isinstance(page, SignInPage)
        window.wait(lambda: page.fault.text())
        assert said in page.fault.text()
        assert PASSWORD.encode() not in server.heard
        assert window.kept == []
        window.close()
