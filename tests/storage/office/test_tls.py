"""S5: a server that is not the office's gets no password, and the office's takes none in the clear."""

import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import psycopg
import pytest

from counsellor_app.domain.staff import Role
from counsellor_app.storage.link.address import OfficeAddress
from tests.storage.office.certificates import make_certificates
from tests.storage.office.conftest import DATABASE, PASSWORD, OfficeDatabase
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

pytestmark = pytest.mark.postgres

_SSL_REQUEST, _GSS_REQUEST = 80877103, 80877104
_ASK_CLEAR_PASSWORD = b"R" + struct.pack(">ii", 8, 3)


class FakeServer:
    """Speaks as much PostgreSQL as it takes to ask for a password in the clear."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
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
            with connection:
                self._ask(connection)

    def _ask(self, connection: socket.socket) -> None:
        while data := connection.recv(4096):
            self.heard += data
            code = struct.unpack(">i", data[4:8])[0] if len(data) >= 8 else 0
            if code in (_SSL_REQUEST, _GSS_REQUEST):
                connection.sendall(b"N")
            elif data[:1] != b"p":
                connection.sendall(_ASK_CLEAR_PASSWORD)


@pytest.fixture
def fake() -> Iterator[FakeServer]:
    server = FakeServer()
    yield server
    server.close()


def connect(url: str, password: str = PASSWORD) -> psycopg.Connection:
    parameters = OfficeAddress.parse(url).parameters(0, 60.0)
    return psycopg.connect(**parameters, password=password)  # type: ignore[arg-type]


def test_with_usual_settings_a_fake_server_gets_the_password(fake: FakeServer) -> None:
    """The control: without it a deaf fake server would prove nothing."""
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(f"postgresql://sato:{PASSWORD}@127.0.0.1:{fake.port}/office?connect_timeout=60")
    assert PASSWORD.encode() in fake.heard


@pytest.mark.parametrize("more", ["", "?sslmode=prefer", "?sslmode=disable", "?require_auth=password"])
def test_a_fake_server_gets_no_password_from_a_desk(fake: FakeServer, more: str) -> None:
    with pytest.raises(psycopg.OperationalError):
        connect(f"postgresql://sato@127.0.0.1:{fake.port}/office{more}")
    assert fake.heard
    assert PASSWORD.encode() not in fake.heard


def test_the_offices_own_server_is_spoken_to_over_tls_with_channel_binding(office: OfficeDatabase) -> None:
    login = office.login("sato", Role.COUNSELLOR)
    with connect(url_of(office.server, login)) as connection:
        tls = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert connection.execute(tls).fetchone() == (True, "TLSv1.3")
        assert connection.info.parameter_status("server_version") is not None


def test_another_authority_another_name_and_no_tls_are_refused(
    office: OfficeDatabase, tmp_path: Path
) -> None:
    login = office.login("sato", Role.COUNSELLOR)
    other = make_certificates(tmp_path / "other", "localhost")
    for url in (
        url_of(office.server, login, ca=other.ca),
        url_of(office.server, login, host="127.0.0.1"),
        url_of(office.server, login).replace("sslrootcert", "sslmode=disable&sslrootcert"),
    ):
        with pytest.raises(psycopg.OperationalError):
            connect(url)


def test_the_server_keeps_a_verifier_and_never_the_password(office: OfficeDatabase) -> None:
    login = office.login("sato", Role.COUNSELLOR)
    with office.server.connect(SUPERUSER, SUPERUSER_PASSWORD, DATABASE) as connection:
        kept = connection.execute("SELECT rolpassword FROM pg_authid WHERE rolname = %s", (login,)).fetchone()
    assert kept is not None
    assert kept[0].startswith("SCRAM-SHA-256$")
    log = (office.server.folder / "log").read_text(errors="replace")
    assert PASSWORD not in log


def url_of(server: Server, login: str, *, host: str = "localhost", ca: Path | None = None) -> str:
    return f"postgresql://{login}@{host}:{server.port}/{DATABASE}?sslrootcert={ca or server.ca}"
