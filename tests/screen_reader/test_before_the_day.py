"""U3 before the day and beside it, by a real AT-SPI client: first choice, signing in, tour, sheet of keys."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.domain.appointment import State
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.domain.this_pc.policy import judge
from counsellor_app.ui.manual.page import ManualPage
from counsellor_app.ui.shell.desk_screen import MANUAL
from counsellor_app.ui.tour.guide import TourGuide
from counsellor_app.ui.tour.stops import stops
from tests.builders import NOW
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import as_before
from tests.journeys.people import a_session
from tests.screen_reader.reader import Reader, Spoken
from tests.screen_reader.speech import says_nothing

pytestmark = pytest.mark.screen_reader
FROM_IT = "postgresql://db.office.example/desk"


@pytest.fixture
def new_pc(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """A program on a PC that has no records yet, where IT has said where the office's are."""
    interval = sys.getswitchinterval()
    kept = KeptSettings(PcSettings(), lambda _settings: None)
    with as_before():
        program = Program(Options(language="en", size=(1366, 768)), kept, tmp_path)
        program.start()
        qtbot.waitUntil(program.window.isVisible)
        program.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is program.window)
        kept.policy = judge({"OfficeDatabaseUrl": FROM_IT})
        yield program
        sys.setswitchinterval(interval)
        program.window.close()
        gone: list[QObject] = [program.window, program]
        for each in gone:
            each.deleteLater()
        qtbot.waitUntil(lambda: not any(isValid(each) for each in gone))


def _named(tree: list[Spoken], role: str) -> dict[str, Spoken]:
    return {str(each["name"]): each for each in tree if each["role"] == role}


def _has_words(words: str) -> Callable[[list[Spoken]], bool]:
    return lambda heard: any(words == each["text"] for each in heard)


def _faults(tree: list[Spoken]) -> list[str]:
    return [f"{each['role']}: {each['name']}" for each in tree if says_nothing(each)]


def test_the_first_question_and_signing_in_are_answered_by_a_screen_reader(
    new_pc: Program, reader: Reader
) -> None:
    first = reader.tree()
    assert _faults(first) == []
    assert "Where are the records kept?" in {str(each["name"]) for each in first}
    assert reader.press("In the office's database")["pressed"]
    tree = reader.tree_when(lambda tree: "focused" in _named(tree, "text").get("Login", {}).get("states", ()))
    assert "Sign in" in _named(tree, "push button")
    assert _faults(tree) == []
    fields = _named(tree, "text") | _named(tree, "password text")
    assert {"Address (from IT)", "Login", "Password"} <= set(fields)
    assert "enabled" not in fields["Address (from IT)"]["states"]
    assert "IT has set the address" in str(fields["Address (from IT)"]["description"])


def test_the_tour_is_heard_stop_by_stop(sit: Sit, reader: Reader) -> None:
    run = sit(a_session(0, state=State.ONLINE, started_at=NOW), at=65)
    shown = stops(run.desk.screen)
    listening = reader.listen()
    TourGuide(run.desk.screen, shown).begin()
    for stop in shown:
        listening.wait_for(_has_words(f"{stop.title}. {stop.text}"))
        assert _faults(reader.tree()) == []
        assert reader.press("Finish" if stop is shown[-1] else "Next")["pressed"]
    listening.stop()
    reader.tree_when(lambda tree: "End the tour" not in _named(tree, "push button"))
    run.close()


def test_the_sheet_of_keys_is_read(sit: Sit, reader: Reader) -> None:
    run = sit(a_session(0), at=65)
    run.desk.screen.show_page(MANUAL)
    page = run.desk.screen.made_page(MANUAL)
    assert isinstance(page, ManualPage)
    page.open("keys")
    run.settle()
    tree = reader.tree()
    assert _faults(tree) == []
    assert any(each["role"].startswith("document") or each["role"] == "text" for each in tree)
    run.close()
