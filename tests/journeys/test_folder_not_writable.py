"""A folder that refuses: the window still comes and says so, and a full disk holds up neither day nor end."""

import errno
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.domain.appointment import State
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from tests.builders import NOW
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.people import a_session

_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from counsellor_app.app import start
from counsellor_app.app.options import Options

class Watched(start.Program):
    def start(self):
        super().start()
        self.looking = QTimer(self, interval=20)
        self.looking.timeout.connect(self.look)
        self.looking.start()

    def look(self):
        if any(each.text() == "The folder cannot be written" for each in self.window.findChildren(QLabel)):
            print("said")
            self.looking.stop()
            self.window.close()

start.Program = Watched
sys.exit(start.run(Options(language="en", folder=Path(sys.argv[1]))))
"""


@pytest.mark.parametrize("below", ["", "desk"])
def test_a_folder_that_cannot_be_made_is_said_in_a_window(tmp_path: Path, below: str) -> None:
    (tmp_path / "in the way").write_text("a file, not a folder", "utf-8")
    folder = tmp_path / "in the way" / below
    script = [sys.executable, "-c", _START, str(folder)]
    variables = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(script, capture_output=True, text=True, timeout=240, check=False, env=variables)
    assert (ended.stdout, ended.returncode) == ("said\n", 0), ended.stderr
    assert "Traceback" not in ended.stderr


def test_settings_that_cannot_be_written_hold_up_neither_the_day_nor_its_end(
    sit: Sit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_kept: KeptSettings, _settings: PcSettings) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(KeptSettings, "keep", refuse)
    with caplog.at_level(logging.WARNING):
        run = sit(a_session(0, state=State.ONLINE, started_at=NOW), at=5)
        hand.press("F8")
        hand.press("Ctrl+3")
        run.settle()
        assert "090-0000-4320" in hand.read()
        run.close()


def test_settings_are_in_force_and_told_also_where_they_cannot_be_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def write(_settings: PcSettings) -> None:
        raise OSError(errno.ENOSPC, "full")

    kept = KeptSettings(PcSettings(), write)
    told: list[PcSettings] = []
    kept.changed.connect(told.append)
    wanted = PcSettings(mini_shown=True)
    with caplog.at_level(logging.WARNING):
        kept.note(wanted)
    assert kept.now() == wanted
    assert told == [wanted]
    with pytest.raises(OSError, match="full"):
        kept.keep(PcSettings())
