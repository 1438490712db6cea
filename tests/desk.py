"""A real encrypted desk file for each test: fixtures that a folder's conftest takes over."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.staff import Office
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, ROOMS, STAFF


@pytest.fixture
def key() -> DeskKey:
    return DeskKey(secrets.token_hex(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def empty_store(path: Path, key: DeskKey) -> Iterator[DeskStore]:
    store = DeskStore(path, key)
    yield store
    store.close()


@pytest.fixture
def store(empty_store: DeskStore) -> DeskStore:
    """A store of an office with its people and rooms."""
    empty_store.set_office(Office("mihon", "見本公共職業安定所"), ACTOR, NOW)
    for member in STAFF:
        empty_store.put_staff(member, ACTOR, NOW)
    for room in ROOMS:
        empty_store.put_room(room, ACTOR, NOW)
    return empty_store


@pytest.fixture
def raw(path: Path, key: DeskKey, store: DeskStore) -> Iterator[dbapi2.Connection]:
    """A second connection to the store's file, with nothing of the program in between."""
    connection = connect(path, key)
    yield connection
    connection.close()
