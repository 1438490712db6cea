"""S1: what a colleague can do with a plain client, beside the program, on the oldest and newest server."""

from collections.abc import Iterator

import psycopg
import pytest

from counsellor_app.domain.staff import Role
from counsellor_app.storage.office.catalogue import TABLES
from tests.storage.office.conftest import DATABASE, PASSWORD
from tests.storage.office.people import OUTCOME_NOTE, PASSCODE, StaffedOffice, staffed
from tests.storage.office.servers import Server

pytestmark = pytest.mark.postgres

EVERY_ROLE = (
    "UPDATE app.audit SET who = 'nobody'",
    "DELETE FROM app.audit",
    "TRUNCATE app.audit",
    "INSERT INTO app.audit SELECT * FROM app.audit LIMIT 1",
    "UPDATE app.audit_head SET n = 0",
    "SELECT app.write_audit()",
    "SELECT app.enter(app.current_office(), 'update', 'event', '1', 'what', '')",
    "UPDATE app.event SET what = 'nothing'",
    "UPDATE desk.event SET what = 'nothing'",
    "DELETE FROM app.event",
    "TRUNCATE app.event CASCADE",
    "UPDATE app.command_log SET result = '{}'",
    "DELETE FROM app.command_log",
    "SELECT payload FROM app.command_log",
    "DELETE FROM app.delivery",
    "UPDATE app.event_secret SET after = '{}'",
    "DELETE FROM app.outcome",
    "DELETE FROM app.appointment",
    "DELETE FROM app.client",
    "DROP TABLE app.event CASCADE",
    "DROP VIEW desk.appointment",
    "ALTER TABLE app.appointment DISABLE TRIGGER ALL",
    "ALTER TABLE app.appointment DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE app.appointment DROP CONSTRAINT counsellor_free",
    "DROP POLICY office ON app.appointment",
    "CREATE POLICY mine ON app.outcome USING (true)",
    "SET session_replication_role = replica",
    "SET ROLE app_owner",
    "SET SESSION AUTHORIZATION postgres",
    "RESET SESSION AUTHORIZATION; SET ROLE postgres",
    "CREATE OR REPLACE FUNCTION app.current_office() RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$",
    "ALTER FUNCTION app.is_any_of(text[]) OWNER TO CURRENT_USER",
    "CREATE FUNCTION app.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$",
    "CREATE TABLE app.mine (x int)",
    "CREATE TABLE public.mine (x int)",
    "CREATE TEMP TABLE mine (x int)",
    "CREATE SCHEMA mine",
    "CREATE EXTENSION plperl",
    "CREATE ROLE mine LOGIN",
    "GRANT app_owner TO CURRENT_USER",
    "GRANT SELECT ON app.outcome TO PUBLIC",
    "ALTER ROLE postgres PASSWORD 'mine'",
    "ALTER SYSTEM SET log_statement = 'all'",
    "COPY app.client TO PROGRAM 'cat'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT * FROM pg_authid",
    "SELECT * FROM pg_statistic",
    "INSERT INTO app.login VALUES ('mine', 'x', 'mine', true)",
    "UPDATE app.login SET office_id = 'x'",
    "SELECT app.erase_sessions(gen_random_uuid(), 'held', ARRAY(SELECT id FROM app.appointment))",
    "SELECT app.erase_people(gen_random_uuid(), ARRAY(SELECT id FROM app.client))",
    "SELECT app.erasure_cutoff(gen_random_uuid(), 'held')",
    "DELETE FROM app.erasure",
    "SELECT set_config('app.erasing', pg_current_xact_id()::text, true); DELETE FROM app.command_log",
    (
        "INSERT INTO app.draft (office_id, form, staff_id, device, at, content)"
        " VALUES ('elsewhere', 'f', 's', '', 0, '{}')"
    ),
    "INSERT INTO app.presence (device, staff_id, until) VALUES ('x', 'sato', 9000000000000000)",
    "UPDATE app.presence SET until = 9000000000000000",
    "DELETE FROM app.presence",
)
"""Refused to whoever asks."""

ONLY_WARNED = "GRANT SELECT ON app.outcome TO PUBLIC"
"""PostgreSQL says `no privileges were granted` and no error: that nothing was granted is seen afterwards."""

