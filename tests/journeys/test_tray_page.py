"""The tray on the screen: nothing cut at any size, every control reached by Tab, settled by keyboard."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import State
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from tests.builders import ME, NOW
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.fitting import cut_words, sideways
from tests.journeys.people import a_session
from tests.journeys.test_every_page import _stops, _walked
from tests.journeys.tray_page import a_refused_desk, open_tray


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1366, 768), 150), ((911, 512), 100)])
def test_no_words_of_the_tray_are_cut(
    sit: Sit, tmp_path: Path, language: str, size: tuple[int, int], percent: int
) -> None:
    settings = PcSettings(staff_id=ME, text_percent=percent)
    running = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(running, at=65, language=language, size=size, settings=settings)
    with closing(a_refused_desk(tmp_path / "office")) as desk:
        open_tray(run, desk)
        assert cut_words() + sideways() == []
        run.close()


def test_the_tray_is_worked_from_the_keyboard_alone(sit: Sit, tmp_path: Path) -> None:
    run = sit(a_session(0), at=65)
    with closing(a_refused_desk(tmp_path / "office")) as desk:
        page = open_tray(run, desk)
        assert _stops(page) - _walked(run.window) == set()
        card = page.cards[0]
        card.reason.setFocus()
        hand.type_text("told by telephone")
        hand.press("Tab")
        assert QApplication.focusWidget() is card.put_aside
        hand.press("Space")
        run.settle()
        run.qtbot.waitUntil(lambda: len(page.cards) == 1)
        assert len(desk.journal.tray()) == 1
        run.close()
