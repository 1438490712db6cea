"""The migrations make what the tables say, in one transaction, on the program's own connection."""

import re
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlcipher3 import dbapi2

from counsellor_app.domain.kept_draft import DraftForm
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.services.people import People
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.engine import engine_around
from counsellor_app.storage.migrations.versions import v0001_first_records as first
from counsellor_app.storage.schema import journal_tables  # noqa: F401 - its tables are in the metadata
from counsellor_app.storage.schema.day_tables import metadata
from counsellor_app.storage.schema.version import HEAD, migrate, revision_of
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, ROOMS, STAFF, TODAY, an_appointment


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[dbapi2.Connection]:
    connection = connect(tmp_path / "fresh.db", DeskKey(secrets.token_hex(32)))
    yield connection
    connection.close()


def dump(connection: dbapi2.Connection) -> dict[str, str]:
    """Every table, index and trigger with its words, however they are broken into lines and names quoted."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    plain = {name: re.sub(r'^CREATE TABLE "(\w+)"', r"CREATE TABLE \1", sql) for name, sql in rows}
    return {name: " ".join(sql.split()) for name, sql in plain.items() if name != "alembic_version"}


def test_the_migrations_make_exactly_what_the_tables_say(fresh: dbapi2.Connection, tmp_path: Path) -> None:
    migrate(fresh)
    other = connect(tmp_path / "other.db", DeskKey(secrets.token_hex(32)))
    with engine_around(other).begin() as connection:
        metadata.create_all(connection)
    said, made = dump(other), dump(fresh)
    other.close()
    assert set(made) == set(said)
    assert {"appointment_overlap_insert", "event_no_update", "ix_appointment_live_room"} <= set(made)
    for name, words in made.items():
        assert words == said[name]


def test_the_head_is_the_last_migration(fresh: dbapi2.Connection) -> None:
    assert revision_of(fresh) is None
    migrate(fresh)
    assert revision_of(fresh) == HEAD
    folder = Path(first.__file__).parent.parent
    assert ScriptDirectory(str(folder)).get_heads() == [HEAD]


def test_migrating_again_does_nothing_and_loads_nothing(fresh: dbapi2.Connection) -> None:
    migrate(fresh)
    (before,) = fresh.execute("PRAGMA schema_version").fetchone()
    migrate(fresh)
    assert fresh.execute("PRAGMA schema_version").fetchone() == (before,)


def test_foreign_keys_are_watched_again_after_the_migration(fresh: dbapi2.Connection) -> None:
    migrate(fresh)
    assert fresh.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert not fresh.in_transaction


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(fresh: dbapi2.Connection) -> None:
    migrate(fresh)
    fresh.execute("UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(DeskFileRefusedError) as caught:
        migrate(fresh)
    assert caught.value.refusal is OpenRefusal.NEWER_SCHEMA
    assert revision_of(fresh) == "0999"
    assert fresh.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_migration_that_fails_half_way_leaves_nothing_behind(
    fresh: dbapi2.Connection,
) -> None:
    fresh.execute("CREATE TABLE event (in_the_way INTEGER)")
    with pytest.raises(Problem):
        migrate(fresh)
    assert list(dump(fresh)) == ["event"]
    assert revision_of(fresh) is None
    fresh.execute("DROP TABLE event")
    migrate(fresh)
    assert revision_of(fresh) == HEAD


def test_rows_without_their_parents_stop_a_migration(fresh: dbapi2.Connection) -> None:
    fresh.execute("PRAGMA foreign_keys = OFF")
    fresh.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    fresh.execute("CREATE TABLE child (id INTEGER REFERENCES parent (id))")
    fresh.execute("INSERT INTO child VALUES (1)")
    with pytest.raises(Problem) as caught:
        migrate(fresh)
    assert caught.value.code is ProblemCode.DAMAGED
    assert revision_of(fresh) is None


def as_the_first_program_made_it(connection: dbapi2.Connection, revision: str = "0001") -> None:
    with engine_around(connection).begin() as open_one:
        config = Config(attributes={"connection": open_one})
        config.set_main_option("script_location", "counsellor_app.storage:migrations")
        command.upgrade(config, revision)
    assert revision_of(connection) == revision


def test_a_file_made_by_the_first_migration_alone_opens_and_keeps_its_rows(
    tmp_path: Path,
) -> None:
    path, key = tmp_path / "old.db", DeskKey(secrets.token_hex(32))
    old = connect(path, key)
    as_the_first_program_made_it(old)
    old.execute("INSERT INTO staff VALUES ('sato', '佐藤', 'counsellor', 1, 1)")
    old.close()
    store = DeskStore(path, key)
    store.put_room(ROOMS[0], ACTOR, NOW)
    stored = store.add_appointment(an_appointment(), ACTOR, NOW)
    day = store.load_day(TODAY)
    store.close()
    assert ([each.name for each in day.staff], day.appointments) == (["佐藤"], (stored,))
    assert STAFF[0].id == day.staff[0].id


def test_people_of_an_older_file_are_found_by_the_search_of_this_one(
    tmp_path: Path,
) -> None:
    path, key = tmp_path / "old.db", DeskKey(secrets.token_hex(32))
    old = connect(path, key)
    as_the_first_program_made_it(old)
    for number in range(1, 1_203):  # more than are taken at once
        identity = f"{number:032x}"
        old.execute(
            "INSERT INTO client VALUES (?, '髙橋 花子', 'タカハシ ハナコ', 'job_seeker', ?, '', '', 1)",
            (identity, f"42020-{number:07}"),
        )
        old.execute("INSERT INTO client_phone VALUES (?, 0, '+819012345678', '', 1, '')", (identity,))
    old.close()
    store = DeskStore(path, key)
    people = People(store)
    (found,) = people.search("42020-0001202", NOW)
    assert (found.client.name, found.client.phones[0].e164) == ("髙橋 花子", "+819012345678")
    assert len(people.search("高橋", NOW, 5)) == len(people.search("5678", NOW, 5)) == 5
    store.close()


def test_a_form_begun_before_forms_had_devices_is_still_offered(tmp_path: Path) -> None:
    path, key = tmp_path / "old.db", DeskKey(secrets.token_hex(32))
    old = connect(path, key)
    as_the_first_program_made_it(old, "0008")
    old.execute("INSERT INTO draft (form, staff_id, at, content) VALUES ('booking', 'sato', 1, '{\"x\": 1}')")
    old.close()
    store = DeskStore(path, key)
    found = store.drafts.find(DraftForm.BOOKING, "sato")
    store.close()
    assert found is not None
    assert found.content == {"x": 1}
