"""An office of its own for each test, in one database of a real server: the offices never see each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine

from counsellor_app.domain.staff import Office, Role
from counsellor_app.storage.office.logins import NewLogin, add_login
from counsellor_app.storage.office.preparing import prepare
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, ROOMS, STAFF
from tests.storage.office.servers import (
    SUPERUSER,
    SUPERUSER_PASSWORD,
    Server,
    debian_bin,
    pip_bin,
    running,
)

DATABASE = "office"
PASSWORD = "kamome-no-uta"
_numbers = count(1)


@dataclass
class OfficeDatabase:
    """A prepared database and an office in it; logins are made when first asked for."""

    server: Server
    id: str
    _made: dict[str, OfficeStore] = field(default_factory=dict)

    def root(self) -> Engine:
        """An engine of the superuser."""
        return self.server.engine(SUPERUSER, SUPERUSER_PASSWORD, DATABASE)

    def login(self, staff_id: str, *roles: Role) -> str:
        """A login for a member of staff; gives its name."""
        name = f"{staff_id}-{self.id}"
        engine = self.root()
        with engine.begin() as connection:
            add_login(connection, NewLogin(name, roles, self.id, staff_id), PASSWORD)
        engine.dispose()
        return name

    def engine(self, login: str) -> Engine:
        return self.server.engine(login, PASSWORD, DATABASE)

    def store(self, staff_id: str, *roles: Role) -> OfficeStore:
        """The store as that member of staff sees it."""
        if staff_id not in self._made:
            self._made[staff_id] = OfficeStore(self.engine(self.login(staff_id, *roles)))
        return self._made[staff_id]

    def close(self) -> None:
        for store in self._made.values():
            store.close()


@pytest.fixture(scope="session")
def debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Debian's server, with TLS."""
    yield from _prepared(debian_bin(), tmp_path_factory, tls=True)


@pytest.fixture(scope="session")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """PostgreSQL 18."""
    yield from _prepared(pip_bin(), tmp_path_factory, tls=False)


def _prepared(bin_folder: Path, made: pytest.TempPathFactory, *, tls: bool) -> Iterator[Server]:
    base = (
        Path("/tmp") / f"office-{made.getbasetemp().name}-{next(_numbers)}"
    )  # PostgreSQL's user gets in there
    with running(bin_folder, base, tls=tls) as server:
        with server.connect(SUPERUSER, SUPERUSER_PASSWORD, "postgres") as connection:
            connection.execute(f"CREATE DATABASE {DATABASE}")
        engine = server.engine(SUPERUSER, SUPERUSER_PASSWORD, DATABASE)
        prepare(engine)
        engine.dispose()
        yield server


@pytest.fixture(params=["debian", "newest"])
def server(request: pytest.FixtureRequest) -> Server:
    """Each of the servers in turn."""
    chosen: Server = request.getfixturevalue(request.param)
    return chosen


@pytest.fixture
def office(debian: Server) -> Iterator[OfficeDatabase]:
    """A new office on Debian's server."""
    made = OfficeDatabase(debian, f"o{next(_numbers)}")
    yield made
    made.close()


@pytest.fixture
def empty_store(office: OfficeDatabase) -> OfficeStore:
    """An office in which nothing is set, as somebody sees it who may do everything."""
    return office.store("sato", Role.COUNSELLOR, Role.ADMIN)


@pytest.fixture
def store(empty_store: OfficeStore) -> OfficeStore:
    """The same office with its people and rooms."""
    furnish(empty_store)
    return empty_store


def furnish(store: OfficeStore) -> None:
    store.set_office(Office("mihon", "見本公共職業安定所"), ACTOR, NOW)
    for member in STAFF:
        store.put_staff(member, ACTOR, NOW)
    for room in ROOMS:
        store.put_room(room, ACTOR, NOW)
