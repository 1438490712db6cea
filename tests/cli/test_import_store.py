"""A list taken over from the command line: all of it or nothing, told row by row, never a name."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.cli.main import main
from counsellor_app.domain.day import Day
from counsellor_app.domain.staff import MeetingRoom, Office, Staff
from counsellor_app.storage.desk_file import keychain as keychains
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW
from tests.memory_keyring import MemoryKeyring
from tests.storage.desk_files import a_key

HEADINGS = "日付,開始,氏名,求職番号,電話\n"
ROWS = (
    "2026/11/26,9:00,見本 花子,42020-1111111,090-1234-5678\n"
    "2026/11/26,9:30,例 太郎,42020-2222222,080-1234-5678\n"
)


@pytest.fixture
def folder(home: Path) -> Path:
    folder = home / "desk"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> DeskKey:
    """The key of a desk file of Sasebo with two counsellors and a room."""
    key, backend = a_key(), MemoryKeyring()
    monkeypatch.setattr(keychains, "_system_backend", lambda: backend)
    Keychain().keep(Slot.CURRENT, key)
    with closing(DeskStore(folder / "desk.db", key)) as store:
        store.set_office(Office("sasebo", "見本公共職業安定所"), ACTOR, NOW)
        for name in ("sato", "mori"):
            store.put_staff(Staff(name, name), ACTOR, NOW)
        store.put_room(MeetingRoom("tele-1", "TeleOffice 1", "teleoffice"), ACTOR, NOW)
    return key


def given(folder: Path, text: str, *options: str) -> int:
    file = folder.parent / "list.csv"
    file.write_text(HEADINGS + text, encoding="utf-8")
    usual = ["--kind", "weekday", "--counsellor", "sato", "--now", "2026-11-24T09:00", "--lang", "en"]
    return main(["import", str(file), "--folder", str(folder), *usual, *options])


def stored(folder: Path, key: DeskKey) -> Day:
    with closing(DeskStore(folder / "desk.db", key)) as store:
        return store.load_day(date(2026, 11, 26))


def test_a_list_is_stored_and_given_again_changes_nothing(
    folder: Path, key: DeskKey, capsys: pytest.CaptureFixture[str]
) -> None:
    assert given(folder, ROWS) == 0
    assert capsys.readouterr().out.splitlines() == ["row 2: stored", "row 3: stored"]
    day = stored(folder, key)
    assert [(each.client.name, each.room_id) for each in day.appointments] == [
        ("見本 花子", "tele-1"),
        ("例 太郎", "tele-1"),
    ]
    assert given(folder, ROWS) == 0
    assert capsys.readouterr().out.splitlines() == ["row 2: on_file", "row 3: on_file"]
    assert stored(folder, key) == day


def test_one_row_that_needs_a_person_stops_all_until_it_is_left_out(
    folder: Path, key: DeskKey, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = ROWS + "2026/11/26,9:15,第三 一郎,42020-3333333,070-1234-5678\n"
    assert given(folder, twice) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "row 4: time_taken (stops the import)"
    assert "--leave-out" in err
    assert "一郎" not in out + err
    assert stored(folder, key).appointments == ()
    assert given(folder, twice, "--leave-out", "4", "--json") == 0
    rows: list[dict[str, Any]] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["fate"] for row in rows] == ["stored", "stored", "left_out"]
    assert len(stored(folder, key).appointments) == 2


def test_warnings_stop_the_list_until_somebody_has_seen_them(folder: Path, key: DeskKey) -> None:
    mended = "2026/11/26,10:00,見本 花子,42020-1111111,9012345678\n"
    assert given(folder, mended) == 1
    assert given(folder, mended, "--accept-warnings") == 0
    (session,) = stored(folder, key).appointments
    assert [phone.e164 for phone in session.client.phones] == ["+819012345678"]


@pytest.mark.usefixtures("key")
@pytest.mark.parametrize(
    ("options", "sentence"),
    [(["--kind", "none"], "weekday, evening_saturday, employer"), (["--counsellor", "none"], "sato, mori")],
)
def test_an_unknown_kind_or_counsellor_is_answered_with_those_there_are(
    folder: Path, capsys: pytest.CaptureFixture[str], options: list[str], sentence: str
) -> None:
    assert given(folder, ROWS, *options) == 1
    assert sentence in capsys.readouterr().err


def test_a_desk_file_that_is_open_or_not_there_is_said(
    folder: Path, key: DeskKey, capsys: pytest.CaptureFixture[str]
) -> None:
    with InstanceLock(folder):
        assert given(folder, ROWS) == 1
    assert capsys.readouterr().out != ""
    (folder / "desk.db").unlink()
    assert given(folder, ROWS) == 1
    assert "no such file" in capsys.readouterr().out