OF_RECEPTION = (
    "SELECT passcode FROM app.join_secret",
    "SELECT join_url FROM app.join_secret",
    "SELECT * FROM app.outcome",
    "SELECT * FROM app.event_secret",
    "SELECT * FROM app.audit",
    "SELECT * FROM app.login",
    "INSERT INTO app.outcome (appointment_id, outcome) VALUES ('{over}', 'completed')",
    "UPDATE desk.appointment SET outcome = 'completed', version = version + 1 WHERE id = '{coming}'",
    "UPDATE desk.appointment SET state = 'done', version = version + 1 WHERE id = '{coming}'",
    "UPDATE desk.appointment SET note = 'x', version = version + 1 WHERE id = '{over}'",
    "UPDATE app.staff SET role = 'admin'",
    "INSERT INTO app.staff (id, name, role, place, version) VALUES ('me', 'x', 'admin', 9, 1)",
    "UPDATE app.use_refusal SET lifted_at = 1",
    "UPDATE app.use_refusal SET note = ''",
    "SET ROLE app_counsellor",
    "SET ROLE app_admin",
    "GRANT app_counsellor TO CURRENT_USER",
    "UPDATE app.office SET settings = '{{}}'",
    "INSERT INTO app.erasure SELECT gen_random_uuid(), 1, NULL, 's', 'o', 'w', '[]', '{{}}', false, false, 0",
    "UPDATE app.retention_rule SET months = 1",
)
OF_COUNSELLOR = (
    "SELECT * FROM app.audit",
    "UPDATE app.staff SET role = 'admin'",
    "UPDATE app.office SET name = 'x'",
    "SET ROLE app_admin",
    "GRANT app_admin TO CURRENT_USER",
    "UPDATE desk.appointment SET note = 'x' WHERE id = '{coming}'",
    "UPDATE app.appointment SET office_id = 'x', version = version + 1 WHERE id = '{coming}'",
    "UPDATE app.appointment SET id = gen_random_uuid(), version = version + 1 WHERE id = '{coming}'",
    "UPDATE desk.appointment SET client_id = '{their_client}', version = version + 1 WHERE id = '{coming}'",
    "UPDATE desk.appointment SET end_at = end_at + 28800000000, version = version + 1 WHERE id = '{coming}'",
    "INSERT INTO app.join_secret (appointment_id, join_url, passcode) VALUES ('{theirs}', '', '')",
)
OF_ADMIN = (
    "SELECT passcode FROM app.join_secret",
    "UPDATE app.outcome SET outcome = 'completed'",
    "UPDATE desk.appointment SET note = 'x', version = version + 1 WHERE id = '{coming}'",
    "SET ROLE app_counsellor",
    "GRANT app_counsellor TO CURRENT_USER",
    "CREATE ROLE mine LOGIN IN ROLE app_admin",
)
MATRIX = [
    (role, text)
    for role, own in (
        (Role.RECEPTION, OF_RECEPTION),
        (Role.COUNSELLOR, OF_COUNSELLOR),
        (Role.ADMIN, OF_ADMIN),
    )
    for text in (*EVERY_ROLE, *own)
]


@pytest.fixture(scope="module", params=["debian", "newest"])
def place(request: pytest.FixtureRequest) -> Iterator[StaffedOffice]:
    server: Server = request.getfixturevalue(request.param)
    made = staffed(server)
    yield made
    made.close()


_WHOLE = "SELECT count(*), md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM {} t"


def everything(place: StaffedOffice) -> list[tuple[object, ...]]:
    """Counts and digests of every table, of all rights, rules and roles, as the superuser sees them."""
    tables = [f"app.{table}" for table in sorted(TABLES)]
    rights = [
        "(SELECT relname, relacl, relowner, relrowsecurity FROM pg_class)",
        "pg_policy",
        "pg_proc",
        "pg_trigger",
        "pg_namespace",
        "pg_auth_members",
    ]
    with place.as_superuser() as connection:
        return [
            (name, *(connection.execute(_WHOLE.format(name)).fetchone() or ())) for name in (*tables, *rights)
        ]


def test_at_least_75_attempts_of_each_kind_are_made() -> None:
    assert len(MATRIX) >= 75
    assert len(set(MATRIX)) == len(MATRIX)


