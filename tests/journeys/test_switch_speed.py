"""P4 in small: the switch is shown and written at once while the worker is busy and packets vanish.

What other programs on this PC take away must not fail it: it judges the longest stretch that the GUI thread
itself worked, beside what one painting of the window costs it, and only for gross faults.
`benchmarks.phone_switch` judges the waits as promised, on a quiet PC.
"""

import json
from pathlib import Path

import pytest

from benchmarks.switch_meter import SwitchMeter, packets_that_vanish
from counsellor_app.domain.appointment import State
from tests.builders import NOW, minutes
from tests.journeys.conftest import Sit
from tests.journeys.people import a_session, at

SWITCHES = 40
GROSS_MS = 200.0
"""Milliseconds of the GUI thread's own work, on any machine."""
PAINTINGS = 20


def test_forty_switches_are_written_and_shown_at_once(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [a_session(2, NOW + minutes(60 * 24 * day), note="相談の記録 " * 40) for day in range(1, 20)]
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    with packets_that_vanish() as proxy:
        monkeypatch.setenv("http_proxy", proxy)
        monkeypatch.setenv("https_proxy", proxy)
        run = sit(session, a_session(1, at("14:00")), *others, at=65)
        waits = SwitchMeter(run.program).measure(SWITCHES)
        figures = waits.figures()
        (tmp_path / "phone_switch.json").write_text(json.dumps(figures), encoding="utf-8")
        run.settle()
        run.close()
    assert figures["switches"] == SWITCHES
    assert run.file.words(session).count("switch_to_phone") == SWITCHES
    longest, painting = figures["gui_cpu_max_ms"], figures["repaint_cpu_p50_ms"]
    assert longest < max(GROSS_MS, PAINTINGS * painting), figures
