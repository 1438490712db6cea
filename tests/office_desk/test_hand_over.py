"""What is not told leaves a desk in a sealed file, and another desk of the office takes it from there."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counsellor_app.domain.appointment import Outcome, Result
from counsellor_app.domain.commands import End, RecordOutcome, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.day_copy import OfficeCopy
from counsellor_app.domain.line.hand_over import HandOverFault, MistypedCode, SavedUnsent, TakenOver
from counsellor_app.domain.line.journal import EntryState
from counsellor_app.domain.staff import Office
from counsellor_app.domain.this_pc.desk_file import NotOpened, OpenRefusal
from counsellor_app.services.office.hand_over import HandingOver
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.local_desk import LocalDesk
from tests.builders import ACTOR, NOW, ROOMS, STAFF, a_client, a_command, an_appointment
from tests.memory_keyring import MemoryKeyring

NOTE = "電話口で続けた相談の控え"
Make = Callable[..., LocalDesk]


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Make]:
    """Makes desks of PCs, each in a folder of its own, that have heard of their office."""
    made: list[LocalDesk] = []

    def make(name: str, office: str | None = "sasebo") -> LocalDesk:
        folder = tmp_path / name
        folder.mkdir()
        path = folder / "desk.db"
        files = DayFiles(path, Keychain(MemoryKeyring()))
        made.append(LocalDesk(path, DeskKey(secrets.token_hex(32)), "sato", files))
        if office is not None:
            made[-1].take_all(OfficeCopy(Office(office, "見本"), STAFF, ROOMS), (SESSION,), NOW)
        return made[-1]

    yield make
    for each in made:
        each.close()


SESSION = an_appointment(client=a_client(name="秘密 花子"))
FACTS = (
    a_command(Start, SESSION),
    a_command(SwitchToPhone, SESSION, reason=FailureReason.DROPPED),
    a_command(WriteNote, SESSION, text=NOTE),
)


def with_facts(desk: LocalDesk) -> LocalDesk:
    for each in FACTS:
        assert desk.press(each) is not None
    return desk


def saved(desk: LocalDesk, folder: Path) -> SavedUnsent:
    made = HandingOver(desk, lambda: NOW).save(folder)
    assert isinstance(made, SavedUnsent)
    return made


def test_what_waits_is_told_from_the_other_desk_in_its_order_and_taken_once(pc: Make, tmp_path: Path) -> None:
    made = saved(with_facts(pc("old")), tmp_path)
    assert made.commands == {each.id for each in FACTS}
    other = pc("new")
    there = HandingOver(other, lambda: NOW)
    assert there.take(Path(made.path), made.code.lower()) == TakenOver(new=3, known=0)
    assert there.take(Path(made.path), made.code) == TakenOver(new=0, known=3)
    kept = other.journal.everything()
    assert [(each.command, each.seq, each.state) for each in kept] == [
        (command, number, EntryState.QUEUED) for number, command in enumerate(FACTS, start=1)
    ]
    shown = other.find(SESSION.id)
    assert shown is not None
    assert (shown.note, shown.open_failure is not None) == (NOTE, True)


def test_what_is_in_the_tray_goes_along_and_what_is_told_or_settled_stays(pc: Make, tmp_path: Path) -> None:
    old = with_facts(pc("old"))
    told, poison, dismissed = old.journal.everything()
    old.journal.settle(replace(told, state=EntryState.TOLD), NOW)
    old.journal.settle(replace(poison, state=EntryState.POISON, trouble="22000"), NOW)
    old.journal.settle(replace(dismissed, state=EntryState.POISON, trouble="22000"), NOW)
    old.journal.dismiss(dismissed.command.id, "口頭で", ACTOR, NOW)
    assert saved(old, tmp_path).commands == {poison.command.id}


def test_nothing_of_it_can_be_read_without_the_code_and_nothing_is_left(pc: Make, tmp_path: Path) -> None:
    old = with_facts(pc("old"))
    made = saved(old, tmp_path)
    data = Path(made.path).read_bytes()
    assert not any(word.encode() in data for word in (NOTE, "SwitchToPhone", "switch_to_phone", "sasebo"))
    assert b"SQLite format 3" not in data
    assert made.code not in repr(made)
    again = saved(old, tmp_path / "old")
    assert again.code != made.code, "each file has a key of its own"
    names = {each.name.partition("-")[0] for each in (tmp_path / "old").iterdir()}
    assert names <= {"desk.db", "unsent", "desk.db.day"}
    other = HandingOver(pc("new"), lambda: NOW)
    assert other.take(Path(made.path), again.code) == NotOpened(OpenRefusal.WRONG_KEY)


def test_a_slip_in_the_code_is_found_in_its_group(pc: Make, tmp_path: Path) -> None:
    made = saved(with_facts(pc("old")), tmp_path)
    groups = made.code.split("-")
    groups[4] = groups[4][::-1]
    other = pc("new")
    assert HandingOver(other, lambda: NOW).take(Path(made.path), "-".join(groups)) == MistypedCode(5)
    assert other.journal.everything() == ()


def test_another_office_and_a_desk_without_one_take_nothing(pc: Make, tmp_path: Path) -> None:
    made = saved(with_facts(pc("old")), tmp_path)
    for name, office, fault in (
        ("far", "abashiri", HandOverFault.OTHER_OFFICE),
        ("fresh", None, HandOverFault.NO_OFFICE),
    ):
        desk = pc(name, office)
        assert HandingOver(desk, lambda: NOW).take(Path(made.path), made.code) is fault
        assert desk.journal.everything() == ()


def test_a_file_that_was_damaged_on_the_way_is_taken_not_at_all(pc: Make, tmp_path: Path) -> None:
    made = saved(with_facts(pc("old")), tmp_path)
    whole = Path(made.path).read_bytes()
    other = pc("new")
    for place in range(100, len(whole), 1499):
        Path(made.path).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert not isinstance(HandingOver(other, lambda: NOW).take(Path(made.path), made.code), TakenOver)
    assert other.journal.everything() == ()
    missing = HandingOver(other, lambda: NOW).take(tmp_path / "none.deskunsent", made.code)
    assert missing is HandOverFault.NO_SUCH_FILE


def test_a_file_that_cannot_be_written_is_said(pc: Make, tmp_path: Path) -> None:
    desk = with_facts(pc("old"))
    taken = tmp_path / "file"
    taken.write_text("")
    assert isinstance(HandingOver(desk, lambda: NOW).save(taken), NotOpened)
    assert [each.name for each in (tmp_path / "old").glob("*partial*")] == []


def test_a_whole_session_with_its_outcome_goes_along(pc: Make, tmp_path: Path) -> None:
    old = with_facts(pc("old"))
    outcome = Outcome(Result.CONTINUES, "次回も電話で")
    for each in (a_command(End, SESSION), a_command(RecordOutcome, SESSION, outcome=outcome)):
        assert old.press(each) is not None
    made = saved(old, tmp_path)
    other = pc("new")
    HandingOver(other, lambda: NOW).take(Path(made.path), made.code)
    assert other.find(SESSION.id) == old.find(SESSION.id)
