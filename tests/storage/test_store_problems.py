"""What goes wrong with the disk reaches the program as a code; nothing is half done and nothing is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain import commands as c
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.storage import store as store_module
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, TODAY, a_client, a_command, an_appointment

Spoil = Callable[[str], None]


@pytest.fixture
def spoil(monkeypatch: pytest.MonkeyPatch, store: DeskStore) -> Spoil:
    """Has the store open its file anew, with one more pragma in force."""

    def reopen(pragma: str) -> None:
        def spoilt(path: Path, key: DeskKey) -> dbapi2.Connection:
            connection = connect(path, key)
            connection.execute(f"PRAGMA {pragma}")
            return connection

        monkeypatch.setattr(store_module, "connect", spoilt)
        store.close()

    return reopen


def problem(act: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as caught:
        act()
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    return caught.value


def test_a_full_disk_is_told_and_what_was_there_stays(store: DeskStore, spoil: Spoil) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    spoil("max_page_count = 1")
    long_note = a_command(c.WriteNote, session, text="長い" * 100_000)
    assert problem(lambda: store.apply(long_note)).code is ProblemCode.DISK_FULL
    assert store.appointment(session.id) == session
    assert [event.what for event in store.history(session.id)] == ["booked"]


def test_after_room_was_made_the_same_command_is_carried_out_once(store: DeskStore, spoil: Spoil) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    command = a_command(c.WriteNote, session, text="長い" * 100_000)
    spoil("max_page_count = 1")
    problem(lambda: store.apply(command))
    spoil("max_page_count = 1000000")
    assert store.apply(command).note == command.text
    assert store.apply(command).version == 2


def test_a_file_that_cannot_be_written_can_still_be_read(store: DeskStore, spoil: Spoil) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    spoil("query_only = ON")
    assert problem(lambda: store.apply(a_command(c.Start, session))).code is ProblemCode.READ_ONLY
    assert store.load_day(TODAY).appointments == (session,)


def test_a_file_that_another_program_holds_is_busy_for_writers_only(
    store: DeskStore, spoil: Spoil, raw: dbapi2.Connection
) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    spoil("busy_timeout = 20")
    raw.execute("BEGIN IMMEDIATE")
    assert problem(lambda: store.apply(a_command(c.Start, session))).code is ProblemCode.BUSY
    assert store.appointment(session.id) == session
    raw.execute("ROLLBACK")
    assert store.apply(a_command(c.Start, session)).is_running


def test_flipped_bytes_are_damage(path: Path, key: DeskKey, store: DeskStore) -> None:
    for _ in range(40):
        store.put_client(a_client(), ACTOR, NOW)
    store.add_appointment(an_appointment(), ACTOR, NOW)
    store.close()
    connection = connect(path, key)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = bytearray(path.read_bytes())
    for place in range(8192, len(content), 4096):
        content[place + 100] ^= 1
    path.write_bytes(content)
    assert problem(lambda: store.load_day(TODAY)).code is ProblemCode.DAMAGED


def test_an_error_tells_nothing_of_the_person(store: DeskStore, raw: dbapi2.Connection) -> None:
    secret = a_client(name="CANARY-NAME", email="canary@example.jp")
    raw.execute("CREATE TRIGGER no_more BEFORE INSERT ON client BEGIN SELECT RAISE(ABORT, 'CANARY'); END")
    raised = problem(lambda: store.put_client(secret, ACTOR, NOW))
    assert "CANARY" not in repr(raised) + str(raised)
    assert raised.code is ProblemCode.UNEXPECTED
