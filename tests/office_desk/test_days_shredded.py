"""A day that is over leaves nothing: not in the files, not in their logs, not in a copy made in time."""

import secrets
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.commands import Start, SwitchToPhone
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.day_copy import OfficeCopy
from counsellor_app.domain.line.journal import EntryState
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.staff import Office
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.desk_file.backup import make_backup
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.day_files import SERVICE, DayFiles
from counsellor_app.storage.link.local_desk import LocalDesk
from tests.builders import ACTOR, NOW, ROOMS, STAFF, TODAY, a_client, a_command, an_appointment
from tests.memory_keyring import MemoryKeyring
from tests.storage.decrypted import found_in

TOMORROW = TODAY + timedelta(days=1)
NAME = "秘密 花子"
OFFICE = OfficeCopy(Office("mihon", "見本"), STAFF, ROOMS)


class Here:
    """A desk file with its key store, and nobody else in it."""

    def __init__(self, folder: Path) -> None:
        self.ring = MemoryKeyring()
        self.path = folder / "desk.db"
        self.key = DeskKey(secrets.token_hex(32))
        self.open()

    def open(self) -> None:
        """As at a start of the program."""
        self.desk = LocalDesk(self.path, self.key, "sato", DayFiles(self.path, Keychain(self.ring)))

    def take(self, *sessions: Appointment, at: datetime = NOW) -> None:
        self.desk.take_all(OFFICE, sessions, at)

    def files(self, day: date) -> list[Path]:
        return sorted(self.path.parent.glob(f"desk.db.day-{day:%Y%m%d}-*"))

    def day_key(self, file: Path) -> DeskKey:
        """The key of a day's file, as it lies in the key store."""
        name = file.name.rpartition(".day-")[2].removesuffix("-wal").removesuffix("-shm")
        return DeskKey(self.ring.entries[f"{SERVICE} {name}", "desk-file"])

    def kept_keys(self) -> list[str]:
        """Under which names the key store has keys of days."""
        return [service for service, _ in self.ring.entries if service.startswith(SERVICE)]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Here]:
    made = Here(tmp_path)
    yield made
    made.desk.close()


def a_session(**changes: object) -> Appointment:
    return an_appointment(client=a_client(name=NAME, kana="ヒミツ ハナコ"), **changes)


def test_each_day_lies_in_a_file_of_its_own_under_a_key_of_its_own(here: Here) -> None:
    here.take(a_session(), a_session(start=NOW + timedelta(days=1)))
    today, tomorrow = here.files(TODAY)[0], here.files(TOMORROW)[0]
    assert here.day_key(today) != here.day_key(tomorrow)
    assert found_in(today, here.day_key(today), (NAME,)) == {NAME}, "the search can find it"
    assert found_in(here.path, here.key, (NAME,)) == set()
    with pytest.raises(DeskFileRefusedError) as caught:
        connect(today, here.key)
    assert caught.value.refusal is OpenRefusal.WRONG_KEY


def test_a_day_that_is_over_is_gone_and_a_copy_made_in_time_cannot_be_read(
    here: Here, tmp_path: Path
) -> None:
    here.take(a_session())
    here.desk.close()
    (file,) = here.files(TODAY)
    stolen, key = Path(shutil.copy(file, tmp_path / "stolen")), here.day_key(file)
    assert found_in(stolen, key, (NAME,)) == {NAME}, "while its day lasts"
    backup = make_backup(here.path, here.key, tmp_path / "backups", NOW)
    assert here.desk.day(TODAY).appointments != ()
    here.desk.shred_past(TOMORROW)
    assert here.files(TODAY) == []
    assert [each for each in here.kept_keys() if f"{TODAY:%Y%m%d}" in each] == []
    assert here.desk.day(TODAY).appointments == ()
    assert found_in(here.path, here.key, (NAME,)) == found_in(backup.path, here.key, (NAME,)) == set()
    left = [here.key, *(DeskKey(each) for each in here.ring.entries.values())]
    assert key not in left
    for each in left:
        with pytest.raises(DeskFileRefusedError):
            connect(stolen, each)


