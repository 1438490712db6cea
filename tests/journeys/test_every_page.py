"""U3 and U4 on every page of the desk: no words are cut, and Tab walks through each without a trap."""

import pytest

from counsellor_app.domain.appointment import State
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from tests.builders import ME, NOW
from tests.journeys.conftest import Sit
from tests.journeys.every_page import every_page
from tests.journeys.fitting import cut_words, sideways
from tests.journeys.people import a_session, at


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1366, 768), 150), ((911, 512), 100)])
def test_no_words_are_cut_on_any_page(sit: Sit, language: str, size: tuple[int, int], percent: int) -> None:
    running = a_session(0, state=State.ONLINE, started_at=NOW)
    settings = PcSettings(staff_id=ME, text_percent=percent)
    run = sit(running, a_session(1, at("14:00")), at=65, language=language, size=size, settings=settings)
    faults = {page: found for page in every_page(run) if (found := cut_words() + sideways())}
    run.close()
    assert faults == {}