def test_every_attempt_is_refused_and_changes_nothing(place: StaffedOffice) -> None:
    before = everything(place)
    ids = {
        "coming": place.coming.id,
        "over": place.over.id,
        "theirs": place.theirs.id,
        "their_client": place.theirs.client.id,
    }
    done = []
    for role, text in MATRIX:
        with place.as_role(role) as connection:
            try:
                connection.execute(
                    text.format(**ids) if text in OF_RECEPTION + OF_COUNSELLOR + OF_ADMIN else text
                )
            except psycopg.Error as error:
                if error.sqlstate in ("42601", "42P01", "42703", "42883", "25P02"):
                    done.append((role, text, error.sqlstate))  # a slip of the test is no refusal
            else:
                done += [(role, text, "done")] if text != ONLY_WARNED else []
    assert done == []
    assert everything(place) == before


def test_what_the_roles_may_do_they_can(place: StaffedOffice) -> None:
    """Without this a database that refuses everything would pass the matrix."""
    note = "UPDATE desk.appointment SET note = %s, version = version + 1 WHERE id = %s"
    for role in (Role.RECEPTION, Role.COUNSELLOR):
        with place.as_role(role) as connection:
            assert connection.execute(note, (str(role), place.coming.id)).rowcount == 1
    with place.as_role(Role.COUNSELLOR) as connection:
        seen = connection.execute("SELECT passcode FROM desk.appointment WHERE id = %s", (place.coming.id,))
        assert seen.fetchone() == (PASSCODE,)
    with place.as_role(Role.ADMIN) as connection:
        assert connection.execute("SELECT count(*) > 10 FROM app.audit").fetchone() == (True,)


def test_reception_sees_neither_passcode_nor_outcome_wherever_it_looks(place: StaffedOffice) -> None:
    with place.as_role(Role.RECEPTION) as connection:
        for source in ("desk.appointment", "desk.event", "app.event", "app.appointment", "app.readable_join"):
            rows = str(connection.execute(f"SELECT t::text FROM {source} t").fetchall())  # noqa: S608
            assert PASSCODE not in rows
            assert OUTCOME_NOTE not in rows
        guess = "SELECT 1 FROM app.readable_join WHERE passcode::int = 1"  # an error would tell the passcode
        assert connection.execute(guess).fetchall() == []
        there = "SELECT outcome, has_outcome FROM desk.appointment WHERE id = %s"
        assert connection.execute(there, (place.over.id,)).fetchone() == (None, True)


def test_reception_stores_a_passcode_that_it_never_reads_back(place: StaffedOffice) -> None:
    told = "UPDATE desk.appointment SET passcode = %s, version = version + 1 WHERE id = %s"
    with place.as_role(Role.RECEPTION) as connection:
        connection.execute(told, ("told-by-phone", place.coming.id))
        read = connection.execute("SELECT passcode FROM desk.appointment WHERE id = %s", (place.coming.id,))
        assert read.fetchone() == ("",)
    with place.as_superuser() as connection:
        kept = connection.execute("SELECT passcode FROM app.join_secret WHERE passcode LIKE 'told%'")
        assert kept.fetchone() == ("told-by-phone",)


@pytest.mark.parametrize("role", Role)
def test_nothing_of_another_office_is_seen_by_any_name(place: StaffedOffice, role: Role) -> None:
    with place.as_role(role) as connection:
        connection.execute("SELECT set_config('app.office', %s, false)", (place.theirs.id.hex,))
        for table, rights in TABLES.items():
            words = {Role.RECEPTION: rights.reception, Role.COUNSELLOR: rights.counsellor}.get(
                role, rights.admin
            )
            if words.startswith("SELECT,") or words == "SELECT":
                seen = f"SELECT count(*) FROM app.{table} WHERE office_id <> %s"  # noqa: S608
                assert connection.execute(seen, (place.database.id,)).fetchone() == (0,), table


def test_a_login_that_was_shut_out_sees_nothing_from_then_on(place: StaffedOffice) -> None:
    name = place.database.login("mori", Role.COUNSELLOR)
    with place.database.server.connect(name, PASSWORD, DATABASE) as connection:
        assert connection.execute("SELECT count(*) FROM desk.appointment").fetchone() == (2,)
        with place.as_superuser() as root:
            root.execute("UPDATE app.login SET is_active = false WHERE name = %s", (name,))
        assert connection.execute("SELECT count(*) FROM desk.appointment").fetchone() == (0,)
        with pytest.raises(psycopg.Error):
            connection.execute("SELECT app.take_turn()")
