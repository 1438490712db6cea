"""`office upgrade` of a filled database of an older program: nothing is lost, rights and trail are right.

`tests/data/office-0008.sql.gz` was made and filled by the program whose schema was 0008 (commit 1706f58), the
first with which an office could work: two offices, twelve bookings, commands told by a desk; by `pg_dump`.
"""

import gzip
import subprocess
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import Engine

from counsellor_app.domain.appointment import State
from counsellor_app.domain.booking_commands import Cancel
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.staff import Role
from counsellor_app.storage.office.audit import verify_audit
from counsellor_app.storage.office.catalogue import OWNER, Group
from counsellor_app.storage.office.logins import GROUP_OF
from counsellor_app.storage.office.preparing import as_owner, prepare, revision_of
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.storage.schema.version import HEAD
from tests.builders import TODAY, a_command
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server
from tests.storage.office.test_office_schema import database, picture

__all__ = ["database"]
pytestmark = pytest.mark.postgres

DUMP = Path(__file__).parents[2] / "data" / "office-0008.sql.gz"
OFFICES = ("mihon", "tonari")
STAFF = {"sato": Role.COUNSELLOR, "kimura": Role.RECEPTION, "kanri": Role.ADMIN}
PASSWORD = "old-password-1"
_numbers = count(1)


class OldOffice:
    """The restored database; nothing of this program has touched it yet."""

    def __init__(self, server: Server) -> None:
        self.server, self.name = server, f"old{next(_numbers)}"
        with self.root("postgres") as root:
            root.execute(f"CREATE DATABASE {self.name}")
            for group in (OWNER, *Group):
                if not root.execute("SELECT FROM pg_roles WHERE rolname = %s", (group,)).rowcount:
                    root.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(group)))
            for login, role in self.logins().items():
                root.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(login)))
                made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} IN ROLE {}")
                names = (sql.Identifier(login), sql.Literal(PASSWORD), sql.Identifier(GROUP_OF[role]))
                root.execute(made.format(*names))
                path = sql.SQL("ALTER ROLE {} SET search_path = desk, app")
                root.execute(path.format(sql.Identifier(login)))
        url = server.url(SUPERUSER, SUPERUSER_PASSWORD, self.name).replace("+psycopg", "")
        words = [str(server.bin / "psql"), "-q", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", url]
        done = subprocess.run(
            words, input=gzip.decompress(DUMP.read_bytes()), capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()

    @staticmethod
    def logins() -> dict[str, Role]:
        return {f"{who}-{office}": role for office in OFFICES for who, role in STAFF.items()}

    def root(self, database: str = "") -> psycopg.Connection:
        return self.server.connect(SUPERUSER, SUPERUSER_PASSWORD, database or self.name)

    def engine(self) -> Engine:
        return self.server.engine(SUPERUSER, SUPERUSER_PASSWORD, self.name)

    def store(self, login: str) -> OfficeStore:
        return OfficeStore(self.server.engine(login, PASSWORD, self.name))

    def rows(self, columns: dict[str, list[str]]) -> dict[str, list[tuple[object, ...]]]:
        """What stands in those columns of those tables."""
        with self.root() as root:
            return {
                table: sorted(
                    root.execute(
                        sql.SQL("SELECT {} FROM app.{}").format(
                            sql.SQL(", ").join(map(sql.Identifier, names)), sql.Identifier(table)
                        )
                    ).fetchall(),
                    key=str,
                )
                for table, names in columns.items()
            }

    def columns(self) -> dict[str, list[str]]:
        """Every table with its columns."""
        asked = """\
SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position)
FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
WHERE table_schema = 'app' AND table_type = 'BASE TABLE' AND table_name <> 'alembic_version' GROUP BY 1"""
        with self.root() as root:
            return dict(root.execute(asked).fetchall())


@pytest.fixture
def old(server: Server) -> OldOffice:
    return OldOffice(server)


def upgrade(old: OldOffice) -> None:
    engine = old.engine()
    prepare(engine)
    engine.dispose()


def test_every_row_is_there_afterwards_and_the_trail_is_whole(old: OldOffice) -> None:
    columns = old.columns()
    before = old.rows(columns)
    assert len(before["appointment"]) == 12
    assert len(before["audit"]) > 200
    assert len(before["delivery"]) == 42
    upgrade(old)
    after = old.rows(columns)
    told_of_columns = set(after["audit"]) - set(before["audit"])
    assert {row[columns["audit"].index("what")] for row in told_of_columns} == {"column"}
    for table in columns.keys() - {"audit", "audit_head"}:
        assert after[table] == before[table], table
    assert set(before["audit"]) <= set(after["audit"])
    engine = old.engine()
    with as_owner(engine) as connection:
        assert revision_of(connection) == HEAD
        for office in OFFICES:
            assert verify_audit(connection, office).is_whole, office
    engine.dispose()


def test_it_is_then_like_one_that_was_made_today(old: OldOffice, database: Engine) -> None:
    upgrade(old)
    prepare(database)
    engine = old.engine()
    there, fresh = picture(engine), picture(database)
    engine.dispose()
    database.dispose()
    for what in fresh:
        assert there[what] == fresh[what], what


def test_its_people_work_on_with_the_rights_that_they_had(old: OldOffice) -> None:
    upgrade(old)
    sato, kimura = old.store("sato-mihon"), old.store("kimura-mihon")
    (session,) = sato.load_day(TODAY).appointments
    assert session.join is not None
    assert session.join.passcode == "pass0word"
    (seen,) = kimura.load_day(TODAY).appointments
    assert seen.join is not None
    assert seen.join.passcode == ""
    cancelled = kimura.apply(a_command(Cancel, session, channel=Channel.PHONE, reason=""))
    assert cancelled.state is State.CANCELLED
    theirs = old.store("sato-tonari")
    with pytest.raises(Problem) as caught:
        theirs.appointment(session.id)
    assert caught.value.code is ProblemCode.NOT_FOUND
    for store in (sato, kimura, theirs):
        store.close()
    with old.server.connect("kimura-mihon", PASSWORD, old.name) as connection:
        for statement in ("SELECT * FROM app.outcome", "DELETE FROM app.event", "SELECT * FROM app.audit"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement)


def test_what_was_changed_past_the_trail_before_is_still_found_afterwards(old: OldOffice) -> None:
    with old.root() as root:
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.staff SET name = 'x' WHERE id = 'mori' AND office_id = 'mihon'")
    upgrade(old)
    engine = old.engine()
    with as_owner(engine) as connection:
        assert verify_audit(connection, "mihon").changed == (("staff", "mori"),)
    engine.dispose()