def test_the_day_goes_at_the_next_start_when_the_program_was_off_at_midnight(here: Here) -> None:
    here.take(a_session())
    here.desk.close()
    here.open()
    here.desk.shred_past(TODAY + timedelta(days=3))
    assert here.files(TODAY) == here.files(TOMORROW) == []
    assert here.kept_keys() == []


def test_a_day_stays_while_something_about_it_is_not_told(here: Here) -> None:
    session = a_session()
    here.take(session)
    switch = a_command(SwitchToPhone, session, reason=FailureReason.DROPPED)
    assert here.desk.press(switch) is not None
    here.desk.shred_past(TOMORROW)
    found = here.desk.find(session.id)
    assert found is not None
    assert (found.client.name, len(found.failures)) == (NAME, 1)
    entry = here.desk.journal.next_entry()
    assert entry is not None
    here.desk.journal.settle(replace(entry, state=EntryState.POISON, trouble="22000"), NOW)
    here.desk.shred_past(TOMORROW)
    assert here.desk.find(session.id) is not None, "it waits for a person, who has to see whom it is about"
    here.desk.journal.dismiss(switch.id, "電話で伝えた", ACTOR, NOW)
    here.desk.shred_past(TOMORROW)
    assert here.desk.find(session.id) is None
    assert here.files(TODAY) == []


def test_what_was_pressed_is_seen_until_the_offices_word_of_it_comes_and_once_after_it(here: Here) -> None:
    session = a_session()
    here.take(session)
    start = a_command(Start, session)
    pressed = here.desk.press(start)
    assert pressed == here.desk.press(start) == here.desk.find(session.id)
    entry = here.desk.journal.next_entry()
    assert entry is not None
    assert pressed is not None
    told = (replace(entry, state=EntryState.TOLD), NOW)
    assert here.desk.take({session.id: replace(pressed, version=2)}, told) == (here.desk.find(session.id),)
    assert here.desk.find(session.id).version == 2  # type: ignore[union-attr]


def test_what_the_office_refuses_is_taken_back_and_said(here: Here) -> None:
    session = a_session()
    here.take(session)
    here.desk.press(a_command(Start, session))
    entry = here.desk.journal.next_entry()
    assert entry is not None
    (changed,) = here.desk.take({session.id: session}, (replace(entry, state=EntryState.REFUSED), NOW))
    assert changed.state is session.state


def test_a_session_moved_to_the_other_day_is_on_that_day_only(here: Here) -> None:
    session = a_session()
    here.take(session)
    moved = replace(session, start=session.start + timedelta(days=1), end=session.end + timedelta(days=1))
    here.desk.take({session.id: moved})
    assert here.desk.day(TODAY).appointments == ()
    assert [each.id for each in here.desk.day(TOMORROW).appointments] == [session.id]


def test_a_copy_whose_key_is_lost_is_empty_until_the_office_is_read_again(here: Here) -> None:
    session = a_session()
    here.take(session)
    here.desk.close()
    here.ring.entries.clear()
    here.open()
    assert here.desk.day(TODAY).appointments == ()
    here.take(session)
    assert [each.id for each in here.desk.day(TODAY).appointments] == [session.id]
    here.desk.close()
    assert len(here.files(TODAY)) == 1, "what nobody can open any more is gone"
    here.desk.shred_past(TOMORROW)
    assert here.files(TODAY) == []


def test_a_damaged_copy_is_given_up_and_made_anew(here: Here) -> None:
    session = a_session()
    here.take(session)
    here.desk.close()
    (file,) = here.files(TODAY)
    data = bytearray(file.read_bytes())
    data[4096:8192] = bytes(4096)
    file.write_bytes(data)
    assert here.desk.day(TODAY).appointments == ()
    here.take(session)
    assert [each.id for each in here.desk.day(TODAY).appointments] == [session.id]


def test_a_key_store_that_refuses_leaves_the_day_for_the_next_time(
    here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.take(a_session())
    with monkeypatch.context() as locked:
        locked.setattr(here.ring, "delete_password", _refuse)
        with pytest.raises(Problem):
            here.desk.shred_past(TOMORROW)
    assert here.files(TODAY) != []
    here.desk.shred_past(TOMORROW)
    assert here.files(TODAY) == []


def _refuse(*_: str) -> None:
    raise OSError
