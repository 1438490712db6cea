"""What teaches a new colleague: the tour over a working desk, the manual by F1, the sheet of keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.desktop.clock import AppClock
from counsellor_app.domain.appointment import State
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.ui.manual.page import ManualPage
from counsellor_app.ui.manual.shelf import chapter
from counsellor_app.ui.tour.guide import TourGuide
from tests.desktop.moved_pc import MovedPc
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun, as_before
from tests.journeys.people import a_session
from tests.journeys.spoken import Spoken

CHAPTERS = {
    "Ctrl+B": "booking",
    "Ctrl+K": "tasks",
    "Ctrl+U": "people",
    "Ctrl+N": "add",
    "Ctrl+R": "records",
    "Ctrl+L": "notices",
    "Ctrl+P": "paper",
    "Ctrl+H": "history",
    "Ctrl+,": "this-pc",
}


class DemoRun(DeskRun):
    """The demonstration day, as somebody who tries the program has it."""

    def make_program(self) -> Program:
        """On a made-up day in a file of its own."""
        return Program(
            Options(demo=True, language=self.language, size=self.size),
            KeptSettings(self.settings, write=self.kept.append),
            Path(),
            clock=AppClock(self.pc.sources),
            open_url=self._open_url,
        )


@pytest.fixture
def demo(qtbot: QtBot, desk_file: DeskFile, say: Spoken) -> Iterator[DeskRun]:
    with as_before():
        pc = MovedPc(truth=4.5 * 3600, boot=4.5 * 3600)
        run = DemoRun(qtbot, pc, desk_file, PcSettings(idle_minutes=0), say.language)
        run.start()
        yield run
        run.abandon()


def test_the_tour_walks_over_a_desk_that_works_meanwhile(demo: DeskRun, say: Spoken) -> None:
    assert say("This is a demonstration day with invented people. Nothing of it is kept.") in hand.read()
    hand.press("Alt+R", demo.window)
    guide = demo.window.findChild(TourGuide)
    assert isinstance(guide, TourGuide)
    titles = []
    for number in range(1, 9):
        assert say("{number} of {count}", "Tour").format(number=number, count=8) in hand.read()
        titles.append(guide.accessibleName())
        if number == 4:
            _the_switch_is_tried_and_taken_back(demo)
        hand.press("Return", demo.window)
    assert len(set(titles)) == 8
    assert not isValid(guide) or not guide.isVisible()
    assert say("When the connection fails") in " ".join(titles)
    demo.close()


def _the_switch_is_tried_and_taken_back(run: DeskRun) -> None:
    def state() -> State:
        shown = run.desk.presenter.shown
        assert shown is not None
        return shown.state

    before = state()
    hand.press("Ctrl+3", run.window)
    run.settle()
    assert state() is State.PHONE
    hand.press("Ctrl+Z", run.window)
    run.settle()
    assert state() is before


def test_f1_opens_the_chapter_of_the_page_in_the_language_on_screen(sit: Sit, say: Spoken) -> None:
    run = sit(a_session(0), at=5, language=say.language)
    for keys, key in CHAPTERS.items():
        hand.press(keys, run.window)
        run.settle()
        hand.press("F1", run.window)
        run.settle()
        page = run.desk.screen.pages.currentWidget()
        assert isinstance(page, ManualPage)
        title = chapter(say.language, key).title
        assert page.view.toPlainText().startswith(title), (keys, title)
        hand.click(say("Back to work"))
        run.settle()
    run.close()


def test_the_sheet_of_keys_is_found_by_a_word_and_names_every_key_of_the_rail(sit: Sit, say: Spoken) -> None:
    run = sit(a_session(0), at=5, language=say.language)
    hand.press("F1", run.window)
    run.settle()
    hand.press("Ctrl+F", run.window)
    hand.type_text("F9")
    hand.click_row(f"  {chapter(say.language, 'keys').title}")
    page = run.desk.screen.pages.currentWidget()
    assert isinstance(page, ManualPage)
    sheet = page.view.toPlainText()
    rail = run.desk.screen.rail
    keys = {
        each.key().toString(QKeySequence.SequenceFormat.PortableText) for each in rail.findChildren(QShortcut)
    }
    assert len(keys) >= 7
    assert {each for each in keys if each not in sheet} == set()
    run.close()
