"""A change that the superuser makes behind the trail's back is found, and named."""

from collections.abc import Iterator

import pytest

from counsellor_app.domain import commands as c
from counsellor_app.storage.office.audit import AuditHead, AuditVerdict, audit_head, verify_audit
from counsellor_app.storage.office.preparing import as_owner
from tests.builders import a_command
from tests.storage.office.people import OUTCOME_NOTE, PASSCODE, StaffedOffice, staffed
from tests.storage.office.servers import Server

pytestmark = pytest.mark.postgres

BEHIND = "SET session_replication_role = replica; "
"""A superuser can have triggers keep still."""

GHOST = """\
INSERT INTO app.meeting_room (id, name, service, place, version, office_id)
VALUES ('ghost', 'x', 'zoom', 9, 1, '{office}')"""


@pytest.fixture
def place(debian: Server) -> Iterator[StaffedOffice]:
    made = staffed(debian)
    yield made
    made.close()


def verdict(place: StaffedOffice, kept: AuditHead | None = None) -> AuditVerdict:
    engine = place.database.root()
    with as_owner(engine) as connection:
        found = verify_audit(connection, place.database.id, kept)
    engine.dispose()
    return found


def head(place: StaffedOffice) -> AuditHead:
    engine = place.database.root()
    with as_owner(engine) as connection:
        found = audit_head(connection, place.database.id)
    engine.dispose()
    return found


def behind(place: StaffedOffice, statement: str) -> None:
    with place.as_superuser() as connection:
        connection.execute(BEHIND)
        done = connection.execute(statement.format(office=place.database.id, session=place.coming.id))
        assert done.rowcount > 0


def test_a_trail_that_nobody_touched_is_whole_and_knows_every_entry(place: StaffedOffice) -> None:
    before = head(place)
    found = verdict(place, before)
    assert found.is_whole
    assert found.entries == before.n > 20
    place.database.store("sato").apply(a_command(c.WriteNote, place.coming, text="later"))
    assert head(place).n > before.n
    assert verdict(place, before).is_whole


def test_an_entry_that_was_edited_is_named(place: StaffedOffice) -> None:
    behind(place, "UPDATE app.audit SET who = 'nobody' WHERE office_id = '{office}' AND n = 2")
    assert verdict(place).broken_at == 2


def test_an_entry_taken_from_the_middle_is_missed(place: StaffedOffice) -> None:
    behind(place, "DELETE FROM app.audit WHERE office_id = '{office}' AND n = 5")
    assert verdict(place).broken_at == 6


def test_entries_cut_off_at_the_end_are_missed(place: StaffedOffice) -> None:
    behind(place, "DELETE FROM app.audit WHERE office_id = '{office}' AND n > 10")
    assert not verdict(place).is_head_right


def test_a_whole_trail_written_anew_is_betrayed_by_the_head_that_was_kept(place: StaffedOffice) -> None:
    kept = head(place)
    behind(place, "DELETE FROM app.audit WHERE office_id = '{office}' AND n > 10")
    behind(
        place,
        "UPDATE app.audit_head h SET n = a.n, hash = a.hash FROM app.audit a"
        " WHERE a.office_id = h.office_id AND a.n = 10 AND h.office_id = '{office}'",
    )
    found = verdict(place, kept)
    assert (found.broken_at, found.is_head_right, found.holds_head) == (None, True, False)


@pytest.mark.parametrize(
    ("statement", "table"),
    [
        ("UPDATE app.appointment SET note = 'x' WHERE id = '{session}'", "appointment"),
        ("UPDATE app.outcome SET outcome_note = 'x' WHERE office_id = '{office}'", "outcome"),
        ("UPDATE app.event SET what = 'x' WHERE office_id = '{office}' AND what = 'start'", "event"),
        ("DELETE FROM app.command_log WHERE office_id = '{office}'", "command_log"),
        (GHOST, "meeting_room"),
    ],
)
def test_a_row_changed_behind_the_trail_is_named(place: StaffedOffice, statement: str, table: str) -> None:
    behind(place, statement)
    assert {each for each, _ in verdict(place).changed} == {table}


def test_the_trail_itself_holds_neither_passcode_nor_outcome_nor_name(place: StaffedOffice) -> None:
    with place.as_superuser() as connection:
        rows = str(connection.execute("SELECT t::text FROM app.audit t").fetchall())
    for canary in (PASSCODE, OUTCOME_NOTE, place.coming.client.name, place.coming.client.phones[0].e164):
        assert canary not in rows
