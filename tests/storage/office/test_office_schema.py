"""One history of the schema for both stores, dressed for an office; no table without declared rights."""

from collections.abc import Iterator
from itertools import count

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, inspect, text

from counsellor_app.storage.office import preparing
from counsellor_app.storage.office.catalogue import DESK_ONLY, TABLES, UndeclaredTableError
from counsellor_app.storage.office.preparing import as_owner, prepare, revision_of
from counsellor_app.storage.office.refusals import OfficeRefusedError, RefusedWhy
from counsellor_app.storage.office.views import SECRETS
from counsellor_app.storage.schema import (
    booking_tables,
    draft_tables,
    export_tables,
    journal_tables,
    outage_tables,
    own_tables,
    retention_tables,
)
from counsellor_app.storage.schema.day_tables import metadata
from counsellor_app.storage.schema.version import HEAD
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

_ALL = (
    booking_tables,
    draft_tables,
    export_tables,
    journal_tables,
    outage_tables,
    own_tables,
    retention_tables,
)
_ONLY_HERE = {
    "login",
    "delivery",
    "join_secret",
    "outcome",
    "event_secret",
    "audit",
    "audit_head",
    "presence",
}
_numbers = count(1)


def test_every_table_has_its_rights_declared_and_nothing_else_has() -> None:
    """A new table fails here: say in storage/office/catalogue.py who may do what with it."""
    assert set(TABLES) == set(metadata.tables) - DESK_ONLY | _ONLY_HERE
    assert set(metadata.tables) >= DESK_ONLY
    assert len(_ALL) > 5


@pytest.fixture
def database(server: Server) -> Iterator[Engine]:
    """An empty database."""
    name = f"empty{next(_numbers)}"
    with server.connect(SUPERUSER, SUPERUSER_PASSWORD, "postgres") as connection:
        connection.execute(f"CREATE DATABASE {name}")
    engine = server.engine(SUPERUSER, SUPERUSER_PASSWORD, name)
    yield engine
    engine.dispose()


@pytest.mark.postgres
def test_the_migrations_make_what_the_tables_say(database: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the dressing: the same tables, columns, types, keys and indexes as in the metadata."""
    monkeypatch.setattr(preparing, "dress", lambda _: None)
    prepare(database)
    wanted = MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.sorted_tables:
        if table.name not in DESK_ONLY:
            table.to_metadata(wanted)
    for name in SECRETS:
        secret = wanted.tables["appointment"].c[name]
        wanted.tables["appointment"]._columns.remove(secret)
    with as_owner(database) as connection:
        context = MigrationContext.configure(connection)
        found = compare_metadata(context, wanted)
    left = [each for each in found if not _is_only_here(each)]
    assert left == []


def _is_only_here(change: object) -> bool:
    """What an office database has beside the shared tables, or calls by the schema that it lies in."""
    what = str(change)
    return any(f"'{name}'" in what for name in (*_ONLY_HERE, "alembic_version"))


@pytest.mark.postgres
def test_preparing_again_changes_nothing(database: Engine) -> None:
    prepare(database)
    before = picture(database)
    prepare(database)
    assert picture(database) == before
    with database.connect() as connection:
        assert revision_of(connection) == HEAD


def picture(engine: Engine) -> dict[str, list[str]]:
    """Everything that was made, in PostgreSQL's own words."""
    asked = {
        "constraints": "SELECT conrelid::regclass || pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'app'::regnamespace",
        "indexes": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'app'",
        "columns": "SELECT table_schema || table_name || column_name || data_type || is_nullable"
        " FROM information_schema.columns WHERE table_schema IN ('app', 'desk')",
        "policies": "SELECT tablename || policyname || cmd || coalesce(qual, '') || coalesce(with_check, '')"
        " FROM pg_policies",
        "rights": "SELECT grantee || table_schema || table_name || privilege_type"
        " FROM information_schema.role_table_grants WHERE table_schema IN ('app', 'desk')",
        "triggers": "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    }
    with engine.connect() as connection:
        return {name: sorted(connection.execute(text(words)).scalars()) for name, words in asked.items()}


@pytest.mark.postgres
def test_a_table_without_rights_stops_the_upgrade_and_undoes_it(database: Engine) -> None:
    prepare(database)
    with as_owner(database) as connection:
        connection.exec_driver_sql("CREATE TABLE app.forgotten (id uuid PRIMARY KEY)")
    with pytest.raises(UndeclaredTableError, match=r"forgotten: say in storage/office/catalogue\.py"):
        prepare(database)
    with database.connect() as connection:
        assert inspect(connection).has_table("appointment", schema="desk")


@pytest.mark.postgres
def test_a_database_of_a_newer_program_is_left_alone(database: Engine) -> None:
    prepare(database)
    with as_owner(database) as connection:
        connection.exec_driver_sql("UPDATE app.alembic_version SET version_num = '0999'")
    with pytest.raises(OfficeRefusedError) as caught:
        prepare(database)
    assert caught.value.why is RefusedWhy.NEWER_SCHEMA


@pytest.mark.postgres
def test_every_table_is_parted_and_guarded(database: Engine) -> None:
    prepare(database)
    with database.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT relname, relrowsecurity, (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid"
            " AND a.attname = 'office_id') FROM pg_class c WHERE relkind = 'r'"
            " AND relnamespace = 'app'::regnamespace AND relname <> 'alembic_version'"
        ).all()
        free = connection.exec_driver_sql(
            "SELECT count(*) FROM information_schema.role_table_grants"
            " WHERE grantee = 'PUBLIC' AND table_schema IN ('app', 'desk')"
        ).scalar_one()
    assert {name: (is_parted, column) for name, is_parted, column in rows} == dict.fromkeys(TABLES, (True, 1))
    assert free == 0
