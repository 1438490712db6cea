"""One server for the gentle tests of a process, with a database of its own for each of them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from threading import Event

import keyring
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.domain.japan import japan_date, start_of_day
from counsellor_app.storage.link.link import Link
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import NOW
from tests.journeys.desk_run import as_before
from tests.memory_keyring import MemoryKeyring
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desks import RunningDesk
from tests.office_desk.servers import PASSWORD, Kind, Server, make_office, owner_store, usual
from tests.office_desk.windows import OfficeWindow, Sit

TEMPLATE = "office_template"
_LONGEST_TEST_S = 150
_UNHURRIED_S = 8.0
BOTH = pytest.mark.parametrize("server", sorted({usual(), Kind.NEWEST}), indirect=True)
"""A desk and its office on PostgreSQL 15 over TLS, and on 18."""

_numbers = count(1)


@pytest.fixture(scope="session")
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """The usual one; a test that is to run on several names their kinds (`BOTH`)."""
    made = Server(getattr(request, "param", None))
    make_office(made, TEMPLATE)
    yield made
    made.remove()


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call may take longer than P7's three seconds: a slow machine that is busy with other lanes is not an
    office that is away. Where that limit is what is tried, a fixture of this name leaves it as it is.
    """
    monkeypatch.setattr(Link.call, "__defaults__", (_UNHURRIED_S,))
    monkeypatch.setattr("counsellor_app.storage.link.link.LIMIT", _UNHURRIED_S)


@pytest.fixture
def day_that_lasts() -> None:
    """Windows of an office show today by the server's clock: one that ends within the test is waited out."""
    now = datetime.now(UTC)
    left = (start_of_day(japan_date(now) + timedelta(days=1)) - now).total_seconds()
    if left < _LONGEST_TEST_S:
        Event().wait(left)


@pytest.fixture
def database(server: Server, day_that_lasts: None) -> str:
    """The name of a database that no other test knows; a server that a test has ended runs again."""
    if not server.is_up():
        server.start()
    name = f"office_{next(_numbers)}"
    server.copy(TEMPLATE, name)
    return name


@pytest.fixture
def office(server: Server, database: str) -> Iterator[OfficeStore]:
    """The office's records with every right."""
    store = owner_store(server, database)
    yield store
    store.close()


@pytest.fixture
def proxy(server: Server) -> Iterator[ChaosProxy]:
    """The line between the desks and the office."""
    made = ChaosProxy(("127.0.0.1", server.port))
    yield made
    made.close()


@pytest.fixture
def desk(
    server: Server, database: str, proxy: ChaosProxy, tmp_path: Path
) -> Iterator[Callable[..., RunningDesk]]:
    """Makes desks on that line, each for one member of staff; they end with the test."""
    made: list[RunningDesk] = []

    def make(
        me: str = "sato", folder: Path = tmp_path, now: Callable[[], datetime] = lambda: NOW
    ) -> RunningDesk:
        made.append(RunningDesk(folder, server.url(database, proxy.port), me, now=now))
        return made[-1]

    yield make
    for each in made:
        each.sync.stop()
    proxy.cut()  # what still waits for a swallowed answer ends now
    for each in made:
        each.close()


@pytest.fixture
def trusted_keyring(memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The keyring in memory under the name of one that the program allows; nothing leaves this PC."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    trusted = type("Keyring", (MemoryKeyring,), {"__module__": "keyring.backends.SecretService"})
    keyring.set_keyring(trusted())
    yield
    keyring.set_keyring(memory_keyring)


@pytest.fixture
def sit(qtbot: QtBot, server: Server, proxy: ChaosProxy, database: str, tmp_path: Path) -> Iterator[Sit]:
    windows: list[OfficeWindow] = []

    def begin(login: str, password: str = PASSWORD, kind: type[OfficeWindow] = OfficeWindow) -> OfficeWindow:
        """One after the other: a process migrates one desk file at a time."""
        windows.append(kind(qtbot, tmp_path / login, server.url(database, proxy.port), login))
        windows[-1].sign_in(password)
        if password == PASSWORD:
            windows[-1].wait_for_day()
        return windows[-1]

    with as_before():
        yield begin
        for each in windows:
            each.close()
    left = [each for each in QApplication.topLevelWidgets() if isValid(each)]
    for widget in left:
        widget.deleteLater()
