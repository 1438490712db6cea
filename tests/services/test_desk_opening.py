"""The use cases behind the opening screen, on real encrypted files."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.this_pc.desk_file import OpenRefusal, Salvage
from counsellor_app.services.pc.desk_opening import Barred, DeskOpening, Mistyped, OpenDesk
from counsellor_app.services.rules.office_setup import SetUpStep, step_of
from counsellor_app.storage.desk_file.backup import make_backup
from counsellor_app.storage.desk_file.restoring import Restored
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, a_client, an_appointment, minutes
from tests.memory_keyring import MemoryKeyring
from tests.ui.opening_desks import NoStore, furnish, let_go, opening_in

PASSPHRASE = "いつも 三つの 青い 自転車 で 通う"


def opened(result: object) -> OpenDesk:
    assert isinstance(result, OpenDesk)
    return result


def barred(result: object) -> Barred:
    assert isinstance(result, Barred)
    return result


def test_a_new_file_comes_with_a_code_and_without_an_office(tmp_path: Path) -> None:
    desk = opened(opening_in(tmp_path).open())
    assert desk.opened.is_new
    assert desk.recovery_code == desk.opened.recovery_code
    assert step_of(desk.office) is SetUpStep.CODE
    let_go(desk)


def test_a_furnished_file_opens_with_today_already_read(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    furnish(opening)
    desk = opened(opening.open())
    assert [member.id for member in desk.day.staff] == ["sato", "tanaka", "mori", "kimura"]
    assert desk.office is not None
    assert step_of(desk.office) is None
    let_go(desk)


def test_the_code_from_the_paper_opens_the_file_on_a_pc_that_lost_the_key(tmp_path: Path) -> None:
    code = furnish(opening_in(tmp_path))
    assert code is not None
    lost = opening_in(tmp_path)
    refusal = barred(lost.open())
    assert (refusal.why.reason, refusal.has_file) == (OpenRefusal.KEY_MISSING, True)
    let_go(opened(lost.open(code.lower().replace("-", " "))))
    let_go(opened(lost.open()))


def test_a_typing_error_names_its_group_and_opens_nothing(tmp_path: Path) -> None:
    code = furnish(opening_in(tmp_path))
    assert code is not None
    groups = code.split("-")
    groups[4] = groups[4][:-1] + ("0" if groups[4][-1] != "0" else "1")
    assert opening_in(tmp_path).open("-".join(groups)) == Mistyped(5)


def test_without_a_key_store_the_passphrase_makes_and_opens_the_file(tmp_path: Path) -> None:
    opening = opening_in(tmp_path, NoStore())
    refusal = barred(opening.open())
    assert (refusal.why.reason, refusal.has_file) == (OpenRefusal.KEYRING_ABSENT, False)
    assert furnish(opening, PASSPHRASE) is None
    assert barred(opening.open()).has_file
    assert barred(opening.open(PASSPHRASE + "!")).why.reason is OpenRefusal.WRONG_KEY
    desk = opened(opening.open(PASSPHRASE))
    assert desk.recovery_code is None
    let_go(desk)


def test_a_second_opening_is_told_that_the_first_is_there(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    desk = opened(opening.open())
    assert barred(opening.open()).why.reason is OpenRefusal.ANOTHER_INSTANCE
    let_go(desk)


def test_a_damaged_file_is_salvaged_and_kept(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    furnish(opening)
    fill_with_sessions(opening, 120)
    path = tmp_path / "desk.db"
    flip_pages(path, range(path.stat().st_size // 4096 // 2, path.stat().st_size // 4096 // 2 + 3))
    done = opening.salvage()
    assert isinstance(done, Salvage)
    assert done.rows_saved > 0
    assert Path(done.quarantined_path).exists()
    let_go(opened(opening.open()))


def test_where_nothing_can_be_read_an_empty_file_begins_and_the_damaged_one_stays(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    furnish(opening)
    flip_pages(tmp_path / "desk.db", range(1))
    assert barred(opening.open()).why.reason is OpenRefusal.DAMAGED
    assert barred(opening.salvage()).why.reason is OpenRefusal.DAMAGED
    before = (tmp_path / "desk.db").read_bytes()
    aside = opening.set_aside()
    assert isinstance(aside, Path)
    assert aside.read_bytes() == before
    desk = opened(opening.open())
    assert desk.office is None
    let_go(desk)


def test_a_backup_comes_back_and_the_present_file_is_kept_aside(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    furnish(opening)
    desk = opened(opening.open())
    make_backup(desk.opened.path, desk.opened.key, tmp_path / "backups", NOW - timedelta(days=1))
    with closing(DeskStore(desk.opened.path, desk.opened.key)) as store:
        store.add_appointment(an_appointment(), ACTOR, NOW)
    let_go(desk)
    (backup,) = opening.backups()
    done = opening.restore(backup)
    assert isinstance(done, Restored)
    assert done.kept_aside is not None
    assert done.kept_aside.exists()
    again = opened(opening.open())
    assert again.day.appointments == ()
    let_go(again)


def test_a_backup_of_another_key_asks_for_its_code(tmp_path: Path) -> None:
    keys = MemoryKeyring()
    opening = opening_in(tmp_path, keys)
    code = furnish(opening)
    desk = opened(opening.open())
    make_backup(desk.opened.path, desk.opened.key, tmp_path / "backups", NOW)
    let_go(desk)
    keys.entries.clear()
    (backup,) = opening.backups()
    refusal = barred(opening.restore(backup))
    assert refusal.why.reason.asks_for_key
    assert refusal.has_backups
    assert isinstance(opening.restore(backup, code or ""), Restored)


def test_an_error_that_says_nothing_of_the_desk_file_is_not_swallowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("counsellor_app.storage.desk_file.damage.salvage", fail)
    opening = opening_in(tmp_path)
    furnish(opening)
    with pytest.raises(ZeroDivisionError):
        opening.salvage()


def fill_with_sessions(opening: DeskOpening, count: int) -> None:
    desk = opened(opening.open())
    with closing(DeskStore(desk.opened.path, desk.opened.key)) as store:
        for number in range(count):
            start = NOW + timedelta(days=number)
            store.add_appointment(
                an_appointment(start=start, end=start + minutes(30), client=a_client()), ACTOR, NOW
            )
    let_go(desk)


def flip_pages(path: Path, pages: range) -> None:
    with path.open("rb+") as file:
        for page in pages:
            file.seek(page * 4096 + 100)
            byte = file.read(1)[0]
            file.seek(page * 4096 + 100)
            file.write(bytes([byte ^ 1]))
