"""U3: what the office did not take, read and settled by a real AT-SPI client."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.conftest import Sit
from tests.journeys.people import a_session
from tests.journeys.tray_page import SESSION, a_refused_desk, open_tray
from tests.screen_reader.reader import Reader
from tests.screen_reader.speech import says_nothing

pytestmark = pytest.mark.screen_reader


def test_the_tray_is_read_and_a_record_is_offered_again(sit: Sit, reader: Reader, tmp_path: Path) -> None:
    run = sit(a_session(0), at=65)
    with closing(a_refused_desk(tmp_path / "office")) as desk:
        page = open_tray(run, desk)
        tree = reader.tree()
        assert [f"{each['role']}: {each['name']}" for each in tree if says_nothing(each)] == []
        names = [str(each["name"]) for each in tree]
        assert "Records that the office did not take" in names
        assert any(SESSION.client.name in name for name in names)
        assert reader.press("Tell the office again")["pressed"]
        run.settle()
        run.qtbot.waitUntil(lambda: len(page.cards) == 1)
        run.close()
