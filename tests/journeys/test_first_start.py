"""From a PC on which nothing is, to a working day: by the keyboard, in both languages."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import State
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.ui.opening.screen import OpeningScreen
from tests.desktop.moved_pc import MovedPc
from tests.journeys import hand
from tests.journeys.desk_run import DeskFile, DeskRun, as_before
from tests.journeys.spoken import Spoken

INVITATION = Path(__file__).parents[1] / "data" / "invitations" / "hw-001.txt"


def typed(text: str) -> None:
    """Type into what has the focus; Japanese comes from the input method in one piece."""
    hand.type_text(text)


def enter(times: int = 1) -> None:
    for _ in range(times):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return)


def reach(run: DeskRun, title: str) -> None:
    """Wait for the page with that title."""
    run.qtbot.waitUntil(lambda: title in hand.read().splitlines())


def code_on_screen(run: DeskRun) -> list[str]:
    found = run.window.findChild(OpeningScreen)
    assert isinstance(found, OpeningScreen)
    groups = [each for each in hand.read().splitlines() if len(each) == 8 and each.isalnum()]
    assert len(groups) == 8
    return groups


@pytest.fixture
def new_pc(qtbot: QtBot, tmp_path: Path, say: Spoken) -> Iterator[DeskRun]:
    """The program on a PC that has nothing of it, at half past nine."""
    file = DeskFile(tmp_path / "desk.db", DeskKey(secrets.token_hex(32)))
    with as_before():
        run = DeskRun(qtbot, MovedPc(truth=1800, boot=1800), file, PcSettings(), say.language)
        run.begin()
        yield run
        run.abandon()


def test_a_new_pc_becomes_a_working_desk(new_pc: DeskRun, say: Spoken) -> None:
    reach(new_pc, say("Where are the records kept?"))
    hand.click(say("On this PC only"))
    _the_code_is_written_down_and_typed_back(new_pc, say)
    _office_people_room_and_backups(new_pc, say)
    reach(new_pc, say("Who is here?"))
    enter()
    new_pc.wait_for_desk()
    _the_empty_day_names_the_first_step(say)
    key = Keychain().read(Slot.CURRENT)
    assert key is not None
    new_pc.file = DeskFile(new_pc.file.path, key)
    _a_session_is_added_held_and_ended(new_pc, say)
    new_pc.close()


def _the_code_is_written_down_and_typed_back(run: DeskRun, say: Spoken) -> None:
    reach(run, say("Write down the recovery code"))
    code = code_on_screen(run)
    enter()
    reach(run, say("Check what you wrote"))
    group = next(n for n in range(1, 9) if say("Group {number}").format(number=n) in hand.read())
    typed(code[group - 1].lower())
    enter()


def _office_people_room_and_backups(run: DeskRun, say: Spoken) -> None:
    reach(run, say("Which office is this?"))
    office = say.either("ハローワーク佐世保", "Hello Work Sasebo")
    run.qtbot.waitUntil(lambda: office in hand.buttons())
    hand.click(office)
    hand.click(say("Go on", "SetUp"))
    reach(run, say("Who works here?"))
    typed("佐藤 美咲")
    enter()
    typed("木村 花")
    hand.press("Tab", run.window)
    hand.press("Down", run.window)
    enter(3)
    reach(run, say("Which meeting rooms are there?"))
    tool = hand.seen(QComboBox)[-1]
    assert isinstance(tool, QComboBox)
    assert tool.currentText() == "TeleOffice"
    typed("部屋1")
    enter(3)
    reach(run, say("Where do the backups go?"))
    hand.click(say("Go on", "SetUp"))


def _the_empty_day_names_the_first_step(say: Spoken) -> None:
    words = hand.read()
    assert say("No sessions on this day", "DayView") in words
    assert "Ctrl+B" in words
    assert "Ctrl+N" in words


def _a_session_is_added_held_and_ended(run: DeskRun, say: Spoken) -> None:
    hand.press("Ctrl+N", run.window)
    run.settle()
    hand.paste(INVITATION.read_text(encoding="utf-8"))
    run.qtbot.waitUntil(lambda: "812 3456 7891" in hand.read())
    hand.field(say.either("氏名（必須）", "Name (required)")).setFocus()
    typed("日宇 誠")
    hand.press("Ctrl+Return", run.window)
    run.settle()
    with run.file.opened() as store:
        (added,) = store.load_day(run.now().date()).appointments
    run.pass_until(added.start)
    hand.press("F5", run.window)
    run.settle()
    assert say("Online session") in hand.read()
    hand.press("Ctrl+E", run.window)
    hand.press("Alt+1", run.window)
    run.settle()
    kept = run.file.appointment(added)
    assert kept.state is State.DONE
    assert kept.outcome is not None
