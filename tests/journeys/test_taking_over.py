"""An office's list comes into the real program: from the page of this PC to the calendar."""

import secrets
from pathlib import Path

import pytest

from counsellor_app.storage.desk_file.connection import DeskKey
from tests.builders import TODAY
from tests.journeys import hand
from tests.journeys.bookings import OfficeFile
from tests.journeys.conftest import Sit
from tests.journeys.every_word import told
from tests.journeys.people import a_session
from tests.journeys.test_rules_and_texts import answer_with

LINES = (
    "日付,開始,終了,氏名,求職番号,電話番号,方法,状況",
    "2026/11/24,15:00,15:30,取込 太郎,42020-2222222,090-1234-5678,TeleOffice,予約",
    "2026/11/24,,,時刻 なし,,,TeleOffice,予約",
)


@pytest.fixture
def office_file(tmp_path: Path) -> OfficeFile:
    return OfficeFile(tmp_path / "desk.db", DeskKey(secrets.token_hex(32)))


def test_a_list_is_taken_over_and_its_session_stands_in_the_calendar(
    sit: Sit, office_file: OfficeFile, tmp_path: Path
) -> None:
    run = sit(a_session(0), file=office_file, at=10)
    hand.press("Ctrl+,", run.window)
    run.settle()
    hand.click_row("Take over a list")
    hand.click("Take over a list…")
    run.settle()
    assert "Drop the office's list here" in hand.read()
    file = tmp_path / "list.csv"
    file.write_text("\r\n".join(LINES), encoding="cp932")
    hand.press("Return", run.window)
    answer_with(run, file)
    run.qtbot.waitUntil(lambda: "list.csv: 1 to take over" in hand.read())
    assert "list.csv: 1 to take over · 0 to look at · 1 left out" in hand.read()
    hand.press("F9", run.window)
    run.settle()
    assert not told({"取込", "42020-2222222"})
    hand.press("F9", run.window)
    run.settle()
    hand.click("Take over 1 session")
    run.settle()
    assert "✓ 1 session was taken over." in hand.read()
    with office_file.opened() as store:
        names = [each.client.name for each in store.load_day(TODAY).appointments]
    assert "取込 太郎" in names
    day = run.desk.presenter.day
    assert day is not None
    assert "取込 太郎" in [each.client.name for each in day.appointments]
    run.close()
